import HTTP
import Templates

/// `GET /cercles`
@Sendable func showCircles(_ visit: Visit) throws -> Response {
  try .page(circlesPage(visit.store.circles(), in: visit.frame))
}
