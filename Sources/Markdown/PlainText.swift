extension Markdown {
  /// What is read of a text that is rendered with the options of the site, without markup: each block and
  /// each row of a table on a line of its own, code on its lines. Wiki links and images are there with their
  /// texts, the marks of footnotes are not; the notes come last, as on the page.
  public static func plainText(of source: String) -> String {
    var parser = BlockParser(normalized(source, options: .site), options: .site)
    parser.parse()
    var writer = PlainTextWriter(parser)
    writer.write(parser.blocks)
    return String(decoding: writer.out, as: UTF8.self)
  }
}

/// Writes the leaves as text.
private struct PlainTextWriter {
  private(set) var out: [UInt8] = []
  private var inlines: InlineParser
  private var notes: NoteOrder

  init(_ parser: BlockParser) {
    inlines = InlineParser(parser)
    notes = NoteOrder(parser.notes)
  }

  mutating func write(_ blocks: [Block]) {
    write(blocks, blocks.indices)
    var written = 0
    while written < notes.definitions.count {
      let start = inlines.notes.blocks[notes.definitions[written]]
      written += 1
      if case .note(let end) = blocks[start] { write(blocks, start + 1..<end) }
    }
    if out.last == 0x0A { out.removeLast() }
  }

  /// Writes some blocks without the footnotes that are defined among them.
  private mutating func write(_ blocks: [Block], _ range: Range<Int>) {
    blocks.forEachBesideNotes(in: range) { write($0) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let range, let box):
      if let question = inlines.call(in: range, box) {
        out.append(contentsOf: inlines.text[question])
      } else {
        writeInlines(range)
      }
      out.writeLineStart()
    case .heading(_, let range):
      writeInlines(range)
      out.writeLineStart()
    case .cell(let range, _, _):
      if let last = out.last, last != 0x0A { out.append(0x20) }
      writeInlines(range)
    case .code(_, let range):
      out.append(contentsOf: inlines.text[range])
      out.writeLineStart()
    case .rowEnd: out.writeLineStart()
    default: break
    }
  }

  private mutating func writeInlines(_ range: Range<Int>) {
    inlines.parse(range)
    for item in inlines.items {
      if case .noteMark(let definition) = item {
        _ = notes.addMark(of: Int(definition))
      } else {
        inlines.append(textOf: item, to: &out)
      }
    }
  }
}
