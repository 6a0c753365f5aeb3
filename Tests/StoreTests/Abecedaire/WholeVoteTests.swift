import Domain
import Support
import Testing

@testable import Database
@testable import Store

/// What a voter gives for a letter is there whole or not at all, whoever writes it.
@Suite struct WholeVoteTests {
  private let folder = TemporaryFolder()
  private let store: Store
  private static let a = Letter("A")!
  private static let b = Letter("B")!
  private static let c = Letter("C")!
  private static let anne = Participant.member(Member(id: 1, name: "Anne", role: .participant))
  private static let guest = Participant.guest(Guest(id: 1, name: "Ana", meeting: 1))

  /// Two voices. Archipel, Altérité, Art, Amitié are 1 to 4, of which 4 is the same as 3 and Audace, 5, is refused; Boussole is 6,
  /// whose vote is over, and Cercle 7, of another batch by ballots.
  init() throws {
    store = try Store.open(path: folder.file("cercles.db"))
    try store.writer.perform { connection in
      let writings = Writings(connection)
      try writings.createBatch(Sample.batch("AB", .proposing))
      var urn = Sample.batch("C", .proposing)
      (urn.rule.ballot, urn.rule.leastVoters) = (.detached, 3)
      try writings.createBatch(urn)
      for text in ["Archipel", "Altérité", "Art", "Amitié", "Audace", "Boussole", "Cercle"] {
        try writings.createWord(Sample.word(text))
      }
      try connection.run("UPDATE word SET merged_into = 3 WHERE id = 4")
      try connection.run("UPDATE word SET state = 'refused' WHERE id = 5")
      for name in ["Anne", "Zoé"] { _ = try writings.addPerson(named: name, at: noon) }
      for batch in 1...2 {
        try writings.begin(
          .voting, of: #require(try writings.readings.batch(batch)), seen: .proposing, at: noon)
      }
      try writings.closeVote(of: Self.b, at: noon)
      let meeting = try writings.createMeeting(Sample.meeting("Vote"), as: nil, at: noon)
      try connection.run(
        "INSERT INTO guest (id, meeting_id, name, created_at) VALUES (1, \(meeting), 'Ana', 0)")
    }
  }

  private func set(_ words: Set<Int>, for letter: Letter = Self.a, by voter: Participant = Self.anne) throws {
    try store.writer.writings { writings in try writings.setVoices(of: voter, for: letter, to: words) }
  }

  private func rows() throws -> [String] {
    try store.writer.perform { connection in
      try connection.rows("SELECT voter || letter || words FROM vote ORDER BY 1") { row in try row.text(0) }
    }
  }

  @Test(arguments: [Self.anne, Self.guest]) func aNewOneTakesThePlace(_ voter: Participant) throws {
    for words in [[2, 1], [1], [3], [3], [1, 3]] as [Set] {
      try set(words, by: voter)
      #expect(try rows() == ["\(voter.voterKey)A[\(words.sorted().map(String.init).joined(separator: ","))]"])
      let given = try store.writer.writings { try $0.readings.voices(of: voter, for: Self.a) }
      #expect(Set(given) == words && given.count == words.count)
    }
    try set([], by: voter)
    #expect(try rows() == [])
  }

  struct Sent: Sendable {
    let letter: Letter
    let words: Set<Int>
    let problem: Problem

    init(_ words: Int..., for letter: String = "A", problem: Problem) {
      (self.letter, self.words, self.problem) = (Letter(letter)!, Set(words), problem)
    }
  }

  /// Some of it would be allowed.
  @Test(arguments: [
    Sent(1, 2, 3, problem: Problem("a", .tooManyVoices(maximum: 2))),
    Sent(1, 99, problem: Problem("a", .unknown)), Sent(1, -1, problem: Problem("a", .unknown)),
    Sent(1, .max, problem: Problem("a", .unknown)), Sent(1, 4, problem: Problem("a", .unknown)),
    Sent(1, 5, problem: Problem("a", .unknown)), Sent(1, 7, problem: Problem("a", .unknown)),
    Sent(6, for: "B", problem: Problem("", .votingClosed)),
    Sent(for: "B", problem: Problem("", .votingClosed)),
    Sent(7, for: "C", problem: Problem("", .votingClosed)),
    Sent(1, for: "D", problem: Problem("", .votingClosed)),
  ])
  func whatIsRefusedChangesNothing(_ sent: Sent) throws {
    try set([1, 3])
    for voter in [Self.anne, Self.guest] {
      #expect(throws: Rejection([sent.problem])) { try set(sent.words, for: sent.letter, by: voter) }
    }
    #expect(throws: Rejection([Problem("a", .tooManyVoices(maximum: 2))])) { try set(Set(1...3_000)) }
    #expect(try rows() == ["1A[1,3]"])
  }

  /// Nobody who is gone votes, and what a person has given goes with them.
  @Test func aVoterIsSomeone() throws {
    for voter in [
      Participant.member(Member(id: 99, name: "", role: .participant)),
      .guest(Guest(id: 99, name: "", meeting: 1)),
    ] {
      #expect(throws: DatabaseError.constraint(.trigger, detail: "this vote is not allowed")) {
        try set([1], by: voter)
      }
    }
    try set([1])
    try store.writer.perform { connection in _ = try connection.run("DELETE FROM person WHERE id = 1") }
    #expect(try rows() == [])
  }

