/// Makes a meeting of the blocks of a pad: first what tells of all of it, then the items, then what is bound to them.
struct PadComposer {
  let blocks: [PadBlock]
  let year: Int
  let choice: PadChoice
  var meeting: PadMeeting
  /// The item that notes are bound to.
  private var current: Int?
  /// A title that stands above the next note, since no item says it.
  private var heading: String?
  private var people = PadPeople([])
  private var items = PadMatching([])
  /// The item that each block of items begins.
  private var firstItems: [Int: Int] = [:]

  init(_ meeting: PadMeeting, of blocks: [PadBlock], year: Int, choice: PadChoice) {
    self.meeting = meeting
    self.blocks = blocks
    self.year = year
    self.choice = choice
  }

  /// The meeting with all that the blocks hold.
  mutating func composed() -> PadMeeting {
    composeFrame()
    composeAgenda()
    people = PadPeople(meeting.participants)
    items = PadMatching(meeting.agenda.map(\.title))
    for (index, block) in blocks.enumerated() where !PadText.isBlank(block.text) { place(block, index) }
    leaveHeading()
    return meeting
  }

  /// The items of all blocks, with the minutes that follow from all of them.
  private mutating func composeAgenda() {
    var found: [PadItem] = []
    var owners: [Int] = []
    for (index, block) in blocks.enumerated() where block.kind == .item {
      firstItems[index] = found.count
      for var item in PadItemBlock.items(block.text) {
        guard found.count < Agenda.maximumItems else { break }
        item.title = PadLimits.line(item.title) ?? item.title
        found.append(item)
        owners.append(index)
      }
    }
    let minutes = PadMinutes(found, start: meeting.start, total: meeting.minutes)
    for (place, item) in found.enumerated() {
      let title = PadLimits.line(item.title).map { PadLimits.cut($0) } ?? "?"
      meeting.agenda.append(
        AgendaItemDraft(
          title: title, minutes: minutes.minutes[place],
          lead: PadLimits.line(item.lead).map { PadLimits.cut($0) } ?? ""))
      meeting.remarks[owners[place]] += minutes.remarks[place]
    }
    meeting.start = minutes.start ?? meeting.start
    let sum = minutes.minutes.reduce(0, +)
    if meeting.minutes == nil, sum > 0 { meeting.minutes = min(sum, Agenda.maximumMinutes) }
  }

  private mutating func place(_ block: PadBlock, _ index: Int) {
    switch block.kind {
    case .title, .moment, .place, .video, .participants: break
    case .subtitle: addOther(block.text)
    case .heading: placeHeading(block)
    case .item: placeItem(block, index)
    case .section: placeSection(block, index)
    case .note:
      addNote(PadMarkdown.text(block.text))
      offer(block, index)
    case .other:
      addOther(block.text)
      offer(block, index)
      if block.certainty == .notUnderstood, PadLabel(PadLine(block.text)) != nil {
        meeting.remarks[index].append(.emptyPart)
      }
    case .synthesis: placeSynthesis(block)
    case .nextSteps:
      meeting.nextSteps += entries(block, index, room: PadLimits.entries - meeting.nextSteps.count)
    case .decisions:
      meeting.decisions += entries(block, index, room: PadLimits.entries - meeting.decisions.count)
    case .tasks: placeTasks(block, index)
    case .words:
      addNote(PadMarkdown.text(block.text))
      offerWords(block, index)
    case .signup, .datePoll: placeCalls(block, index)
    }
  }

  /// The title of a part has served, unless it is none.
  private mutating func placeHeading(_ block: PadBlock) {
    leaveHeading()
    let lines = PadText.lines(block.text).map(PadLine.init).filter(\.isSeen)
    if lines.allSatisfy({ PadLabel($0)?.content.isEmpty ?? $0.isRule || $0.text.hasPrefix("|") }) {
      current = nil
    } else {
      addOther(block.text)
    }
  }

