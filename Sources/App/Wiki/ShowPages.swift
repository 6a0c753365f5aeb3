import HTTP
import Templates

/// `GET /pages`
@Sendable func showPages(_ visit: Visit) throws -> Response {
  try .page(pagesPage(visit.store.pages(), mayWrite: visit.viewer.may(.write), in: visit.frame))
}
