import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct TaskTests {
  let world: PeopleWorld
  let meeting: Int
  private let zoe: Member

  init() throws {
    world = try PeopleWorld()
    zoe = Member(id: try world.add("Zoé", .participant), name: "Zoé", role: .participant)
    meeting = try world.writings.createMeeting(
      Sample.meeting("A", circles: [.of("relier")], agenda: [Sample.item("Un")]), at: noon)
  }

  private func add(_ title: String, _ owner: String = "", due: String? = nil, to other: Int? = nil) throws
    -> Int
  {
    try world.writings.addTask(
      TaskEntry(title: title, owner: owner, due: due.flatMap(Day.init(iso:)), item: nil), to: other ?? meeting
    )
  }

  private func task(_ id: Int) throws -> FoundTask {
    try #require(try world.writings.readings(as: .member(zoe)).task(id))
  }

  /// The soonest due first, then by age; what is due on no day comes last.
  @Test func areInOrder() throws {
    for (title, due) in [
      ("sans jour", nil), ("plus tard", "2026-07-01"), ("bientôt", "2026-06-01"), ("aussi", "2026-06-01"),
      ("sans jour non plus", nil),
    ] { _ = try add(title, "Zoé", due: due) }
    let board = try world.writings.readings(as: .member(zoe)).taskBoard()
    let order = ["bientôt", "aussi", "plus tard", "sans jour", "sans jour non plus"]
    #expect(board.mine.map(\.task.title) == order)
    #expect(board.groups.map { $0.tasks.map(\.task.title) } == [order])
    #expect(try world.writings.readings.tasks(of: .of("relier"))?.open.map(\.task.title) == order)
    #expect(try world.writings.readings.taskBoard().mine.isEmpty)
  }

  @Test func aNameOfOneMemberIsThatMember() throws {
    #expect(try task(add("a", "Zoé")).task.ownerID == zoe.id)
    #expect(try task(add("b", "zoé")).task.ownerID == nil)
    #expect(try task(add("c", "L’équipe")).task.owner == .named("L’équipe"))
    #expect(try task(add("d")).task.owner == nil)
    let namesake = AccountDraft(name: "Zoé", email: "autre@exemple.fr", password: "")
    _ = try world.writings.addMember(
      namesake, passwordHash: PeopleWorld.hash, role: .participant, now: noon, by: .command)
    #expect(try task(add("e", "Zoé")).task.ownerID == nil)
  }

  /// Whoever does not see the meeting is not told of its tasks by getting one.
  @Test func aNameOfSomeoneWhoDoesNotSeeItIsAName() throws {
    try world.connection.run("UPDATE circle SET visibility = 'hidden'")
    let id = try add("a", "Zoé")
    #expect(try world.connection.number("SELECT owner_id IS NULL FROM task WHERE id = \(id)") == 1)
    #expect(try world.writings.readings(as: .member(zoe)).task(id) == nil)
    try world.connection.run("UPDATE task SET owner_id = \(zoe.id)")
    #expect(try world.writings.readings(as: .member(zoe)).taskBoard() == TaskBoard(mine: [], groups: []))
    #expect(try world.writings.readings(as: .member(zoe)).tasks(of: .of("relier")) == nil)
    #expect(try world.writings.readings(as: .member(zoe)).namesToOffer(in: meeting).isEmpty)
  }

  @Test func stepsAndVersions() throws {
    let id = try add("a")
    try world.writings.take(.taken, with: task(id).task, by: zoe, from: 1)
    #expect(try task(id).task.ownerID == zoe.id && task(id).task.version == 2)
    try world.writings.take(.taken, with: task(id).task, by: zoe, from: 1)
    #expect(try task(id).task.version == 2)
    #expect(throws: Rejection([Problem("", .changed)])) {
      try world.writings.take(.done, with: task(id).task, by: zoe, from: 1)
    }
    for (step, state) in [
      (TaskStep.done, MeetingTask.State.done), (.done, .done), (.reopened, .open), (.dropped, .dropped),
    ] {
      try world.writings.take(step, with: task(id).task, by: zoe, from: task(id).task.version)
      #expect(try task(id).task.state == state)
    }
  }

  @Test func changesAreNotUndoneWithoutAWord() throws {
    let id = try add("a", "Zoé")
    let found = try task(id)
    var entry = TaskEntry(title: "b", owner: "Zoé", due: Day(iso: "2026-06-30"), item: nil)
    try world.writings.changeTask(found.task, of: found.access, to: entry, from: 1, at: noon)
    #expect(try task(id).task.ownerID == zoe.id && task(id).task.title == "b")
    entry.title = "c"
    #expect(throws: ChangedMeanwhile<MeetingTask>.self) {
      try world.writings.changeTask(task(id).task, of: found.access, to: entry, from: 1, at: noon)
    }
    try world.connection.run("UPDATE meeting SET state = 'closed', closed_at = 0")
    let closed = try task(id)
    #expect(throws: Rejection([Problem("", .validated)])) {
      try world.writings.changeTask(closed.task, of: closed.access, to: entry, from: 2, at: noon)
    }
    entry.title = "b"
    entry.owner = ""
    try world.writings.changeTask(closed.task, of: closed.access, to: entry, from: 2, at: noon)
    #expect(try task(id).task.owner == nil && task(id).task.ownerID == nil)
  }

  @Test func doneOnesComePageByPage() throws {
    let ids = try (1...60).map { try add("\($0)") }
    try world.connection.run("UPDATE task SET state = 'done'")
    let first = try #require(try world.writings.readings.tasks(of: .of("relier")))
    #expect(first.closed.map(\.task.id) == Array(ids.reversed().prefix(50)) && first.open.isEmpty)
    let second = try #require(try world.writings.readings.tasks(of: .of("relier"), before: first.next))
    #expect(second.closed.map(\.task.id) == Array(ids.reversed().suffix(10)) && second.next == nil)
  }

  /// Each circle shows so many, and a meeting of two circles gives its tasks to both.
  @Test func groupsAreBounded() throws {
    for number in 1...25 { _ = try add("\(number)") }
    let alone = try world.writings.createMeeting(Sample.meeting("B"), at: noon)
    _ = try add("à tous", to: alone)
    let groups = try world.writings.readings.taskBoard().groups
    #expect(groups.map { $0.circle?.name } == ["Relier", nil])
    #expect(groups[0].tasks.count == TaskBoard.mostOfACircle && groups[0].goesOn && !groups[1].goesOn)
  }

  /// Nothing of who leaves stays in what they did in meetings; their own answers go.
  @Test func whoLeavesTakesTheirNameAlong() throws {
    let (connection, item) = (world.connection, try world.connection.number("SELECT id FROM agenda_item"))
    _ = try add("a", "Zoé")
    let call = try world.writings.addSignup("Qui ?", toItem: item, of: meeting)
    let access = try #require(try world.writings.readings(as: .member(zoe)).signupAccess(call))
    try world.writings.signUp(.member(zoe), for: access, at: noon)
    try connection.run(
      """
      INSERT INTO meeting_participant (meeting_id, position, name, person_id)
      VALUES (\(meeting), 1, 'Zoé', \(zoe.id))
      """)
    try connection.run(
      "INSERT INTO meeting_place (id, meeting_id, position, name) VALUES (1, \(meeting), 1, 'Salle')")
    try connection.run(
      """
      INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter, reporter_id)
      VALUES (\(meeting), \(item), 1, 'Sujet', 'Zoé', \(zoe.id))
      """)
    let data = try #require(
      try world.writings.readings(as: .member(zoe)).personalData(of: zoe.id, now: noon))
    #expect(data.tasks.map(\.title) == ["a"] && data.signups.map(\.question) == ["Qui ?"])
    #expect(data.attendance.map(\.meeting) == ["A"])
    #expect(try world.writings.erase(person: zoe.id, by: .command, now: noon))
    for table: SQL in [
      "task WHERE owner", "cell WHERE reporter", "meeting_participant WHERE name", "signup_entry WHERE name",
    ] {
      #expect(try connection.number("SELECT count(*) FROM \(table) LIKE '%Zo%'") == 0)
    }
    let tasks = try #require(try world.writings.readings.meeting(id: meeting)).tasks
    #expect(tasks.map(\.owner) == [.formerMember] && tasks[0].isFree)
  }
}
