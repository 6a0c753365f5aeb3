/// The leaf that the next lines may continue. Its contents begin at `start` in the text.
struct OpenLeaf {
  enum Kind { case none, paragraph, indentedCode, fencedCode, html, table }

  var kind = Kind.none
  var start = 0
  /// The last line that belongs to it.
  var lastLine = 0
  /// For a paragraph: whether it is the first thing in a list item.
  var beginsItem = false
  /// For indented code: where the text without the trailing blank lines ends.
  var visibleEnd = 0
  /// For fenced code.
  var fence = Fence()
  var info = 0..<0
  /// For raw HTML: which of the conditions of CommonMark 4.6 ends it.
  var htmlCondition = 0
  /// For a table.
  var columns: [ColumnAlignment] = []
  var hasRows = false
}

extension BlockParser {
  mutating func startParagraph() {
    noteChild()
    open(.paragraph)
    leaf.beginsItem = containers.last.map { $0.kind == .list && $0.itemIsEmpty } ?? false
    line.appendContent(to: &text)
  }

  mutating func continueParagraph() {
    if text.count > leaf.start { text.append(0x0A) }
    line.appendContent(to: &text)
    leaf.lastLine = line.number
  }

  mutating func startIndentedCode() {
    noteChild()
    open(.indentedCode)
    line.skip(columns: 4)
    appendCodeLine()
  }

  mutating func startFencedCode(_ fence: Fence) {
    noteChild()
    let infoStart = text.count
    text.append(contentsOf: fence.info.bytes[fence.info.position..<fence.info.end])
    let info = infoStart..<text.count
    open(.fencedCode)
    leaf.fence = fence
    leaf.info = info
  }

  mutating func startHTML(_ condition: Int) {
    noteChild()
    open(.html)
    leaf.htmlCondition = condition
    appendHTMLLine()
  }

  mutating func addHeading(_ heading: (level: Int, content: Scanner)) {
    noteChild()
    let start = text.count
    text.append(contentsOf: heading.content.bytes[heading.content.position..<heading.content.end])
    blocks.append(.heading(level: heading.level, start..<text.count))
    noteEnd(ofChild: line.number)
  }

  mutating func addThematicBreak() {
    noteChild()
    blocks.append(.thematicBreak)
    noteEnd(ofChild: line.number)
  }

  /// Takes the line into an open code block or HTML block. False if there is none or it ends before.
  mutating func continueVerbatimLeaf() -> Bool {
    switch leaf.kind {
    case .none, .paragraph, .table: return false
    case .fencedCode:
      leaf.lastLine = line.number
      if line.closes(leaf.fence) {
        closeLeaf()
      } else {
        line.skip(columns: leaf.fence.indent)
        line.appendRest(to: &text)
        text.append(0x0A)
      }
    case .indentedCode:
      guard line.indent >= 4 || line.isBlank else {
        closeLeaf()
        return false
      }
      line.skip(columns: 4)
      appendCodeLine()
    case .html:
      if line.isBlank, leaf.htmlCondition >= 6 {
        closeLeaf()
        return false
      }
      appendHTMLLine()
    }
    return true
  }

  /// Ends the open leaf, if any, and adds it to the blocks.
  mutating func closeLeaf() {
    let range = leaf.start..<text.count
    let kind = leaf.kind
    leaf.kind = .none
    switch kind {
    case .none: return
    case .paragraph: closeParagraph()
    case .indentedCode: blocks.append(.code(info: 0..<0, leaf.start..<leaf.visibleEnd))
    case .fencedCode: blocks.append(.code(info: leaf.info, range))
    case .html: blocks.append(.rawHTML(range))
    case .table: blocks.append(.tableEnd(hasBody: leaf.hasRows))
    }
    noteEnd(ofChild: leaf.lastLine)
  }

  /// Makes the open paragraph a heading. False if it holds nothing but link reference definitions, which
  /// are taken out.
  mutating func closeParagraph(asHeading level: Int) -> Bool {
    let content = paragraphContent()
    if content.isEmpty {
      leaf.start = text.count
      return false
    }
    blocks.append(.heading(level: level, content))
    leaf.kind = .none
    noteEnd(ofChild: line.number)
    return true
  }

  /// The text of the open paragraph after its link reference definitions and without trailing blanks.
  mutating func paragraphContent() -> Range<Int> {
    var end = text.count
    while end > leaf.start, text[end - 1].isWhitespace { end -= 1 }
    var start = leaf.start
    if start < end, text[start] == "[" { start = references.takeDefinitions(text, start..<end) }
    return start..<end
  }

  mutating func open(_ kind: OpenLeaf.Kind) {
    leaf.kind = kind
    leaf.start = text.count
    leaf.lastLine = line.number
  }

  private mutating func closeParagraph() {
    let content = paragraphContent()
    if content.isEmpty { return }
    guard options.taskLists, leaf.beginsItem, content.count > 4, text[content.lowerBound] == "[",
      text[content.lowerBound + 2] == "]", text[content.lowerBound + 3].isWhitespace
    else { return blocks.append(.paragraph(content, .none)) }
    let rest = content.lowerBound + 4..<content.upperBound
    switch text[content.lowerBound + 1] {
    case " ": blocks.append(.paragraph(rest, .open))
    case "x", "X": blocks.append(.paragraph(rest, .done))
    default: blocks.append(.paragraph(content, .none))
    }
  }

  private mutating func appendCodeLine() {
    line.appendRest(to: &text)
    text.append(0x0A)
    guard !line.isBlank else { return }
    leaf.visibleEnd = text.count
    leaf.lastLine = line.number
  }

  private mutating func appendHTMLLine() {
    if line.endsHTML(leaf.htmlCondition) {
      line.appendRest(to: &text)
      text.append(0x0A)
      leaf.lastLine = line.number
      closeLeaf()
    } else {
      line.appendRest(to: &text)
      text.append(0x0A)
      if !line.isBlank { leaf.lastLine = line.number }
    }
  }
}
