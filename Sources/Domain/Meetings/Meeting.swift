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
  package let state: MeetingState
  package let circles: [CircleLink]
  /// Where it stands among meetings that follow each other; nil when it stands alone.
  package let series: SeriesPlace?

  package init(
    id: Int, slug: Slug, title: String, day: Day, start: TimeOfDay, minutes: Int, place: String,
    state: MeetingState, circles: [CircleLink], series: SeriesPlace? = nil
  ) {
    self.id = id
    self.slug = slug
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    self.place = place
    self.state = state
    self.circles = circles
    self.series = series
  }

  /// When it ends on the clock.
  package var end: TimeOfDay { slot.end }

  /// The time that it takes.
  package var slot: AgendaSlot { AgendaSlot(on: day, from: start, minutes: minutes) }
}

/// A meeting as its own page shows it.
package struct Meeting: Sendable {
  package let summary: MeetingSummary
  package let access: MeetingAccess
  package let run: MeetingRun
  /// Those before and behind it in its series; nil when it stands alone.
  package let neighbours: SeriesNeighbours?
  package let videoLink: WebLink?
  /// Who took part, or is there, in the order given.
  package let participants: [Author]
  /// Whether the viewer is one of them.
  package let isAttended: Bool
  package let agenda: [AgendaItem]
  /// Nil for a meeting without rooms or tables.
  package let grid: Grid?
  /// Notes bound to no item.
  package let otherNotes: [Note]
  /// What the meeting comes down to, rendered from Markdown; empty when not written yet.
  package let synthesis: HTML
  /// By kind, then in the order given.
  package let outcomes: [Outcome]
  package let tasks: [MeetingTask]
  /// What mends the minutes since they are validated.
  package let corrections: [Note]

  package init(
    summary: MeetingSummary, access: MeetingAccess, run: MeetingRun = MeetingRun(),
    neighbours: SeriesNeighbours?,
    videoLink: WebLink?, participants: [Author], isAttended: Bool = false, agenda: [AgendaItem], grid: Grid?,
    otherNotes: [Note], synthesis: HTML, outcomes: [Outcome], tasks: [MeetingTask], corrections: [Note]
  ) {
    self.summary = summary
    self.access = access
    self.run = run
    self.neighbours = neighbours
    self.videoLink = videoLink
    self.participants = participants
    self.isAttended = isAttended
    self.agenda = agenda
    self.grid = grid
    self.otherNotes = otherNotes
    self.synthesis = synthesis
    self.outcomes = outcomes
    self.tasks = tasks
    self.corrections = corrections
  }

  /// Where it stands in a series; nil when it stands alone.
  package var series: SeriesPlace? { summary.series }

  /// The agenda as it runs.
  package func live(at now: Instant) -> LiveAgenda {
    LiveAgenda(
      on: summary.day, from: summary.start, minutes: summary.minutes, state: summary.state, run: run,
      items: agenda.map { item in
        LiveAgenda.Item(
          id: item.id, title: item.title, planned: item.slot.minutes, shortest: item.shortest,
          state: item.state, run: item.run)
      }, at: now)
  }

  /// The outcomes of a kind.
  package func outcomes(_ kind: Outcome.Kind) -> [Outcome] { outcomes.filter { $0.kind == kind } }
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
  package let state: ItemState
  package let run: ItemRun
  /// The least and the most minutes that make sense for it; nil when nobody has said.
  package let shortest: Int?
  package let longest: Int?
  /// Grows with each change.
  package let version: Int
  /// Whether it is a column of the meeting's grid.
  package let isSlot: Bool
  package let notes: [Note]
  package let signups: [Signup]
  package let datePolls: [DatePoll]
  /// What people vote on in it; nil for nothing.
  package let vote: ItemVote?

  package init(
    id: Int, slot: AgendaSlot, title: String, lead: String, points: [HTML], state: ItemState,
    run: ItemRun = ItemRun(), shortest: Int?, longest: Int?, version: Int, isSlot: Bool, notes: [Note],
    signups: [Signup], datePolls: [DatePoll], vote: ItemVote? = nil
  ) {
    self.id = id
    self.slot = slot
    self.title = title
    self.lead = lead
    self.points = points
    self.state = state
    self.run = run
    self.shortest = shortest
    self.longest = longest
    self.version = version
    self.isSlot = isSlot
    self.notes = notes
    self.signups = signups
    self.datePolls = datePolls
    self.vote = vote
  }
}
