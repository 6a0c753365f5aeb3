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

  /// A text as notes: one, or as many as it takes, cut between lines, or between words of a line that is too long. None when
  /// nothing of it is seen.
  static func notes(_ text: String) -> [String] {
    var notes: [String] = []
    var rest = text.unicodeScalars[...]
    while let end = rest.index(rest.startIndex, offsetBy: TextLimit.note, limitedBy: rest.endIndex),
      end < rest.endIndex
    {
      let start = rest[..<end]
      let gap = start.lastIndex(of: "\n") ?? start.lastIndex { $0.properties.isWhitespace }
      notes.append(String(rest[..<(gap ?? end)]))
      rest = rest[(gap.map(rest.index(after:)) ?? end)...]
    }
    notes.append(String(rest))
    return notes.filter { !PadText.isBlank($0) }
  }

  /// The start of a text, when it is too long for a title.
  static func cut(_ text: String) -> String {
    guard text.unicodeScalars.count > TextLimit.line else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(TextLimit.line - 1))).trimmed + "…"
  }
}
