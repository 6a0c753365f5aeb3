import HTTP
import Templates

/// `GET /pages/{slug}`
@Sendable func showPage(_ visit: Visit) throws -> Response {
  guard let page = try visit.store.page(visit.slug()) else { throw Failure.notFound }
  return .page(wikiPage(page, in: visit.frame))
}
