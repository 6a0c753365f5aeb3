/// How far a meeting is. The raw values are those of the database.
package enum MeetingState: String, Hashable, Sendable, CaseIterable {
  case planned, running, closed, cancelled

  /// Whether it is to come, or under way.
  package var isToCome: Bool { self == .planned || self == .running }

  /// Whether people come to it now: while it runs, and on its day before it does.
  package func isGathering(on day: Day, today: Day) -> Bool {
    self == .running || self == .planned && day == today
  }
}

/// How far the minutes of a meeting are.
package enum MinutesStage: Hashable, Sendable {
  /// The meeting is not closed.
  case unpublished
  /// Published, and corrected in place until this moment.
  case correctable(until: Instant)
  /// What is to be mended is added as a dated note.
  case validated(since: Instant)

  /// - Parameter closedAt: when the minutes were published; nil before.
  package init(closedAt: Instant?, now: Instant) {
    guard let closedAt else {
      self = .unpublished
      return
    }
    let end = Instant(seconds: closedAt.seconds + Lifetime.correction)
    self = now < end ? .correctable(until: end) : .validated(since: end)
  }
}

/// How far an agenda item is. The raw values are those of the database.
package enum ItemState: String, Hashable, Sendable, CaseIterable {
  case planned, running, done
  /// Put off: the next meeting comes back to it.
  case skipped
}
