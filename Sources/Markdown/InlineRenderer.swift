extension Renderer {
  /// Parses and writes the text of a leaf.
  mutating func writeInlines(_ range: Range<Int>) {
    inlines.parse(range)
    writeParsedInlines()
  }

  /// Writes what has been parsed last.
  mutating func writeParsedInlines() {
    let items = inlines.items
    var openLink: LinkTarget?
    var linkTextStart = 0
    var imageDepth = 0
    var alternative: [UInt8] = []
    for item in items {
      switch item {
      case .imageStart: imageDepth += 1
      case .imageEnd(let link):
        imageDepth -= 1
        guard imageDepth == 0 else { continue }
        writeImage(inlines.links[Int(link)], alternative, insideLink: openLink != nil)
        alternative.removeAll()
      case _ where imageDepth > 0: appendPlain(item, to: &alternative)
      case .linkStart(let link):
        openLink = inlines.links[Int(link)]
        writeLinkStart(inlines.links[Int(link)])
        linkTextStart = out.count
      case .linkEnd:
        // WCAG 2.4.4: a link without text would have no name.
        if options.pageMarkup, out.count == linkTextStart, let openLink { writeDestinationAsText(openLink) }
        openLink = nil
        out.write("</a>")
      // There is no link inside a link.
      case .autolink, .wikiLink: openLink == nil ? writeOwnLink(item) : writeText(of: item)
      default: write(item)
      }
    }
  }

  /// The text that has been parsed last, without markup.
  func plainText() -> [UInt8] {
    var plain: [UInt8] = []
    for item in inlines.items { appendPlain(item, to: &plain) }
    return plain
  }

  private mutating func write(_ item: Inline) {
    switch item {
    case .text(let start, let end): out.write(escaping: text, Int(start)..<Int(end))
    case .entity: writeText(of: item)
    case .code:
      out.write("<code>")
      writeText(of: item)
      out.write("</code>")
    case .rawHTML(let start, let end): writeRawHTML(Int(start)..<Int(end))
    case .hardBreak:
      out.write("<br")
      endVoidTag()
    case .start(let emphasis):
      switch emphasis {
      case .emphasis: out.write("<em>")
      case .strong: out.write("<strong>")
      case .strikethrough: out.write("<del>")
      }
    case .end(let emphasis):
      switch emphasis {
      case .emphasis: out.write("</em>")
      case .strong: out.write("</strong>")
      case .strikethrough: out.write("</del>")
      }
    default: break
    }
  }

  /// Writes the text of an item without its markup.
  mutating func writeText(of item: Inline) {
    var plain: [UInt8] = []
    appendPlain(item, to: &plain)
    out.write(escaping: plain)
  }

  private func appendPlain(_ item: Inline, to plain: inout [UInt8]) {
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
