/// How much of a pad goes where; the rest is kept in notes.
enum PadLimits {
  static let entries = 200
  static let points = Agenda.maximumPoints
  static let people = 300
  static let offers = 250

  static func isLine(_ text: String) -> Bool { Check.line("", text) == nil }

  static func isSentence(_ text: String) -> Bool { Check.line("", text, maximum: TextLimit.sentence) == nil }

  /// A text without the scalars that no single line takes; nil when nothing is left.
  static func line(_ text: String) -> String? {
    if Check.line("", text, maximum: .max) == nil { return text.trimmed }
    let kept = text.unicodeScalars.filter { Check.line("", "a\($0)", maximum: .max) == nil }
    let line = String(String.UnicodeScalarView(kept)).trimmed
    return Check.line("", line, maximum: .max) == nil ? line : nil
  }

  /// The start of a text, when it is too long for a title.
  static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > TextLimit.line else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(TextLimit.line - 1))).trimmed + "…"
  }
}
