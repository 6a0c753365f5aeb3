/// The definitions of the footnotes of a document, as in GitHub Flavored Markdown: `[^label]: text`.
struct Notes {
  /// The definition with each label: of several the first, as for links.
  private var definitions: [[UInt8]: Int] = [:]
  /// Which block each definition is.
  private(set) var blocks: [Int] = []

  var isEmpty: Bool { blocks.isEmpty }

  /// Adds the definition that is `block`; `label` has a visible character.
  mutating func add(label: [UInt8], block: Int) {
    if definitions[label] == nil { definitions[label] = blocks.count }
    blocks.append(block)
  }

  /// The number of the definition with this label.
  func definition(label: ArraySlice<UInt8>) -> Int? { References.key(label).flatMap { definitions[$0] } }
}

/// What begins the definition of a footnote.
struct NoteMarker {
  /// The key of its label.
  let label: [UInt8]
  /// Its length in bytes.
  let width: Int
}

extension LineReader {
  /// `[^label]:`, with a label like those of links.
  var noteMarker: NoteMarker? {
    var scanner = rest
    guard scanner.peek(1) == "^", let label = scanner.linkLabel(), scanner.accept(":"),
      let key = References.key(scanner.bytes[label].dropFirst())
    else { return nil }
    return NoteMarker(label: key, width: scanner.position - content)
  }
}

extension BlockParser {
  /// All blanks after the marker belong to it, so that no indented code begins there.
  mutating func startNote(_ marker: NoteMarker) {
    noteChild()
    var note = Container(kind: .note, lastLine: line.number)
    note.firstBlock = blocks.count
    notes.add(label: marker.label, block: blocks.count)
    line.skipIndent(and: marker.width)
    line.skipIndent()
    containers.append(note)
    blocks.append(.note(end: blocks.count + 1))
  }
}

extension InlineParser {
  /// `[^label]` from the bracket on, when a footnote has that label; otherwise it stays what it was.
  mutating func readNoteMark(at bracket: Int) -> Bool {
    guard !notes.isEmpty, bracket + 1 < end, text[bracket + 1] == "^" else { return false }
    var scanner = Scanner(text, at: bracket, end: end)
    guard let label = scanner.linkLabel(), let note = notes.definition(label: text[label].dropFirst())
    else { return false }
    position = bracket
    append(.noteMark(Int32(note)), to: scanner.position)
    return true
  }
}
