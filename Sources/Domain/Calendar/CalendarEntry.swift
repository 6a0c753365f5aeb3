/// What stands on a day of the calendar, for a viewer who sees it.
package enum CalendarEntry: Hashable, Sendable {
  case meeting(MeetingSummary)
  /// A day for which an open poll asks: nothing is certain yet.
  case proposed(ProposedEntry)

  package var day: Day {
    switch self {
    case .meeting(let meeting): meeting.day
    case .proposed(let date): date.day
    }
  }

  package var start: TimeOfDay {
    switch self {
    case .meeting(let meeting): meeting.start
    case .proposed(let date): date.start
    }
  }

  /// Both kinds together, the soonest first.
  package static func merged(_ meetings: [MeetingSummary], _ proposed: [ProposedEntry]) -> [CalendarEntry] {
    (meetings.map(CalendarEntry.meeting) + proposed.map(CalendarEntry.proposed))
      .sorted { ($0.day, $0.start) < ($1.day, $1.start) }
  }
}

/// One of the days that a poll proposes.
package struct ProposedEntry: Hashable, Sendable {
  /// The row of the poll, and what makes its address readable.
  package let poll: Int
  package let slug: Slug
  /// The row of the proposed day.
  package let candidate: Int
  package let title: String
  package let day: Day
  package let start: TimeOfDay
  /// How long the meeting would last.
  package let minutes: Int
  package let place: String
  /// Those that the viewer sees.
  package let circles: [CircleLink]
  /// Grows with each change of the poll.
  package let version: Int
  /// When the poll changed last.
  package let changedAt: Instant

  package init(
    poll: Int, slug: Slug, candidate: Int, title: String, day: Day, start: TimeOfDay, minutes: Int,
    place: String, circles: [CircleLink], version: Int, changedAt: Instant
  ) {
    self.poll = poll
    self.slug = slug
    self.candidate = candidate
    self.title = title
    self.day = day
    self.start = start
    self.minutes = minutes
    self.place = place
    self.circles = circles
    self.version = version
    self.changedAt = changedAt
  }
}
