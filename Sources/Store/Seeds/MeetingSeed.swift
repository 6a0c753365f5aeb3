import Domain

extension MeetingDraft {
  /// The body holds the notes: under `## Title` those of the item of that title, one note up to each line
  /// `***`. What comes before the first heading is bound to no item.
  init(_ file: SeedFile) throws(SeedError) {
    try file.requireKeys([
      "title", "day", "start", "minutes", "place", "video", "circles", "participants", "agenda", "synthesis",
      "next_steps", "decisions", "tasks", "signups", "date_polls",
    ])
    var agenda = try MeetingDraft.agenda(file)
    let otherNotes = try MeetingDraft.readNotes(file, into: &agenda)
    try file.bind("signups", to: &agenda) { $0.signups.append($1) }
    try file.bind("date_polls", to: &agenda) { $0.datePolls.append($1) }
    let sum = agenda.reduce(0) { $0 + $1.minutes }
    self.init(
      title: try file.text("title"), day: try file.value("day", Day.init(iso:)),
      start: try file.value("start", TimeOfDay.init(iso:)),
      minutes: try file.optionalValue("minutes") { Int($0) } ?? sum,
      place: try file.optionalText("place") ?? "",
      videoLink: try file.optionalValue("video", WebLink.init(_:)),
      circles: try file.words("circles", Slug.init(_:)), participants: try file.list("participants"),
      agenda: agenda, otherNotes: otherNotes,
      synthesis: try file.list("synthesis").map { "- \($0)" }.joined(separator: "\n"),
      nextSteps: try file.list("next_steps"), decisions: try file.list("decisions"),
      tasks: try MeetingDraft.tasks(file), isClosed: try !file.list("synthesis").isEmpty)
  }

  /// `- minutes | title | lead`, with its points under it.
  private static func agenda(_ file: SeedFile) throws(SeedError) -> [AgendaItemDraft] {
    var agenda: [AgendaItemDraft] = []
    for item in try file.items("agenda", fields: 3) {
      guard let minutes = Int(item.field(0)), (1...Agenda.maximumMinutes).contains(minutes) else {
        throw SeedError(file.name, item.line, .wrongValue("agenda"))
      }
      agenda.append(
        AgendaItemDraft(
          title: item.field(1), minutes: minutes, lead: item.field(2),
          points: item.children.map { $0.field(0) }, notes: [], signups: [], datePolls: []))
    }
    return agenda
  }

  /// `- title | owner | due`.
  private static func tasks(_ file: SeedFile) throws(SeedError) -> [TaskDraft] {
    var tasks: [TaskDraft] = []
    for item in try file.items("tasks", fields: 3) {
      let due = Day(iso: item.field(2))
      guard item.field(2).isEmpty || due != nil else {
        throw SeedError(file.name, item.line, .wrongValue("tasks"))
      }
      tasks.append(TaskDraft(title: item.field(0), owner: item.field(1), due: due))
    }
    return tasks
  }

  /// Gives the items their notes; gives back those of no item. Two items of one title are served in turn.
  private static func readNotes(
    _ file: SeedFile, into agenda: inout [AgendaItemDraft]
  ) throws(SeedError) -> [String] {
    let lines = file.body.split(separator: "\n", omittingEmptySubsequences: false)
    let headings = lines.indices.filter { lines[$0].hasPrefix("## ") }
    for (place, heading) in headings.enumerated() {
      let end = place + 1 < headings.count ? headings[place + 1] : lines.endIndex
      let title = String(lines[heading].dropFirst(3))
      guard let item = agenda.firstIndex(where: { $0.title == title && $0.notes.isEmpty }) else {
        throw SeedError(file.name, file.bodyLine + heading, .noSuchItem(title))
      }
      agenda[item].notes = SeedNotes.split(lines[(heading + 1)..<end])
    }
    return SeedNotes.split(lines[..<(headings.first ?? lines.endIndex)])
  }
}

extension SeedFile {
  /// `- number | question`: binds each question to the item of that number, from 1.
  fileprivate func bind(
    _ key: String, to agenda: inout [AgendaItemDraft], _ add: (inout AgendaItemDraft, String) -> Void
  ) throws(SeedError) {
    for item in try items(key, fields: 2) {
      guard let number = Int(item.field(0)), number >= 1, number <= agenda.count else {
        throw SeedError(name, item.line, .wrongValue(key))
      }
      add(&agenda[number - 1], item.field(1))
    }
  }
}
