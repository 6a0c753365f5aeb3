import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct ClosingTests {
  let connection: Connection
  let writings: Writings
  let meeting: Int

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    anne = Member(id: try writings.addPerson(named: "Anne", at: noon), name: "Anne", role: .organiser)
    meeting = try writings.createMeeting(
      Sample.meeting("A", agenda: [Sample.item("Un"), Sample.item("Deux")]), at: noon)
  }

  private let anne: Member

  private func access() throws -> MeetingAccess {
    try #require(try writings.readings.meetingAccess(meeting))
  }

  private func keep(_ names: [Author], skipped: Set<Int> = [], isPublished: Bool = false) throws {
    try writings.keepMinutes(
      MinutesDraft(participants: names, synthesis: "Tout **va**.", skipped: skipped), over: kept(),
      of: access(), isPublished: isPublished)
  }

  private func kept() throws -> MinutesDraft {
    try #require(try writings.readings.minutesDraft(of: meeting))
  }

  /// What someone else does meanwhile. The paragraphs are others, but it is not the job that merges them.
  @Test(arguments: [
    (["Anne"], "Un.\n\nDeux, changé.", false), (["Anne", "Bo"], "Un.\n\nDeux.", false),
    (["Anne"], "Un.\n\nDeux.", true), (["Anne"], "", false),
  ])
  func nothingIsKeptOverWhatChangedMeanwhile(_ names: [String], _ synthesis: String, _ isSkipped: Bool) throws
  {
    let item = try connection.first("SELECT id FROM agenda_item") { row in try row.int(0) }
    let base = MinutesDraft(participants: [.named("Anne")], synthesis: "Un.\n\nDeux.", skipped: [])
    try writings.keepMinutes(base, over: kept(), of: access(), isPublished: false)
    let theirs = MinutesDraft(
      participants: names.map(Author.named), synthesis: synthesis,
      skipped: isSkipped ? [try #require(item)] : [])
    try writings.keepMinutes(theirs, over: base, of: access(), isPublished: false)
    var mine = base
    mine.synthesis = "Un, changé.\n\nDeux."
    #expect(throws: Superseded.self) {
      try writings.keepMinutes(mine, over: base, of: access(), isPublished: true)
    }
    #expect(try kept() == theirs)
    try writings.keepMinutes(mine, over: theirs, of: access(), isPublished: false)
    #expect(try kept() == mine)
  }

  @Test func whatIsNotPutOffIsDealtWithOnceTheMeetingIsClosed() throws {
    let items = try connection.rows("SELECT id FROM agenda_item ORDER BY position") { row in try row.int(0) }
    func states() throws -> [ItemState] {
      try #require(try writings.readings.meeting(id: meeting)).agenda.map(\.state)
    }
    try keep([], skipped: [items[1]])
    #expect(try states() == [.planned, .skipped])
    try keep([])
    #expect(try states() == [.planned, .planned])
    try keep([], skipped: [items[1]], isPublished: true)
    #expect(try states() == [.done, .skipped])
    let kept = try #require(try writings.readings.meeting(id: meeting))
    #expect(kept.synthesis.text == "<p>Tout <strong>va</strong>.</p>\n")
  }

  @Test func oneGestureClosesOnce() throws {
    try writings.closeMeeting(meeting, by: anne, at: noon)
    try writings.closeMeeting(meeting, by: anne, at: Instant(seconds: noon.seconds + 60))
    #expect(try access().state == .closed && access().closedAt == noon)
    try writings.reopenMeeting(meeting)
    #expect(try access().state == .planned && access().closedAt == nil)
    try connection.run("UPDATE meeting SET state = 'cancelled'")
    try writings.closeMeeting(meeting, by: anne, at: noon)
    #expect(try access().state == .cancelled)
  }

  @Test func membersAreRecognisedByTheirVeryNames() throws {
    func people() throws -> [Int?] {
      try connection.rows("SELECT person_id FROM meeting_participant ORDER BY position") { row in
        try row.optionalInt(0)
      }
    }
    func add(_ name: String, _ email: String) throws -> Int {
      try writings.addMember(
        AccountDraft(name: name, email: email, password: ""), passwordHash: PeopleWorld.hash,
        role: .participant, now: noon,
        by: .command)
    }
    let anne = try add("Anne Martin", "a@exemple.fr")
    try keep([.named("Anne Martin"), .named("anne martin"), .named("Zoé")])
    #expect(try people() == [anne, nil, nil])
    // A namesake who comes later does not take the place of who is known, nor is it known who is meant by a new line.
    _ = try add("Anne Martin", "b@exemple.fr")
    try keep([.named("Zoé"), .named("Anne Martin"), .named("Anne Martin")])
    #expect(try people() == [nil, anne, nil])
    try connection.run("DELETE FROM person WHERE id = \(anne)")
    let left = try #require(try writings.readings.meeting(id: meeting))
    #expect(left.participants == [.named("Zoé"), .formerMember, .named("Anne Martin")])
    try keep(left.participants)
    #expect(try writings.readings.meeting(id: meeting)?.participants == left.participants)
  }

  @Test func correctionsAreNotesOfTheirOwn() throws {
    try writings.addCorrection("Il fallait lire *douze*.", to: access(), by: anne, at: noon)
    #expect(throws: Rejection.self) { try writings.addCorrection(" ", to: access(), by: anne, at: noon) }
    let kept = try #require(try writings.readings.meeting(id: meeting))
    #expect(kept.corrections.map(\.author) == [.named("Anne")] && kept.otherNotes.isEmpty)
    #expect(kept.corrections[0].body.text == "<p>Il fallait lire <em>douze</em>.</p>\n")
  }
}
