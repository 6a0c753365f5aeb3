import Domain
import Testing

@Suite struct TimeTests {
  @Test(arguments: [("00:00", 0), ("12:00", 720), ("23:59", 1_439)])
  func clock(iso: String, minutes: Int) {
    #expect(TimeOfDay(iso: iso)?.minutes == minutes)
    #expect(TimeOfDay(minutes: minutes).iso == iso)
  }

  @Test(arguments: ["", "24:00", "12:60", "9:00", "12:0", "12.00", "12:00:00", "-1:00", "+1:00", "midi"])
  func refused(_ iso: String) { #expect(TimeOfDay(iso: iso) == nil) }

  @Test(arguments: [
    (1_440, 0), (1_439 + 2, 1), (-1, 1_439), (Int.max, Int.max % 1_440), (Int.min, 1_440 + Int.min % 1_440),
  ])
  func goesRound(minutes: Int, onTheClock: Int) { #expect(TimeOfDay(minutes: minutes).minutes == onTheClock) }

  @Test(arguments: [Int.max, Int.min]) func addingNeverTraps(_ minutes: Int) {
    #expect((0..<1_440).contains(TimeOfDay(minutes: 1_439).adding(minutes: minutes).minutes))
  }

  /// Both changes of the clock of 2021 and 2024, to the minute, and midnights.
  @Test(
    arguments: [
      (1_616_893_199, "2021-03-28", "01:59"), (1_616_893_200, "2021-03-28", "03:00"),
      (1_635_641_999, "2021-10-31", "02:59"), (1_635_642_000, "2021-10-31", "02:00"),
      (1_711_846_799, "2024-03-31", "01:59"), (1_711_846_800, "2024-03-31", "03:00"),
      (1_729_990_799, "2024-10-27", "02:59"), (1_729_990_800, "2024-10-27", "02:00"),
      (1_623_751_200, "2021-06-15", "12:00"), (1_609_455_600, "2021-01-01", "00:00"),
      (1_609_455_599, "2020-12-31", "23:59"), (1_625_090_400, "2021-07-01", "00:00"),
      (0, "1970-01-01", "01:00"), (253_402_300_799, "10000-01-01", "00:59"),
    ])
  func paris(seconds: Int, day: String, time: String) {
    let local = Instant(seconds: seconds).inParis
    #expect(local.day.iso == day)
    #expect(local.time.iso == time)
  }
}
