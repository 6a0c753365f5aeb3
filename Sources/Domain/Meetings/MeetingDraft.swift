/// A meeting as it is typed, before it is checked and kept.
package struct MeetingDraft: Hashable, Sendable {
  package var title: String
  package var day: Day
  package var start: TimeOfDay
  /// How long it lasts; the sum of the items may be less or more.
  package var minutes: Int
  package var place: String
  package var videoLink: WebLink?
  package var circles: [Slug]
  /// Nil for a meeting that stands alone.
  package var series: SeriesDraft?
  package var participants: [String]
  package var agenda: [AgendaItemDraft]
  /// Notes bound to no item, in Markdown, one entry each.
  package var otherNotes: [String]
  /// In Markdown.
  package var synthesis: String
  package var nextSteps: [String]
  package var decisions: [String]
  package var tasks: [TaskDraft]
  /// Whether it is kept as a past one whose minutes are published.
  package var isClosed: Bool
  /// What its slots and places make together.
  package var grid: GridKind?
  /// The names of the rooms or tables.
  package var places: [String]

  package init(
    title: String, day: Day, start: TimeOfDay, minutes: Int, place: String, videoLink: WebLink?,
    circles: [Slug], participants: [String], agenda: [AgendaItemDraft], otherNotes: [String],
    synthesis: String, nextSteps: [String], decisions: [String], tasks: [TaskDraft], isClosed: Bool = false,
    grid: GridKind? = nil, places: [String] = [], series: SeriesDraft? = nil
  ) {
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    self.place = place
    self.videoLink = videoLink
    self.circles = circles
    self.participants = participants
    self.agenda = agenda
    self.otherNotes = otherNotes
    self.synthesis = synthesis
    self.nextSteps = nextSteps
    self.decisions = decisions
    self.tasks = tasks
    self.isClosed = isClosed
    self.grid = grid
    self.places = places
    self.series = series
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let single = [
      Check.line("title", title), Check.line("place", place, required: false),
      Check.body("synthesis", synthesis),
      Check.together("agenda", [[synthesis], otherNotes] + agenda.map { $0.points + $0.notes }),
      (1...Agenda.maximumMinutes).contains(minutes)
        ? nil : Problem("minutes", .outOfRange(1...Agenda.maximumMinutes)),
    ].compactMap(\.self)
    return single + (series?.problems ?? [])
      + participants.compactMap { Check.line("participants", $0) }
      + nextSteps.compactMap { Check.line("next_steps", $0, maximum: TextLimit.sentence) }
      + decisions.compactMap { Check.line("decisions", $0, maximum: TextLimit.sentence) }
      + otherNotes.compactMap { Check.note("notes", $0) }
      + tasks.flatMap(\.problems)
      + agenda.flatMap(\.problems)
      + places.compactMap { Check.line("places", $0) }
      + (agenda.count > Agenda.maximumItems ? [Problem("agenda", .full)] : [])
      + (places.count > GridDraft.maximumPlaces ? [Problem("places", .full)] : [])
  }
}

/// An agenda item as it is typed, with what is bound to it.
package struct AgendaItemDraft: Hashable, Sendable {
  package var title: String
  package var minutes: Int
  package var lead: String
  /// One line of Markdown each.
  package var points: [String]
  /// In Markdown, one entry each.
  package var notes: [String]
  /// The questions of its sign-up lists, open from the start.
  package var signups: [String]
  /// The questions of the dates wished for.
  package var datePolls: [String]
  /// The least and the most minutes that make sense for it.
  package var shortest: Int?
  package var longest: Int?
  /// What only those who lead it read.
  package var runSheet: RunSheetDraft
  /// Whether it is a column of the meeting's grid.
  package var isSlot: Bool
  /// What people vote on in it; nil for nothing.
  package var vote: VoteSubject?

  package init(
    title: String, minutes: Int, lead: String = "", points: [String] = [], notes: [String] = [],
    signups: [String] = [], datePolls: [String] = [], shortest: Int? = nil, longest: Int? = nil,
    runSheet: RunSheetDraft = RunSheetDraft(), isSlot: Bool = false, vote: VoteSubject? = nil
  ) {
    self.title = title
    self.minutes = minutes
    self.lead = lead
    self.points = points
    self.notes = notes
    self.signups = signups
    self.datePolls = datePolls
    self.shortest = shortest
    self.longest = longest
    self.runSheet = runSheet
    self.isSlot = isSlot
    self.vote = vote
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let minuteRange = 1...Agenda.maximumMinutes
    let longRange = max(1, min(shortest ?? 1, minuteRange.upperBound))...minuteRange.upperBound
    let single = [
      Check.line("agenda", title), Check.line("lead", lead, required: false),
      minuteRange.contains(minutes) ? nil : Problem("agenda", .outOfRange(minuteRange)),
      shortest.map(minuteRange.contains) == false ? Problem("shortest", .outOfRange(minuteRange)) : nil,
      longest.map(longRange.contains) == false ? Problem("longest", .outOfRange(longRange)) : nil,
    ].compactMap(\.self)
    return single + runSheet.problems
      + points.compactMap { Check.line("points", $0, maximum: TextLimit.sentence) }
      + (points.count > Agenda.maximumPoints ? [Problem("points", .full)] : [])
      + notes.compactMap { Check.note("notes", $0) }
      + (signups + datePolls).compactMap { Check.line("signups", $0, maximum: TextLimit.sentence) }
  }
}

/// A task as it is typed.
package struct TaskDraft: Hashable, Sendable {
  package var title: String
  package var owner: String
  package var due: Day?

  package init(title: String, owner: String, due: Day?) {
    self.title = title
    self.owner = owner
    self.due = due
  }

  var problems: [Problem] {
    [Check.line("tasks", title, maximum: TextLimit.sentence), Check.line("tasks", owner, required: false)]
      .compactMap(\.self)
  }
}
