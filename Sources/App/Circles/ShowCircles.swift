import HTTP
import Templates

/// `GET /cercles`
@Sendable func showCircles(_ visit: Visit) throws -> Response {
  .page(circlesPage(try visit.store.circles(), in: visit.frame))
}
