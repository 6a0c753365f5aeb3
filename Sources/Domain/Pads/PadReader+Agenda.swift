/// The items of an agenda with their points.
extension PadReader {
  mutating func takeAgenda(_ index: Int) -> Int {
    let line = lines[index]
    if endsAgenda(index) {
      part = .notes
      section = nil
      return takeNotes(index)
    }
    if isHeader(line) { return take(.heading, index, index + 1, .likely) }
    if isItem(line) { return takeItem(index) }
    if index < lastItemLine || !line.followsBlank || line.indent > style?.indent ?? .max {
      return takeParagraph(index, items.isEmpty ? .other : .note, items.isEmpty ? .likely : .unsure)
    }
    part = .notes
    return takeNotes(index)
  }

  /// The last line from `start` on, within the agenda, that surely is an item: by its hours, or by its number.
  func lastItem(from start: Int) -> Int {
    var last = start
    var number = 0
    var indent = Int.max
    for index in start..<lines.count where lines[index].isSeen {
      let line = lines[index]
      if line.marker == .none, index > start, let label = PadLabel(line), label.content.isEmpty { break }
      if case .number(let next) = line.marker, line.indent <= indent {
        if next <= number { break }
        (number, indent, last) = (next, line.indent, index)
      } else if PadItem.beginsTimed(line.text) {
        last = index
      }
    }
    return last
  }

  private mutating func takeItem(_ index: Int) -> Int {
    let line = lines[index]
    let item = PadItem(line.text)
    if style == nil { style = Style(indent: line.indent, marker: line.marker, heading: line.heading) }
    guard items.count < Agenda.maximumItems else { return take(.other, index, pointsEnd(index), .unsure) }
    items.append(item.title)
    let certainty: PadCertainty = item.isTimed && hasAgenda ? .sure : .likely
    return take(.item, index, pointsEnd(index), certainty)
  }

  /// The end of the points below an item.
  private func pointsEnd(_ item: Int) -> Int {
    var end = item + 1
    for index in (item + 1)..<max(item + 1, lines.count) where lines[index].isSeen {
      let line = lines[index]
      let isPoint = line.followsBlank ? line.indent > lines[item].indent && line.marker != .none : true
      guard isPoint, line.heading == 0, !line.isRule, !line.isFence,
        !isItem(line) || line.indent > lines[item].indent,
        label(at: index) == nil, !endsAgenda(index)
      else { break }
      end = index + 1
    }
    return end
  }

  private func isItem(_ line: PadLine) -> Bool {
    guard let style else {
      return line.marker != .none || line.heading > 0 || !line.isProse || PadItem.beginsTimed(line.text)
    }
    if line.indent > style.indent && line.heading == 0 { return false }
    if style.heading > 0
      ? line.heading == style.heading : line.heading == 0 && line.marker.isLike(style.marker)
    {
      return style.marker != .none || style.heading > 0 || !line.isProse || PadItem(line.text).isTimed
    }
    return PadItem.beginsTimed(line.text)
      || line.text.unicodeScalars.count <= 200 && PadItem(line.text).isTimed
  }

  /// Whether the notes begin at `index`: a title above the agenda's own level, or one that an item already has.
  private func endsAgenda(_ index: Int) -> Bool {
    let line = lines[index]
    if line.heading > 0 {
      if agendaLevel > 0 { return line.heading <= agendaLevel }
      return style != nil && line.heading != style?.heading && !PadItem(line.text).isTimed
    }
    guard let style, !items.isEmpty else { return false }
    let isOther =
      line.marker == .none && (style.marker != .none || style.heading > 0) && !PadItem.beginsTimed(line.text)
    if isOther, line.indent <= style.indent, line.followsBlank, line.looksLikeTitle { return true }
    if line.indent <= style.indent, line.followsBlank || isOther, isAgain(line) { return true }
    guard line.marker == .none, line.followsBlank, let match = sectionMatch(index) else { return false }
    // The items not yet read are known too, from the first reading.
    return match.item < items.count
  }

  /// Whether an item has this very title already.
  private func isAgain(_ line: PadLine) -> Bool {
    line.text.unicodeScalars.count <= 300 && itemKeys.contains(PadText.key(PadItem(line.text).title))
  }

  /// Whether a row names the columns of a table.
  private func isHeader(_ line: PadLine) -> Bool {
    guard line.text.hasPrefix("|"), style == nil else { return false }
    let cells = line.text.split(separator: "|").map { PadText.key($0) }
    return cells.contains {
      ["heure", "heures", "horaire", "horaires", "duree", "temps", "minutes", "quand"].contains($0)
    }
  }
}
