import HTTP
import Templates

/// `GET /cercles`
@Sendable func showCircles(_ visit: Visit) throws -> Response {
  try .page(
    circlesPage(
      visit.store.circles(), archived: visit.store.archivedCircles(),
      mayCreate: visit.viewer.may(.createCircle), in: visit.frame))
}
