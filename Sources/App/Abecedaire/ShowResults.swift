import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/resultats`
@Sendable func showResults(_ visit: Visit) throws -> Response {
  try .page(resultsPage(visit.results(), in: visit.frame))
}

/// `GET /abecedaire/lots/{id}/resultats.md`: the statement.
@Sendable func sendStatement(_ visit: Visit) throws -> Response {
  let results = try visit.results()
  let address = visit.application.settings.address + SitePath.batch(.results(results.batch.id)).text
  let text = statementMarkdown(Statement(results), at: address)
  return .results(Array(text.utf8), "text/markdown; charset=utf-8", results.fileName("resultats", "md"))
}

/// `GET /abecedaire/lots/{id}/resultats.csv`
@Sendable func sendResultsAsCSV(_ visit: Visit) throws -> Response {
  let results = try visit.results()
  return .results(
    CSV.bytes(of: results.rows), "text/csv; charset=utf-8; header=present",
    results.fileName("resultats", "csv"))
}

/// `GET /abecedaire/lots/{id}/resultats.json`
@Sendable func sendResultsAsJSON(_ visit: Visit) throws -> Response {
  let results = try visit.results()
  return .results(results.json.bytes, "application/json", results.fileName("resultats", "json"))
}

/// `GET /abecedaire/lots/{id}/bulletins.csv`: the ballots of the votes whose results are shown.
@Sendable func sendBallots(_ visit: Visit) throws -> Response {
  let batch = try visit.batch(in: visit.store)
  let results = BatchResults(batch: batch, letters: [], steps: [])
  return .results(
    CSV.bytes(of: ballotRows(try visit.store.shownBallots(of: batch.id))),
    "text/csv; charset=utf-8; header=present", results.fileName("bulletins", "csv"))
}

extension Visit {
  fileprivate func results() throws -> BatchResults {
    let batch = try batch(in: store)
    return BatchResults(
      batch: batch, letters: try store.results(of: batch), steps: try store.steps(of: batch.id))
  }
}

extension BatchResults {
  /// ASCII, so that it needs no encoding: `resultats-abcd.csv`.
  fileprivate func fileName(_ name: String, _ kind: String) -> String {
    "\(name)-\(batch.letters.map(\.small).joined()).\(kind)"
  }
}

extension Response {
  /// A file that is saved, never shown in place of a page of the site.
  fileprivate static func results(_ bytes: [UInt8], _ type: String, _ name: String) -> Response {
    var fields = SecurityFields.files
    fields.add("Content-Type", type)
    fields.add("Content-Disposition", "attachment; filename=\"\(name)\"")
    fields.add("Cache-Control", "private, no-cache")
    fields.add("Vary", "Cookie")
    return Response(.ok, fields: fields, body: .bytes(bytes))
  }
}
