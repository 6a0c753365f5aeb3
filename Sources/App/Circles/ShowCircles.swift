import HTTP
import Templates

/// `GET /cercles`
@Sendable func showCircles(_ visit: Visit) throws -> Response {
  try .page(
    circlesPage(visit.store.circles(), mayCreate: visit.viewer.may(.createCircle), in: visit.frame))
}
