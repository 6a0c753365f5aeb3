import Domain
import Testing

@Suite struct TellingTimeTests {
  private static func moment(_ day: String, _ time: String) throws -> Instant {
    Instant(inParis: try #require(Day(iso: day)), try #require(TimeOfDay(iso: time)))
  }

  /// A moment, and when the digest after it is made. Summer time begins on 29 March 2026 and ends on 25 October.
  @Test(
    arguments: [
      ("2026-11-22", "07:00", "2026-11-23"), ("2026-11-22", "07:01", "2026-11-23"),
      ("2026-11-22", "11:00", "2026-11-23"), ("2026-11-22", "11:01", "2026-11-24"),
      ("2026-11-22", "15:40", "2026-11-24"), ("2026-03-28", "07:00", "2026-03-29"),
      ("2026-03-28", "10:00", "2026-03-29"), ("2026-03-28", "10:01", "2026-03-30"),
      ("2026-10-24", "07:00", "2026-10-25"), ("2026-10-24", "12:00", "2026-10-25"),
      ("2026-10-24", "12:01", "2026-10-26"), ("2026-12-31", "23:59", "2027-01-02"),
    ])
  func digest(_ day: String, _ time: String, _ next: String) throws {
    let found = TellingTime.digest(after: try Self.moment(day, time))
    #expect(found == (try Self.moment(next, "07:00")))
  }

  @Test(
    arguments: [
      ("2026-11-22", "06:59", "2026-11-22", false), ("2026-11-22", "07:00", "2026-11-22", true),
      ("2026-11-22", "07:01", "2026-11-23", true), ("2026-03-29", "00:30", "2026-03-29", false),
      ("2026-10-25", "03:30", "2026-10-25", false), ("2026-10-25", "23:59", "2026-10-26", true),
    ])
  func morning(_ day: String, _ time: String, _ next: String, _ isDay: Bool) throws {
    let moment = try Self.moment(day, time)
    #expect(TellingTime.morning(from: moment) == (try Self.moment(next, "07:00")))
    #expect(TellingTime.isDay(moment) == isDay)
  }
}
