import Dispatch
import Domain
import Support
import Synchronization
import Testing

@testable import Database
@testable import Store

/// Words are proposed, taken back and received; `WordGroupingTests.swift` has how they are grouped and listed.
@Suite struct WordProposalTests {
  let connection: Connection
  let writings: Writings
  static let anne = Member(id: 1, name: "Anne", role: .facilitator)
  static let zoe = Member(id: 2, name: "Zoé", role: .participant)
  static let bob = Member(id: 3, name: "Bob", role: .participant)
  static let a = Letter("A")!

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    for name in ["Anne", "Zoé", "Bob"] { _ = try writings.addPerson(named: name, at: noon) }
  }

  func makeBatch(_ stage: BatchStage = .proposing, hasInbox: Bool = false) throws {
    var draft = Sample.batch("AEI", stage)
    draft.rule.hasInbox = hasInbox
    try writings.createBatch(draft)
  }

  @discardableResult
  func propose(
    _ typed: String, _ choice: ProposalChoice = .notAsked, reason: String = "", by member: Member = Self.zoe,
    isNamed: Bool = true
  ) throws -> Int {
    let draft = WordProposalDraft(typed: typed, reason: reason, isNamed: isNamed)
    return try writings.propose(draft, to: 1, choice, by: member, at: noon)
  }

  func readings(as member: Member? = nil) -> Readings {
    Readings(connection, viewer: member.map(Viewer.member) ?? .visitor)
  }

  var batch: Batch { get throws { try #require(try readings().batch(1)) } }

  var words: [String] {
    get throws {
      try connection.rows(
        "SELECT text FROM word WHERE state = 'proposed' AND merged_into IS NULL ORDER BY id"
      ) {
        row in try row.text(0)
      }
    }
  }

  func word(_ text: String) throws -> Int {
    try connection.number("SELECT id FROM word WHERE text = \(text)")
  }

  func move(to stage: BatchStage) throws {
    try writings.begin(stage, of: batch, seen: batch.stage, at: noon)
  }

  // MARK: Proposing

  @Test func aWordIsProposedWithItsReason() throws {
    try makeBatch()
    try propose("L’Archipel (îles)", reason: " Des îles\nqui se voient. ")
    let words = try readings().proposedWords(for: Self.a).words
    #expect(words.map(\.spelling) == [WordSpelling(text: "L’Archipel", synonym: "îles")])
    #expect(
      words[0].proposals == [
        WordProposal(
          spelling: words[0].spelling, reason: "Des îles\nqui se voient.", isByPerson: true, name: "Zoé")
      ])
    #expect(try readings().countProposedWords(of: batch)[Self.a] == 1)
  }

  /// One word, two proposers, each in their own spelling.
  @Test func anEqualWordGainsAProposer() throws {
    try makeBatch()
    let first = try propose("Éclat", isNamed: false)
    #expect(try propose("ECLAT", reason: "Oui.", by: Self.bob) == first)
    let word = try #require(try readings().proposedWords(for: Letter("E")!).words.first)
    #expect(word.spelling.text == "Éclat" && word.proposals.map(\.name) == [nil, "Bob"])
    #expect(word.proposals.map(\.spelling.text) == ["Éclat", "ECLAT"])
    #expect(throws: Rejection([Problem("word", .taken)])) { try propose("eclat") }
  }

  /// Whoever says that it is another word gets another one; for the very same one there is no other.
  @Test func accentsMakeAnotherWord() throws {
    try makeBatch()
    let first = try propose("Anée")
    let second = try propose("Année", .another, by: Self.bob)
    #expect(try propose("Ânée", .another) != first)
    #expect(try propose("ANNÉE", .another) == second)
  }

  @Test(
    arguments: [
      ("Archipels", ["Archipel"]), ("archipel", ["Archipel"]), ("Îles", ["Archipel"]), ("L’Art", ["Art"]),
      ("Arpentage", []),
    ])
  func whatIsAlikeIsFound(_ typed: String, _ expected: [String]) throws {
    try makeBatch()
    for word in ["Archipel (îles)", "Art"] { try propose(word) }
    let spelling = WordProposalDraft(typed: typed, reason: "", isNamed: false).spelling
    let alike = try readings().alike(spelling, in: batch)
    #expect(alike.map(\.spelling.text) == expected)
    guard let found = alike.first else { return }
    #expect(try propose(typed, .same(found.id), by: Self.bob) == found.id)
    #expect(throws: Rejection([Problem("word", .alike)])) {
      try propose("Espoir", .same(found.id), by: Self.bob)
    }
  }

  @Test(arguments: BatchStage.allCases)
  func onlyWhileWordsAreProposed(_ stage: BatchStage) throws {
    try makeBatch(stage)
    if stage == .proposing {
      try propose("Art")
    } else {
      #expect(throws: Rejection([Problem("", .notNow)])) { try propose("Art") }
    }
  }

  @Test func whatIsRefused() throws {
    try makeBatch()
    #expect(throws: Rejection([Problem("word", .unknown)])) { try propose("Boussole") }
    #expect(throws: Rejection([Problem("word", .unknown)])) { try propose("Boussole", .another) }
    #expect(throws: Rejection([Problem("", .notNow)])) {
      try writings.propose(
        WordProposalDraft(typed: "Art", reason: "", isNamed: false), to: 9, .notAsked, by: Self.zoe, at: noon)
    }
    #expect(throws: Rejection([Problem("word", .alike)])) { try propose("Art", .same(-1)) }
    for number in 1...WordProposalDraft.mostOfOnePerson { try propose("Art \(number)") }
    #expect(throws: Rejection([Problem("", .enough(maximum: 100))])) { try propose("Amour") }
    try propose("Amour", by: Self.bob)
  }

  /// Through the writer, as people do: each at the same time as the others.
  @Test func manyAtOnceProposeOneWord() throws {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.sqlite"))
    try store.writer.writings { writings in
      try writings.createBatch(Sample.batch("A", .proposing))
      for number in 1...8 { _ = try writings.addPerson(named: "P\(number)", at: noon) }
    }
    let failures = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 8) { number in
      let draft = WordProposalDraft(
        typed: number % 2 == 0 ? "Archipel" : "archipel", reason: "", isNamed: true)
      let member = Member(id: number + 1, name: "", role: .participant)
      do {
        try store.writer.writings { writings in
          _ = try writings.propose(draft, to: 1, .notAsked, by: member, at: noon)
        }
      } catch { failures.withLock { $0 += 1 } }
    }
    #expect(failures.withLock { $0 } == 0)
    let counts = try store.writer.perform { connection in
      [
        try connection.number("SELECT count(*) FROM word"),
        try connection.number("SELECT count(*) FROM word_proposal"),
      ]
    }
    #expect(counts == [1, 8])
    store.writer.close()
  }

  // MARK: Withdrawing

  func own(_ member: Member) throws -> [Int] {
    try readings(as: member).ownProposals(for: batch).map(\.id)
  }

  @Test func aWordGoesWithItsLastProposal() throws {
    try makeBatch()
    try propose("Archipel", by: Self.zoe)
    try propose("Archipel", by: Self.bob)
    let (zoe, bob) = (try own(Self.zoe), try own(Self.bob))
    #expect(try !writings.withdrawProposal(zoe[0], by: Self.bob))
    #expect(try writings.withdrawProposal(zoe[0], by: Self.zoe))
    #expect(try words == ["Archipel"])
    #expect(try !writings.withdrawProposal(zoe[0], by: Self.zoe))
    #expect(try writings.withdrawProposal(bob[0], by: Self.bob))
    #expect(try words == [] && connection.number("SELECT count(*) FROM search") == 0)
    #expect(try connection.number("SELECT count(*) FROM body") == 1)
  }

  /// What a pad brought, before or after, and what was there before anyone proposed it.
  @Test(arguments: ["Archipel", "Amitié", "Aube", "Espoir"])
  func whatOthersBroughtStays(_ text: String) throws {
    try makeBatch()
    func pad(_ texts: [String]) throws -> Int {
      try writings.propose(
        texts.map { PadWord(letter: French.initial(of: $0)!, text: $0, synonym: nil) }, at: noon)
    }
    #expect(try pad(["Archipel", "Boussole"]) == 1)
    try writings.createWord(Sample.word("Amitié"))
    try propose("Aube", by: Self.zoe)
    #expect(try pad(["AUBE", "Aube"]) == 0)
    try propose("Espoir", by: Self.bob)
    _ = try? propose(text)
    for proposal in try own(Self.zoe) { _ = try writings.withdrawProposal(proposal, by: Self.zoe) }
    #expect(try Set(words) == ["Archipel", "Amitié", "Aube", "Espoir"])
  }

  @Test(arguments: [BatchStage.grouping, .voting])
  func nobodyTakesBackOnceWordsAreGrouped(_ stage: BatchStage) throws {
    try makeBatch()
    try propose("Archipel")
    try move(to: stage)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.withdrawProposal(1, by: Self.zoe) }
    #expect(try words == ["Archipel"])
  }

  // MARK: Inbox

  /// Where each kind of viewer finds the words.
  func places(_ slug: Slug, as member: Member?) throws -> [Bool] {
    let readings = readings(as: member)
    return [
      try readings.word(slug) != nil, try !readings.letter(Self.a).others.isEmpty,
      try !readings.siteContents().words.isEmpty,
      try !readings.proposedWords(for: Self.a).words.isEmpty,
      try readings.countProposedWords(of: batch)[Self.a] != 0,
      try !readings.alike(WordSpelling(text: "archipels", synonym: nil), in: batch).isEmpty,
      try readings.receptions(of: [PadWord(letter: Self.a, text: "Archipel", synonym: nil)]) == [.known],
      try connection.number("SELECT count(*) FROM search") != 0,
    ]
  }

  @Test func whatWaitsIsSeenByItsProposersAlone() throws {
    try makeBatch(hasInbox: true)
    let row = try propose("Archipel")
    let slug = Slug("archipel")!
    let unseen = [false, false, false, false, false, false, false, false]
    let seen = [true, false, false, false, false, true, false, false]
    for refused in [false, true] {
      if refused { try writings.refuse(row, of: 1) }
      #expect(try places(slug, as: nil) == unseen && places(slug, as: Self.bob) == unseen)
      #expect(try places(slug, as: Self.zoe) == seen && places(slug, as: Self.anne) == seen)
    }
    #expect(try readings(as: Self.bob).inbox(of: batch, .refused).words.isEmpty)
    #expect(try readings(as: Self.anne).inbox(of: batch, .refused).words.map(\.id) == [row])
    try writings.accept(row, of: 1)
    #expect(try places(slug, as: nil) == [Bool](repeating: true, count: 8))
  }

  /// A word that waits is not known to whoever proposes it too: one word all the same.
  @Test func aWordThatWaitsGainsAProposer() throws {
    try makeBatch(hasInbox: true)
    let row = try propose("Archipel", reason: "Parce que.")
    #expect(try propose("archipel", reason: "Une intuition.", by: Self.bob) == row)
    #expect(try writings.propose([PadWord(letter: Self.a, text: "Archipel", synonym: nil)], at: noon) == 1)
    let waiting = try readings(as: Self.anne).inbox(of: batch, .waiting).words
    #expect(waiting.map(\.proposals.count) == [3])
    #expect(try readings().countWords(of: 1, .waiting) == 1)
    // Each reads what they said themselves, until the word is everyone's.
    func reasons(_ member: Member?) throws -> [String] {
      try readings(as: member).proposals(of: .of("archipel")).map(\.reason)
    }
    #expect(try reasons(Self.zoe) == ["Parce que."] && reasons(Self.bob) == ["Une intuition."])
    try writings.refuse(row, of: 1)
    #expect(try reasons(Self.zoe) == ["Parce que."] && reasons(nil) == [])
    try writings.accept(row, of: 1)
    #expect(try reasons(Self.bob) == ["Parce que.", "Une intuition.", ""] && reasons(nil).count == 3)
  }

  @Test func receivingIsOnce() throws {
    try makeBatch(hasInbox: true)
    let (row, other) = (try propose("Archipel"), try propose("Art"))
    try writings.accept(row, of: 1)
    try writings.accept(row, of: 1)
    #expect(throws: Rejection([Problem("", .changed)])) { try writings.refuse(row, of: 1) }
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.accept(row, of: 2) }
    try writings.refuse(other, of: 1)
    let (late, last) = (try propose("Espoir"), try propose("Élan"))
    try move(to: .voting)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.accept(other, of: 1) }
    #expect(try words == ["Archipel"])
    // Nobody votes on E yet; once the vote of the batch is over nobody will.
    try writings.accept(late, of: 1)
    try move(to: .settling)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.accept(last, of: 1) }
  }
}
