extension InlineParser {
  /// What is read of the text that has been parsed last, without markup and footnote marks.
  var plainText: [UInt8] {
    var plain: [UInt8] = []
    for item in items { append(textOf: item, to: &plain) }
    return plain
  }

  /// Appends what is read of an item, without markup.
  func append(textOf item: Inline, to plain: inout [UInt8]) {
    switch item {
    case .text(let start, let end), .rawHTML(let start, let end), .code(let start, let end),
      .autolink(let start, let end, _):
      for byte in text[Int(start)..<Int(end)] { plain.append(byte == "\n" ? 0x20 : byte) }
    case .entity(let first, let second): Entity(first: first, second: second).append(to: &plain)
    case .wikiLink(let start, let end):
      if let parts = WikiLinkParts(text, Int(start)..<Int(end)) {
        plain.append(contentsOf: text[parts.label])
      }
    default: break
    }
  }
}
