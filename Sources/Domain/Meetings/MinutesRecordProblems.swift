/// What a file may hold, before any of it is kept. The field of a problem says where: `notes[3].text`.
extension MinutesRecord {
  /// The most notes, and the most entries of any other list.
  package static let mostNotes = 5_000
  package static let mostEntries = 1_000
  /// Where the problem is of texts that are too long together.
  private static let allTexts = "texts"

  /// The first thing that keeps it from being kept; nil when all is well.
  ///
  /// - Parameter now: as for `problems(at:)`.
  package func fault(at now: Instant) -> MinutesFileFault? {
    problems(at: now).first.map { problem in
      problem.field == Self.allTexts
        ? .longTexts(maximum: TextLimit.meeting) : .wrong(place: problem.field)
    }
  }

  /// What must be mended before it can be kept, the first thing of each list; empty when all is well.
  ///
  /// - Parameter now: nothing has happened later, but for clocks that do not agree to the day.
  package func problems(at now: Instant) -> [Problem] {
    let latest = now.seconds + 86_400
    return (lists + head(latest)).compactMap(\.self)
      + first("participants", participants) { at, person in Self.person(at, person, required: true) }
      + first("agenda", agenda) { $1.problem($0, latest) }
      + first("cells", cells) { at, cell in self.problem(at, cell, latest) }
      + first("notes", notes) { at, note in self.problem(at, note, latest) }
      + first("outcomes", outcomes) { at, outcome in self.problem(at, outcome) }
      + first("tasks", tasks) { at, task in self.problem(at, task) }
  }

  private func head(_ latest: Int) -> [Problem?] {
    [
      Check.line("title", title), Check.line("place", place, required: false),
      Check.number("minutes", minutes, in: 1...Agenda.maximumMinutes),
      videoLink != nil && videoLink.flatMap(WebLink.init) == nil ? Problem("videoLink", .malformed) : nil,
      Self.moment("closedAt", closedAt, latest), startedAt.flatMap { Self.moment("startedAt", $0, latest) },
      agreedEnd.flatMap { Self.moment("agreedEnd", $0, Self.latestMoment) },
      Self.text("synthesis", synthesis, required: false),
      series.flatMap { Check.line("series.title", $0.title) },
      series.flatMap { Check.number("series.place", $0.place, in: 1...99) },
      series.flatMap { Check.number("series.planned", $0.planned, in: 2...99) },
    ]
  }

  private var lists: [Problem?] {
    func most<Entry>(_ field: String, _ list: [Entry], _ most: Int = Self.mostEntries) -> Problem? {
      list.count > most ? Problem(field, .full) : nil
    }
    let cellsInUse = Set(cells.map { [$0.item, $0.place] })
    return [
      most("circles", circles, 50), most("participants", participants), most("places", places, 100),
      most("agenda", agenda, Agenda.maximumItems), most("cells", cells), most("notes", notes, Self.mostNotes),
      most("outcomes", outcomes), most("tasks", tasks),
      cellsInUse.count < cells.count ? Problem("cells", .taken) : nil,
      Check.together(Self.allTexts, [[synthesis], notes.map(\.text)] + agenda.map(\.points)),
    ]
      + circles.indices.map { Check.line("circles[\($0)]", circles[$0]) }
      + places.indices.map { Check.line("places[\($0)]", places[$0]) }
  }

  private func problem(_ at: String, _ cell: Cell, _ latest: Int) -> Problem? {
    firstOf(
      Self.place("\(at).item", cell.item, in: agenda), Self.place("\(at).place", cell.place, in: places),
      Check.line("\(at).subject", cell.subject, required: false),
      Check.line("\(at).reporter", cell.reporter, required: false),
      Call.problem("\(at).signups", cell.signups, latest))
  }

  private func problem(_ at: String, _ note: Note, _ latest: Int) -> Problem? {
    let isInCell = note.cell.map { cells.indices.contains($0) && cells[$0].item == note.item } ?? true
    let isEditWhole = (note.editor == nil) == (note.editedAt == nil)
    let keys = note.signups.map(\.key)
    return firstOf(
      Self.place("\(at).item", note.item, in: agenda),
      isInCell ? nil : Problem("\(at).cell", .unknown),
      Self.text("\(at).text", note.text, required: true),
      Self.person("\(at).author", note.author, required: false),
      Self.moment("\(at).writtenAt", note.writtenAt, latest),
      note.editor.flatMap { Self.person("\(at).editor", $0, required: true) },
      note.editedAt.flatMap { Self.moment("\(at).editedAt", $0, latest) },
      isEditWhole ? nil : Problem("\(at).editedAt", .malformed),
      Self.problem("\(at).proposals", note.proposals),
      Set(keys).count < keys.count ? Problem("\(at).signups", .taken) : nil,
      Call.problem("\(at).signups", note.signups, latest))
  }

  private func problem(_ at: String, _ outcome: Outcome) -> Problem? {
    let isSettledOther = outcome.isSettled && outcome.kind != .question
    let isVotedOther = outcome.hands != nil && outcome.kind != .decision
    let most = 0...ShowOfHands.maximum
    return firstOf(
      Check.line("\(at).text", outcome.text, maximum: TextLimit.sentence),
      Self.place("\(at).item", outcome.item, in: agenda), Self.place("\(at).note", outcome.note, in: notes),
      isSettledOther ? Problem("\(at).isSettled", .malformed) : nil,
      isVotedOther ? Problem("\(at).hands", .malformed) : nil,
      outcome.hands.flatMap { Check.number("\(at).hands.ayes", $0.ayes, in: most) },
      outcome.hands.flatMap { Check.number("\(at).hands.noes", $0.noes, in: most) },
      outcome.hands.flatMap { Check.number("\(at).hands.abstentions", $0.abstentions, in: most) })
  }

