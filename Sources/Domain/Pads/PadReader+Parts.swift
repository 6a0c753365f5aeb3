/// The parts of a pad that their titles name.
extension PadReader {
  mutating func takePart(_ label: PadLabel, _ index: Int) -> Int {
    label.content.isEmpty ? takePart(label.role, index) : takeLine(label, index)
  }

  /// A title with its part below.
  private mutating func takePart(_ role: PadWords.Role, _ index: Int) -> Int {
    let end =
      switch role {
      case .participants, .absent: namesEnd(index + 1)
      case .synthesis: proseEnd(index + 1)
      case .nextSteps, .decisions, .tasks: listEnd(index + 1)
      case .place, .video, .moment, .subject: isContinued(index) ? index + 2 : index + 1
      case .agenda, .notes, .unplaced: isFilled(index + 1) ? index + 2 : index + 1
      }
    guard end > index + 1 else { return takeEmpty(role, index) }
    if role == .notes, blocks.isEmpty, seen(from: index + 1).map({ saysDay(lines[$0]) }) ?? false {
      // « COMPTE RENDU » above the title, which says the day.
      return take(.other, index, index + 1, .likely)
    }
    if part == .agenda || role != .participants && role != .absent { leave(for: role, index) }
    switch role {
    case .agenda, .notes: return take(.heading, index, index + 1, .sure)
    case .unplaced:
      section = .unsure
      return take(.section, index, index + 1, .unsure)
    default: return take(kind(of: role, lines[index + 1].text), index, end, role == .absent ? .likely : .sure)
    }
  }

  /// A title with nothing below it is shown and kept, since nobody knows what was meant.
  private mutating func takeEmpty(_ role: PadWords.Role, _ index: Int) -> Int {
    if role == .notes || role == .agenda { leave(for: role, index) }
    if blocks.isEmpty, role == .notes { return take(.title, index, index + 1, .unsure) }
    return take(.other, index, index + 1, .notUnderstood)
  }

  /// « Lieu : la mairie »: one line.
  private mutating func takeLine(_ label: PadLabel, _ index: Int) -> Int {
    let kind = kind(of: label.role, label.content)
    switch label.role {
    case .subject: return take(hasBlock(.title) ? .other : .title, index, index + 1, .likely)
    case .agenda:
      if part == .preamble { part = .notes }
      return take(.item, index, index + 1, .unsure)
    case .notes, .unplaced: return takeParagraph(index, noteKind, section ?? .unsure)
    case .participants: return take(.participants, index, continuedEnd(index), .sure)
    case .absent: return take(.other, index, continuedEnd(index), .likely)
    case .synthesis: return take(.synthesis, index, paragraphEnd(index), .likely)
    case .moment, .video, .place: return take(kind, index, index + 1, kind == .other ? .unsure : .sure)
    case .decisions, .nextSteps, .tasks:
      if part == .agenda { part = .notes }
      return take(kind, index, index + 1, .likely)
    }
  }

  private func kind(of role: PadWords.Role, _ content: String) -> PadKind {
    switch role {
    case .participants: .participants
    case .synthesis: .synthesis
    case .nextSteps: .nextSteps
    case .decisions: .decisions
    case .tasks: .tasks
    case .place: .place
    case .video: content.contains("://") ? .video : .other
    case .moment:
      PadDate.first(in: content, year: year) != nil || PadScanner.firstHours(in: content) != nil
        ? .moment : .other
    case .subject: hasBlock(.title) ? .other : .title
    case .absent, .agenda, .notes, .unplaced: .other
    }
  }

  func hasBlock(_ kind: PadKind) -> Bool { counts[kind] != nil }

  /// Enters the part that a title begins.
  private mutating func leave(for role: PadWords.Role, _ index: Int) {
    switch role {
    case .agenda:
      part = .agenda
      section = nil
      style = nil
      agendaLevel = lines[index].heading
      lastItemLine = lastItem(from: index + 1)
    case .notes, .unplaced:
      part = .notes
      section = nil
    case .participants, .absent:
      part = .notes
      section = nil
    case .synthesis, .nextSteps, .decisions, .tasks:
      if part != .notes { section = nil }
      part = .notes
    case .place, .video, .moment, .subject: break
    }
  }

  /// Whether something of its own stands below a title.
  private func isFilled(_ index: Int) -> Bool {
    guard let next = seen(from: index) else { return false }
    return PadLabel(lines[next]).map { !$0.content.isEmpty } ?? true
  }

  private func isContinued(_ index: Int) -> Bool {
    index + 1 < lines.count && lines[index + 1].isSeen && PadLabel(lines[index + 1]) == nil
  }

  /// The end of a list of names: entries of a list, or short lines one below the other.
  private func namesEnd(_ start: Int) -> Int {
    guard let first = seen(from: start) else { return start }
    let isList = lines[first].marker != .none
    var end = start
    var index = first
    while index < lines.count {
      let line = lines[index]
      if line.isSeen {
        guard line.heading == 0, PadLabel(line) == nil, !(line.isBold && !isList),
          !PadItem.beginsTimed(line.text)
        else { break }
        if isList {
          guard line.marker != .none || !line.followsBlank else { break }
        } else {
          let isFirst = index == first
          guard line.marker == .none, !line.followsBlank || isFirst || isName(line),
            !line.isProse || line.text.contains(",")
          else { break }
        }
        end = index + 1
      }
      index += 1
    }
    return end
  }

  /// Whether a line that stands alone is a name: a few words with capitals.
  private func isName(_ line: PadLine) -> Bool {
    let words = line.text.split { $0.isWhitespace }
    return (2...4).contains(words.count) && known.match(line.text, share: 700) == nil
      && PadDate.first(in: line.text, year: year) == nil
      && words.allSatisfy { $0.unicodeScalars.first?.properties.isUppercase ?? false }
  }

  /// The end of what is told in lines of any kind.
  private func proseEnd(_ start: Int) -> Int {
    var end = start
    for index in start..<lines.count where lines[index].isSeen {
      if isBoundary(index) && !(PadCall(lines[index]) != nil && !lines[index].followsBlank) { break }
      end = index + 1
    }
    return end
  }

  /// The end of a list: once it has entries with marks, a paragraph without is something else.
  private func listEnd(_ start: Int) -> Int {
    guard let first = seen(from: start) else { return start }
    let isList = lines[first].marker != .none
    // The entry of a list that has a list below it: what stands beside it is another one.
    let title = lines[start - 1]
    let isBelow = title.marker != .none && lines[first].indent > title.indent
    var end = start
    for index in first..<lines.count where lines[index].isSeen {
      let line = lines[index]
      if line.heading > 0 || label(at: index) != nil || PadLetters.Heading(line) != nil { break }
      if line.marker == .none || line.isBold, sectionMatch(index) != nil || line.looksLikeTitle { break }
      if isList ? line.marker == .none && line.followsBlank : line.followsBlank && index > first { break }
      if isBelow, line.indent <= title.indent { break }
      end = index + 1
    }
    return end
  }

  /// The end of names that go on in the next line behind a comma.
  private func continuedEnd(_ index: Int) -> Int {
    var end = index + 1
    while end < lines.count, lines[end].isSeen, lines[end - 1].text.last == ",", PadLabel(lines[end]) == nil {
      end += 1
    }
    return end
  }
}
