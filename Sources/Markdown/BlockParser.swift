/// The first phase of parsing: block structure, line by line (CommonMark, appendix).
struct BlockParser {
  /// Deeper quotes and lists are text. Bounds the work for one line.
  static let maximumDepth = 100

  let options: Markdown.Options
  var line: LineReader
  /// The contents of the leaves, one after the other, without the markers of their containers. Only one
  /// leaf is open at a time, so that each is one range.
  var text: [UInt8] = []
  var blocks: [Block] = []
  var references: References
  var notes = Notes()
  /// The open containers, outermost first; the document itself is not among them.
  var containers: [Container] = []
  var leaf = OpenLeaf()
  /// How many empty cells may still be added to short table rows, for the output to stay linear.
  var paddingCellsLeft: Int
  /// What a line must begin with to start something else than a paragraph.
  private let starters: ByteSet

  /// `source` is UTF-8 without NUL, with line feeds only as line endings.
  init(_ source: [UInt8], options: Markdown.Options) {
    self.options = options
    line = LineReader(source)
    references = References(sourceLength: source.count)
    paddingCellsLeft = max(1000, source.count)
    starters = ByteSet(">#`~*+-_=0123456789").adding("<", if: options.rawHTML)
      .adding("|:", if: options.tables).adding("[", if: options.footnotes)
    text.reserveCapacity(source.count + 1)
  }

  /// Reads the whole source. `note` is told from which offset on the text comes from which line.
  mutating func parse(noting note: ((_ offset: Int, _ line: Int) -> Void)? = nil) {
    while line.next() {
      let offset = text.count
      addLine()
      // The head of a table has been taken out of its paragraph and put back, no longer than before.
      if let note, text.count > offset { note(offset, line.number) }
    }
    close(above: 0)
  }

  private mutating func addLine() {
    var matched = matchContainers()
    if matched == containers.count, continueVerbatimLeaf() { return }
    if startBlocks(&matched) { return }
    if line.isBlank { return close(above: matched) }
    // A paragraph goes on even where the markers of its containers are missing: laziness.
    if leaf.kind == .paragraph { return continueParagraph() }
    if matched < containers.count { close(above: matched) }
    if leaf.kind == .table {
      if addTableRow() { return }
      closeLeaf()
    }
    startParagraph()
  }

  /// Steps over the markers of the open containers and returns how many of them go on in this line.
  private mutating func matchContainers() -> Int {
    for index in containers.indices {
      switch containers[index].kind {
      case .quote:
        guard line.indent <= 3, line.first == ">" else { return index }
        line.skipIndent(and: 1)
        line.skip(columns: 1)
        containers[index].lastLine = line.number
      case .note:
        guard line.isBlank || line.indent >= 4 else { return index }
        line.skip(columns: 4)
      case .list:
        if line.isBlank {
          let isEmpty = index == containers.count - 1 && containers[index].itemIsEmpty && leaf.kind == .none
          // An item that begins with a blank line ends at the next one; the list goes on.
          if isEmpty, containers[index].lastLine < line.number { containers[index].contentIndent = .max }
          line.skip(columns: containers[index].contentIndent)
        } else if line.indent >= containers[index].contentIndent {
          line.skip(columns: containers[index].contentIndent)
        } else {
          return index
        }
      }
    }
    return containers.count
  }

  /// Opens the blocks that begin here, containers first. True when nothing of the line is left.
  private mutating func startBlocks(_ matched: inout Int) -> Bool {
    while !line.isBlank {
      if line.indent >= 4 {
        if leaf.kind == .paragraph { return false }
        close(above: matched)
        startIndentedCode()
        return true
      }
      guard starters.contains(line.first) else { return false }
      if startContainer(&matched) { continue }
      return startLeaf(matched)
    }
    return false
  }

  private mutating func startContainer(_ matched: inout Int) -> Bool {
    let isParagraph = matched == containers.count && leaf.kind == .paragraph
    if line.first == ">" {
      guard matched < Self.maximumDepth else { return false }
      close(above: matched)
      startQuote()
    } else if line.first == "[" {
      guard matched < Self.maximumDepth, let marker = line.noteMarker else { return false }
      close(above: matched)
      startNote(marker)
    } else {
      if line.isThematicBreak || (isParagraph && line.setextLevel != nil) { return false }
      guard let marker = line.listMarker(interruptsParagraph: isParagraph) else { return false }
      if matched < containers.count, containers[matched].isList(of: marker) {
        startNextItem(marker, of: matched)
      } else {
        guard matched < Self.maximumDepth else { return false }
        close(above: matched)
        startList(marker)
      }
    }
    matched = containers.count
    return true
  }

  private mutating func startLeaf(_ matched: Int) -> Bool {
    let isParagraph = matched == containers.count && leaf.kind == .paragraph
    if let heading = line.atxHeading {
      close(above: matched)
      addHeading(heading)
    } else if let fence = line.fence {
      close(above: matched)
      startFencedCode(fence)
    } else if options.rawHTML, let condition = line.htmlBlock(interruptsParagraph: leaf.kind == .paragraph) {
      close(above: matched)
      startHTML(condition)
    } else if isParagraph, let level = line.setextLevel, closeParagraph(asHeading: level) {
      return true
    } else if line.isThematicBreak {
      close(above: matched)
      addThematicBreak()
    } else if options.tables, isParagraph {
      return startTable()
    } else {
      return false
    }
    return true
  }
}
