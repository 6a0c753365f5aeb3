// HTML tags and the other constructs that may stand inside text (CommonMark 6.6).
extension Scanner {
  /// Steps over one open or closing tag.
  mutating func htmlTag() -> Bool {
    var tag = self
    guard tag.accept("<") else { return false }
    let isClosing = tag.accept("/")
    guard tag.current.isLetter else { return false }
    while tag.current.isAlphanumeric || tag.current == "-" { tag.position += 1 }
    if isClosing {
      tag.skipWhitespace()
    } else {
      guard tag.skipAttributes() else { return false }
      _ = tag.accept("/")
    }
    guard tag.accept(">") else { return false }
    position = tag.position
    return true
  }

  private mutating func skipAttributes() -> Bool {
    while current.isWhitespace {
      skipWhitespace()
      guard current.isLetter || current == "_" || current == ":" else { return true }
      while current.isAlphanumeric || "_.:-".utf8.contains(current) { position += 1 }
      let afterName = position
      skipWhitespace()
      guard accept("=") else {
        position = afterName
        continue
      }
      skipWhitespace()
      guard skipAttributeValue() else { return false }
    }
    return true
  }

  private mutating func skipAttributeValue() -> Bool {
    let quote = current
    if quote == "\"" || quote == "'" {
      position += 1
      while !isAtEnd, current != quote { position += 1 }
      guard !isAtEnd else { return false }
      position += 1
      return true
    }
    let start = position
    while !isAtEnd, !current.isWhitespace, !"\"'=<>`".utf8.contains(current) { position += 1 }
    return position > start
  }
}

/// Which ends of HTML constructs are known to be missing from here to the end of a paragraph: each is
/// searched in vain only once.
struct MissingHTMLEnds {
  private var comment = false
  private var instruction = false
  private var declaration = false
  private var characterData = false

  /// Steps over a comment, processing instruction, declaration, CDATA section or tag.
  mutating func skipHTML(_ scanner: inout Scanner) -> Bool {
    let next = scanner.peek(1)
    if next == "?" { return Self.skip(&scanner, 2, past: "?>", &instruction) }
    guard next == "!" else { return scanner.htmlTag() }
    if scanner.peek(2).isLetter { return Self.skip(&scanner, 2, past: ">", &declaration) }
    var start = scanner
    start.position += 2
    if start.accept(word: "[CDATA[") { return Self.skip(&scanner, 9, past: "]]>", &characterData) }
    guard start.accept(word: "--") else { return false }
    // `<!-->` and `<!--->` are whole comments.
    if start.accept(word: ">") || start.accept(word: "->") {
      scanner.position = start.position
      return true
    }
    return Self.skip(&scanner, 4, past: "-->", &comment)
  }

  private static func skip(
    _ scanner: inout Scanner, _ opening: Int, past ending: StaticString, _ isMissing: inout Bool
  ) -> Bool {
    if isMissing { return false }
    let start = scanner.position
    scanner.position += opening
    if scanner.skip(past: ending) { return true }
    scanner.position = start
    isMissing = true
    return false
  }
}
