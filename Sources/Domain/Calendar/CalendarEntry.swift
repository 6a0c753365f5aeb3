/// What stands on a day of the calendar, for a viewer who sees it.
package enum CalendarEntry: Hashable, Sendable {
  case meeting(MeetingSummary)
  /// A day that a poll proposes: nothing is certain yet.
  case proposed(ProposedDate)

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
  package static func merged(_ meetings: [MeetingSummary], _ proposed: [ProposedDate]) -> [CalendarEntry] {
    (meetings.map(CalendarEntry.meeting) + proposed.map(CalendarEntry.proposed))
      .sorted { ($0.day, $0.start) < ($1.day, $1.start) }
  }
}
