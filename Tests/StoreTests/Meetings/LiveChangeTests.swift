import Domain
import Testing

@testable import Database
@testable import Store

/// What those who have a meeting's page open are told: each part once, by the number of its last change.
@Suite struct LiveChangeTests {
  let world: NoteWorld

  init() throws { world = try NoteWorld() }

  private func changes(since id: Int) throws -> [LiveChange.Part] {
    try world.writings.readings.liveChanges(of: world.meeting, since: id).map(\.part)
  }

  private func last() throws -> Int { try world.writings.readings.lastLiveChange(of: world.meeting) }

  /// What `work` tells.
  private func told(by work: () throws -> Void) throws -> [LiveChange.Part] {
    let before = try last()
    try work()
    return try changes(since: before)
  }

  @Test func anotherMeetingTellsItsOwn() throws {
    let before = try last()
    let other = try world.writings.createMeeting(
      Sample.meeting("Autre", agenda: [Sample.item("Un")]), at: noon)
    #expect(try last() == before && changes(since: before).isEmpty)
    #expect(try world.writings.readings.lastLiveChange(of: other) > before)
  }

  @Test func aNoteIsToldWheneverItChanges() throws {
    let first = try world.add("Un")
    #expect(try told { try world.revise(first, "Autre") } == [.note(first)])
    #expect(try told { try world.connection.run("UPDATE note SET withdrawn_at = 5") } == [.note(first)])
  }

  /// Whoever was away is told the last state of each part, in the order of the changes.
  @Test func eachPartIsToldOnce() throws {
    let (first, second) = (try world.add("Un"), try world.add("Deux"))
    let before = try last()
    try world.connection.run("UPDATE meeting SET title = 'Autrement' WHERE id = \(world.meeting)")
    try world.revise(first, "Un encore")
    try world.revise(second, "Deux encore")
    try world.connection.run("UPDATE agenda_item SET state = 'done' WHERE id = \(world.items[0])")
    try world.revise(first, "Un toujours", base: 2)
    #expect(try changes(since: before) == [.note(second), .agenda, .note(first)])
    #expect(try changes(since: last()) == [])
  }

  @Test func presenceIsTold() throws {
    let meeting = world.meeting
    let told = try told {
      try world.connection.run(
        "INSERT INTO meeting_participant (meeting_id, position, name) VALUES (\(meeting), 9, 'Ana')")
    }
    #expect(told == [.presence])
    #expect(
      try self.told { try world.connection.run("DELETE FROM meeting_participant WHERE name = 'Ana'") }
        == [.presence])
  }

  @Test func aCallIsToldWithItsAnswers() throws {
    var call = 0
    let viewer = Viewer.member(world.zoe)
    #expect(
      try told { call = try world.writings.addSignup("Qui ?", toItem: world.items[0], of: world.meeting) }
        .contains(.signup(1)))
    let access = try #require(try world.writings.readings(as: viewer).signupAccess(call))
    #expect(
      try told { try world.writings.signUp(.member(world.zoe), for: access, at: noon) } == [.signup(call)])
    #expect(try told { try world.writings.withdraw(.member(world.zoe), from: access) } == [.signup(call)])
    #expect(try told { try world.writings.setOpen(false, access) } == [.signup(call)])
  }

  /// A trigger lends the conflict clause of what fires it: no number is ever given twice, whatever it is.
  @Test(arguments: ["OR IGNORE", "OR REPLACE", "OR ABORT"]) func numbersOnlyGrow(_ clause: String) throws {
    let before = try last()
    let meeting = world.meeting
    for position in [7, 8] {
      try world.connection.execute(
        """
        INSERT \(clause) INTO meeting_participant (meeting_id, position, name) VALUES (\(meeting), \(position), 'Ana')
        """)
    }
    let changes = try world.writings.readings.liveChanges(of: meeting, since: before)
    #expect(changes.map(\.part) == [.presence] && changes[0].id > before + 1)
  }

  @Test func aMeetingThatGoesTellsNothing() throws {
    try world.add("Un")
    try world.connection.run("DELETE FROM meeting")
    #expect(try world.connection.number("SELECT count(*) FROM live_change") == 0)
  }

  /// The code is typed from hearing: nothing in it is taken for something else.
  @Test(
    arguments: [
      ("AB23CD", true), ("AB23C", false), ("AB23CDE", false), ("AB23C0", false), ("AB23CO", false),
      ("AB23C1", false), ("AB23CI", false), ("AB23CL", false), ("ab23cd", false), ("", false),
    ]) func codesAreEasyToHear(_ code: String, _ isTaken: Bool) throws
  {
    func give() throws { try world.connection.run("UPDATE meeting SET join_code = \(code)") }
    if isTaken { try give() } else { #expect(throws: DatabaseError.self) { try give() } }
  }

  @Test func noCodeOutlivesTheMeeting() throws {
    try world.connection.run("UPDATE meeting SET join_code = 'AB23CD'")
    #expect(throws: DatabaseError.self) {
      try world.connection.run("UPDATE meeting SET state = 'closed', closed_at = 5")
    }
    try world.connection.run("UPDATE meeting SET state = 'closed', closed_at = 5, join_code = NULL")
  }

  @Test func oneItemRunsAtATime() throws {
    #expect(throws: DatabaseError.self) {
      try world.connection.run("UPDATE agenda_item SET state = 'running'")
    }
    try world.connection.run("UPDATE agenda_item SET state = 'running' WHERE id = \(world.items[0])")
  }
}
