import Domain
import Foundation
import Store
import Support
import Testing

@testable import App
@testable import Database

@Suite("Upkeep of votes")
struct AbecedaireChoresTests {
  private let folder = TemporaryFolder()
  private let clock = SharedInstant("2026-11-22")
  private var path: String { folder.file("cercles.db") }
  /// Where the file is found after a fall.
  private var later: String { folder.file("apres.db") }

  /// A community of some people with a batch, which votes in an hour and ends in two.
  private func prepare(_ kind: BallotKind) throws -> Store {
    let store = try Store.open(path: path)
    let now = clock.value
    try store.writer.writings { writings in
      var draft = BatchDraft(
        letters: [Letter("A")!], stage: .proposing,
        rule: VoteRule(ballot: kind, leastVoters: kind == .detached ? 3 : 1), intention: "",
        hours: BatchHours([
          .voting: Instant(seconds: now.seconds + 3_600), .settling: Instant(seconds: now.seconds + 7_200),
        ]))
      draft.rule.kept = 1
      try writings.createBatch(draft, at: now)
      for text in ["Archipel", "Altérité"] {
        try writings.createWord(
          WordDraft(text: text, synonym: nil, place: nil, definition: "", argument: ""), at: now)
      }
      for number in 1...40 { _ = try writings.addPerson(named: "P\(number)", at: now) }
    }
    return store
  }

  private func chores(_ store: Store) throws -> Chores {
    try Chores(store, postman: nil, clock: { [clock] in clock.value }, reportCause: { _ in })
  }

  private func stage(_ store: Store) throws -> BatchStage? {
    try store.makeReader().readings { try $0.batch(1)?.stage }
  }

  private func vote(_ store: Store, _ people: some Sequence<Int>) throws {
    let now = clock.value
    for person in people {
      let voter = Participant.member(Member(id: person, name: "", role: .participant))
      _ = try store.writer.writings { writings in
        try writings.take([SentBallot(letter: Letter("A")!, round: 1, words: [1])], of: voter, at: now)
      }
    }
  }

  /// Waits for the turn of the writer in which the log is emptied.
  private func settle(_ store: Store) throws { for _ in 1...2 { try store.writer.perform { _ in } } }

  private func logSize(of path: String) throws -> Int {
    try Data(contentsOf: URL(fileURLWithPath: path + "-wal")).count
  }

  @Test("Hours hold, also those that came while the site was down")
  func hours() throws {
    let store = try prepare(.modifiable)
    var chores = try chores(store)
    try chores.doWhatIsDue()
    #expect(try stage(store) == .proposing)
    clock.move(by: 3_600)
    try chores.doWhatIsDue()
    #expect(try stage(store) == .voting)
    try vote(store, 1...3)
    clock.move(by: 3_599)
    try chores.doWhatIsDue()
    #expect(try stage(store) == .voting)
    store.writer.close()
    clock.move(by: 86_400)
    let again = try Store.open(path: path)
    defer { again.writer.close() }
    var laterChores = try self.chores(again)
    try laterChores.doWhatIsDue()
    #expect(try stage(again) == .defining)
    #expect(try again.makeReader().readings { try $0.votes(of: 1).first?.closing?.voters } == 3)
  }

  @Test("An urn that fills is stirred once a minute, at its end, and at the start of the site")
  func stirring() throws {
    let store = try prepare(.detached)
    var chores = try chores(store)
    clock.move(by: 3_600)
    try chores.doWhatIsDue()
    try settle(store)
    try vote(store, 1...10)
    #expect(try logSize(of: path) > 0)
    try chores.doWhatIsDue()
    try settle(store)
    #expect(try logSize(of: path) == 0, "the first that came")
    try vote(store, 11...20)
    clock.move(by: Chores.stirring - 1)
    try chores.doWhatIsDue()
    try settle(store)
    #expect(try logSize(of: path) > 0, "less than a minute")
    clock.move(by: 1)
    try chores.doWhatIsDue()
    try settle(store)
    #expect(try logSize(of: path) == 0)
    try chores.doWhatIsDue()
    try settle(store)
    // Killed: the log stays as it was, and the next start empties it.
    try vote(store, 21...30)
    let image = try ["", "-wal"].map { try Data(contentsOf: URL(fileURLWithPath: path + $0)) }
    store.writer.close()
    for (suffix, bytes) in zip(["", "-wal"], image) {
      try bytes.write(to: URL(fileURLWithPath: later + suffix))
    }
    let again = try Store.open(path: later)
    var laterChores = try self.chores(again)
    try laterChores.doWhatIsDue()
    try settle(again)
    #expect(try logSize(of: later) == 0)
    // Closed within the minute, by hand.
    try vote(again, 31...35)
    let now = clock.value
    try again.writer.writings { writings in try writings.closeVote(of: Letter("A")!, at: now) }
    #expect(try logSize(of: later) > 0)
    try laterChores.doWhatIsDue()
    try settle(again)
    #expect(try logSize(of: later) == 0)
    let closing = try again.makeReader().readings { try $0.votes(of: 1).first?.closing }
    #expect(closing?.voters == 35)
    again.writer.close()
  }
}
