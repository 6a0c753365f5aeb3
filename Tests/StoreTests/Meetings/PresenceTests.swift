import Domain
import Support
import Testing

@testable import Database
@testable import Store

/// Who is at a meeting, and its guests.
@Suite struct PresenceTests {
  let world: PeopleWorld
  let meeting: Int
  private let zoe: Member
  private var writings: Writings { world.writings }

  init() throws {
    world = try PeopleWorld()
    zoe = Member(id: try world.add("Zoé", .participant), name: "Zoé", role: .participant)
    meeting = try world.writings.createMeeting(
      Sample.meeting("A", circles: [.of("relier")], agenda: [Sample.item("Un")]), at: noon)
  }

  private func rows() throws -> [String] {
    try world.connection.rows(
      """
      SELECT position || ' ' || name || ' ' || COALESCE(person_id = \(zoe.id), 0) || (guest_id IS NOT NULL)
      FROM meeting_participant WHERE meeting_id = \(meeting) ORDER BY position
      """
    ) { try $0.text(0) }
  }

  private func people() throws -> Meeting {
    try #require(try writings.readings(as: .member(zoe)).meeting(id: meeting))
  }

  /// Opens the meeting, which is today.
  private func open(_ code: String = "ABC234") throws {
    try writings.openToGuests(meeting, drawing: { code })
  }

  private func letIn(_ name: String, key number: UInt8 = 1) throws {
    _ = try writings.letIn(
      GuestDraft(name: name), by: "ABC234", tokenHash: key(number), agent: "", now: noon)
  }

  @Test func oneIsThereOnce() throws {
    try writings.addPresences(members: [], names: ["Léo", "Zoé", "Léo"], to: meeting)
    #expect(try rows() == ["1 Léo 00", "2 Zoé 10"], "a member is recognised by name")
    for _ in 0..<2 { try writings.attend(.member(zoe), meeting) }
    #expect(try rows().count == 2 && people().isAttended)
    for _ in 0..<2 { try writings.leave(.member(zoe), meeting) }
    #expect(try rows() == ["1 Léo 00"] && !people().isAttended)
    try writings.addPresences(members: [zoe.id, 999, zoe.id], names: [], to: meeting)
    #expect(try rows() == ["1 Léo 00", "2 Zoé 10"])
  }

  /// A name that someone typed becomes the member's who says that they are there.
  @Test func aTypedNameIsTakenOver() throws {
    try world.connection.run(
      "INSERT INTO meeting_participant (meeting_id, position, name) VALUES (\(meeting), 7, 'Zoé')")
    try writings.attend(.member(zoe), meeting)
    #expect(try rows() == ["7 Zoé 10"])
  }

  @Test func whoIsMeantIsTakenOut() throws {
    try writings.addPresences(members: [], names: ["Léo", "Max"], to: meeting)
    try writings.removePresence(at: 1, "Max", from: meeting)
    #expect(try rows().count == 2, "somebody else stands there by now")
    try writings.removePresence(at: 1, "Léo", from: meeting)
    #expect(try rows() == ["2 Max 00"])
  }

  @Test func aMeetingHasAnEnd() throws {
    let names = (1...MinutesDraft.mostParticipants).map { "N \($0)" }
    try writings.addPresences(members: [], names: names, to: meeting)
    #expect(throws: Rejection([Problem("", .crowded)])) { try writings.attend(.member(zoe), meeting) }
    try open()
    #expect(throws: Rejection([Problem("", .crowded)])) { try letIn("Ana") }
  }

