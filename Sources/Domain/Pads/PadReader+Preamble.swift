/// What stands above the first part of a pad: its title, the day, where, and words of welcome.
extension PadReader {
  mutating func takePreamble(_ index: Int) -> Int {
    let line = lines[index]
    if PadDate.isAll(of: line, year: year), !hasBlock(.moment) {
      return take(.moment, index, index + 1, dayCertainty(line))
    }
    if beginsBareAgenda(line) {
      beginAgenda(at: index)
      return takeAgenda(index)
    }
    if let kind = agendaOrMoment(line) {
      guard kind == .item else { return take(kind, index, index + 1, .likely) }
      beginAgenda(at: index)
      return takeAgenda(index)
    }
    if isRoom(line.text) { return take(.video, index, index + 1, .likely) }
    if isTask(line) { return leavePreamble(index) }
    if line.isProse, !hasBlock(.moment), saysDay(line), saysSpan(line) {
      return take(.moment, index, index + 1, .likely)
    }
    if isGreeting(line) || line.isProse { return takeParagraph(index, .other, .likely) }
    if !hasBlock(.title), line.heading > 0 || line.marker == .none || line.marker.isPicture {
      return take(.title, index, index + 1, line.heading > 0 ? .sure : .likely)
    }
    let isEntry = line.heading > 0 || line.isBold || line.marker != .none
    if isEntry || PadCall(line) != nil { return leavePreamble(index) }
    if saysDay(line), !hasBlock(.moment) { return take(.moment, index, index + 1, .likely) }
    if blocks.last?.kind == .title, !line.isInCapitals || isOnlyTitle(index) {
      return take(.subtitle, index, index + 1, .likely)
    }
    return line.isInCapitals || sectionMatch(index) != nil
      ? leavePreamble(index) : takeParagraph(index, .other, .unsure)
  }

  /// Hours at the start of a line are those of an item when there are several such lines.
  private func agendaOrMoment(_ line: PadLine) -> PadKind? {
    guard PadItem.beginsTimed(line.text), items.isEmpty else { return nil }
    if timedLines > 1 { return .item }
    return hasBlock(.moment) ? nil : .moment
  }

  /// Whether an agenda without a title begins with an entry like « * Budget (18h40 - 19h10) ».
  func beginsBareAgenda(_ line: PadLine) -> Bool {
    !hasAgenda && items.isEmpty && spannedEntries > 1 && PadItem.endsSpanned(line)
  }

  private mutating func leavePreamble(_ index: Int) -> Int {
    part = .notes
    return takeNotes(index)
  }

  /// Begins an agenda that has no title.
  mutating func beginAgenda(at index: Int) {
    part = .agenda
    style = nil
    section = nil
    agendaLevel = 0
    lastItemLine = lastItem(from: index)
  }

  private func dayCertainty(_ line: PadLine) -> PadCertainty {
    guard let date = PadDate.first(in: line.text, year: year) else { return .sure }
    if let weekday = PadDate.weekday(in: line.text), weekday != date.day.weekday { return .unsure }
    return date.hasYear ? .sure : .likely
  }

  /// Whether two lines in capitals are a title and what stands below it, rather than a title and a part.
  private func isOnlyTitle(_ index: Int) -> Bool { !lines[index].followsBlank }

  private func isGreeting(_ line: PadLine) -> Bool {
    PadText.words(line.text.prefix(40)).first.map(PadWords.greetings.contains) ?? false
  }

  /// Whether a line has the day of this meeting, and not of the next.
  func saysDay(_ line: PadLine) -> Bool {
    PadDate.first(in: line.text, year: year) != nil
      && !PadText.words(line.text).contains { $0.hasPrefix("prochain") || $0 == "suivante" }
  }

  /// Whether a line has hours from one time to another.
  private func saysSpan(_ line: PadLine) -> Bool { PadScanner.firstHours(in: line.text)?.minutes != nil }

  private func isRoom(_ text: String) -> Bool {
    guard text.contains("://") else { return false }
    let folded = French.folded(text)
    return PadWords.rooms.contains { folded.contains($0) }
  }
}
