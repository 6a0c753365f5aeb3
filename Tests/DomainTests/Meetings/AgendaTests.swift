import Domain
import Testing

@Suite struct AgendaTests {
  @Test(
    arguments: [
      (
        "12:00", [10, 20, 10, 10, 10],
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"]
      ),
      ("23:50", [10, 20], ["23:50-00:00", "00:00-00:20"]),
      ("09:00", [1_440, 1], ["09:00-09:00", "09:00-09:01"]),
      ("09:00", [], []),
    ])
  func slots(start: String, minutes: [Int], expected: [String]) throws {
    let start = try #require(TimeOfDay(iso: start))
    let slots = Agenda.slots(from: start, minutes: minutes)
    #expect(slots.map { "\($0.start.iso)-\($0.end.iso)" } == expected)
  }
}
