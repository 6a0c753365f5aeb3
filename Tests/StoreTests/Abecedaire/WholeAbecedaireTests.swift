import Database
import Domain
import Testing

@testable import Store

@Suite struct WholeAbecedaireTests {
  let connection: Connection
  var readings: Readings { Readings(connection) }
  var writings: Writings { Writings(connection) }

  init() throws { connection = try seededDatabase() }

  @Test func isReadInTwoStatements() throws {
    let before = connection.runs.values.reduce(0, +)
    let weights = try readings.letterWeights()
    let part = try #require(LetterWeight.parts(of: weights).first)
    let entries = try readings.abecedaireEntries(of: part)
    #expect(connection.runs.values.reduce(0, +) - before == 2)
    #expect(weights.map(\.words) == [3, 3, 3, 3] && entries.count == 12)
    #expect(entries.allSatisfy { !$0.body.isEmpty && $0.publishedAt != nil && $0.savedAt != nil })
    #expect(entries.prefix(3).map(\.word.place) == [1, 2, 3])
    let letters = try #require(Letter("B"))...#require(Letter("C"))
    #expect(
      try readings.abecedaireEntries(of: letters).map(\.word.letter.description) == [
        "B", "B", "B", "C", "C", "C",
      ])
  }

  @Test func wordsToDefineSayWhoWrites() throws {
    let (member, now) = (Member(id: try person("Ada"), name: "Ada", role: .participant), noon)
    let letter = try #require(Letter("Z"))
    try writings.createBatch(
      BatchDraft(letters: [letter], stage: .defining, rule: VoteRule(), intention: ""))
    for (text, place, definition) in [("Zest", 1, ""), ("Zinc", 2, "Un métal."), ("Zoo", 3, "")] {
      try writings.createWord(
        WordDraft(text: text, synonym: nil, place: place, definition: definition, argument: ""), at: now)
    }
    let batch = try #require(try readings.batch(of: letter)).id
    let document = try #require(try readings.document(.word(Slug(naming: "Zest"))))
    #expect(try writings.callForPens(in: document, asking: "Qui ?", summary: "", by: member, at: now))
    #expect(try !writings.callForPens(in: document, asking: "Qui ?", summary: "", by: member, at: now))
    let call = try #require(try readings.signups(inDocument: document.id).first)
    try writings.signUp(.member(member), for: try #require(try readings.signupAccess(call.id)), at: now)
    let words = try readings.wordsToDefine(of: batch)
    #expect(words.map(\.isDefined) == [false, true, false])
    #expect(words.map(\.hasCall) == [true, false, false])
    #expect(words.map { $0.pens.count } == [1, 0, 0])
  }

  @Test func proposersAreNamedWhoAgreedAndStay() throws {
    let word = try connection.number("SELECT id FROM word WHERE slug = 'alterite'")
    var people: [Int] = []
    for number in 1...25 {
      let person = try person("P\(number)")
      people.append(person)
      try connection.run(
        """
        INSERT INTO word_proposal (word_id, person_id, text, reason, is_named, proposed_at)
        VALUES (\(word), \(person), 'Altérité', '', \(number != 2), 0)
        """)
    }
    let slug = Slug(naming: "Altérité")
    let named = try readings.namedProposers(of: slug)
    #expect(named.names.count == 20 && named.others == 4 && named.names.prefix(2) == ["P1", "P3"])
    try connection.run("DELETE FROM person WHERE id = \(people[0])")
    #expect(try readings.namedProposers(of: slug).names.first == "P3")
    #expect(try readings.namedProposers(of: Slug(naming: "Diffusion")) == .none)
  }

  /// The row of a new member.
  private func person(_ name: String) throws -> Int {
    try writings.addMember(
      AccountDraft(name: name, email: "\(name)@exemple.fr", password: ""), passwordHash: "$y$j9T$abc",
      role: .participant, now: noon, by: .command)
  }
}
