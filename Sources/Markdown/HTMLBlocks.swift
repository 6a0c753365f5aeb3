// The seven kinds of HTML blocks (CommonMark 4.6), by the numbers of the spec.
extension LineReader {
  /// The start condition that the line meets; the seventh cannot interrupt a paragraph.
  func htmlBlock(interruptsParagraph: Bool) -> Int? {
    var scanner = rest
    guard scanner.accept("<") else { return nil }
    switch scanner.current {
    case "!":
      scanner.position += 1
      if scanner.accept(word: "--") { return 2 }
      if scanner.accept(word: "[CDATA[") { return 5 }
      return scanner.current.isLetter ? 4 : nil
    case "?": return 3
    default: break
    }
    let isClosing = scanner.accept("/")
    let name = scanner.tagName()
    let afterName = scanner.current
    if afterName == 0 || afterName.isSpaceOrTab || afterName == ">" {
      if !isClosing, HTMLNames.verbatim.contains(name) { return 1 }
      if HTMLNames.blocks.contains(name) { return 6 }
    } else if afterName == "/", scanner.peek(1) == ">", HTMLNames.blocks.contains(name) {
      return 6
    }
    return interruptsParagraph || HTMLNames.verbatim.contains(name) ? nil : completeTagAlone
  }

  /// Whether a block of the given kind ends with this line; kinds 6 and 7 end before a blank line.
  func endsHTML(_ condition: Int) -> Bool {
    var scanner = rest
    switch condition {
    case 1:
      while scanner.skip(past: "</") {
        let isEnd = HTMLNames.verbatim.contains(scanner.tagName()) && scanner.current == ">"
        if isEnd { return true }
      }
      return false
    case 2: return scanner.skip(past: "-->")
    case 3: return scanner.skip(past: "?>")
    case 4: return scanner.skip(past: ">")
    case 5: return scanner.skip(past: "]]>")
    default: return false
    }
  }

  /// The seventh condition: one complete tag of another element and nothing after it.
  private var completeTagAlone: Int? {
    var scanner = rest
    guard scanner.htmlTag() else { return nil }
    scanner.skipSpacesAndTabs()
    return scanner.isAtEnd ? 7 : nil
  }
}

extension Scanner {
  /// Steps over a tag name and returns it in lower case; empty if there is none.
  mutating func tagName() -> String {
    let start = position
    guard current.isLetter else { return "" }
    while current.isAlphanumeric || current == "-" { position += 1 }
    // Longer than any name of the lists.
    guard position - start <= 16 else { return "" }
    return String(decoding: bytes[start..<position].lazy.map(\.lowercased), as: UTF8.self)
  }
}

/// The element names that matter for raw HTML.
enum HTMLNames {
  static let verbatim: Set<String> = ["pre", "script", "style", "textarea"]

  static let blocks = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir \
    div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html \
    iframe legend li link main menu menuitem nav noframes ol optgroup option p param search section \
    summary table tbody td tfoot th thead title tr track ul
    """.split(separator: " ").map(String.init))

  /// The tags that GFM 6.11 disables in raw HTML.
  static let filtered: Set<String> = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]
}