  private mutating func placeSection(_ block: PadBlock, _ index: Int) {
    leaveHeading()
    let title = PadLine(PadText.lines(block.text).first { !PadText.isBlank($0) } ?? "").text
    let others = PadText.lines(block.text).filter { !PadText.isBlank($0) }.dropFirst()
    let match = items.match(title, share: 450)
    current = match?.item
    if match == nil, !meeting.agenda.isEmpty { meeting.remarks[index].append(.noItem) }
    let saidByItem = match.map { Set(PadText.words(meeting.agenda[$0.item].title)) } ?? []
    let words = PadText.words(PadItem(title).title)
    if !words.allSatisfy({ saidByItem.contains($0) || PadWords.common.contains($0) }) { heading = title }
    if !others.isEmpty { addNote(PadMarkdown.text(others.joined(separator: "\n"))) }
  }

  private mutating func placeSynthesis(_ block: PadBlock) {
    var lines = PadText.lines(block.text)[...]
    while let first = lines.first, PadText.isBlank(first) { lines.removeFirst() }
    if let first = lines.first, let label = PadLabel(PadLine(first)) {
      lines.removeFirst()
      if !label.content.isEmpty { lines.insert(label.content, at: lines.startIndex) }
    }
    let text = PadMarkdown.text(lines.joined(separator: "\n"))
    meeting.synthesis += (meeting.synthesis.isEmpty || text.isEmpty ? "" : "\n\n") + text
  }

  /// The entries that may be kept as such; the others are notes.
  private mutating func entries(_ block: PadBlock, _ index: Int, room: Int) -> [String] {
    let lines = PadEntries.lines(block.text)
    let kept = lines.prefix(max(0, room)).filter { PadLimits.isSentence($0.text) }
    let rest = lines.enumerated().filter { $0.offset >= room || !PadLimits.isSentence($0.element.text) }.map(
      \.element.raw)
    if !rest.isEmpty {
      meeting.remarks[index].append(.tooMany)
      addNote(PadMarkdown.text(rest.joined(separator: "\n")))
    }
    return kept.map(\.text)
  }

  private mutating func placeItem(_ block: PadBlock, _ index: Int) {
    leaveHeading()
    guard let first = firstItems[index], first < meeting.agenda.count else {
      meeting.remarks[index].append(.tooMany)
      return addOther(block.text)
    }
    let read = PadItemBlock.items(block.text)
    let count = min(read.count, meeting.agenda.count - first)
    current = first + count - 1
    if let call = PadCall(PadLine(read.first?.title ?? "")), call.kind == .datePoll,
      PadLimits.isSentence(call.question)
    {
      add(call, to: first)
    }
    if count < read.count { addOther(block.text) }
    for (place, item) in read.prefix(count).enumerated()
    where !PadLimits.isLine(item.title) || !item.lead.isEmpty && !PadLimits.isLine(item.lead) {
      keep(PadMarkdown.text(item.title + "\n" + item.lead), in: first + place)
    }
    placePoints(PadItemBlock.points(block.text), of: first + count - 1, index)
  }

  private mutating func placePoints(_ points: [PadLine], of item: Int, _ index: Int) {
    let kept = points.filter { PadLimits.isSentence($0.content) }.prefix(PadLimits.points)
    meeting.agenda[item].points += kept.map(\.content)
    for point in kept { if let call = PadCall(point) { add(call, to: item) } }
    let rest =
      points.filter { !PadLimits.isSentence($0.content) }
      + points.filter { PadLimits.isSentence($0.content) }.dropFirst(PadLimits.points)
    if !rest.isEmpty {
      meeting.remarks[index].append(.tooMany)
      keep(PadMarkdown.text(rest.map(\.raw).joined(separator: "\n")), in: item)
    }
  }

  /// Calls go to the item at hand; without one there is nothing to bind them to, and they stay notes.
  private mutating func placeCalls(_ block: PadBlock, _ index: Int) {
    let lines = PadText.lines(block.text).map(PadLine.init).filter { $0.isSeen && !$0.isRule }
    var rest: [String] = []
    for line in lines {
      let call = PadCall(line, as: block.kind == .signup ? .signup : .datePoll)
      if let current, PadLimits.isSentence(call.question) {
        add(call, to: current)
        if !call.isWhole { rest.append(line.raw) }
      } else {
        rest.append(line.raw)
      }
    }
    if current == nil { meeting.remarks[index].append(.noItem) }
    if !rest.isEmpty { addNote(PadMarkdown.text(rest.joined(separator: "\n"))) }
  }

