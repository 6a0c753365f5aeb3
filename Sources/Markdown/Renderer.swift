/// Writes the blocks as HTML.
struct Renderer {
  let options: Markdown.Options
  let text: [UInt8]
  var inlines: InlineParser
  var wiki: WikiLinks
  var images: Images
  let glossary: Markdown.Glossary
  let hasGlossary: Bool
  /// For each entry of the glossary whether it has been linked, and those that have in reading order.
  var wordIsUsed: [Bool]
  var glossaryUses: [Int] = []
  var notes: NoteOrder
  private(set) var headings: [Markdown.Heading] = []
  var out: [UInt8] = []
  private var anchors = Anchors()
  /// The calls in reading order, and the names given to them.
  var calls: [Markdown.Call] = []
  var callAnchors = Anchors()
  /// How many polls have a place.
  var pollCount = 0
  private var levels: HeadingLevels
  /// For each open container whether paragraphs in it are written without `<p>`.
  private var tightness: [Bool] = []
  /// What it knows of the leaf that is being written.
  var spacing = FrenchSpacing()
  /// Where the space stands in the output that ended the last text, while only tags have followed.
  var lastBlank: Int?
  /// Kept for its capacity.
  var spaced: [UInt8] = []

  init(_ parser: BlockParser, wiki: WikiLinks, images: Images, glossary: Markdown.Glossary) {
    options = parser.options
    levels = HeadingLevels(first: parser.options.firstHeadingLevel)
    text = parser.text
    inlines = InlineParser(parser)
    self.wiki = wiki
    self.images = images
    self.glossary = glossary
    hasGlossary = !glossary.isEmpty
    wordIsUsed = Array(repeating: false, count: glossary.count)
    notes = NoteOrder(parser.notes)
    out.reserveCapacity(parser.text.count + parser.text.count / 4)
  }

  /// Writes a whole document.
  mutating func render(_ blocks: [Block]) {
    write(blocks, blocks.indices)
    writeNotes(blocks)
  }

  /// Writes some blocks without the footnotes that are defined among them.
  mutating func write(_ blocks: [Block], _ range: Range<Int>) {
    tightness.append(false)
    defer { tightness.removeLast() }
    blocks.forEachBesideNotes(in: range) { write($0) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let range, let box): writeParagraph(range, box)
    case .heading(let level, let range): writeHeading(level, range)
    case .thematicBreak:
      out.writeLineStart()
      out.write("<hr")
      endVoidTag()
      out.append(0x0A)
    case .code(let info, let range): writeCode(info, range)
    case .rawHTML(let range):
      out.writeLineStart()
      writeRawHTML(range)
      out.writeLineStart()
    case .quoteStart:
      tightness.append(false)
      out.writeLineStart()
      out.write("<blockquote>\n")
    case .quoteEnd:
      tightness.removeLast()
      out.writeLineStart()
      out.write("</blockquote>\n")
    case .listStart(let number, let isTight):
      tightness.append(isTight)
      writeListStart(number)
    case .listEnd(let isOrdered):
      tightness.removeLast()
      out.write(isOrdered ? "</ol>\n" : "</ul>\n")
    case .itemStart: out.write("<li>")
    case .itemEnd: out.write("</li>\n")
    default: writeTablePart(block)
    }
  }

  private mutating func writeParagraph(_ range: Range<Int>, _ box: TaskBox) {
    if writeCall(range, box) || writePoll(range, box) { return }
    let isTight = tightness.last ?? false
    if !isTight {
      out.writeLineStart()
      out.write("<p>")
    }
    if box == .none {
      writeInlines(range)
    } else {
      writeTask(range, isDone: box == .done)
    }
    if !isTight { out.write("</p>\n") }
  }

  private mutating func writeTask(_ range: Range<Int>, isDone: Bool) {
    if options.pageMarkup {
      // The text inside the label names the box.
      out.write(
        isDone
          ? "<label><input type=\"checkbox\" disabled checked> "
          : "<label><input type=\"checkbox\" disabled> ")
      writeInlines(range)
      out.write("</label>")
    } else {
      out.write(
        isDone
          ? "<input checked=\"\" disabled=\"\" type=\"checkbox\"> "
          : "<input disabled=\"\" type=\"checkbox\"> ")
      writeInlines(range)
    }
  }

  private mutating func writeHeading(_ written: Int, _ range: Range<Int>) {
    inlines.parse(range)
    let title = options.headingAnchors || options.pageMarkup ? inlines.plainText : []
    // WCAG 1.3.1: what shows no text is no heading.
    if options.pageMarkup, title.allSatisfy(\.isWhitespace) { return writeTitlelessHeading() }
    let level = levels.level(of: written)
    let digit = UInt8(0x30 + level)
    out.writeLineStart()
    out.write("<h")
    out.append(digit)
    if options.headingAnchors { writeAnchor(level, String(decoding: title, as: UTF8.self)) }
    out.write(">")
    writeParsedInlines(linksWords: false)
    out.write("</h")
    out.append(digit)
    out.write(">\n")
  }

  private mutating func writeAnchor(_ level: Int, _ title: String) {
    let id = anchors.unique(for: title)
    headings.append(Markdown.Heading(level: level, id: id, text: title))
    out.write(" id=\"")
    out.append(contentsOf: id.utf8)
    out.write("\"")
  }

  private mutating func writeTitlelessHeading() {
    if inlines.items.isEmpty { return }
    out.writeLineStart()
    out.write("<p>")
    writeParsedInlines()
    out.write("</p>\n")
  }

  private mutating func writeCode(_ info: Range<Int>, _ range: Range<Int>) {
    out.writeLineStart()
    out.write("<pre><code")
    let language = text[info].prefix { !$0.isWhitespace }
    if !language.isEmpty {
      var name: [UInt8] = []
      name.append(unescaping: text, language.indices)
      out.write(" class=\"language-")
      out.write(escaping: name)
      out.write("\"")
    }
    out.write(">")
    out.write(escaping: text, range)
    out.write("</code></pre>\n")
  }

  private mutating func writeListStart(_ number: Int?) {
    out.writeLineStart()
    guard let number else { return out.write("<ul>\n") }
    if number == 1 { return out.write("<ol>\n") }
    out.write("<ol start=\"")
    out.write(number: number)
    out.write("\">\n")
  }

  /// Ends the tag of an element without contents.
  mutating func endVoidTag() { out.write(options.pageMarkup ? ">" : " />") }
}
