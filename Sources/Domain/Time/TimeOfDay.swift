/// An hour on the clock, to the minute, without a day.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight, 0 to 1,439.
  package let minutes: Int

  /// The time `minutes` after midnight; beyond a day it goes on with the next one's clock.
  package init(minutes: Int) {
    let remainder = minutes % 1_440
    self.minutes = remainder < 0 ? remainder + 1_440 : remainder
  }

  /// A time written `12:00`; nil for anything else.
  package init?(iso text: String) {
    var text = text
    let minutes = text.withUTF8 { bytes -> Int? in
      guard bytes.count == 5, bytes[2] == UInt8(ascii: ":"), let hour = decimal(bytes[0..<2]),
        let minute = decimal(bytes[3..<5]), hour < 24, minute < 60
      else { return nil }
      return hour * 60 + minute
    }
    guard let minutes else { return nil }
    self.minutes = minutes
  }

  /// Hours, 0 to 23.
  package var hour: Int { minutes / 60 }

  /// Minutes of the hour, 0 to 59.
  package var minute: Int { minutes % 60 }

  /// The time `minutes` later on the clock.
  package func adding(minutes: Int) -> TimeOfDay { TimeOfDay(minutes: self.minutes + minutes % 1_440) }

  /// The time as HTML's `time` element and the database write it: `12:00`.
  package var iso: String { "\(padded(hour, to: 2)):\(padded(minute, to: 2))" }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}
