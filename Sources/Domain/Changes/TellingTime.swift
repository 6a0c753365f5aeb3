/// When people are told by mail: in the morning, on the clock of metropolitan France.
package enum TellingTime {
  /// No mail that nobody waits for is made before this hour.
  package static let hour = TimeOfDay(minutes: 7 * 60)
  /// The least time between two digests, in seconds. It is less than a day, because one a day may be shorter: in spring a day
  /// has 23 hours.
  package static let leastRest = 20 * 3_600

  /// The first morning at `instant` or after it.
  package static func morning(from instant: Instant) -> Instant {
    let day = instant.inParis.day
    let morning = Instant(inParis: day, hour)
    return morning >= instant ? morning : Instant(inParis: Day(number: day.number + 1), hour)
  }

  /// When the digest after one of `instant` is made.
  package static func digest(after instant: Instant) -> Instant {
    morning(from: Instant(seconds: instant.seconds + leastRest))
  }

  /// Whether it is late enough in the day.
  package static func isDay(_ instant: Instant) -> Bool { instant.inParis.time >= hour }
}
