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
  package var participants: [String]
  package var agenda: [AgendaItemDraft]
  /// Notes bound to no item, in Markdown, one entry each.
  package var otherNotes: [String]
  /// In Markdown.
  package var synthesis: String
  package var nextSteps: [String]
  package var decisions: [String]
  package var tasks: [TaskDraft]

  package init(
    title: String, day: Day, start: TimeOfDay, minutes: Int, place: String, videoLink: WebLink?,
    circles: [Slug], participants: [String], agenda: [AgendaItemDraft], otherNotes: [String],
    synthesis: String, nextSteps: [String], decisions: [String], tasks: [TaskDraft]
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
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let single = [
      Check.line("title", title), Check.line("place", place, required: false),
      Check.body("synthesis", synthesis),
      (1...Agenda.maximumMinutes).contains(minutes)
        ? nil : Problem("minutes", .outOfRange(1...Agenda.maximumMinutes)),
    ].compactMap(\.self)
    return single
      + participants.compactMap { Check.line("participants", $0) }
      + nextSteps.compactMap { Check.line("next_steps", $0, maximum: TextLimit.sentence) }
      + decisions.compactMap { Check.line("decisions", $0, maximum: TextLimit.sentence) }
      + otherNotes.compactMap { Check.body("notes", $0, required: true) }
      + tasks.flatMap(\.problems)
      + agenda.flatMap(\.problems)
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

  package init(
    title: String, minutes: Int, lead: String, points: [String], notes: [String], signups: [String],
    datePolls: [String]
  ) {
    self.title = title
    self.minutes = minutes
    self.lead = lead
    self.points = points
    self.notes = notes
    self.signups = signups
    self.datePolls = datePolls
  }

  var problems: [Problem] {
    let single = [
      Check.line("agenda", title), Check.line("lead", lead, required: false),
      (1...Agenda.maximumMinutes).contains(minutes)
        ? nil : Problem("agenda", .outOfRange(1...Agenda.maximumMinutes)),
    ].compactMap(\.self)
    return single
      + points.compactMap { Check.line("points", $0, maximum: TextLimit.sentence) }
      + notes.compactMap { Check.body("notes", $0, required: true) }
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
