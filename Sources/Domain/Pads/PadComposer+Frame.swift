/// What tells of the meeting as a whole: its title, when, where, who.
extension PadComposer {
  mutating func composeFrame() {
    for (index, block) in blocks.enumerated() where !PadText.isBlank(block.text) {
      switch block.kind {
      case .title:
        composeTitle(block.text)
        readMoment(block.text, index)
      case .moment: composeMoment(block.text, index)
      case .heading: readMoment(block.text, index)
      case .place: composePlace(block.text)
      case .video: composeVideo(block.text)
      case .participants: composeParticipants(block.text, index)
      default: break
      }
    }
    for (index, block) in blocks.enumerated() where block.kind == .subtitle { readMoment(block.text, index) }
    if meeting.title.isEmpty, let moment = blocks.first(where: { $0.kind == .moment }) {
      meeting.title =
        PadLimits.line(PadLine(moment.text.split { $0.isNewline }.first.map(String.init) ?? "").text).map {
          PadLimits.cut($0)
        } ?? ""
    }
  }

  private mutating func composeTitle(_ text: String) {
    let lines = PadText.lines(text).map(PadLine.init).filter { $0.isSeen && !$0.isRule }
    guard meeting.title.isEmpty, let first = lines.first else { return addOther(text) }
    let said = PadLabel(first).map { $0.content.isEmpty ? first.text : $0.content } ?? first.text
    let title = PadLimits.line(said).map { PadLimits.cut($0) } ?? ""
    meeting.title = title
    if title != said || lines.count > 1 { addOther(text) }
  }

  /// A day or hours that say nothing new stay a note, as do the words beside them.
  private mutating func composeMoment(_ text: String, _ index: Int) {
    let isNew = readMoment(text, index)
    let lines = PadText.lines(text).map(PadLine.init).filter { $0.isSeen && !$0.isRule }
    let isAll = lines.allSatisfy { line in
      let label = PadLabel(line)
      if let label, label.content.isEmpty { return true }
      return PadDate.isAll(of: label.map { PadLine($0.content) } ?? line, year: year)
        || label.map { PadItem($0.content).minutes != nil } ?? false
    }
    if !isNew || !isAll { addOther(text) }
  }

  /// Takes the day and the hours that are not known yet. Whether there were any.
  @discardableResult
  private mutating func readMoment(_ text: String, _ index: Int) -> Bool {
    var isNew = false
    if let day = meeting.day, let date = PadDate.first(in: text, year: year), date.day != day { return false }
    if meeting.day == nil, let date = PadDate.first(in: text, year: year) {
      meeting.day = date.day
      isNew = true
      if !date.hasYear { meeting.remarks[index].append(.guessedYear(year)) }
      if let weekday = PadDate.weekday(in: text), weekday != date.day.weekday {
        meeting.remarks[index].append(.otherWeekday)
      }
    }
    if meeting.start == nil, !PadText.key(text).hasPrefix("duree"),
      let hours = PadScanner.firstHours(in: text)
    {
      meeting.start = hours.start
      meeting.minutes = meeting.minutes ?? hours.minutes
      isNew = true
    }
    if blocks[index].kind == .moment, meeting.minutes == nil, let minutes = duration(in: text) {
      meeting.minutes = minutes
      isNew = true
    }
    return isNew
  }

  /// « Durée : 1h30 ».
  private func duration(in text: String) -> Int? {
    guard let label = PadLabel(PadLine(text)), label.role == .moment, PadText.key(text).hasPrefix("duree")
    else { return nil }
    var scan = PadScanner(label.content)
    return scan.duration(takesHours: true).flatMap { (1...Agenda.maximumMinutes).contains($0) ? $0 : nil }
  }

  private mutating func composePlace(_ text: String) {
    let place = PadEntries.lines(text).map(\.text).joined(separator: ", ")
    if meeting.place.isEmpty, let line = PadLimits.line(place), line == place, PadLimits.cut(line) == line {
      meeting.place = line
    } else {
      addOther(text)
    }
  }

  /// The first address is the room's; the code beside it stays a note.
  private mutating func composeVideo(_ text: String) {
    let parts = text.split { $0.isWhitespace || "<>()[]\"".contains($0) }.map(String.init)
    let links = parts.compactMap(WebLink.init)
    guard meeting.videoLink == nil, let link = links.first else { return addOther(text) }
    meeting.videoLink = link
    let rest = parts.filter { $0 != link.address }.joined(separator: " ")
    let isLabel =
      PadText.isBlank(rest) || PadText.key(rest).isEmpty || PadWords.roles[PadText.key(rest)] != nil
    if !isLabel { addOther(text) }
  }

  private mutating func composeParticipants(_ text: String, _ index: Int) {
    let names = PadEntries.names(text)
    var rest: [String] = []
    for name in names where !meeting.participants.contains(name) {
      let isName = name.unicodeScalars.contains(where: \.properties.isAlphabetic) && PadLimits.isLine(name)
      if isName, meeting.participants.count < PadLimits.people {
        meeting.participants.append(name)
      } else {
        rest.append(name)
      }
    }
    if !rest.isEmpty {
      meeting.remarks[index].append(.tooMany)
      addOther(rest.joined(separator: "\n"))
    }
  }
}
