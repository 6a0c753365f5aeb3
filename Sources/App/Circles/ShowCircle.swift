import HTTP
import Templates

/// `GET /cercles/{slug}`
@Sendable func showCircle(_ visit: Visit) throws -> Response {
  guard let circle = try visit.store.circle(visit.slug()) else { throw Failure.notFound }
  return .page(circlePage(circle, in: visit.frame))
}
