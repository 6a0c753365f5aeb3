import Domain
import Testing

@Suite("The best date")
struct BestDatesTests {
  /// What is counted for the candidates 1, 2, 3…, each an hour after the one before, and those that are the best.
  struct Case: CustomTestStringConvertible, Sendable {
    let what: String
    let counts: [[Int]]
    let best: [Int]
    var testDescription: String { what }
  }

  static let cases = [
    Case(what: "nothing is proposed", counts: [], best: []),
    Case(what: "nobody has answered", counts: [[0, 0, 0], [0, 0, 0]], best: []),
    Case(what: "everyone says no", counts: [[0, 0, 3], [0, 0, 1]], best: []),
    Case(what: "the most yes", counts: [[1, 5, 0], [2, 0, 4]], best: [2]),
    Case(what: "as many yes, the fewest no", counts: [[2, 0, 2], [2, 1, 1], [2, 0, 3]], best: [2]),
    Case(what: "a tie, the earliest first", counts: [[1, 0, 0], [2, 1, 1], [2, 0, 1]], best: [2, 3]),
    Case(what: "nobody is sure", counts: [[0, 1, 1], [0, 1, 0]], best: [2]),
  ]

  @Test("is the one with the most yes, then the fewest no, then the earliest", arguments: cases)
  func best(_ example: Case) {
    let tallies = example.counts.enumerated().map { index, counts in
      let slot = DateSlot(Day(number: 20_000), TimeOfDay(minutes: 60 * index))
      return DateTally(
        DateCandidate(id: index + 1, slot: slot), yes: counts[0], ifNeeded: counts[1], no: counts[2])
    }
    #expect(BestDates(tallies.reversed()).candidates == example.best)
    #expect(BestDates(tallies).first == example.best.first)
  }
}

@Suite("Days and hours typed once")
struct TypedSlotsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let days: String
    let hours: String
    var slots: [String] = []
    var unread: [String] = []
    var testDescription: String { "\(days) × \(hours)" }
  }

  static let cases = [
    Case(
      days: "12/01, 14/01", hours: "9h, 14h30",
      slots: ["2027-01-12T09:00", "2027-01-12T14:30", "2027-01-14T09:00", "2027-01-14T14:30"]),
    Case(days: "14/01;12/01\n12/1", hours: "9:00", slots: ["2027-01-12T09:00", "2027-01-14T09:00"]),
    Case(days: "21/11 20/11", hours: "8 h", slots: ["2026-11-21T08:00", "2027-11-20T08:00"]),
    Case(days: "2027-03-28, 3/4/2027", hours: "2 h 30", slots: ["2027-03-28T02:30", "2027-04-03T02:30"]),
    Case(days: "29/02", hours: "10h", slots: ["2028-02-29T10:00"]),
    Case(
      days: "31/04, 12/01, demain", hours: "10h, midi", slots: ["2027-01-12T10:00"],
      unread: ["31/04", "demain", "midi"]),
    Case(days: "", hours: "9h"), Case(days: "12/01", hours: ""), Case(days: ", ,", hours: ";;"),
    Case(days: "12/01/99999", hours: "25h", unread: ["12/01/99999", "25h"]),
  ]

  @Test("make every hour on every day", arguments: cases)
  func cross(_ example: Case) {
    let typed = TypedSlots(days: example.days, hours: example.hours, today: Day(iso: "2026-11-21")!)
    #expect(typed.slots.map(\.text) == example.slots)
    #expect(typed.unreadDays + typed.unreadHours == example.unread)
    for slot in typed.slots { #expect(DateSlot(slot.text) == slot) }
  }

  @Test("of a list without end, none is looked at")
  func tooMany() {
    let days = Array(repeating: "12/01", count: 101).joined(separator: ",")
    let typed = TypedSlots(days: days, hours: "9h", today: Day(iso: "2026-11-21")!)
    #expect(typed.slots.isEmpty && typed.unreadDays.count == 101)
  }
}