  private func problem(_ at: String, _ task: Task) -> Problem? {
    firstOf(
      Check.line("\(at).title", task.title, maximum: TextLimit.sentence),
      Self.person("\(at).owner", task.owner, required: false),
      Self.place("\(at).item", task.item, in: agenda), Self.place("\(at).note", task.note, in: notes))
  }

  private static func problem(_ at: String, _ proposals: [Proposal]) -> Problem? {
    if proposals.count > mostEntries { return Problem(at, .full) }
    let names = Set(proposals.map { [$0.kind.rawValue, $0.text] })
    if names.count < proposals.count { return Problem(at, .taken) }
    return first(at, proposals) { at, proposal in
      let isOwnedOther = proposal.kind != .task && (!proposal.owner.isEmpty || proposal.due != nil)
      return firstOf(
        Check.line("\(at).text", proposal.text, maximum: TextLimit.sentence),
        Check.line("\(at).owner", proposal.owner, required: false),
        isOwnedOther ? Problem("\(at).kind", .malformed) : nil)
    }.first
  }

  private static func person(_ at: String, _ person: Person, required: Bool) -> Problem? {
    if person.hasLeft { return person.name.isEmpty ? nil : Problem("\(at).name", .malformed) }
    return Check.line("\(at).name", person.name, required: required)
  }

  /// A text of any number of lines. No text of ours holds NUL, nor CR, which forms make a line end of.
  private static func text(_ at: String, _ text: String, required: Bool) -> Problem? {
    text.utf8.contains { $0 == 0 || $0 == 0x0D }
      ? Problem(at, .malformed) : Check.body(at, text, required: required)
  }

  /// What refers to a list by a place in it.
  private static func place<Entry>(_ at: String, _ place: Int?, in list: [Entry]) -> Problem? {
    place.map(list.indices.contains) == false ? Problem(at, .unknown) : nil
  }

  /// The last second of the year 9999, up to which the calendar goes here.
  private static var latestMoment: Int { 253_402_300_799 }

  fileprivate static func moment(_ at: String, _ seconds: Int, _ latest: Int) -> Problem? {
    (0...max(0, latest)).contains(seconds) ? nil : Problem(at, .malformed)
  }
}

extension MinutesRecord.Item {
  fileprivate func problem(_ at: String, _ latest: Int) -> Problem? {
    let isFull = points.count > Agenda.maximumPoints || datePolls.count > MinutesRecord.mostEntries
    let wrongPoints = first("\(at).points", points) { Check.line($0, $1, maximum: TextLimit.sentence) }
    let wrongPolls = first("\(at).datePolls", datePolls) {
      Check.line("\($0).question", $1.question, maximum: TextLimit.sentence)
    }
    return firstOf(
      Check.line("\(at).title", title), Check.number("\(at).minutes", minutes, in: 1...Agenda.maximumMinutes),
      liveMinutes.flatMap { Check.number("\(at).liveMinutes", $0, in: 1...Agenda.maximumMinutes) },
      runProblem(at, latest),
      Check.line("\(at).lead", lead, required: false), isFull ? Problem(at, .full) : nil,
      wrongPoints.first, wrongPolls.first, MinutesRecord.Call.problem("\(at).signups", signups, latest))
  }

  /// Nothing goes on in a meeting that is closed, and nothing ends before it begins.
  private func runProblem(_ at: String, _ latest: Int) -> Problem? {
    if state == .running { return Problem("\(at).state", .malformed) }
    guard let endedAt else { return startedAt.map { _ in Problem("\(at).endedAt", .missing) } }
    guard let startedAt, startedAt <= endedAt else { return Problem("\(at).endedAt", .malformed) }
    return firstOf(
      MinutesRecord.moment("\(at).startedAt", startedAt, latest),
      MinutesRecord.moment("\(at).endedAt", endedAt, latest))
  }
}

extension MinutesRecord.Call {
  fileprivate static func problem(_ at: String, _ calls: [Self], _ latest: Int) -> Problem? {
    if calls.count > MinutesRecord.mostEntries { return Problem(at, .full) }
    return first(at, calls) { $1.problem($0, latest) }.first
  }

  private func problem(_ at: String, _ latest: Int) -> Problem? {
    if answers.count > MinutesRecord.mostNotes { return Problem("\(at).answers", .full) }
    let wrongAnswers = first("\(at).answers", answers) {
      firstOf(Check.line("\($0).name", $1.name), MinutesRecord.moment("\($0).at", $1.at, latest))
    }
    return firstOf(
      Slug(key) == nil ? Problem("\(at).key", .malformed) : nil,
      Check.line("\(at).question", question, maximum: TextLimit.sentence), wrongAnswers.first)
  }
}

/// The first problem of a list's entries, which `problem` finds by where an entry stands; empty when there is none.
private func first<Entry>(
  _ list: String, _ entries: [Entry], _ problem: (_ at: String, Entry) -> Problem?
) -> [Problem] {
  for (index, entry) in entries.enumerated() {
    if let found = problem("\(list)[\(index)]", entry) { return [found] }
  }
  return []
}

private func firstOf(_ problems: Problem?...) -> Problem? { problems.lazy.compactMap(\.self).first }