  /// Closing gives the list that was gathered, and what is kept there before leaves guests what they are.
  @Test func closingKnowsWhoWasThere() throws {
    try open()
    try letIn("Zoé")
    try writings.attend(.member(zoe), meeting)
    #expect(try rows() == ["1 Zoé 01", "2 Zoé 10"])
    #expect(try people().participants == [.guest("Zoé"), .named("Zoé")])
    let draft = try #require(try writings.readings.minutesDraft(of: meeting))
    #expect(draft.participants == [.named("Zoé"), .named("Zoé")])
    let access = try #require(try writings.readings.meetingAccess(meeting))
    var typed = draft
    typed.participants.append(.named("Max"))
    try writings.keepMinutes(typed, over: draft, of: access, isPublished: false)
    #expect(try rows() == ["1 Zoé 01", "2 Zoé 10", "3 Max 00"])
    try writings.closeMeeting(meeting, by: world.administrator, at: noon)
    #expect(try rows() == ["1 Zoé 00", "2 Zoé 10", "3 Max 00"])
    #expect(try world.connection.number("SELECT count(*) FROM guest") == 0)
    #expect(try world.connection.number("SELECT count(*) FROM session") == 0)
    #expect(try people().participants == [.named("Zoé"), .named("Zoé"), .named("Max")])
    let record = try #require(try writings.readings.minutesRecord(meeting))
    #expect(record.participants.map(\.name) == ["Zoé", "Zoé", "Max"])
  }

  @Test func codesAreDifferentAndDie() throws {
    let other = try writings.createMeeting(Sample.meeting("B"), at: noon)
    try open("ABC234")
    var drawn = ["ABC234", "ABC234", "DEF234"]
    try writings.openToGuests(other) { drawn.removeFirst() }
    #expect(try writings.readings.joinCode(of: other) == "DEF234")
    #expect(try writings.readings.meeting(openedBy: "ABC234")?.id == meeting)
    try writings.openToGuests(meeting) { "GHJ234" }
    #expect(try writings.readings.meeting(openedBy: "ABC234") == nil)
    try writings.closeMeeting(meeting, by: world.administrator, at: noon)
    #expect(try writings.cancelMeeting(other))
    for code in ["GHJ234", "DEF234"] { #expect(try writings.readings.meeting(openedBy: code) == nil) }
    for id in [meeting, other] {
      #expect(throws: Rejection([Problem("", .notGathering)])) {
        try writings.openToGuests(id, drawing: { "ABC234" })
      }
    }
  }

  /// Before its day they come in, and are not there yet.
  @Test func nobodyIsThereTheDayBefore() throws {
    try writings.openToGuests(meeting, drawing: { "ABC234" })
    try world.connection.run("UPDATE meeting SET day = '2021-06-16' WHERE id = \(meeting)")
    try letIn("Ana")
    #expect(try rows().isEmpty && world.connection.number("SELECT count(*) FROM guest") == 1)
  }

  /// As each job of the writer runs alone, none is lost and no two have one place or one name.
  @Test func threeHundredComeInAtOnce() async throws {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.db"))
    defer { store.writer.close() }
    let meeting = try store.writer.perform { connection in
      let writings = Writings(connection)
      let id = try writings.createMeeting(Sample.meeting("A"), at: noon)
      try writings.openToGuests(id, drawing: { "ABC234" })
      return id
    }
    try await withThrowingTaskGroup { group in
      for number in 0..<300 {
        group.addTask {
          try await store.writer.write { connection in
            _ = try Writings(connection).letIn(
              GuestDraft(name: "Ana"), by: "ABC234",
              tokenHash: (0..<32).map { $0 < 2 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 },
              agent: "", now: noon)
          }
        }
      }
      try await group.waitForAll()
    }
    let names = try store.writer.perform { connection in
      try connection.rows(
        "SELECT name FROM meeting_participant WHERE meeting_id = \(meeting) ORDER BY position"
      ) { try $0.text(0) }
    }
    #expect(names == ["Ana"] + (2...300).map { "Ana \($0)" })
  }

  @Test func whoElseMayBeThere() throws {
    try writings.joinCircle(1, person: zoe.id, at: noon)
    func list() throws -> PresenceList {
      try writings.readings(as: .member(world.administrator)).presenceList(of: meeting, now: noon)
    }
    #expect(try list().absent.map(\.name).contains("Zoé") && list().code == nil && list().guests == 0)
    try writings.attend(.member(zoe), meeting)
    #expect(try !list().absent.map(\.name).contains("Zoé"))
    #expect(try list().present == [Presence(position: 1, who: .named("Zoé"))])
    try open()
    try letIn("Ana")
    #expect(try list().code == "ABC234" && list().guests == 1)
    try writings.closeToGuests(meeting, sendingOut: true)
    #expect(try list().code == nil && list().guests == 0)
    #expect(try list().present.map(\.who) == [.named("Zoé"), .guest("Ana")])
  }
}
