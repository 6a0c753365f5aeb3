/// A moment of the world's time, to the second.
package struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  package let seconds: Int

  package init(seconds: Int) { self.seconds = seconds }

  /// The moment at which calendar and clock in metropolitan France show this. In spring an hour is not shown: what is in it counts
  /// as an hour later. In autumn an hour is shown twice: it is the first one.
  package init(inParis day: Day, _ time: TimeOfDay) {
    let local = day.number * 86_400 + time.minutes * 60
    let summer = Instant(seconds: local - 7_200)
    self = summer.isSummerInParis ? summer : Instant(seconds: local - 3_600)
  }

  /// The moment so many minutes later.
  package func adding(minutes: Int) -> Instant { Instant(seconds: seconds + 60 * minutes) }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// What the calendar and the clock show in metropolitan France at this moment.
  ///
  /// Directive 2000/84/EC: summer time, two hours ahead of UTC instead of one, runs from 01:00 UTC on the last
  /// Sunday of March to 01:00 UTC on the last Sunday of October. Valid for moments since 1996.
  package var inParis: (day: Day, time: TimeOfDay) {
    let local = seconds + (isSummerInParis ? 7_200 : 3_600)
    let day = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    return (Day(number: day), TimeOfDay(minutes: (local - day * 86_400) / 60))
  }

  private var isSummerInParis: Bool {
    let year = Day(number: seconds / 86_400).parts.year
    guard let march = Day(year: year, month: 3, day: 31), let october = Day(year: year, month: 10, day: 31)
    else { return false }
    let range = Instant.oneOClock(lastSundayUpTo: march)..<Instant.oneOClock(lastSundayUpTo: october)
    return range.contains(seconds)
  }

  private static func oneOClock(lastSundayUpTo day: Day) -> Int {
    (day.number - day.weekday % 7) * 86_400 + 3_600
  }
}