  /// Whoever writes without asking, the schema holds.
  @Test(
    arguments: [
      "(1, 'A', '[]')", "(1, 'A', '')", "(1, 'A', '[1')", "(1, 'A', '{}')", "(1, 'A', 'null')",
      "(1, 'A', '[null]')", "(1, 'A', '[1,2,3]')", "(1, 'A', '[1,1,1]')", "(1, 'A', '[1,4]')",
      "(1, 'A', '[1,5]')",
      "(1, 'A', '[1,6]')", "(1, 'A', '[[1]]')", "(1, 'A', '[1.5]')", "(1, 'B', '[6]')", "(1, 'C', '[7]')",
      "(1, 'a', '[1]')", "(1, 'D', '[1]')", "(0, 'A', '[1]')", "(3, 'A', '[1]')", "(-2, 'A', '[1]')",
      "(NULL, 'A', '[1]')", "(1, 'A', NULL)", "(1, NULL, '[1]')",
    ] as [StaticString])
  func theSchemaRefuses(_ values: StaticString) throws {
    try store.writer.perform { connection in
      for verb in ["INSERT", "REPLACE"] {
        #expect(throws: DatabaseError.self, "\(verb)") {
          try connection.execute("\(verb) INTO vote (voter, letter, words) VALUES \(values)")
        }
      }
      _ = try? connection.execute("INSERT OR IGNORE INTO vote (voter, letter, words) VALUES \(values)")
    }
    #expect(try rows() == [])
  }

  /// A new one that takes the place of the old is looked at as the first was.
  @Test func theSchemaRefusesChanges() throws {
    try set([1])
    try store.writer.perform { connection in
      #expect(throws: DatabaseError.constraint(.trigger, detail: "a vote never changes")) {
        try connection.run("UPDATE vote SET words = '[2]'")
      }
      #expect(throws: DatabaseError.constraint(.trigger, detail: "this vote is not allowed")) {
        try connection.run("INSERT OR REPLACE INTO vote (voter, letter, words) VALUES (1, 'A', '[2,4]')")
      }
    }
    #expect(try rows() == ["1A[1]"])
  }

  /// It has one voice, also where a list was written by another hand.
  @Test func aWordNamedTwiceHasOneVoice() throws {
    try store.writer.perform { connection in
      try connection.execute(script: "INSERT INTO vote VALUES (1, 'A', '[1, \"1\"]'), (2, 'A', '[2,1]')")
    }
    try store.writer.writings { writings in try writings.closeVote(of: Self.a, at: noon) }
    let counts = try store.writer.perform { connection in
      try connection.rows("SELECT word_id || ':' || count(*) FROM ballot GROUP BY word_id") { row in
        try row.text(0)
      }
    }
    #expect(counts == ["1:2", "2:1"])
    #expect(try rows() == [])
  }

  /// What was given before votes were whole is the same after.
  @Test func olderVotesAreKept() throws {
    let path = folder.file("older.db")
    try Migrator(Array(Schema.migrations[..<17])).migrate(path)
    let older = try Connection(path, mode: .writer)
    try older.execute(
      script: """
        INSERT INTO body (id, form, source, html) VALUES (1, 'blocks', '', x'');
        INSERT INTO batch (id, stage, voices, kept, intention_id) VALUES (1, 'grouping', 3, 3, 1);
        INSERT INTO batch_letter VALUES ('A', 1), ('B', 1);
        INSERT INTO word (id, letter, slug, text, sort_key) VALUES
          (1, 'A', 'art', 'Art', 'art'), (2, 'A', 'abri', 'Abri', 'abri'), (3, 'B', 'bois', 'Bois', 'bois');
        INSERT INTO person VALUES (1, 'Anne', 0), (2, 'Zoé', 0);
        UPDATE batch SET stage = 'voting';
        INSERT INTO letter_vote (letter, round, state, ballot, voices, seats, least_voters, opened_at)
          SELECT letter, 1, 'open', 'modifiable', 3, 3, 1, 0 FROM batch_letter;
        INSERT INTO vote (voter, word_id) VALUES (2, 3), (1, 3), (1, 2), (1, 1);
        """)
    let opened = try Store.open(path: path)
    defer { opened.writer.close() }
    let votes = try opened.writer.perform { connection in
      try connection.rows("SELECT voter || letter || words FROM vote ORDER BY 1") { row in try row.text(0) }
    }
    #expect(votes == ["1A[1,2]", "1B[3]", "2B[3]"])
    #expect(try Backup.check(path).isEmpty)
  }
}
