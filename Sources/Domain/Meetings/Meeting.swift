import HTML

/// A meeting as lists show it.
package struct MeetingSummary: Hashable, Sendable {
  package let id: Int
  package let slug: Slug
  package let title: String
  package let day: Day
  package let start: TimeOfDay
  /// How long it lasts.
  package let minutes: Int
  /// Where it takes place, in words; empty when only the video link says it.
  package let place: String
  package let circles: [CircleLink]

  package init(
    id: Int, slug: Slug, title: String, day: Day, start: TimeOfDay, minutes: Int, place: String,
    circles: [CircleLink]
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    self.place = place
    self.circles = circles
  }

  /// When it ends on the clock.
  package var end: TimeOfDay { start.adding(minutes: minutes) }
}

/// A meeting as its own page shows it.
package struct Meeting: Sendable {
  package let summary: MeetingSummary
  package let videoLink: WebLink?
  /// Who took part, by role or name, in the order given.
  package let participants: [String]
  package let agenda: [AgendaItem]
  /// Notes bound to no item.
  package let otherNotes: [Note]
  /// What the meeting comes down to, rendered from Markdown; empty when not written yet.
  package let synthesis: HTML
  package let nextSteps: [String]
  package let decisions: [String]
  package let tasks: [MeetingTask]

  package init(
    summary: MeetingSummary, videoLink: WebLink?, participants: [String], agenda: [AgendaItem],
    otherNotes: [Note], synthesis: HTML, nextSteps: [String], decisions: [String], tasks: [MeetingTask]
  ) {
    self.summary = summary
    self.videoLink = videoLink
    self.participants = participants
    self.agenda = agenda
    self.otherNotes = otherNotes
    self.synthesis = synthesis
    self.nextSteps = nextSteps
    self.decisions = decisions
    self.tasks = tasks
  }
}

/// One timed item of an agenda, with all that is bound to it.
package struct AgendaItem: Sendable {
  package let id: Int
  package let slot: AgendaSlot
  package let title: String
  /// Who leads it, by role or name; empty when nobody is named.
  package let lead: String
  /// What is to be spoken of, each rendered from one line of Markdown without a paragraph around it.
  package let points: [HTML]
  package let notes: [Note]
  package let signups: [Signup]
  package let datePolls: [DatePoll]

  package init(
    id: Int, slot: AgendaSlot, title: String, lead: String, points: [HTML], notes: [Note], signups: [Signup],
    datePolls: [DatePoll]
  ) {
    self.id = id
    self.slot = slot
    self.title = title
    self.lead = lead
    self.points = points
    self.notes = notes
    self.signups = signups
    self.datePolls = datePolls
  }
}

/// Something said and written down during a meeting.
package struct Note: Sendable {
  package let id: Int
  /// Rendered from Markdown.
  package let body: HTML
  /// Who wrote it; nil when the notes are common.
  package let author: Author?

  package init(id: Int, body: HTML, author: Author?) {
    self.id = id
    self.body = body
    self.author = author
  }
}

/// Something that someone will do.
package struct MeetingTask: Hashable, Sendable {
  package let title: String
  /// Who does it, by role or name; empty when nobody has taken it.
  package let owner: String
  package let due: Day?
  package let isDone: Bool

  package init(title: String, owner: String, due: Day?, isDone: Bool) {
    self.title = title
    self.owner = owner
    self.due = due
    self.isDone = isDone
  }
}

/// A call to which people answer with their name.
package struct Signup: Hashable, Sendable {
  package let question: String
  package let isOpen: Bool
  /// Who has signed up, the first to answer first.
  package let names: [String]

  package init(question: String, isOpen: Bool, names: [String]) {
    self.question = question
    self.isOpen = isOpen
    self.names = names
  }
}

/// Where a poll for a date is. The raw values are those of the database.
package enum DatePollState: String, Hashable, Sendable, CaseIterable {
  case wished, open, closed
}

/// A date to be found together.
package struct DatePoll: Hashable, Sendable {
  package let question: String
  package let state: DatePollState

  package init(question: String, state: DatePollState) {
    self.question = question
    self.state = state
  }
}
