import HTTP
import Templates

/// `GET /pages`
@Sendable func showPages(_ visit: Visit) throws -> Response {
  .page(pagesPage(try visit.store.pages(), in: visit.frame))
}
