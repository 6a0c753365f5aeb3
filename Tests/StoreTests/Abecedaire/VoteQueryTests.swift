import Domain
import Testing

@testable import Database
@testable import Store

/// How the readings of words and votes ask the database: few statements, however many words and voters there are, each through an
/// index.
@Suite struct VoteQueryTests {
  typealias Reading = QueryTests.Reading
  private static let anne = Member(id: 1, name: "Anne", role: .facilitator)
  private static let (a, b) = (Letter("A")!, Letter("B")!)

  /// On a batch of three letters: the results of A are shown, B votes, and C waits.
  static let readings = [
    Reading("batch", 1) { try $0.batch(1)?.letters.count == 3 },
    Reading("next hour", 1) { try $0.nextAbecedaireHour() != nil },
    Reading("steps", 1) { try $0.steps(of: 1).count == 2 },
    Reading("form of a batch", 2) { try $0.batchDraft(1) != nil },
    Reading("votes", 1) { try $0.votes(of: 1).count == 2 },
    Reading("turnout", 2) { try $0.turnout(of: $0.votes(of: 1)) == [b: 1] },
    Reading("letters to open", 2) { try $0.openableLetters(of: batch($0)) == [Letter("C")!] },
    Reading("letters that stay", 1) { try $0.lettersWithAnyWord().count == 3 },
    Reading("results", 7) { try $0.results(of: batch($0)).map(\.kept.count) == [2, 0] },
    Reading("decision", 3) { try $0.decision(of: a).kept.count == 2 },
    Reading("ballots that are shown", 1) { try $0.shownBallots(of: 1).count == 1 },
    Reading("ballot papers", 5) { try $0.ballotPapers(of: batch($0), for: .member(anne)).count == 1 },
    Reading("words of a batch", 3) { try $0.words(of: batch($0)).count == 6 },
    Reading("proposed words", 2) { try $0.proposedWords(for: a).words.count == 3 },
    Reading("proposed words after one", 2) {
      try $0.proposedWords(for: a, after: .of("altruisme")).words.count == 2
    },
    Reading("counts of words", 2) { try $0.countProposedWords(of: batch($0))[b] == 2 },
    Reading("own proposals", 2) { try $0.ownProposals(for: batch($0)).count == 1 },
    Reading("proposals of a word", 2) { try $0.proposals(of: .of("avenir")).count == 1 },
    Reading("words that are alike", 3) {
      try $0.alike(WordSpelling(text: "Boussoles", synonym: nil), in: batch($0)).count == 1
    },
    Reading("pairs of words", 3) { try $0.likenesses(in: batch($0), limit: 9).isEmpty },
    Reading("groups", 4) { try $0.wordGroups(in: batch($0)).count == 1 },
    Reading("inbox", 4) { try $0.inbox(of: batch($0), .waiting).words.isEmpty },
    Reading("waiting words", 1) { try $0.countWords(of: 1, .waiting) == 0 },
    Reading("head of a word", 1) { try $0.headOfWord(.of("boussoles")) == .of("boussole") },
    Reading("receptions", 2) {
      try $0.receptions(of: [PadWord(letter: a, text: "Avenir", synonym: nil)]) == [.known]
    },
    Reading("words to define", 2) { try $0.wordsToDefine(of: 1).isEmpty },
    Reading("named proposers", 1) { try $0.namedProposers(of: .of("avenir")) == .none },
    Reading("voices for a word", 1) { try $0.voices(for: .of("avenir")) == nil },
    Reading("letter weights", 1) { try $0.letterWeights().isEmpty },
    Reading("entries", 1) { try $0.abecedaireEntries().isEmpty },
  ]

  private static func batch(_ readings: Readings) throws -> Batch { try #require(try readings.batch(1)) }

  @Test(arguments: readings) func asksLittleAndThroughIndexes(_ reading: Reading) throws {
    let connection = try emptyDatabase()
    let writings = Writings(connection)
    let batch = try prepare(writings, connection)
    #expect(batch == 1)
    let before = connection.runs
    #expect(try reading.read(Readings(connection, viewer: .member(Self.anne))))
    let after = connection.runs.filter { $0.value > before[$0.key, default: 0] }
    #expect(after.reduce(0) { $0 + $1.value - before[$1.key, default: 0] } == reading.statements)
    for sql in after.keys {
      for step in try connection.plan(of: sql) where step.hasPrefix("SCAN") && !step.contains("INDEX") {
        #expect(Self.readWhole.contains(step), "\(step): \(sql)")
      }
    }
  }

  /// Of the letters there are twenty-six. All voices are counted at once, and the words of a pad are held against all words.
  private static let readWhole = [
    "SCAN batch_letter", "SCAN vote", "SCAN word", "SCAN CONSTANT ROW", "SCAN (subquery-5)",
  ]

  private func prepare(_ writings: Writings, _ connection: Connection) throws -> Int {
    for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
    var draft = Sample.batch("ABC", .proposing)
    draft.hours[.settling] = noon.after(100)
    let batch = try writings.createBatch(draft)
    for word in ["Altruisme", "Amitié", "Boussole", "Boussoles", "Brise", "Courage"] {
      try writings.createWord(Sample.word(word))
    }
    let row = try writings.propose(
      WordProposalDraft(typed: "Avenir", reason: "Oui.", isNamed: true), to: batch, .another, by: Self.anne,
      at: noon)
    func word(_ text: String) throws -> Int {
      try connection.number("SELECT id FROM word WHERE text = \(text)")
    }
    try writings.begin(
      .grouping, of: #require(try writings.readings.batch(batch)), seen: .proposing, at: noon)
    try writings.merge(
      [word("Boussoles")], into: word("Boussole"), of: batch, by: Self.anne, at: noon)
    for letter in [Self.a, Self.b] {
      try writings.openVote(alone: letter, of: #require(try writings.readings.batch(batch)), at: noon)
    }
    try writings.setVoices(of: .member(Self.anne), for: Self.a, to: [row, word("Amitié")])
    try writings.setVoices(of: .member(Self.anne), for: Self.b, to: [word("Brise")])
    try writings.closeVote(of: Self.a, at: noon)
    return batch
  }
}
