import HTTP
import Templates

/// `GET /pages`
@Sendable func showPages(_ visit: Visit) throws -> Response {
  try .page(pagesPage(visit.store.pages(), in: visit.frame))
}
