/// Notes below the titles of items, and what stands among them.
extension PadReader {
  mutating func takeNotes(_ index: Int) -> Int {
    let line = lines[index]
    if items.isEmpty, timedLines > 1 && PadItem.beginsTimed(line.text) || beginsBareAgenda(line) {
      beginAgenda(at: index)
      return takeAgenda(index)
    }
    if let match = sectionMatch(index) {
      section = match.isExact ? .sure : .likely
      return take(.section, index, index + 1, match.isExact ? .sure : .likely)
    }
    if PadCall(line) == nil, line.looksLikeTitle || isNumberedTitle(line) { return takeTitle(index) }
    return takeEntry(index)
  }

  /// A title that no item has: without any agenda, the titles are the best that there is to make one of.
  private mutating func takeTitle(_ index: Int) -> Int {
    section = .unsure
    let isFound = known.isEmpty && items.isEmpty && !hasAgenda
    let isFilled =
      seen(from: index + 1).map { !lines[$0].looksLikeTitle && PadLabel(lines[$0]) == nil } ?? false
    if isFound, counts[.item, default: 0] < Agenda.maximumItems {
      return take(.item, index, index + 1, .unsure)
    }
    return take(.section, index, index + 1, isFilled ? .unsure : .notUnderstood)
  }

  private func isNumberedTitle(_ line: PadLine) -> Bool {
    guard case .number = line.marker, line.followsBlank, !hasAgenda, known.isEmpty else { return false }
    return !line.isProse && line.indent == 0
  }

  /// A call, a list of things to do, or a paragraph.
  private mutating func takeEntry(_ index: Int) -> Int {
    let line = lines[index]
    if let call = PadCall(line) {
      return take(
        call.kind == .signup ? .signup : .datePoll, index, index + 1, section == nil ? .unsure : .likely)
    }
    if isTask(line) {
      var end = index + 1
      while end < lines.count, lines[end].isSeen, isTask(lines[end]) { end += 1 }
      return take(.tasks, index, end, .likely)
    }
    return takeParagraph(index, noteKind, section ?? .unsure)
  }

  /// Whether a mark alone says that something is to be done.
  func isTask(_ line: PadLine) -> Bool {
    if case .box = line.marker { return true }
    return PadCommitment(line, people: PadPeople([]))?.isMarked ?? false
  }

  mutating func takeParagraph(_ index: Int, _ kind: PadKind, _ certainty: PadCertainty) -> Int {
    take(kind, index, paragraphEnd(index), certainty)
  }

  /// The end of the lines that follow each other and are of one thing.
  func paragraphEnd(_ start: Int) -> Int {
    var end = start + 1
    while end < lines.count, lines[end].isSeen {
      let line = lines[end]
      if line.isFence || line.heading > 0 || label(at: end) != nil || PadCall(line) != nil || isTask(line) {
        break
      }
      if line.marker == .none || line.isBold, line.looksLikeTitle || sectionMatch(end) != nil { break }
      if part == .agenda, PadItem.beginsTimed(line.text) { break }
      if part != .agenda, PadLetters.extent(of: lines, from: end) > 0 { break }
      end += 1
    }
    return end
  }
}
