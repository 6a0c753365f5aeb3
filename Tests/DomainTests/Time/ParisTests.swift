import Domain
import Testing

@Suite struct ParisTests {
  /// Every half hour of a year, there and back: only the hour that is shown twice leads to its first time.
  @Test(arguments: [1_998, 2_026, 2_028])
  func thereAndBack(year: Int) throws {
    let first = Instant(inParis: try #require(Day(year: year, month: 1, day: 1)), TimeOfDay(minutes: 0))
    for half in 0..<(366 * 48) {
      let moment = first.adding(minutes: 30 * half)
      let (day, time) = moment.inParis
      let back = Instant(inParis: day, time)
      let isSecond = back.seconds == moment.seconds - 3_600
      #expect(back == moment || (isSecond && day.parts.month == 10 && time.hour == 2 && day.weekday == 7))
    }
  }
}
