/// The meetings around a day.
package struct MeetingList: Sendable {
  /// From that day on, the soonest first.
  package let upcoming: [MeetingSummary]
  /// Before that day, the latest first.
  package let past: [MeetingSummary]
  /// Whether earlier ones follow.
  package let goesOn: Bool

  /// The most past meetings of a page.
  package static let pageSize = 50

  package init(upcoming: [MeetingSummary], past: [MeetingSummary], goesOn: Bool = false) {
    self.upcoming = upcoming
    self.past = past
    self.goesOn = goesOn
  }

  /// The soonest one that takes place.
  package var next: MeetingSummary? { upcoming.first { $0.state != .cancelled } }
}

extension MeetingSummary {
  /// Its place in the order of all meetings, by which a list goes on.
  package var position: MeetingPosition { MeetingPosition(day: day, start: start, id: id) }
}

/// A place in the order of all meetings.
package struct MeetingPosition: Hashable, Comparable, Sendable {
  package let day: Day
  package let start: TimeOfDay
  /// The row of the meeting; 0 for the moment itself.
  package let id: Int

  package init(day: Day, start: TimeOfDay, id: Int) {
    self.day = day
    self.start = start
    self.id = id
  }

  /// Before everything of `day`.
  package init(startOf day: Day) { self.init(day: day, start: TimeOfDay(minutes: 0), id: 0) }

  /// Reads what `text` has written; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, let day = Day(iso: parts[0]), let start = TimeOfDay(iso: parts[1]),
      let id = Int(parts[2]), id > 0
    else { return nil }
    self.init(day: day, start: start, id: id)
  }

  /// As it stands in an address: `2026-06-30.12:00.45`.
  package var text: String { "\(day.iso).\(start.iso).\(id)" }

  package static func < (left: MeetingPosition, right: MeetingPosition) -> Bool {
    (left.day, left.start, left.id) < (right.day, right.start, right.id)
  }
}
