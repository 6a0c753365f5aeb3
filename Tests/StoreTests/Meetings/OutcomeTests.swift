import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct OutcomeTests {
  let writings: Writings
  let meeting: Int
  private let item: Int

  init() throws {
    let connection = try emptyDatabase()
    writings = Writings(connection)
    meeting = try writings.createMeeting(Sample.meeting("A", agenda: [Sample.item("Un")]), at: noon)
    item = try connection.number("SELECT id FROM agenda_item")
  }

  private func outcome(_ id: Int) throws -> Outcome {
    try #require(try writings.readings.outcome(id, of: meeting))
  }

  private func entry(_ kind: Outcome.Kind = .decision, _ text: String = "Oui.") -> OutcomeEntry {
    OutcomeEntry(kind: kind, text: text, item: item, show: nil)
  }

  @Test func keepTheirOrderAndTheirHands() throws {
    var voted = entry()
    voted.show = ShowOfHands(ayes: 12, noes: 1, abstentions: 2)
    let first = try writings.addOutcome(voted, to: meeting)
    let second = try writings.addOutcome(entry(.decision, "Non."), to: meeting)
    _ = try writings.addOutcome(entry(.question, "Et si ?"), to: meeting)
    let shown = try #require(try writings.readings.meeting(id: meeting))
    #expect(shown.outcomes(.decision).map(\.id) == [first, second])
    #expect(shown.outcomes(.decision).map(\.show) == [voted.show, nil])
    #expect(shown.outcomes(.decision).map(\.item) == [item, item])
    #expect(try writings.readings.outcome(first, of: meeting + 1) == nil)
  }

  @Test func becomeOfAnotherKindAtItsEnd() throws {
    let question = try writings.addOutcome(entry(.question, "a"), to: meeting)
    try writings.settle(outcome(question), true)
    #expect(try outcome(question).isSettled)
    _ = try writings.addOutcome(entry(.decision, "b"), to: meeting)
    try writings.changeOutcome(outcome(question), of: meeting, to: entry(.decision, "c"), from: 2)
    let shown = try #require(try writings.readings.meeting(id: meeting))
    #expect(shown.outcomes(.decision).map(\.text) == ["b", "c"] && shown.outcomes(.question).isEmpty)
    #expect(try !outcome(question).isSettled)
    try writings.settle(outcome(question), true)
    #expect(try !outcome(question).isSettled)
  }

  @Test func changesAreNotUndoneWithoutAWord() throws {
    let id = try writings.addOutcome(entry(), to: meeting)
    try writings.changeOutcome(outcome(id), of: meeting, to: entry(.decision, "Deux."), from: 1)
    #expect(throws: ChangedMeanwhile<Outcome>.self) {
      try writings.changeOutcome(outcome(id), of: meeting, to: entry(.decision, "Trois."), from: 1)
    }
    #expect(throws: Rejection([Problem("", .changed)])) {
      try writings.removeOutcome(outcome(id), of: meeting, from: 1)
    }
    try writings.removeOutcome(outcome(id), of: meeting, from: 2)
    #expect(try writings.readings.outcome(id, of: meeting) == nil)
  }

  @Test func areChecked() throws {
    var wrong = entry(.question)
    wrong.show = ShowOfHands(ayes: -1, noes: 0, abstentions: 100_001)
    #expect(wrong.problems.map(\.field) == ["ayes", "abstentions", "ayes"])
    var elsewhere = entry()
    elsewhere.item = item + 1
    #expect(throws: Rejection([Problem("item", .unknown)])) {
      try writings.addOutcome(elsewhere, to: meeting)
    }
  }
}
