// Footnotes, with the roles of DPUB-ARIA 1.1. The ids begin with `fn`, those of headings with `s-`.
extension Renderer {
  /// Only so many marks of a note are linked back to.
  private static let maximumBackLinks = 20

  /// Writes the mark that refers to a definition, with the number of the note.
  mutating func writeNoteMark(_ definition: Int) {
    let number = notes.addMark(of: definition)
    let mark = notes.marks[number - 1]
    out.write("<sup class=\"note-ref\"><a href=\"#")
    writeNoteID("fn-", number)
    if mark <= Self.maximumBackLinks {
      out.write("\" id=\"")
      writeMarkID(number, mark)
    }
    out.write("\" role=\"doc-noteref\"")
    writeName(options.footnoteNames.mark, of: number)
    out.write(">")
    out.write(number: number)
    out.write("</a></sup>")
  }

  /// Writes the notes that have a mark, after everything else. Their texts come first, since a mark in a
  /// later note may refer to an earlier one.
  mutating func writeNotes(_ blocks: [Block]) {
    var texts: [[UInt8]] = []
    let page = out
    while texts.count < notes.definitions.count {
      let definition = notes.definitions[texts.count]
      let start = inlines.notes.blocks[definition]
      guard case .note(let end) = blocks[start] else { continue }
      out = []
      write(blocks, start + 1..<end)
      texts.append(out)
    }
    out = page
    if texts.isEmpty { return }
    out.writeLineStart()
    out.write("<section class=\"footnotes\" role=\"doc-endnotes\"")
    writeName(options.footnoteNames.section)
    out.write(">\n<ol>\n")
    for (index, text) in texts.enumerated() { writeNote(index + 1, text) }
    out.write("</ol>\n</section>\n")
  }

  /// The links back stand at the end of the last paragraph, or after what else is last.
  private mutating func writeNote(_ number: Int, _ text: [UInt8]) {
    let paragraphEnd = Array("</p>\n".utf8)
    let endsInParagraph = text.suffix(paragraphEnd.count).elementsEqual(paragraphEnd)
    out.write("<li id=\"")
    writeNoteID("fn-", number)
    out.write("\">\n")
    out.append(contentsOf: endsInParagraph ? text.dropLast(paragraphEnd.count) : text[...])
    if !endsInParagraph { out.write("<p>") }
    for mark in 1...min(notes.marks[number - 1], Self.maximumBackLinks) {
      if mark > 1 || endsInParagraph { out.append(0x20) }
      writeBackLink(number, mark)
    }
    out.write("</p>\n</li>\n")
  }

  private mutating func writeBackLink(_ number: Int, _ mark: Int) {
    out.write("<a href=\"#")
    writeMarkID(number, mark)
    out.write("\" class=\"note-back\" role=\"doc-backlink\"")
    writeName(options.footnoteNames.backLink, of: number, mark)
    out.write(">↩")
    if mark > 1 {
      out.write("<sup>")
      out.write(number: mark)
      out.write("</sup>")
    }
    out.write("</a>")
  }

  /// The number stands behind the name, and that of the mark when there are several.
  private mutating func writeName(_ name: String, of number: Int, _ mark: Int = 1) {
    if !name.isEmpty { writeName("\(name) \(number)\(mark > 1 ? "-\(mark)" : "")") }
  }

  private mutating func writeName(_ name: String) {
    if name.isEmpty { return }
    out.write(" aria-label=\"")
    out.write(escaping: Array(name.utf8))
    out.write("\"")
  }

  private mutating func writeMarkID(_ number: Int, _ mark: Int) {
    writeNoteID("fnref-", number)
    guard mark > 1 else { return }
    out.append(0x2D)
    out.write(number: mark)
  }

  private mutating func writeNoteID(_ kind: StaticString, _ number: Int) {
    out.write(kind)
    out.write(escaping: Array(options.footnotePrefix.utf8))
    out.write(number: number)
  }
}
