import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct LookingBackTests {
  let writings: Writings
  let connection: Connection

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    for name in ["Un", "Deux"] { try writings.createCircle(Sample.circle(name)) }
    var hidden = Sample.circle("Caché")
    hidden.visibility = .hidden
    try writings.createCircle(hidden)
  }

  /// A closed meeting with one item put off, a task, a call and a question, all named after it.
  @discardableResult
  private func close(_ name: String, day: String, circles: [String]) throws -> Int {
    var item = Sample.item("Point \(name)")
    item.points = ["Un *point*"]
    item.signups = ["Appel \(name)"]
    var draft = Sample.meeting(name, day: day, circles: circles.map(Slug.of), agenda: [item])
    draft.tasks = [TaskDraft(title: "Tâche \(name)", owner: "Anne", due: nil)]
    draft.isClosed = true
    let id = try writings.createMeeting(draft, at: noon)
    try connection.run("UPDATE agenda_item SET state = 'skipped' WHERE meeting_id = \(id)")
    try connection.run(
      "INSERT INTO outcome (meeting_id, kind, position, text) VALUES (\(id), 'question', 1, \("Question \(name)"))"
    )
    return id
  }

  private func next(_ circles: [String], day: String = "2021-07-01") throws -> MeetingSummary {
    let id = try writings.createMeeting(
      Sample.meeting("Suite", day: day, circles: circles.map(Slug.of)), at: noon)
    return try #require(try Readings(connection, viewer: Self.administrator).meeting(id: id)?.summary)
  }

  private static let administrator = Viewer.member(Member(id: 1, name: "", role: .administrator))

  private func texts(_ looking: LookingBack) -> [[String]] {
    [looking.items, looking.tasks, looking.calls, looking.questions].map { $0.shown.map(\.text) }
  }

  @Test func comesFromTheClosedMeetingsOfItsCirclesBefore() throws {
    try close("A", day: "2021-05-01", circles: ["un"])
    try close("B", day: "2021-06-01", circles: ["un"])
    try close("C", day: "2021-04-01", circles: ["deux"])
    try close("D", day: "2021-08-01", circles: ["un"])
    try close("E", day: "2021-06-15", circles: [])
    let looking = try Readings(connection).lookingBack(from: try next(["un", "deux"]))
    #expect(
      texts(looking) == [
        ["Point B", "Point C"], ["Tâche B", "Tâche A", "Tâche C"], ["Appel B", "Appel A", "Appel C"],
        ["Question B", "Question A", "Question C"],
      ])
    #expect(looking.tasks.shown[0].owner == .named("Anne"))
    #expect(texts(try Readings(connection).lookingBack(from: try next([])))[0] == ["Point E"])
  }

  @Test func whatIsSettledIsNotThere() throws {
    let id = try close("A", day: "2021-05-01", circles: ["un"])
    let next = try next(["un"])
    try connection.run("UPDATE task SET state = 'done'")
    try connection.run("UPDATE outcome SET is_settled = 1")
    try connection.run("INSERT INTO signup_entry (signup_id, name, signed_at) VALUES (1, 'Anne', 0)")
    try connection.run("UPDATE agenda_item SET state = 'done' WHERE meeting_id = \(id)")
    #expect(try Readings(connection).lookingBack(from: next).isEmpty)
  }

  @Test func whatIsHiddenStaysHidden() throws {
    try close("Secret", day: "2021-06-01", circles: ["cache"])
    let next = try next(["un", "cache"])
    #expect(try Readings(connection).lookingBack(from: next).isEmpty)
    #expect(
      try Readings(connection, viewer: .guest(Guest(id: 1, name: "", meeting: next.id))).lookingBack(
        from: next
      )
      .isEmpty)
    let participant = Viewer.member(Member(id: 9, name: "", role: .participant))
    #expect(try Readings(connection, viewer: participant).lookingBack(from: next).isEmpty)
    let all = try Readings(connection, viewer: Self.administrator).lookingBack(from: next)
    #expect(texts(all)[0] == ["Point Secret"])
  }

  @Test func listsAreBounded() throws {
    for number in 1...23 { try close("\(number)", day: "2021-05-01", circles: ["un"]) }
    let looking = try Readings(connection).lookingBack(from: try next(["un"]))
    #expect(looking.tasks.shown.count == 20 && looking.tasks.unshown == 3)
  }

  @Test func anItemIsTakenUpOnce() throws {
    let old = try close("A", day: "2021-05-01", circles: ["un"])
    let hidden = try close("B", day: "2021-05-01", circles: ["cache"])
    let next = try next(["un", "cache"])
    let viewer = Viewer.member(Member(id: 9, name: "", role: .organiser))
    let access = try #require(try writings.readings(as: viewer).meetingAccess(next.id))
    func item(_ meeting: Int) throws -> Int {
      try connection.number("SELECT id FROM agenda_item WHERE meeting_id = \(meeting)")
    }
    #expect(try writings.carryItem(item(old), to: access, as: viewer))
    #expect(try writings.carryItem(item(old), to: access, as: viewer))
    #expect(try !writings.carryItem(item(hidden), to: access, as: viewer))
    #expect(try !writings.carryItem(999, to: access, as: viewer))
    let meeting = try #require(try writings.readings.meeting(id: next.id))
    #expect(meeting.agenda.map(\.title) == ["Point A"])
    #expect(meeting.agenda[0].points.map(\.text) == ["Un <em>point</em>"])
    #expect(meeting.agenda[0].slot.minutes == 10)
    #expect(try Readings(connection).lookingBack(from: next).items.shown.isEmpty)
    // The agenda of a meeting that does not take place has taken up nothing.
    try connection.run("UPDATE meeting SET state = 'cancelled' WHERE id = \(next.id)")
    #expect(texts(try Readings(connection).lookingBack(from: next))[0] == ["Point A"])
  }

  @Test func asksFourTimes() throws {
    let next = try next(["un"])
    let before = connection.runs
    _ = try Readings(connection).lookingBack(from: next)
    #expect(connection.runs.filter { before[$0.key] == nil }.count == 4)
  }
}
