extension Renderer {
  /// Parses and writes the text of a leaf.
  mutating func writeInlines(_ range: Range<Int>) {
    inlines.parse(range)
    writeParsedInlines()
  }

  /// Writes what has been parsed last.
  mutating func writeParsedInlines(linksWords: Bool = true) {
    let items = inlines.items
    let text = text
    var openLink: LinkTarget?
    var linkTextStart = 0
    var imageDepth = 0
    var alternative: [UInt8] = []
    // There is no link inside a link, and none in an image: the marks of footnotes follow it.
    var marks: [Int32] = []
    spacing = FrenchSpacing()
    lastBlank = nil
    for (index, item) in items.enumerated() {
      switch item {
      case .imageStart: imageDepth += 1
      case .imageEnd(let link):
        imageDepth -= 1
        guard imageDepth == 0 else { continue }
        setBefore(.other)
        writeImage(inlines.links[Int(link)], alternative, insideLink: openLink != nil)
        alternative.removeAll()
      case .noteMark(let definition): marks.append(definition)
      case _ where imageDepth > 0: inlines.append(textOf: item, to: &alternative)
      case .linkStart(let link):
        openLink = inlines.links[Int(link)]
        writeLinkStart(inlines.links[Int(link)])
        linkTextStart = out.count
      case .linkEnd:
        if let openLink { writeLinkEnd(openLink, textStart: linkTextStart) }
        openLink = nil
      case .text(let start, let end):
        writeProse(
          text.span, Int(start)..<Int(end), after: Beside(items.span, after: index, text.span),
          linksWords: linksWords && openLink == nil)
      case .autolink, .wikiLink:
        openLink == nil ? writeOwnLink(item) : writeText(of: item)
        setBefore(.word)
      default: write(item)
      }
      if !marks.isEmpty, openLink == nil, imageDepth == 0 { writeNoteMarks(&marks) }
    }
  }

  private mutating func writeNoteMarks(_ marks: inout [Int32]) {
    for mark in marks { writeNoteMark(Int(mark)) }
    marks.removeAll()
    lastBlank = nil
  }

  private mutating func write(_ item: Inline) {
    switch item {
    case .entity(let first, let second):
      writeText(of: item)
      setBefore(Beside(second ?? first))
    case .code:
      out.write("<code>")
      writeText(of: item)
      out.write("</code>")
      setBefore(.word)
    case .rawHTML(let start, let end):
      writeRawHTML(Int(start)..<Int(end))
      setBefore(.other)
    case .hardBreak:
      out.write("<br")
      endVoidTag()
      setBefore(.edge)
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
    inlines.append(textOf: item, to: &plain)
    out.write(escaping: plain)
  }
}
