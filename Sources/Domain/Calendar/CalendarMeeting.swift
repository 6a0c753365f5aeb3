/// A meeting as calendar programs take it.
package struct CalendarMeeting: Hashable, Sendable {
  /// An item of its agenda. Nothing of the run sheet is here: calendars are passed on.
  package struct Item: Hashable, Sendable {
    package let title: String
    package let minutes: Int

    package init(title: String, minutes: Int) {
      self.title = title
      self.minutes = minutes
    }
  }

  package let summary: MeetingSummary
  package let videoLink: WebLink?
  package let agenda: [Item]
  /// Grows when title, day, hour, length, place, link or cancelling change (RFC 5545, 3.8.7.4).
  package let sequence: Int
  /// When this or the agenda changed last.
  package let changedAt: Instant

  package init(
    summary: MeetingSummary, videoLink: WebLink?, agenda: [Item], sequence: Int, changedAt: Instant
  ) {
    self.summary = summary
    self.videoLink = videoLink
    self.agenda = agenda
    self.sequence = sequence
    self.changedAt = changedAt
  }
}

/// Which meetings a calendar is about, of those that its viewer sees.
package enum CalendarScope: Hashable, Sendable {
  case community
  /// Those of the circle with this row.
  case circle(Int)
  /// Those of the circles of the person with this row, of the whole community, and those in which they take part.
  case person(Int)
}

/// What bounds a calendar that programs fetch again and again.
package enum CalendarLimit {
  /// How many days back it goes.
  package static let past = 366
  /// The most meetings, the soonest first.
  package static let meetings = 2_000
  /// The most entries of a month's page.
  package static let month = 300
}
