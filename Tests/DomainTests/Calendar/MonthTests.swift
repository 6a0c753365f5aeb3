import Domain
import Testing

@Suite struct MonthTests {
  @Test(arguments: [
    ("2026-07", "2026-07-01", "2026-07-31", 5, "2026-06", "2026-08"),
    ("2026-02", "2026-02-01", "2026-02-28", 5, "2026-01", "2026-03"),
    ("2027-02", "2027-02-01", "2027-02-28", 4, "2027-01", "2027-03"),
    ("2028-02", "2028-02-01", "2028-02-29", 5, "2028-01", "2028-03"),
    ("2026-12", "2026-12-01", "2026-12-31", 5, "2026-11", "2027-01"),
    ("0001-01", "0001-01-01", "0001-01-31", 5, "", "0001-02"),
    ("9999-12", "9999-12-01", "9999-12-31", 5, "9999-11", ""),
  ])
  func monthsOfTheCalendar(
    _ text: String, _ first: String, _ last: String, _ weeks: Int, _ previous: String, _ next: String
  ) throws {
    let month = try #require(Month(iso: text))
    #expect(month.iso == text && month.first.iso == first && month.last.iso == last)
    #expect(month.weeks.count == weeks && month.weeks.allSatisfy { $0.count == 7 })
    #expect(month.weeks.joined().compactMap(\.self).map(\.iso).first == first)
    #expect(month.weeks.joined().compactMap(\.self).count == month.last.number - month.first.number + 1)
    for week in month.weeks {
      for (index, day) in week.enumerated() { #expect(day.map { $0.weekday == index + 1 } ?? true) }
    }
    #expect((month.previous?.iso ?? "") == previous && (month.next?.iso ?? "") == next)
  }

  @Test(arguments: ["", "2026", "2026-13", "2026-00", "0000-01", "2026-7", "2026-07-01", "x"])
  func nothingElseIsAMonth(_ text: String) { #expect(Month(iso: text) == nil) }
}

@Suite struct RepetitionTests {
  private func days(_ rhythm: Rhythm, _ end: Repetition.End, from first: String) throws -> [String] {
    Repetition(rhythm, end).days(from: try #require(Day(iso: first))).map(\.iso)
  }

  @Test func eachRhythm() throws {
    #expect(
      try days(.week, .times(3), from: "2026-12-22") == ["2026-12-22", "2026-12-29", "2027-01-05"])
    #expect(try days(.fortnight, .times(2), from: "2028-02-22") == ["2028-02-22", "2028-03-07"])
    #expect(
      try days(.week, .until(try #require(Day(iso: "2026-12-29"))), from: "2026-12-22") == [
        "2026-12-22", "2026-12-29",
      ])
  }

  /// The second Tuesday stays the second Tuesday; the fifth one is the last.
  @Test(arguments: [
    ("2026-11-10", ["2026-11-10", "2026-12-08", "2027-01-12"]),
    ("2026-06-30", ["2026-06-30", "2026-07-28", "2026-08-25", "2026-09-29", "2026-10-27"]),
    ("2026-05-31", ["2026-05-31", "2026-06-28", "2026-07-26"]),
    ("2026-11-01", ["2026-11-01", "2026-12-06", "2027-01-03", "2027-02-07"]),
  ])
  func monthsKeepTheDayOfTheWeek(_ first: String, _ expected: [String]) throws {
    #expect(try days(.month, .times(expected.count), from: first) == expected)
  }

  @Test func neverMoreThanOneTooManyAndNeverBehindTheCalendar() throws {
    let end = try #require(Day(iso: "9999-12-31"))
    #expect(try days(.week, .until(end), from: "2026-01-01").count == Repetition.range.upperBound + 1)
    #expect(try days(.week, .times(Int.max), from: "9999-12-20") == ["9999-12-20", "9999-12-27"])
    #expect(try days(.month, .times(9), from: "9999-12-20") == ["9999-12-20"])
  }
}
