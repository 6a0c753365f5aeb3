/// One step of a document in reading order: a leaf, or the start or end of a container. A flat list of
/// steps instead of a tree: nothing recurses, however deep the nesting. Ranges point into the text that
/// `BlockParser` gathers.
enum Block {
  case quoteStart, quoteEnd
  /// `number` is the first number of an ordered list, nil for a bullet list. In a tight list paragraphs
  /// are written without `<p>`.
  case listStart(number: Int?, isTight: Bool)
  case listEnd(isOrdered: Bool)
  case itemStart, itemEnd
  case paragraph(Range<Int>, TaskBox)
  case heading(level: Int, Range<Int>)
  case thematicBreak
  /// `info` is the info string of a fence, empty for indented code.
  case code(info: Range<Int>, Range<Int>)
  case rawHTML(Range<Int>)
  case tableStart, tableBodyStart
  case tableEnd(hasBody: Bool)
  case rowStart, rowEnd(isHeader: Bool)
  case cell(Range<Int>, ColumnAlignment, isHeader: Bool)
  /// The definition of a footnote: the blocks from the next one to before `end`. It is shown elsewhere.
  case note(end: Int)
}

/// The box before the text of a task list item.
enum TaskBox { case none, open, done }

/// How the delimiter row of a table aligns a column.
enum ColumnAlignment { case none, left, center, right }

extension [Block] {
  /// Hands over the blocks of a range in reading order, without the footnotes that are defined among them.
  func forEachBesideNotes(in range: Range<Int>, _ body: (Block) -> Void) {
    var index = range.lowerBound
    while index < range.upperBound {
      if case .note(let end) = self[index] {
        index = end
      } else {
        body(self[index])
        index += 1
      }
    }
  }
}
