// Tables (GFM 4.10).
extension BlockParser {
  /// Makes the last line of the open paragraph a table head if the current line is a delimiter row with as
  /// many columns.
  mutating func startTable() -> Bool {
    guard let columns = line.rest.delimiterRow() else { return false }
    var headStart = text.count
    while headStart > leaf.start, text[headStart - 1] != "\n" { headStart -= 1 }
    let headLine = Array(text[headStart...])
    var head = Scanner(headLine, at: 0, end: headLine.count)
    let cells = head.rowCells()
    guard cells.count == columns.count else { return false }
    text.removeSubrange(headStart...)
    closeLeaf()
    noteChild()
    open(.table)
    leaf.columns = columns
    leaf.hasRows = false
    blocks.append(.tableStart)
    addRow(cells, of: headLine, isHeader: true)
    return true
  }

  /// Adds the line as a row: cells in excess are dropped, missing ones are empty. False when too many
  /// empty ones have been added in this document.
  mutating func addTableRow() -> Bool {
    var row = line.rest
    let cells = row.rowCells()
    let missing = max(0, leaf.columns.count - cells.count)
    guard missing <= paddingCellsLeft else { return false }
    paddingCellsLeft -= missing
    if !leaf.hasRows { blocks.append(.tableBodyStart) }
    leaf.hasRows = true
    leaf.lastLine = line.number
    addRow(cells, of: row.bytes, isHeader: false)
    return true
  }

  private mutating func addRow(_ cells: [Range<Int>], of source: [UInt8], isHeader: Bool) {
    blocks.append(.rowStart)
    for (column, alignment) in leaf.columns.enumerated() {
      let start = text.count
      if column < cells.count { appendCell(source[cells[column]]) }
      blocks.append(.cell(start..<text.count, alignment, isHeader: isHeader))
    }
    blocks.append(.rowEnd(isHeader: isHeader))
  }

  /// `\|` is a bar, even inside code.
  private mutating func appendCell(_ cell: ArraySlice<UInt8>) {
    for (index, byte) in zip(cell.indices, cell) {
      if byte == "\\", index + 1 < cell.endIndex, cell[index + 1] == "|" { continue }
      text.append(byte)
    }
  }
}

extension Scanner {
  /// `| --- | :-: |`: the alignments, nil if this is not a delimiter row.
  func delimiterRow() -> [ColumnAlignment]? {
    var scanner = self
    var columns: [ColumnAlignment] = []
    _ = scanner.accept("|")
    while !scanner.isAtEnd {
      scanner.skipSpacesAndTabs()
      let left = scanner.accept(":")
      guard scanner.current == "-" else { return nil }
      while scanner.accept("-") {}
      let right = scanner.accept(":")
      columns.append(left ? (right ? .center : .left) : (right ? .right : .none))
      scanner.skipSpacesAndTabs()
      guard scanner.isAtEnd || scanner.accept("|") else { return nil }
      if scanner.isBlank { break }
    }
    return columns.isEmpty ? nil : columns
  }

  /// The cells of a row, trimmed; a bar at either end of the line is optional.
  mutating func rowCells() -> [Range<Int>] {
    var cells: [Range<Int>] = []
    _ = accept("|")
    while !isBlank {
      skipSpacesAndTabs()
      let start = position
      while !isAtEnd, current != "|" { position += current == "\\" && peek(1) == "|" ? 2 : 1 }
      var cellEnd = position
      while cellEnd > start, bytes[cellEnd - 1].isSpaceOrTab { cellEnd -= 1 }
      cells.append(start..<cellEnd)
      _ = accept("|")
    }
    return cells
  }

  /// Whether only spaces and tabs are left.
  private var isBlank: Bool {
    var index = position
    while index < end, bytes[index].isSpaceOrTab { index += 1 }
    return index >= end
  }
}
