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
  return .download(Array(text.utf8), .markdown, results.fileName("resultats"))
}

/// `GET /abecedaire/lots/{id}/resultats.csv`
@Sendable func sendResultsAsCSV(_ visit: Visit) throws -> Response {
  let results = try visit.results()
  return .download(CSV.bytes(of: results.rows), .csv, results.fileName("resultats"))
}

/// `GET /abecedaire/lots/{id}/resultats.json`
@Sendable func sendResultsAsJSON(_ visit: Visit) throws -> Response {
  let results = try visit.results()
  return .download(results.json.bytes, .json, results.fileName("resultats"))
}

/// `GET /abecedaire/lots/{id}/bulletins.csv`: the ballots of the votes whose results are shown.
@Sendable func sendBallots(_ visit: Visit) throws -> Response {
  let batch = try visit.batch(in: visit.store)
  let results = BatchResults(batch: batch, letters: [], steps: [])
  return .download(
    CSV.bytes(of: ballotRows(try visit.store.shownBallots(of: batch.id))), .csv, results.fileName("bulletins")
  )
}

extension Visit {
  fileprivate func results() throws -> BatchResults {
    let batch = try batch(in: store)
    return BatchResults(
      batch: batch, letters: try store.results(of: batch), steps: try store.steps(of: batch.id))
  }
}

extension BatchResults {
  /// `resultats-abcd`
  fileprivate func fileName(_ name: String) -> String {
    "\(name)-\(batch.letters.map(\.small).joined())"
  }
}
