import Domain
import Testing

@testable import Database
@testable import Store

/// The letters A and B are voted on in a meeting: A alone in its first item, both in its second.
@Suite struct ItemVoteTests {
  let connection: Connection
  let writings: Writings
  let meeting: Int
  let items: [Int]
  static let anne = Member(id: 1, name: "Anne", role: .facilitator)
  static let (a, b) = (Letter("A")!, Letter("B")!)

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createBatch(Sample.batch("AB", .grouping))
    for text in ["Archipel", "Altérité", "Art", "Boussole"] { try writings.createWord(Sample.word(text)) }
    for name in ["Anne", "Zoé", "Bob"] { _ = try writings.addPerson(named: name, at: noon) }
    let agenda = [Sample.item("Lettre A"), Sample.item("Tout"), Sample.item("Rien")]
    meeting = try writings.createMeeting(Sample.meeting("Vote", agenda: agenda), at: noon)
    items = try writings.itemOrder(of: meeting)
    try bind(items[0], VoteSubject(batch: 1, letter: Self.a))
    try bind(items[1], VoteSubject(batch: 1))
  }

  private var readings: Readings { writings.readings(as: .member(Self.anne)) }
  private var access: MeetingAccess { get throws { try #require(try readings.meetingAccess(meeting)) } }

  private func bind(_ item: Int, _ subject: VoteSubject?) throws {
    let prepared = try #require(try readings.preparedItem(item, in: access))
    var draft = prepared.draft
    draft.vote = subject
    try writings.changeItem(prepared, to: draft, in: access)
  }

  private func vote(_ item: Int = 0) throws -> ItemVote {
    try #require(try readings.meeting(id: meeting)?.agenda[item].vote)
  }

  private func start() throws {
    try connection.run(
      "UPDATE meeting SET state = 'running', started_at = \(noon.seconds) WHERE id = \(meeting)")
  }

  private func press(_ gesture: VoteGesture, item: Int = 0, seen: String? = nil) throws {
    let seen = try seen ?? vote(item).sight(of: gesture.letter)
    try writings.conductVote(gesture, of: items[item], in: access, seen: seen, at: noon)
  }

  private func give(_ voter: Participant, _ words: Set<Int>, for letter: Letter = Self.a) throws {
    try writings.setVoices(of: voter, for: letter, to: words)
  }

  private func member(_ id: Int) -> Participant { .member(Member(id: id, name: "", role: .participant)) }

  @Test func anItemIsBound() throws {
    #expect(
      try vote().letters.map(\.letter) == [Self.a] && vote(1).letters.map(\.letter) == [Self.a, Self.b])
    #expect(try readings.meeting(id: meeting)?.agenda[2].vote == nil)
    #expect(
      try readings.preparedItem(items[0], in: access)?.draft.vote == VoteSubject(batch: 1, letter: Self.a))
    for wrong in [VoteSubject(batch: 2), VoteSubject(batch: 1, letter: Letter("C"))] {
      #expect(throws: Rejection([Problem("vote", .unknown)])) { try bind(items[2], wrong) }
    }
    try bind(items[0], nil)
    #expect(try readings.meeting(id: meeting)?.agenda[0].vote == nil)
    try connection.run("UPDATE batch SET stage = 'defining'")
    #expect(throws: Rejection([Problem("vote", .unknown)])) { try bind(items[0], VoteSubject(batch: 1)) }
    // What was bound before stays, whatever else of the item changes.
    let prepared = try #require(try readings.preparedItem(items[1], in: access))
    var draft = prepared.draft
    draft.title = "Autre"
    try writings.changeItem(prepared, to: draft, in: access)
    #expect(try vote(1).letters.count == 2)
  }

  @Test(arguments: ["", "a", "0", "-1", "1-", "1-aa", "1-A", "01", "1-a-b", "+1", "99999999999999999999"])
  func whatNoFormSends(_ text: String) { #expect(VoteSubject(text) == nil) }

  @Test func aVoteIsOpenedClosedAndRevealed() throws {
    try start()
    #expect(try vote().letters[0] == VotedLetter(letter: Self.a, step: .waiting, round: 0, outcome: nil))
    try press(.open(Self.a))
    #expect(try vote().letters[0].step == .open && vote(1).letters.map(\.step) == [.open, .waiting])
    try give(member(1), [1, 2])
    try give(member(2), [1, 3])
    try give(member(3), [1])
    #expect(
      try readings.voteDesk(of: #require(try readings.meeting(id: meeting)), countsVoters: true)?.turnout == [
        Self.a: 3
      ])
    let before = try vote()
    try press(.close(Self.a))
    // The rule of the batch shows results at once; those of a meeting wait to be heard together.
    let closed = try vote().letters[0]
    #expect(closed.step == .closed && closed.outcome == nil && before.letters[0].outcome == nil)
    #expect(try readings.results(of: #require(try readings.batch(1)))[0].rounds[0].tally == nil)
    try press(.reveal(Self.a))
    let outcome = try #require(try vote().letters[0].outcome)
    #expect(
      outcome.voters == 3 && outcome.round == 1
        && outcome.first.map(\.word.text) == ["Archipel", "Altérité", "Art"])
    #expect(
      outcome.first.map(\.voices) == [3, 1, 1] && outcome.first.map(\.rank) == [1, 2, 2] && !outcome.isTied)
  }

  @Test func twoAtOnceTakeOneStep() throws {
    try start()
    let seen = try vote().sight(of: Self.a)
    try press(.open(Self.a), seen: seen)
    #expect(throws: LiveRefusal.stale) { try press(.open(Self.a), seen: seen) }
    let open = try vote().sight(of: Self.a)
    try give(member(1), [1])
    try press(.close(Self.a), seen: open)
    #expect(throws: LiveRefusal.stale) { try press(.close(Self.a), seen: open) }
    let closed = try vote().sight(of: Self.a)
    try press(.reveal(Self.a), seen: closed)
    #expect(throws: LiveRefusal.stale) { try press(.reveal(Self.a), seen: closed) }
  }

  @Test func aWholeBatchIsLedTogether() throws {
    try start()
    try press(.open(nil), item: 1)
    #expect(try vote(1).letters.map(\.step) == [.open, .open])
    try give(member(1), [1])
    try press(.close(nil), item: 1)
    #expect(try vote(1).letters.map(\.step) == [.closed, .tooFew])
    try press(.reveal(Self.a), item: 1)
    #expect(try vote(1).letters.map(\.step) == [.shown, .tooFew])
    #expect(throws: Rejection([Problem("", .notNow)])) { try press(.reveal(Self.b), item: 1) }
  }

  @Test func onlyWhatIsBoundIsLed() throws {
    #expect(throws: LiveRefusal.stale, "not running") { try press(.open(Self.a)) }
    try start()
    #expect(throws: LiveRefusal.stale, "another letter") { try press(.open(Self.b), seen: "b0waiting") }
    #expect(throws: LiveRefusal.stale, "another letter, unseen") { try press(.open(Self.b), seen: "") }
    #expect(throws: LiveRefusal.stale, "all of one") { try press(.open(nil)) }
    for item in [items[2], 99] {
      #expect(throws: LiveRefusal.stale) {
        try writings.conductVote(.open(Self.a), of: item, in: access, seen: "a0waiting", at: noon)
      }
    }
  }

  @Test(arguments: [true, false]) func resultsThatNobodyRevealedAtTheEnd(_ waits: Bool) throws {
    try connection.run("UPDATE batch SET reveals_by_hand = \(waits)")
    try start()
    try press(.open(nil), item: 1)
    try give(member(1), [1])
    try press(.close(Self.a))
    try writings.closeMeeting(meeting, by: Self.anne, at: noon)
    #expect(try vote(1).letters.map(\.step) == [waits ? .closed : .shown, .open])
    #expect(try vote(1).waitsAfterMeeting == waits)
    let record = try #require(try readings.minutesRecord(meeting))
    #expect(record.agenda[0].vote?.letters == [Self.a] && record.agenda[2].vote == nil)
    #expect(record.agenda[0].vote?.results.map(\.outcome.voters) == (waits ? [] : [1]))
  }

  /// One that votes on another letter, or that is not running, keeps nobody waiting.
  @Test func othersAreShownAtOnce() throws {
    try bind(items[1], nil)
    try start()
    try writings.openVote(alone: Self.b, of: #require(try readings.batch(1)), at: noon)
    try give(member(1), [4], for: Self.b)
    try writings.closeVote(of: Self.b, at: noon)
    #expect(try readings.votes(of: Self.b).map(\.state) == [.shown])
  }

  @Test func aGuestVotesAndTheirVoiceStays() throws {
    try start()
    try press(.open(Self.a))
    let id = try #require(
      try writings.openGuestSession(
        tokenHash: Array(repeating: 1, count: 32), meeting: meeting, name: "Ana", agent: "", now: noon)?.id)
    let guest = Participant.guest(Guest(id: id, name: "Ana", meeting: meeting))
    #expect(try readings.mayVote(guest, for: Self.a) && readings.mayVote(guest, for: Self.b))
    try bind(items[1], nil)
    #expect(try readings.mayVote(guest, for: Self.a) && !readings.mayVote(guest, for: Self.b))
    try give(guest, [2])
    try give(member(1), [1])
    try writings.closeMeeting(meeting, by: Self.anne, at: noon)
    #expect(try connection.number("SELECT count(*) FROM guest") == 0)
    #expect(try !readings.mayVote(guest, for: Self.a))
    try writings.closeVote(of: Self.a, at: noon)
    let outcome = try #require(try vote().letters[0].outcome)
    #expect(outcome.voters == 2 && outcome.first.map(\.voices) == [1, 1])
  }

  @Test func theLiveReadersAreTold() throws {
    func last() throws -> Int { try readings.lastLiveChange(of: meeting) }
    try start()
    var told = try last()
    for gesture in [VoteGesture.open(Self.a), .close(Self.a), .reveal(Self.a)] {
      if gesture == .close(Self.a) { try give(member(1), [1]) }
      // A voice is nothing to tell.
      #expect(try last() == told)
      try press(gesture)
      #expect(try last() > told, "\(gesture)")
      told = try last()
    }
    #expect(try readings.liveChanges(of: meeting, since: told - 1).map(\.part) == [.agenda])
  }

  /// Opposite voices of others make no difference to what anyone is shown.
  @Test func nothingIsKnownBefore() throws {
    try start()
    try press(.open(Self.a))
    let empty = try vote()
    try give(member(1), [1])
    try give(member(2), [1, 2])
    #expect(try vote() == empty)
    try press(.close(Self.a))
    let one = try vote()
    let other = try ItemVoteTests()
    try other.start()
    try other.press(.open(Self.a))
    try other.give(other.member(1), [3])
    try other.press(.close(Self.a))
    #expect(try other.vote() == one)
  }
}
