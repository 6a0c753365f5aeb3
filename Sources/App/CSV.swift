/// Tables as text (RFC 4180), for what people take away into a spreadsheet.
enum CSV {
  /// The rows as UTF-8, with the mark at the start by which spreadsheets know it.
  static func bytes(of rows: [[String]]) -> [UInt8] {
    var text = "\u{FEFF}"
    for row in rows { text += row.map(cell).joined(separator: ",") + "\r\n" }
    return Array(text.utf8)
  }

  /// A cell. What a spreadsheet would take for a formula begins with an apostrophe, so that a word that someone has proposed
  /// computes nothing on another's machine (OWASP, CSV injection).
  private static func cell(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map { "=+-@\t\r\n".unicodeScalars.contains($0) } ?? false
    let safe = isFormula ? "'" + text : text
    let isQuoted = safe.unicodeScalars.contains { "\",\r\n;'".unicodeScalars.contains($0) }
    return isQuoted ? "\"\(safe.replacing("\"", with: "\"\""))\"" : safe
  }
}
