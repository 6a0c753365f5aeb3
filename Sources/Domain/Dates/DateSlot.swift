/// A day and an hour on calendar and clock in France, at which a meeting could begin.
package struct DateSlot: Hashable, Comparable, Sendable {
  package let day: Day
  package let start: TimeOfDay

  package init(_ day: Day, _ start: TimeOfDay) {
    self.day = day
    self.start = start
  }

  /// Reads what `text` has written; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let day = Day(iso: parts[0]), let start = TimeOfDay(iso: parts[1]) else {
      return nil
    }
    self.init(day, start)
  }

  /// As ISO 8601 writes it: `2027-01-12T09:00`.
  package var text: String { "\(day.iso)T\(start.iso)" }

  /// The moment at which it begins.
  package var instant: Instant { Instant(inParis: day, start) }

  package static func < (left: DateSlot, right: DateSlot) -> Bool {
    (left.day, left.start) < (right.day, right.start)
  }
}

/// One of the dates that a poll proposes.
package struct DateCandidate: Hashable, Sendable {
  /// Its row.
  package let id: Int
  package let slot: DateSlot

  package init(id: Int, slot: DateSlot) {
    self.id = id
    self.slot = slot
  }
}

/// What someone says of a candidate. The raw values are those of the database and of forms.
package enum DateAnswer: String, Hashable, Sendable, CaseIterable {
  case yes
  case ifNeeded = "if-needed"
  case no
}
