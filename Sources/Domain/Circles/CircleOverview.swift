/// A circle as the circle of circles sees it: on one line, what is coming and since when nothing has come.
package struct CircleOverview: Hashable, Sendable {
  package let circle: CircleSummary
  package let nextMeeting: MeetingSummary?
  /// The first sentence of its last meeting's synthesis, without markup; nil when none is written.
  package let synthesis: String?
  /// How many calls wait for names.
  package let openCalls: Int
  /// The day of its last meeting or the last save of its texts, whichever is later; nil when nothing happened yet.
  package let lastSign: Day?

  /// After how many days without any sign a circle is said to be silent.
  package static let silence = 21

  package init(
    circle: CircleSummary, nextMeeting: MeetingSummary?, synthesis: String?, openCalls: Int, lastSign: Day?
  ) {
    self.circle = circle
    self.nextMeeting = nextMeeting
    self.synthesis = synthesis
    self.openCalls = openCalls
    self.lastSign = lastSign
  }

  /// For how many whole weeks nothing has come from it on the day `today`; nil while that is less than `silence`, and for a
  /// circle that is not meant to give news: it rests or is closed.
  package func weeksOfSilence(on today: Day) -> Int? {
    guard circle.state == .seedling || circle.state == .alive, let lastSign else { return nil }
    let days = today.number - lastSign.number
    return days < Self.silence ? nil : days / 7
  }
}

/// What a circle has open: calls that wait for names and tasks that wait to be done.
package struct OpenMatter: Hashable, Sendable {
  /// The question of a call, or the title of a task.
  package let text: String
  /// The row of the call or the task.
  package let id: Int
  /// Who does a task; nil when nobody took it yet, and for a call.
  package let owner: Author?
  /// When a task is due.
  package let due: Day?
  package let origin: Origin

  /// What it was born in.
  package enum Origin: Hashable, Sendable {
    case meeting(MeetingSummary)
    /// The notes of a cell of a meeting's grid.
    case cell(Int, of: MeetingSummary)
    /// A page with its title, or the circle's own introduction.
    case document(DocumentName, title: String)
  }

  /// How many of a kind a page shows.
  package static let mostShown = 100

  package init(id: Int, text: String, owner: Author?, due: Day?, origin: Origin) {
    self.id = id
    self.text = text
    self.owner = owner
    self.due = due
    self.origin = origin
  }
}
