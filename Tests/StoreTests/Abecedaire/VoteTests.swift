import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct VoteTests {
  let connection: Connection
  let writings: Writings
  let readings: Readings

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
    try writings.createBatch(Sample.batch("AB", .voting))
    for text in ["Archipel", "Altérité", "Art", "Boussole"] { try writings.createWord(Sample.word(text)) }
    for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
  }

  /// Two voices for each letter.
  @Test func voicesAreCounted() throws {
    let votes: [(word: Int, person: Int, outcome: VoteOutcome)] = [
      (1, 1, .counted), (1, 1, .alreadyCounted), (2, 1, .counted), (3, 1, .noVoiceLeft),
      (1, 1, .alreadyCounted),
      (4, 1, .counted), (3, 2, .counted), (99, 1, .unknown), (3, 99, .unknown),
    ]
    for vote in votes {
      #expect(try writings.castVote(word: vote.word, person: vote.person) == vote.outcome)
    }
    #expect(try connection.number("SELECT count(*) FROM vote") == 4)
  }

  @Test(arguments: BatchStage.allCases) func votesOnlyWhileVoting(_ stage: BatchStage) throws {
    try connection.run("UPDATE batch SET stage = \(stage.rawValue)")
    #expect(try writings.castVote(word: 1, person: 1) == (stage == .voting ? .counted : .notVoting))
  }

  @Test func aPersonHasAName() {
    #expect(throws: Rejection([Problem("name", .missing)])) { try writings.addPerson(named: " ", at: noon) }
  }

  @Test func aVoiceNeverChanges() throws {
    #expect(try writings.castVote(word: 1, person: 1) == .counted)
    #expect(throws: DatabaseError.constraint(.trigger, detail: "a voice never changes")) {
      try connection.run("UPDATE vote SET word_id = 2")
    }
  }

  /// The places are there, but nobody reads them until the vote is over.
  @Test(arguments: BatchStage.allCases) func placesAreHidden(_ stage: BatchStage) throws {
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
    #expect(try writings.createWord(Sample.word("Âme", place: 3)).text == "ame")
    #expect(throws: Rejection([Problem("kept", .taken)])) {
      try writings.createWord(Sample.word("Ami", place: 3))
    }
    #expect(try writings.createWord(Sample.word("âme")).text == "ame-2")
  }
}
