import Domain
import Testing

@testable import Database
@testable import Store

/// People vote, and nobody more than their voices.
@Suite struct VoteTests {
  let connection: Connection
  let writings: Writings
  let readings: Readings
  static let a = Letter("A")!
  static let b = Letter("B")!
  static let anne = Participant.member(Member(id: 1, name: "Anne", role: .participant))
  static let zoe = Participant.member(Member(id: 2, name: "Zoé", role: .participant))

  /// Two voices for each letter; Archipel, Altérité, Art and Boussole are the words 1 to 4.
  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
  }

  private func prepare(_ ballot: BallotKind = .modifiable) throws {
    var draft = Sample.batch("AB", .proposing)
    draft.rule.ballot = ballot
    draft.rule.leastVoters = ballot == .detached ? 3 : 1
    try writings.createBatch(draft)
    for text in ["Archipel", "Altérité", "Art", "Boussole"] { try writings.createWord(Sample.word(text)) }
    for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
  }

  private func open(_ ballot: BallotKind = .modifiable) throws {
    try prepare(ballot)
    try writings.begin(.voting, of: #require(try readings.batch(1)), seen: .proposing, at: noon)
  }

  @Test func voicesAreCountedAndChanged() throws {
    try open()
    try writings.setVoices(of: Self.anne, for: Self.a, to: [1, 2])
    try writings.setVoices(of: Self.zoe, for: Self.a, to: [2])
    try writings.setVoices(of: Self.anne, for: Self.b, to: [4])
    #expect(try connection.number("SELECT count(*) FROM voice") == 4)
    #expect(try readings.turnout(of: readings.votes(of: 1)) == [Self.a: 2, Self.b: 1])
    try writings.setVoices(of: Self.anne, for: Self.a, to: [3])
    #expect(try readings.voices(of: Self.anne, for: Self.a) == [3])
    try writings.setVoices(of: Self.anne, for: Self.a, to: [])
    #expect(try connection.number("SELECT count(*) FROM voice") == 2)
    #expect(try readings.turnout(of: readings.votes(of: 1)) == [Self.a: 1, Self.b: 1])
  }

  @Test(arguments: [
    (letter: "A", words: Set([1, 2, 3]), problem: Problem("a", .tooManyVoices(maximum: 2))),
    (letter: "A", words: Set([4]), problem: Problem("a", .unknown)),
    (letter: "A", words: Set([99]), problem: Problem("a", .unknown)),
    (letter: "C", words: Set([1]), problem: Problem("", .votingClosed)),
  ])
  func whatIsTooMuchIsRefused(_ sent: (letter: String, words: Set<Int>, problem: Problem)) throws {
    for ballot in BallotKind.allCases {
      let votes = try VoteTests()
      try votes.open(ballot)
      let letter = try #require(Letter(sent.letter))
      #expect(throws: Rejection([sent.problem])) {
        switch ballot {
        case .modifiable: try votes.writings.setVoices(of: Self.anne, for: letter, to: sent.words)
        case .detached: try votes.writings.castBallot(of: Self.anne, for: letter, with: sent.words)
        }
      }
    }
  }

  @Test func aBallotOfTheOtherKindIsRefused() throws {
    try open()
    #expect(throws: Rejection([Problem("", .votingClosed)])) {
      try writings.castBallot(of: Self.anne, for: Self.a, with: [1])
    }
  }

  @Test func aDetachedBallotIsCastOnce() throws {
    try open(.detached)
    #expect(try readings.turnout(of: readings.votes(of: 1)) == [Self.a: 0, Self.b: 0])
    try writings.castBallot(of: Self.anne, for: Self.a, with: [1, 2])
    #expect(try readings.turnout(of: readings.votes(of: 1)) == [Self.a: 1, Self.b: 0])
    #expect(throws: Rejection([Problem("", .votedAlready)])) {
      try writings.castBallot(of: Self.anne, for: Self.a, with: [3])
    }
    #expect(throws: Rejection([Problem("a", .missing)])) {
      try writings.castBallot(of: Self.zoe, for: Self.a, with: [])
    }
    try writings.castBallot(of: Self.anne, for: Self.b, with: [4])
    #expect(try connection.number("SELECT count(DISTINCT id) FROM cast_ballot") == 2)
    #expect(try connection.number("SELECT count(*) FROM signature") == 2)
  }

  @Test(arguments: BatchStage.allCases) func votesOnlyWhileVoting(_ stage: BatchStage) throws {
    try prepare()
    let batch = try #require(try readings.batch(1))
    if stage == .voting {
      try writings.begin(.voting, of: batch, seen: .proposing, at: noon)
      try writings.setVoices(of: Self.anne, for: Self.a, to: [1])
    } else {
      try connection.run("UPDATE batch SET stage = \(stage.rawValue)")
      #expect(throws: Rejection([Problem("", .votingClosed)])) {
        try writings.setVoices(of: Self.anne, for: Self.a, to: [1])
      }
    }
  }

  @Test func aPersonHasAName() {
    #expect(throws: Rejection([Problem("name", .missing)])) { try writings.addPerson(named: " ", at: noon) }
  }

  @Test func theSchemaRefusesByItself() throws {
    try open(.detached)
    try writings.castBallot(of: Self.anne, for: Self.a, with: [1])
    let refusals: [(SQL, String)] = [
      ("INSERT INTO vote (voter, letter, words) VALUES (1, 'A', '[1]')", "this vote is not allowed"),
      ("INSERT INTO signature VALUES ('A', 1, 99)", "no such voter"),
      ("INSERT INTO signature VALUES ('B', 2, 2)", "voting is not open"),
      ("INSERT INTO cast_ballot SELECT id, 4, 1 FROM cast_ballot", "voting is not open"),
      ("INSERT INTO cast_ballot SELECT id, 2, 2 FROM cast_ballot", "voting is not open"),
      ("UPDATE cast_ballot SET word_id = 2", "a ballot never changes"),
      ("INSERT INTO ballot SELECT id, 2, 2 FROM cast_ballot", "voting is not open"),
      ("UPDATE word SET merged_into = 2 WHERE id = 1", "the vote has begun"),
      ("DELETE FROM word WHERE id = 3", "the vote has begun"),
    ]
    for (sql, detail) in refusals {
      #expect(throws: DatabaseError.constraint(.trigger, detail: detail)) { try connection.run(sql) }
    }
    #expect(throws: DatabaseError.self) { try connection.run("UPDATE letter_vote SET state = 'shown'") }
  }

  /// The places are there, but nobody reads them until the vote is over.
  @Test(arguments: BatchStage.allCases) func placesAreHidden(_ stage: BatchStage) throws {
    try prepare()
    try connection.run("UPDATE word SET place = id WHERE letter = 'A'")
    try connection.run("UPDATE batch SET stage = \(stage.rawValue)")
    let letter = try readings.letter(Letter("A")!)
    let home = try readings.home(today: Day(iso: "2021-06-15")!)
    let words = [
      letter.kept, try readings.abecedaire().letters[0].kept, home.batches.flatMap(\.words),
      try #require(try readings.word(.of("art"))).neighbours,
    ]
    if stage.showsOutcome {
      #expect(words[0].map(\.place) == [1, 2, 3] && words[1] == words[0] && words[3].count == 2)
      #expect(letter.others.isEmpty)
    } else {
      #expect(words.map(\.count) == [0, 0, 0, 0])
      #expect(letter.others.map(\.text) == ["Altérité", "Archipel", "Art"])
      #expect(letter.others.allSatisfy { $0.place == nil })
    }
    let shown = try readings.siteContents().words + [try #require(try readings.word(.of("art"))).summary]
    #expect(shown.contains { $0.place != nil } == stage.showsOutcome)
  }

  @Test func lettersAndPlacesAreTakenOnce() throws {
    try prepare()
    #expect(throws: Rejection([Problem("letters", .taken)])) {
      try writings.createBatch(Sample.batch("BC", .planned))
    }
    #expect(throws: Rejection([Problem("letters", .taken)])) {
      try writings.createBatch(Sample.batch("CC", .planned))
    }
    #expect(throws: Rejection([Problem("word", .unknown)])) { try writings.createWord(Sample.word("Zèbre")) }
    #expect(throws: Rejection([Problem("kept", .outOfRange(1...3))])) {
      try writings.createWord(Sample.word("Âme", place: 4))
    }
    try writings.createWord(Sample.word("Âme", place: 3))
    #expect(throws: Rejection([Problem("kept", .taken)])) {
      try writings.createWord(Sample.word("Ami", place: 3))
    }
    try writings.createWord(Sample.word("âme"))
    let slugs = try connection.rows("SELECT slug FROM word WHERE text IN ('Âme', 'âme') ORDER BY id") { row in
      try row.text(0)
    }
    #expect(slugs == ["ame", "ame-2"])
  }
}
