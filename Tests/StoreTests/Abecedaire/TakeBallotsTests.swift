import Dispatch
import Domain
import Foundation
import Support
import Testing

@testable import Database
@testable import Store

/// What a voter sends for several letters counts whole or not at all, whatever they send and however often.
@Suite struct TakeBallotsTests {
  private static let a = Letter("A")!
  private static let b = Letter("B")!
  private static let anne = Participant.member(Member(id: 1, name: "Anne", role: .participant))
  private let folder = TemporaryFolder()
  private let store: Store

  /// Two voices; Archipel, Altérité, Art are 1 to 3, Boussole and Bruit 4 and 5.
  init() throws { store = try Store.open(path: folder.file("cercles.db")) }

  private func open(_ ballot: BallotKind) throws {
    try store.writer.writings { writings in
      var draft = Sample.batch("AB", .proposing)
      draft.rule.ballot = ballot
      draft.rule.leastVoters = ballot == .detached ? 3 : 1
      try writings.createBatch(draft)
      for text in ["Archipel", "Altérité", "Art", "Boussole", "Bruit"] {
        try writings.createWord(Sample.word(text))
      }
      for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
      try writings.begin(.voting, of: #require(try writings.readings.batch(1)), seen: .proposing, at: noon)
    }
  }

  private func take(_ ballots: SentBallot..., by voter: Participant = Self.anne) throws -> BallotOutcome {
    try store.writer.writings { writings in try writings.take(ballots, of: voter, at: noon) }
  }

  private func count(_ sql: SQL) throws -> Int { try store.writer.perform { try $0.number(sql) } }

  private static func sent(_ letter: Letter, _ words: Set<Int>, round: Int = 1) -> SentBallot {
    SentBallot(letter: letter, round: round, words: words)
  }

  @Test(arguments: BallotKind.allCases) func allOrNothing(_ kind: BallotKind) throws {
    try open(kind)
    for wrong in [
      Self.sent(Self.b, [4, 1]), Self.sent(Self.b, [-4]), Self.sent(Self.b, [99]),
      Self.sent(Self.b, [4], round: 2),
      SentBallot(letter: Self.b, round: 1, words: [4], isMalformed: true), Self.sent(Letter("C")!, [4]),
    ] {
      #expect(throws: Rejection.self) { try take(Self.sent(Self.a, [1, 2]), wrong) }
      #expect(throws: Rejection.self) { try take(wrong, Self.sent(Self.a, [1, 2])) }
    }
    #expect(throws: Rejection([Problem("a", .tooManyVoices(maximum: 2))])) {
      try take(Self.sent(Self.b, [4]), Self.sent(Self.a, [1, 2, 3]))
    }
    #expect(
      try count(
        "SELECT (SELECT count(*) FROM voice) + (SELECT count(*) FROM cast_ballot) + (SELECT count(*) FROM signature)"
      ) == 0)
    #expect(
      try take(Self.sent(Self.a, [1, 2]), Self.sent(Self.b, [4])) == (kind == .detached ? .cast : .set))
    #expect(try count("SELECT (SELECT count(*) FROM voice) + (SELECT count(*) FROM cast_ballot)") == 3)
  }

  /// Sent again, alone or with another letter.
  @Test func anUrnTakesOneBallot() throws {
    try open(.detached)
    #expect(try take(Self.sent(Self.a, [1]), Self.sent(Self.b, [])) == .cast)
    #expect(try take(Self.sent(Self.a, [1]), Self.sent(Self.b, [])) == .castBefore)
    #expect(try take(Self.sent(Self.a, [2])) == .castBefore)
    #expect(throws: Rejection([Problem("a", .votedAlready)])) {
      try take(Self.sent(Self.a, [1]), Self.sent(Self.b, [4]))
    }
    #expect(try take(Self.sent(Self.a, []), Self.sent(Self.b, [4])) == .cast)
    #expect(try count("SELECT count(*) FROM cast_ballot") == 2)
    try store.writer.writings { writings in
      try writings.begin(.settling, of: #require(try writings.readings.batch(1)), seen: .voting, at: noon)
    }
    // A second click that comes after the end is told the same.
    #expect(try take(Self.sent(Self.a, [1])) == .castBefore)
  }

  /// Ten browsers of one person at once, each with other words; some ask for too much.
  @Test(arguments: BallotKind.allCases) func tenAtOnce(_ kind: BallotKind) throws {
    try open(kind)
    let outcomes = Outcomes()
    for _ in 1...5 {
      DispatchQueue.concurrentPerform(iterations: 10) { index in
        let words: Set = index % 3 == 0 ? [1, 2, 3] : [1 + index % 3, 1 + (index + 1) % 3]
        let result = Result {
          try take(Self.sent(Self.a, words), Self.sent(Self.b, index % 2 == 0 ? [4] : [4, 5]))
        }
        outcomes.add(try? result.get())
      }
    }
    let table: SQL = kind == .detached ? "cast_ballot" : "voice"
    for (letter, most) in [("A", 2), ("B", 2)] {
      let voices = try count(
        "SELECT count(*) FROM \(table) JOIN word ON word.id = word_id WHERE word.letter = \(letter)")
      #expect((1...most).contains(voices))
    }
    #expect(outcomes.all.count == 50)
    if kind == .detached {
      #expect(outcomes.all.count { $0 == .cast } == 1)
      #expect(try count("SELECT count(*) FROM signature") == 2)
      #expect(try count("SELECT count(DISTINCT id) FROM cast_ballot") == 2)
    }
  }

  /// The papers of two voters: the same words, each in their own order, and the same each time.
  @Test func theOrderIsTheVoters() throws {
    try open(.modifiable)
    try store.writer.writings { writings in
      let batch = try #require(try writings.readings.batch(1))
      let orders = try (1...60).map { person in
        let voter = Participant.member(Member(id: person, name: "", role: .participant))
        let (first, again) = (
          try writings.readings.ballotPapers(of: batch, for: voter),
          try writings.readings.ballotPapers(of: batch, for: voter)
        )
        #expect(first == again)
        return try #require(first.first).words.map(\.id)
      }
      #expect(orders.allSatisfy { Set($0) == [1, 2, 3] })
      // Six orders of three words; each comes about ten times among sixty.
      #expect(Set(orders).count == 6)
      #expect(Dictionary(grouping: orders, by: \.self).values.allSatisfy { (2...25).contains($0.count) })
    }
  }

  /// An hour that has come holds, even if nobody has looked at the clock since.
  @Test func theHourHolds() throws {
    try open(.modifiable)
    try store.writer.perform { connection in
      try connection.run(
        "INSERT INTO batch_hour (batch_id, stage, at) VALUES (1, 'settling', \(noon.seconds))")
    }
    #expect(throws: Rejection([Problem("a", .votingClosed)])) { try take(Self.sent(Self.a, [1])) }
    #expect(try count("SELECT count(*) FROM vote") == 0)
  }
}

/// What became of what was sent at once.
private final class Outcomes: @unchecked Sendable {
  // `@unchecked Sendable`: touched under the lock.
  private let lock = NSLock()
  private var outcomes: [BallotOutcome?] = []
  var all: [BallotOutcome?] { lock.withLock { outcomes } }
  func add(_ outcome: BallotOutcome?) { lock.withLock { outcomes.append(outcome) } }
}
