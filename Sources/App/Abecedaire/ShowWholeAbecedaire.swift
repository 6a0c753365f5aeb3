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
  return .abecedaireFile(Array(text.utf8), "text/markdown; charset=utf-8", "md")
}

/// `GET /abecedaire/abecedaire.csv`
@Sendable func sendAbecedaireAsCSV(_ visit: Visit) throws -> Response {
  let rows = try abecedaireRows(visit.store.abecedaireEntries(), at: visit.application.settings.address)
  return .abecedaireFile(CSV.bytes(of: rows), "text/csv; charset=utf-8; header=present", "csv")
}

/// `GET /abecedaire/abecedaire.html`
@Sendable func sendAbecedaireAsHTML(_ visit: Visit) throws -> Response {
  let bytes = try abecedaireFile(
    visit.store.abecedaireEntries(), of: visit.frame.name, at: visit.application.settings.address)
  return .abecedaireFile(bytes, "text/html; charset=utf-8", "html")
}

extension Response {
  /// A file that is saved, never shown in place of a page of the site.
  fileprivate static func abecedaireFile(_ bytes: [UInt8], _ type: String, _ kind: String) -> Response {
    var fields = SecurityFields.files
    fields.add("Content-Type", type)
    fields.add("Content-Disposition", "attachment; filename=\"abecedaire.\(kind)\"")
    fields.add("Cache-Control", "private, no-cache")
    fields.add("Vary", "Cookie")
    return Response(.ok, fields: fields, body: .bytes(bytes))
  }
}