  private mutating func add(_ call: PadCall, to item: Int) {
    let key = PadText.key(call.question)
    switch call.kind {
    case .signup:
      guard !meeting.agenda[item].signups.contains(where: { PadText.key($0) == key }) else { return }
      meeting.agenda[item].signups.append(call.question)
    case .datePoll:
      guard !meeting.agenda[item].datePolls.contains(where: { PadText.key($0) == key }) else { return }
      meeting.agenda[item].datePolls.append(call.question)
    }
  }

  private mutating func placeTasks(_ block: PadBlock, _ index: Int) {
    var rest: [String] = []
    for (place, line) in PadEntries.lines(block.text).enumerated() {
      let task = PadCommitment(entry: line, people: people)
      let isDone = line.marker == .box(isTicked: true)
      if isDone || !add(task, "\(index)-\(place)", isMarked: true) { rest.append(line.raw) }
    }
    if !rest.isEmpty { addNote(PadMarkdown.text(rest.joined(separator: "\n"))) }
  }

  /// What the lines of a note may be besides. The note stays.
  private mutating func offer(_ block: PadBlock, _ index: Int) {
    for (place, raw) in PadText.lines(block.text).enumerated() {
      let line = PadLine(raw)
      guard line.isSeen else { continue }
      if let task = PadCommitment(line, people: people) {
        add(task, "\(index)-\(place)", isMarked: task.isMarked)
      } else if let decision = PadDecision(line), PadLimits.isSentence(decision.text) {
        add(.decision(decision.text), "\(index)-\(place)", isMarked: false)
      } else {
        for (number, sentence) in PadText.sentences(line.text).dropFirst().enumerated() {
          guard let task = PadCommitment(PadLine(sentence), people: people) else { continue }
          add(task, "\(index)-\(place)-\(number)", isMarked: task.isMarked)
        }
      }
    }
  }

  private mutating func offerWords(_ block: PadBlock, _ index: Int) {
    for (place, word) in PadLetters.words(PadText.lines(block.text).map(PadLine.init)).enumerated() {
      add(.word(word), "\(index)-\(place)", isMarked: false)
    }
  }

  /// Offers a task. Whether it is kept as one.
  @discardableResult
  private mutating func add(_ task: PadCommitment, _ id: String, isMarked: Bool) -> Bool {
    let due = PadDue.day(in: task.title, after: meeting.day)
    let draft = TaskDraft(title: task.title, owner: task.owner, due: due)
    guard draft.problems.isEmpty else { return false }
    return add(.task(draft), id, isMarked: isMarked)
  }

  @discardableResult
  private mutating func add(_ thing: PadOffer.Thing, _ id: String, isMarked: Bool) -> Bool {
    guard meeting.offers.count < PadLimits.offers else { return false }
    let isKept = choice.keeps(id, isMarked: isMarked)
    meeting.offers.append(PadOffer(id: id, thing: thing, isMarked: isMarked, isKept: isKept))
    return isKept
  }

  /// Keeps a note with the item at hand, below the title that waits for it.
  private mutating func addNote(_ text: String) {
    guard !PadText.isBlank(text) else { return }
    var text = text
    if let heading {
      self.heading = nil
      let both = "**\(heading)**\n\n\(text)"
      if both.unicodeScalars.count <= TextLimit.note { text = both } else { keep(heading) }
    }
    keep(text)
  }

  private mutating func keep(_ text: String) {
    if let current {
      keep(text, in: current)
    } else {
      meeting.otherNotes += PadLimits.notes(text)
    }
  }

  private mutating func keep(_ text: String, in item: Int) {
    meeting.agenda[item].notes += PadLimits.notes(text)
  }

  /// Keeps a text as a note of no item.
  mutating func addOther(_ text: String) {
    meeting.otherNotes += PadLimits.notes(PadMarkdown.text(text))
  }

  /// A title below which no note came.
  private mutating func leaveHeading() {
    guard let heading else { return }
    self.heading = nil
    keep(heading)
  }
}
