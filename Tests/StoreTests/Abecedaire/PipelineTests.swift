import Domain
import Testing

@testable import Database
@testable import Store

/// A batch on its way, by the hour and by hand.
@Suite struct PipelineTests {
  let connection: Connection
  let writings: Writings
  let readings: Readings
  static let anne = Member(id: 1, name: "Anne", role: .facilitator)
  static let a = Letter("A")!
  static let b = Letter("B")!

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
    for name in ["Anne", "Zoé", "Bob", "Lea"] { _ = try writings.addPerson(named: name, at: noon) }
  }

  private var stage: BatchStage? { get throws { try readings.batch(1)?.stage } }

  private func word(_ text: String) throws -> Int {
    try connection.number("SELECT id FROM word WHERE text = \(text)")
  }

  private func vote(_ words: [String], by person: Int, for letter: Letter = Self.a) throws {
    let voter = Participant.member(Member(id: person, name: "", role: .participant))
    try writings.setVoices(of: voter, for: letter, to: Set(words.map { try word($0) }))
  }

  /// The last Sunday of October 2026, when 02:30 is shown twice: it closes at the first one.
  private let hours = BatchHours([
    .proposing: Instant(inParis: Day(iso: "2026-10-01")!, TimeOfDay(minutes: 9 * 60)),
    .grouping: Instant(inParis: Day(iso: "2026-10-10")!, TimeOfDay(minutes: 9 * 60)),
    .voting: Instant(inParis: Day(iso: "2026-10-20")!, TimeOfDay(minutes: 9 * 60)),
    .settling: Instant(inParis: Day(iso: "2026-10-25")!, TimeOfDay(minutes: 150)),
  ])

  private func makeBatch(_ change: (inout BatchDraft) -> Void = { _ in }) throws {
    var draft = Sample.batch("AB", .planned, voices: 3)
    draft.hours = hours
    change(&draft)
    try writings.createBatch(draft, at: Instant(seconds: 1_780_000_000))
    for text in ["Archipel", "Altérité", "Art", "Amitié", "Audace", "Boussole"] {
      try writings.createWord(Sample.word(text))
    }
  }

  @Test func itGoesOnByItsHours() throws {
    try makeBatch()
    for coming in [BatchStage.proposing, .grouping, .voting] {
      let hour = try #require(hours[coming])
      try writings.advanceAbecedaire(at: Instant(seconds: hour.seconds - 1))
      #expect(try stage != coming)
      #expect(try readings.nextAbecedaireHour() == hour)
      try writings.advanceAbecedaire(at: hour)
      #expect(try stage == coming)
    }
    try vote(["Archipel", "Altérité", "Art"], by: 1)
    try vote(["Boussole"], by: 1, for: Self.b)
    // 02:30 in summer time is 00:30 UTC; an hour later the clock shows it again.
    let closing = try #require(hours[.settling])
    #expect(closing.seconds % 86_400 == 1_800)
    try writings.advanceAbecedaire(at: Instant(seconds: closing.seconds - 1))
    try vote(["Archipel", "Altérité", "Audace"], by: 2)
    try writings.advanceAbecedaire(at: closing)
    #expect(throws: Rejection([Problem("", .votingClosed)])) { try vote(["Art"], by: 3) }
    // Art and Audace are tied for the third place.
    #expect(try stage == .settling)
    let results = try readings.results(of: #require(try readings.batch(1)))
    #expect(results.map(\.letter) == [Self.a, Self.b])
    #expect(try results[0].tied == [word("Art"), word("Audace")])
    #expect(results[0].rounds[0].vote.closing == LetterVote.Closing(at: closing, voters: 2, eligible: 2))
    #expect(try results[1].kept == [word("Boussole")])
    #expect(try readings.steps(of: 1).map(\.stage) == [.proposing, .grouping, .voting, .settling])
  }

  /// The site was down from the first hour to after the last: nobody has voted, and nothing is decided.
  @Test func itCatchesUp() throws {
    try makeBatch()
    try writings.advanceAbecedaire(at: Instant(seconds: 1_800_000_000))
    #expect(try stage == .settling)
    #expect(try readings.votes(of: 1).allSatisfy { $0.state == .closed && $0.hasTooFewVoters })
    #expect(try readings.nextAbecedaireHour() == nil)
    try writings.reopenVote(of: Self.a, at: Instant(seconds: 1_800_000_001))
    try vote(["Archipel"], by: 1)
  }

  private func atVote(_ change: (inout BatchDraft) -> Void = { _ in }) throws {
    try makeBatch {
      $0.hours = BatchHours()
      change(&$0)
    }
    try writings.begin(.voting, of: #require(try readings.batch(1)), seen: .planned, at: noon)
  }

  private func tie() throws {
    try atVote()
    for person in 1...3 { try vote(["Archipel", "Altérité"], by: person) }
    try vote(["Archipel", "Art"], by: 1)
    try vote(["Audace"], by: 4)
    try vote(["Boussole"], by: 4, for: Self.b)
    try writings.begin(.settling, of: #require(try readings.batch(1)), seen: .voting, at: noon)
  }

  @Test func aSecondVoteSettlesATie() throws {
    try tie()
    let later = noon.after(100)
    try writings.openSecondVote(of: Self.a, closesAt: later, at: noon)
    #expect(throws: Rejection([Problem("a", .unknown)])) { try vote(["Archipel"], by: 1) }
    try vote(["Audace"], by: 1)
    // What one has to choose between is one seat: one voice.
    #expect(throws: Rejection([Problem("a", .tooManyVoices(maximum: 1))])) {
      try vote(["Audace", "Art"], by: 2)
    }
    #expect(
      try readings.results(of: #require(try readings.batch(1)))[0].rounds.map { $0.tally == nil } == [
        false, true,
      ])
    try writings.advanceAbecedaire(at: later)
    #expect(try stage == .defining)
    #expect(try readings.letter(Self.a).kept.map(\.text) == ["Archipel", "Altérité", "Audace"])
    #expect(try readings.letter(Self.b).kept.map(\.text) == ["Boussole"])
  }

  /// One voice each for four words and three seats: the second vote has no more voices than the first.
  @Test func aSecondVoteHasNoMoreVoices() throws {
    try atVote { $0.rule.voices = 1 }
    for (person, word) in ["Archipel", "Altérité", "Art", "Audace"].enumerated() {
      try vote([word], by: person + 1)
    }
    #expect(throws: Rejection([Problem("", .notNow)])) {
      try writings.openSecondVote(of: Self.a, closesAt: nil, at: noon)
    }
    try writings.closeVote(of: Self.a, at: noon)
    #expect(throws: Rejection([Problem("closes-at", .past)])) {
      try writings.openSecondVote(of: Self.a, closesAt: noon, at: noon)
    }
    try writings.openSecondVote(of: Self.a, closesAt: nil, at: noon)
    let second = try #require(try readings.votes(of: Self.a).last)
    #expect(second.round == 2 && second.rule.voices == 1 && second.rule.kept == 3)
    // It is of the settling: the batch waits for the first vote of B alone.
    try vote(["Boussole"], by: 1, for: Self.b)
    try writings.closeVote(of: Self.b, at: noon)
    #expect(try stage == .settling)
  }

  /// What the first vote has kept stays kept where nobody comes to the second.
  @Test func aSecondVoteWithoutVotersIsSettled() throws {
    try tie()
    try writings.openSecondVote(of: Self.a, closesAt: nil, at: noon)
    try writings.closeVote(of: Self.a, at: noon)
    let rows = try ["Art", "Audace"].map(word)
    #expect(throws: Rejection([Problem("words", .outOfRange(1...1))])) {
      try writings.settle(Self.a, keeping: rows, because: "Tirage.", by: Self.anne, at: noon)
    }
    try writings.settle(Self.a, keeping: [rows[0]], because: "Tirage.", by: Self.anne, at: noon)
    #expect(try readings.letter(Self.a).kept.map(\.text) == ["Archipel", "Altérité", "Art"])
  }

  @Test func aReasonSettlesATie() throws {
    try tie()
    let (art, audace, amitie) = (try word("Art"), try word("Audace"), try word("Amitié"))
    for (words, problem) in [
      ([art, audace], Problem("words", .outOfRange(1...1))), ([amitie], Problem("words", .outOfRange(1...1))),
      ([], Problem("words", .missing)),
    ] {
      #expect(throws: Rejection([problem])) {
        try writings.settle(Self.a, keeping: words, because: "Tirage.", by: Self.anne, at: noon)
      }
    }
    #expect(throws: Rejection([Problem("reason", .missing)])) {
      try writings.settle(Self.a, keeping: [art], because: " ", by: Self.anne, at: noon)
    }
    try writings.settle(Self.a, keeping: [art], because: "Plus court.", by: Self.anne, at: noon)
    #expect(try stage == .defining)
    let result = try readings.results(of: #require(try readings.batch(1)))[0]
    #expect(result.settlement?.reason == "Plus court." && result.settlement?.author == .named("Anne"))
    #expect(throws: Rejection([Problem("", .notNow)])) {
      try writings.settle(Self.a, keeping: [audace], because: "Non.", by: Self.anne, at: noon)
    }
  }

  /// Below the least number of voters nobody learns anything, and nothing is counted.
  @Test func tooFewVoters() throws {
    try atVote { $0.rule.leastVoters = 3 }
    for person in 1...2 { try vote(["Archipel"], by: person) }
    for person in 1...3 { try vote(["Boussole"], by: person, for: Self.b) }
    try writings.begin(.settling, of: #require(try readings.batch(1)), seen: .voting, at: noon)
    #expect(
      try readings.results(of: #require(try readings.batch(1))).map { $0.rounds[0].tally == nil } == [
        true, false,
      ])
    #expect(try connection.number("SELECT count(*) FROM ballot") == 3)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.revealVote(of: Self.a, at: noon) }
    #expect(try stage == .settling)
    try writings.settle(Self.a, keeping: [word("Art")], because: "Décidé ensemble.", by: Self.anne, at: noon)
    #expect(try stage == .defining)
    #expect(try connection.number("SELECT count(*) FROM vote") == 0)
  }

  /// One letter votes alone, its results wait for someone to reveal them, and the others for their hour.
  @Test func lettersGoOneByOne() throws {
    try makeBatch { $0.rule.revealsByHand = true }
    let batch = try #require(try readings.batch(1))
    try writings.openVote(alone: Self.a, of: batch, at: Instant(seconds: 1_780_000_001))
    #expect(try stage == .voting)
    #expect(throws: Rejection([Problem("", .votingClosed)])) { try vote(["Boussole"], by: 1, for: Self.b) }
    try vote(["Archipel"], by: 1)
    try writings.closeVote(of: Self.a, at: Instant(seconds: 1_780_000_002))
    #expect(try readings.results(of: batch)[0].rounds[0].tally == nil)
    try writings.revealVote(of: Self.a, at: Instant(seconds: 1_780_000_003))
    #expect(try readings.results(of: batch)[0].rounds[0].tally != nil)
    #expect(try stage == .voting)
    try writings.advanceAbecedaire(at: #require(hours[.voting]))
    try vote(["Boussole"], by: 1, for: Self.b)
    try writings.closeVote(of: Self.b, at: #require(hours[.voting]))
    #expect(try stage == .settling)
    try writings.revealVote(of: Self.b, at: #require(hours[.voting]))
    #expect(try stage == .defining)
  }

  /// Only a vote that had too few voters goes on; and no vote closes before it has opened, whatever the clock says.
  @Test func aVoteThatIsOverStaysOver() throws {
    try atVote { $0.rule.revealsByHand = true }
    try vote(["Archipel"], by: 1)
    try writings.closeVote(of: Self.a, at: Instant(seconds: noon.seconds - 60))
    #expect(try readings.votes(of: Self.a).last?.closing?.at == noon)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.reopenVote(of: Self.a, at: noon) }
    try writings.revealVote(of: Self.a, at: noon)
    #expect(throws: Rejection([Problem("", .notNow)])) { try writings.reopenVote(of: Self.a, at: noon) }
  }

  /// A batch that is brought on by hand waits no more for the hours of the stages that it has left behind.
  @Test func hoursAreLeftBehind() throws {
    try makeBatch()
    #expect(throws: Rejection([Problem("proposing", .past)])) {
      var late = Sample.batch("C", .planned)
      late.hours[.proposing] = noon
      try writings.createBatch(late, at: noon)
    }
    try writings.begin(.grouping, of: #require(try readings.batch(1)), seen: .planned, at: noon)
    let left = try #require(try readings.batch(1)).hours
    #expect(left.moments.keys.sorted() == [.voting, .settling])
    #expect(try readings.nextAbecedaireHour() == hours[.voting])
  }

  /// What has come too late to be begun is not waited for.
  @Test func anHourWithoutAStageIsDropped() throws {
    try makeBatch { $0.hours = BatchHours() }
    try connection.run(
      "INSERT INTO batch_hour (batch_id, stage, at) VALUES (1, 'settling', \(noon.seconds))")
    try writings.advanceAbecedaire(at: noon.after(1))
    #expect(try stage == .planned && readings.nextAbecedaireHour() == nil)
  }

  /// Words that nobody has defined wait when their batch is published.
  @Test func whatIsUndefinedIsNotPublished() throws {
    try writings.createBatch(Sample.batch("A", .defining))
    var archipel = Sample.word("Archipel", place: 2)
    archipel.definition = "Des îles."
    for word in [archipel, Sample.word("Art", place: 1)] { try writings.createWord(word) }
    try writings.begin(.published, of: #require(try readings.batch(1)), seen: .defining, at: noon)
    #expect(try readings.words(of: #require(try readings.batch(1))).map(\.text) == ["Art", "Archipel"])
    let published = try connection.rows("SELECT text FROM published_word") { row in try row.text(0) }
    #expect(try stage == .published && published == ["Archipel"])
  }

  /// A place that somebody has written beforehand is no result.
  @Test func placesOfBeforeAreNoResults() throws {
    try atVote { $0.rule.revealsByHand = true }
    try connection.run("UPDATE word SET place = 1 WHERE text = 'Art'")
    try vote(["Archipel"], by: 1)
    #expect(try readings.results(of: #require(try readings.batch(1)))[0].kept.isEmpty)
    try writings.closeVote(of: Self.a, at: noon)
    let closed = try readings.results(of: #require(try readings.batch(1)))[0]
    #expect(closed.kept.isEmpty && closed.standing == .hidden)
  }

  @Test func whatStaysOfABatch() throws {
    try atVote()
    let kept = try #require(try readings.batchDraft(1))
    var draft = kept.draft
    draft.letters = [Self.a, Letter("C")!]
    #expect(throws: Rejection([Problem("letters", .taken)])) {
      try writings.changeBatch(1, draft, version: kept.version, at: noon)
    }
    draft.letters = [Self.a, Self.b, Letter("C")!]
    draft.rule.voices = 9
    #expect(throws: Rejection([Problem("", .changed)])) {
      try writings.changeBatch(1, draft, version: kept.version + 1, at: noon)
    }
    try writings.changeBatch(1, draft, version: kept.version, at: noon)
    let batch = try #require(try readings.batch(1))
    #expect(batch.rule == kept.draft.rule && batch.letters == draft.letters)
  }

  @Test func oneStepAtATime() throws {
    try atVote()
    let batch = try #require(try readings.batch(1))
    for wrong in [BatchStage.proposing, .grouping, .defining, .published] {
      #expect(throws: Rejection([Problem("", .notNow)])) {
        try writings.begin(wrong, of: batch, seen: .voting, at: noon)
      }
    }
    #expect(throws: Rejection([Problem("", .notNow)])) {
      try writings.begin(.settling, of: batch, seen: .grouping, at: noon)
    }
  }

  /// Erased in the middle of a vote, a person takes their voices along; after it, nothing is theirs.
  @Test func voicesLeaveWithThePerson() throws {
    try atVote()
    try vote(["Archipel"], by: 1)
    try vote(["Archipel"], by: 2)
    try connection.run("DELETE FROM person WHERE id = 2")
    try writings.closeVote(of: Self.a, at: noon)
    try connection.run("DELETE FROM person WHERE id = 1")
    #expect(try readings.shownBallots(of: 1).map { $0.words.map(\.text) } == [["Archipel"]])
  }
}
