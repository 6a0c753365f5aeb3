import Domain

/// What was made for those who come back to a meeting, kept for as long as it is true: after a restart all who have its page open
/// come back at once, and have missed the same.
struct MissedEvents {
  /// Where someone comes back from.
  struct Gap: Hashable {
    let meeting: Int
    /// The first change that they have missed, and the last one there is.
    let first: Int
    let last: Int
  }

  /// How many gaps are remembered: nobody who names other numbers each time makes us hold more.
  private static let most = 16

  /// The last commit that it surely holds; see `Versions`.
  private var commit: UInt64 = 0
  /// The clocks in it are of this second.
  private var now = Instant(seconds: 0)
  private var events: [Gap: [UInt8]] = [:]

  /// What fills `gap`, the same bytes for all; nil when it was not made yet as of `commit`, in the second of `now`.
  mutating func filling(_ gap: Gap, at commit: UInt64, _ now: Instant) -> [UInt8]? {
    if (commit, now) != (self.commit, self.now) {
      events = [:]
      (self.commit, self.now) = (commit, now)
    }
    return events[gap]
  }

  /// Keeps what was made for those who come next from the same place.
  mutating func keep(_ bytes: [UInt8], for gap: Gap) {
    if events.count < Self.most { events[gap] = bytes }
  }
}
