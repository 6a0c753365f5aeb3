import HTTP
import Templates

/// `GET /abecedaire`
@Sendable func showAbecedaire(_ visit: Visit) throws -> Response {
  try .page(abecedairePage(visit.store.abecedaire(), mayRun: visit.runsAbecedaire, in: visit.frame))
}
