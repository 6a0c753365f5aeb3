/// The published minutes of a meeting, as they are read.
package struct Minutes: Sendable {
  package let meeting: Meeting
  /// The names of circles that imported minutes name and that are not here.
  package let circlesElsewhere: [String]
  package let publishedAt: Instant
  package let stage: MinutesStage

  /// Nil while the minutes are not published.
  package init?(of meeting: Meeting, circlesElsewhere: [String], now: Instant) {
    guard let publishedAt = meeting.access.closedAt else { return nil }
    self.meeting = meeting
    self.circlesElsewhere = circlesElsewhere
    self.publishedAt = publishedAt
    stage = MinutesStage(closedAt: publishedAt, now: now)
  }
}
