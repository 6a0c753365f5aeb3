extension Renderer {
  /// Raw HTML as it is, but for the `<` of a filtered tag.
  mutating func writeRawHTML(_ range: Range<Int>) {
    guard options.tagFilter else { return out.append(contentsOf: text[range]) }
    var scanner = Scanner(text, at: range.lowerBound, end: range.upperBound)
    while !scanner.isAtEnd {
      if scanner.current == "<", scanner.startsFilteredTag {
        out.write("&lt;")
      } else {
        out.append(scanner.current)
      }
      scanner.position += 1
    }
  }
}

extension Scanner {
  /// Whether an opening or closing tag with one of the filtered names begins here.
  fileprivate var startsFilteredTag: Bool {
    var tag = self
    tag.position += 1
    _ = tag.accept("/")
    guard HTMLNames.filtered.contains(tag.tagName()) else { return false }
    return tag.current.isWhitespace || tag.current == ">" || (tag.current == "/" && tag.peek(1) == ">")
  }
}
