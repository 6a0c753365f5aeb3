/// A line of a pad with the marks that stand before its words.
struct PadLine {
  /// What a line of a list begins with.
  enum Marker: Hashable {
    case none
    /// A sign or a picture.
    case bullet(Unicode.Scalar)
    case number(Int)
    /// A box to tick, and whether it is ticked.
    case box(isTicked: Bool)
  }

  /// As it stands in the pad.
  let raw: String
  /// How many columns it is moved in; a tabulation is four.
  let indent: Int
  /// How many `#` it begins with.
  let heading: Int
  let marker: Marker
  /// What stands behind the marks, in Markdown.
  let content: String
  /// The same without the marks of bold.
  let text: String
  /// Whether all of it is bold.
  let isBold: Bool
  /// Whether a blank line stands before it, or nothing.
  var followsBlank = false
  /// Whether capitals say anything here: not in a pad that is written in nothing else.
  var heedsCapitals = true

  init(_ raw: String) {
    self.raw = raw
    var scan = PadScanner(raw)
    indent = scan.skipIndent()
    heading = scan.skipHeading()
    marker = scan.skipMarker()
    content = scan.rest.trimmed
    text = Self.withoutBold(content)
    isBold = content != text && Self.isWrapped(content)
  }

  /// The letters and digits of its words, folded.
  var key: String { PadText.key(text) }

  /// Whether it draws a line across the page, or under a title.
  var isRule: Bool {
    let marks = raw.unicodeScalars.filter { !$0.properties.isWhitespace }
    return marks.count >= 3 && marks.allSatisfy { "-=_*~#—–·•═─+".unicodeScalars.contains($0) }
  }

  /// Whether it opens or closes a piece of code, in which nothing is looked for.
  var isFence: Bool { content.hasPrefix("```") || content.hasPrefix("~~~") }

  /// Whether it has letters, none of them small, and few enough for a title.
  var isInCapitals: Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return letters.count >= 4 && text.unicodeScalars.count <= 100
      && !letters.contains { $0.properties.isLowercase }
  }

  /// Whether its look says that it is a title.
  var looksLikeTitle: Bool {
    heading > 0 || isBold && text.unicodeScalars.count <= 150 || heedsCapitals && isInCapitals && !isProse
  }

  /// Whether it is prose rather than a title or an entry.
  var isProse: Bool {
    text.unicodeScalars.count > 120 || text.last == "." || text.last == ";" || text.last == "…"
  }

  /// `text` without the marks `**` and `__` (CommonMark, 6.2). The second kind is also found within names and addresses, where
  /// it stays.
  static func withoutBold(_ text: String) -> String {
    guard text.contains("**") || text.contains("__") else { return text }
    let scalars = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + 1 < scalars.count, scalars[index] == scalars[index + 1],
        scalars[index] == "*" || scalars[index] == "_" && isAtEdge(index, of: scalars)
      {
        index += 2
      } else {
        kept.append(scalars[index])
        index += 1
      }
    }
    return String(kept).trimmed
  }

  private static func isAtEdge(_ index: Int, of scalars: [Unicode.Scalar]) -> Bool {
    let isWord = { (place: Int) in scalars.indices.contains(place) && PadText.isLetterOrDigit(scalars[place])
    }
    return !isWord(index - 1) || !isWord(index + 2)
  }

  private static func isWrapped(_ content: String) -> Bool {
    for mark in ["**", "__"] where content.hasPrefix(mark) {
      let rest = content.dropFirst(2)
      guard let end = firstPlace(of: mark, in: rest) else { return false }
      return rest[end...].dropFirst(2).unicodeScalars.allSatisfy { " :.".unicodeScalars.contains($0) }
    }
    return false
  }

  private static func firstPlace(of mark: String, in text: Substring) -> Substring.Index? {
    text.indices.first { text[$0...].hasPrefix(mark) }
  }
}
