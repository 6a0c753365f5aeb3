import Domain
import Testing

@Suite struct DayTests {
  @Test(
    arguments: [
      ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2021-06-15", 18_793, 2), ("2000-02-29", 11_016, 2),
      ("2024-02-29", 19_782, 4), ("0001-01-01", -719_162, 1), ("9999-12-31", 2_932_896, 5),
      ("2026-11-21", 20_778, 6), ("1600-03-01", -135_080, 3),
    ])
  func calendar(iso: String, number: Int, weekday: Int) throws {
    let day = try #require(Day(iso: iso))
    #expect(day.number == number)
    #expect(day.weekday == weekday)
    #expect(day.iso == iso)
    #expect(Day(number: number).iso == iso)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    var expected = -1
    for number in Day(iso: "1900-01-01")!.number...Day(iso: "2300-12-31")!.number {
      let (year, month, day) = Day(number: number).parts
      #expect(Day(year: year, month: month, day: day)?.number == number)
      if expected >= 0 { #expect(Day(number: number).weekday == expected % 7 + 1) }
      expected = Day(number: number).weekday
    }
  }

  @Test(
    arguments: [
      "", "2021-02-29", "1900-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-1-01", "21-01-01",
      "0000-01-01",
      "2021-01-01 ", "+021-01-01", "2021--1-01", "2021/01/01", "2021-01-01T00", "２０２１-01-01", "demain",
    ])
  func refused(_ iso: String) { #expect(Day(iso: iso) == nil) }
}
