/// Where a link leads, as ranges of raw text (backslashes and references not replaced yet).
struct LinkTarget {
  var destination: Range<Int>
  var title: Range<Int>?
}

extension Scanner {
  /// A link label `[…]` (CommonMark 6.3): the range between the brackets, of at most 999 bytes.
  mutating func linkLabel() -> Range<Int>? {
    guard current == "[" else { return nil }
    let start = position + 1
    var index = start
    while index < end, index - start <= 999 {
      switch bytes[index] {
      case "\\": index += isEscape(at: index) ? 2 : 1
      case "[": return nil
      case "]":
        position = index + 1
        return start..<index
      default: index += 1
      }
    }
    return nil
  }

  /// A link destination, in pointy brackets or bare; a bare one may be empty.
  mutating func linkDestination() -> Range<Int>? {
    current == "<" ? pointedDestination() : bareDestination()
  }

  /// A link title in double quotes, single quotes or parentheses: the range between them.
  mutating func linkTitle() -> Range<Int>? {
    let opening = current
    guard opening == "\"" || opening == "'" || opening == "(" else { return nil }
    let closing = opening == "(" ? opening + 1 : opening
    let start = position + 1
    var index = start
    while index < end, bytes[index] != closing {
      if opening == "(", bytes[index] == "(" { return nil }
      index += isEscape(at: index) ? 2 : 1
    }
    guard index < end else { return nil }
    position = index + 1
    return start..<index
  }

  /// What follows the text of an inline link: `(destination "title")`.
  mutating func inlineLinkTarget() -> LinkTarget? {
    guard accept("(") else { return nil }
    skipWhitespace()
    guard let destination = linkDestination() else { return nil }
    var target = LinkTarget(destination: destination, title: nil)
    if current.isWhitespace {
      skipWhitespace()
      target.title = linkTitle()
      skipWhitespace()
    }
    return accept(")") ? target : nil
  }

  private mutating func pointedDestination() -> Range<Int>? {
    let start = position + 1
    var index = start
    while index < end, bytes[index] != ">" {
      if bytes[index] == "<" || bytes[index] == "\n" { return nil }
      index += isEscape(at: index) ? 2 : 1
    }
    guard index < end else { return nil }
    position = index + 1
    return start..<index
  }

  /// Parentheses must be balanced; more than 32 levels are refused, as in cmark, to stay linear.
  private mutating func bareDestination() -> Range<Int>? {
    var depth = 0
    var index = position
    scan: while index < end, bytes[index] > 0x20, bytes[index] != 0x7F {
      switch bytes[index] {
      case "(":
        depth += 1
        if depth > 32 { return nil }
      case ")":
        if depth == 0 { break scan }
        depth -= 1
      default: break
      }
      index += isEscape(at: index) ? 2 : 1
    }
    guard depth == 0 else { return nil }
    defer { position = index }
    return position..<index
  }

  private func isEscape(at index: Int) -> Bool {
    bytes[index] == "\\" && index + 1 < end && bytes[index + 1].isPunctuation
  }
}
