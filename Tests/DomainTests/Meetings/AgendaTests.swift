import Domain
import Testing

@Suite struct AgendaTests {
  /// The last Sunday of March 2026 is the 29th, that of October the 25th.
  @Test(
    arguments: [
      (
        "2021-06-15", "12:00", [10, 20, 10, 10, 10],
        ["12:00-12:10", "12:10-12:30", "12:30-12:40", "12:40-12:50", "12:50-13:00"]
      ),
      ("2021-06-15", "23:50", [10, 20], ["23:50-00:00+1", "00:00+1-00:20+1"]),
      ("2021-06-15", "23:50", [20], ["23:50-00:10+1"]),
      ("2021-06-15", "09:00", [1_440, 1], ["09:00-09:00+1", "09:00+1-09:01+1"]),
      ("2021-06-15", "09:00", [1_440, 1_440, 60], ["09:00-09:00+1", "09:00+1-09:00+2", "09:00+2-10:00+2"]),
      ("2021-06-15", "09:00", [], []),
      ("2021-12-31", "23:00", [90], ["23:00-00:30+1"]),
      ("2026-03-29", "01:30", [60], ["01:30-03:30"]),
      ("2026-03-29", "01:30", [30, 30], ["01:30-03:00", "03:00-03:30"]),
      ("2026-03-29", "01:30", [15, 30, 15], ["01:30-01:45", "01:45-03:15", "03:15-03:30"]),
      // The hour that is not shown counts as an hour later.
      ("2026-03-29", "02:30", [30], ["03:30-04:00"]),
      ("2026-03-28", "23:00", [180, 60], ["23:00-03:00+1", "03:00+1-04:00+1"]),
      ("2026-10-25", "01:30", [60], ["01:30-02:30"]),
      ("2026-10-25", "01:30", [90, 60], ["01:30-02:00", "02:00-03:00"]),
      // The hour that is shown twice is the first one.
      ("2026-10-25", "02:30", [30, 60], ["02:30-02:00", "02:00-03:00"]),
      ("2026-10-24", "23:00", [240, 60], ["23:00-02:00+1", "02:00+1-03:00+1"]),
      ("9999-12-31", "23:30", [60], ["23:30-00:30+1"]),
      ("0001-01-01", "00:00", [60], ["00:00-01:00"]),
    ])
  func slots(day: String, start: String, minutes: [Int], expected: [String]) throws {
    let (day, start) = (try #require(Day(iso: day)), try #require(TimeOfDay(iso: start)))
    let slots = Agenda.slots(on: day, from: start, minutes: minutes)
    #expect(slots.map(\.words) == expected)
    #expect(slots.map(\.minutes) == minutes)
  }

  @Test(
    arguments: [
      ("2026-03-29", "01:30", 60, 60), ("2026-03-29", "03:00", 60, 0), ("2026-10-25", "01:30", 120, -60),
      ("2026-06-15", "23:30", 60, 0), ("2026-03-28", "12:00", 1_440, 60),
    ])
  func theClockChangesDuringASlot(day: String, start: String, minutes: Int, change: Int) throws {
    let slot = AgendaSlot(
      on: try #require(Day(iso: day)), from: try #require(TimeOfDay(iso: start)), minutes: minutes)
    #expect(slot.clockChange == change)
  }

  @Test(
    arguments: [
      ("2026-03-29", "01:30", 60, ClockChange(after: 30, by: 60)),
      ("2026-03-29", "01:00", 61, ClockChange(after: 60, by: 60)),
      ("2026-03-28", "22:15", 600, ClockChange(after: 225, by: 60)),
      ("2026-10-25", "02:30", 60, ClockChange(after: 30, by: -60)),
      ("2026-10-24", "23:00", 300, ClockChange(after: 240, by: -60)),
      ("2026-03-29", "01:30", 29, nil), ("2026-06-15", "12:00", 1_440, nil),
      ("2026-03-29", "03:00", 1_440, nil),
    ])
  func theClockChangesOnce(day: String, start: String, minutes: Int, change: ClockChange?) throws {
    let (day, start) = (try #require(Day(iso: day)), try #require(TimeOfDay(iso: start)))
    #expect(Agenda.clockChange(on: day, from: start, within: minutes) == change)
    guard let change else { return }
    let before = AgendaSlot(on: day, from: start, minutes: change.after - 1)
    let after = AgendaSlot(on: day, from: start, minutes: change.after)
    #expect(before.clockChange == 0 && after.clockChange == change.by)
  }

  @Test(
    arguments: [
      ("23:50", 9, false), ("23:50", 10, false), ("23:50", 11, true), ("00:00", 1_440, false),
      ("00:10", 1_440, true),
    ])
  func midnightIsPassed(start: String, minutes: Int, isPassed: Bool) throws {
    let day = try #require(Day(iso: "2021-06-15"))
    #expect(
      AgendaSlot(on: day, from: try #require(TimeOfDay(iso: start)), minutes: minutes).passesMidnight
        == isPassed)
  }

  @Test(
    arguments: [
      ([10, 20], 30, AgendaBalance.exact), ([10, 10], 30, .free(10)), ([20, 15], 30, .over(5)),
      ([], 60, .free(60)),
      (Array(repeating: 1_440, count: 100), 1, .over(143_999)),
    ])
  func balance(minutes: [Int], total: Int, expected: AgendaBalance) {
    #expect(AgendaBalance(of: minutes, in: total) == expected)
  }

  /// From 12:00 to 12:40 in Paris, in summer: two hours ahead of UTC.
  @Test(
    arguments: [
      (-1, nil), (0, 0), (599, 0), (600, 1), (1_799, 1), (1_800, 2), (2_399, 2), (2_400, nil), (90_000, nil),
    ])
  func whatGoesOnNow(seconds: Int, index: Int?) throws {
    let now = Instant(seconds: 1_623_751_200 + seconds)
    let day = try #require(Day(iso: "2021-06-15"))
    #expect(
      Agenda.current(at: now, on: day, from: TimeOfDay(minutes: 720), minutes: [10, 20, 10]) == index)
  }

  @Test(
    arguments: [
      (3, 1, [3, 1, 2, 4]), (1, 3, [2, 1, 3, 4]), (1, nil, [2, 3, 4, 1]), (4, nil, [1, 2, 3, 4]),
      (2, 2, [1, 2, 3, 4]), (1, 2, [1, 2, 3, 4]), (9, 1, nil), (1, 9, nil),
    ] as [(Int, Int?, [Int]?)])
  func moves(item: Int, other: Int?, expected: [Int]?) {
    #expect(Agenda.order([1, 2, 3, 4], moving: item, before: other) == expected)
  }

  /// Whatever the order in which two moves of different items come, both are where their movers put them.
  @Test func movesOfDifferentItemsDoNotUndoEachOther() throws {
    let ids = [1, 2, 3, 4, 5]
    let one = try #require(Agenda.order(ids, moving: 5, before: 1))
    #expect(Agenda.order(one, moving: 2, before: nil) == [5, 1, 3, 4, 2])
    let other = try #require(Agenda.order(ids, moving: 2, before: nil))
    #expect(Agenda.order(other, moving: 5, before: 1) == [5, 1, 3, 4, 2])
  }

  @Test(
    arguments: [
      (1, 10, []), (9, 10, []), (0, 10, [Problem("minutes", .outOfRange(1...9))]),
      (10, 10, [Problem("minutes", .outOfRange(1...9))]),
      (Int.min, 2, [Problem("minutes", .outOfRange(1...1))]),
      (1, 1, [Problem("minutes", .outOfRange(1...1))]),
    ])
  func cuts(minutes: Int, whole: Int, problems: [Problem]) {
    #expect(ItemCut(minutes: minutes, title: "A", nextTitle: "B").problems(whole: whole) == problems)
  }

  @Test func aCutNeedsTitles() {
    let cut = ItemCut(minutes: 5, title: " ", nextTitle: "a\nb")
    #expect(cut.problems(whole: 10) == [Problem("title", .missing), Problem("nextTitle", .notOneLine)])
  }

  @Test func materialIsGatheredOnce() {
    let step = { RunSheet.Step(instructions: .empty, material: $0, subgroups: "") }
    let sheet = RunSheet(steps: [
      7: step("Post-its bleus, feutres ;; "), 3: step("Minuteur"),
      5: step("FEUTRES, post-its bleus, feutres"),
    ])
    #expect(
      sheet.needs(of: [3, 9, 7, 5]) == [
        RunSheet.Need(thing: "Minuteur", items: [1]),
        RunSheet.Need(thing: "Post-its bleus", items: [3, 4]),
        RunSheet.Need(thing: "feutres", items: [3, 4]),
      ])
  }
}

extension AgendaSlot {
  /// `23:50-00:10+1`: the hours, each with the days after the meeting's.
  fileprivate var words: String {
    let days = [startDay, endDay].map { $0 == 0 ? "" : "+\($0)" }
    return "\(start.iso)\(days[0])-\(end.iso)\(days[1])"
  }
}
