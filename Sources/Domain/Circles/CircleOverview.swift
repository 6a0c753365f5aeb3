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
  /// Who does a task, by role or name; empty when nobody took it yet, and for a call.
  package let owner: String
  /// When a task is due.
  package let due: Day?
  /// Where it was born.
  package let meeting: MeetingSummary

  /// How many of a kind a page shows.
  package static let mostShown = 100

  package init(text: String, owner: String, due: Day?, meeting: MeetingSummary) {
    self.text = text
    self.owner = owner
    self.due = due
    self.meeting = meeting
  }
}
