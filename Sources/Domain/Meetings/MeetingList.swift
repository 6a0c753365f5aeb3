/// The meetings around a day.
package struct MeetingList: Sendable {
  /// From that day on, the soonest first.
  package let upcoming: [MeetingSummary]
  /// Before that day, the latest first.
  package let past: [MeetingSummary]

  package init(upcoming: [MeetingSummary], past: [MeetingSummary]) {
    self.upcoming = upcoming
    self.past = past
  }
}
