import HTTP
import Templates

/// `GET /abecedaire`
@Sendable func showAbecedaire(_ visit: Visit) throws -> Response {
  try .page(abecedairePage(visit.store.abecedaire(), in: visit.frame))
}
