import Domain
import HTTP
import Templates

/// `GET /abecedaire/complet`: with `?lettre=` the part that has this letter, of an abécédaire that is too long for one page.
@Sendable func showWholeAbecedaire(_ visit: Visit) throws -> Response {
  let weights = try visit.store.letterWeights()
  let parts = LetterWeight.parts(of: weights)
  let asked = Letter(visit.fields[AbecedaireQuery.letter])
  let shown = parts.first { part in asked.map(part.contains) ?? false } ?? parts.first
  let entries = try shown.map { try visit.store.abecedaireEntries(of: $0) } ?? []
  return .page(
    wholeAbecedairePage(entries, part: shown, of: parts, letters: weights.map(\.letter), in: visit.frame))
}

/// `GET /abecedaire/livret`
@Sendable func showBooklet(_ visit: Visit) throws -> Response {
  try .page(bookletPage(visit.store.abecedaireEntries(), in: visit.frame))
}

/// `GET /abecedaire/abecedaire.md`
@Sendable func sendAbecedaireAsMarkdown(_ visit: Visit) throws -> Response {
  let text = try abecedaireMarkdown(
    visit.store.abecedaireEntries(), of: visit.frame.name, at: visit.application.settings.address)
  return .download(Array(text.utf8), .markdown, fileName)
}

/// `GET /abecedaire/abecedaire.csv`
@Sendable func sendAbecedaireAsCSV(_ visit: Visit) throws -> Response {
  let rows = try abecedaireRows(visit.store.abecedaireEntries(), at: visit.application.settings.address)
  return .download(CSV.bytes(of: rows), .csv, fileName)
}

/// `GET /abecedaire/abecedaire.html`
@Sendable func sendAbecedaireAsHTML(_ visit: Visit) throws -> Response {
  let bytes = try abecedaireFile(
    visit.store.abecedaireEntries(), of: visit.frame.name, at: visit.application.settings.address)
  return .download(bytes, .html, fileName)
}

private let fileName = "abecedaire"
