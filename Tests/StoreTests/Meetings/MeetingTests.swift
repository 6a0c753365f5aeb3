import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct MeetingTests {
  let writings: Writings
  let readings: Readings

  init() throws {
    let connection = try emptyDatabase()
    writings = Writings(connection)
    readings = Readings(connection)
    try writings.createJourney(Sample.journey)
    for name in ["Un", "Deux"] { try writings.createCircle(Sample.circle(name)) }
  }

  @Test func listsAreInOrderWithAllCircles() throws {
    for (day, circles) in [("2024-05-02", ["deux", "un"]), ("2024-05-01", []), ("2024-05-03", ["un"])] {
      try writings.createMeeting(Sample.meeting(day, day: day, circles: circles.map(Slug.of)), at: noon)
    }
    let list = try readings.meetings(today: Day(iso: "2024-05-02")!)
    #expect(list.upcoming.map(\.title) == ["2024-05-02", "2024-05-03"])
    #expect(list.upcoming.map { $0.circles.map(\.name) } == [["Deux", "Un"], ["Un"]])
    #expect(list.past.map(\.title) == ["2024-05-01"])
    #expect(list.past[0].circles.isEmpty)
    #expect(try readings.siteContents().meetings.map(\.title) == ["2024-05-03", "2024-05-02", "2024-05-01"])
    let circle = try #require(try readings.circle(.of("un")))
    #expect(circle.meetings.all.map(\.title) == ["2024-05-03", "2024-05-02"])
    #expect(circle.meetings.all.map { $0.circles.map(\.name) } == [["Un"], ["Un"]])
    let home = try readings.home(today: Day(iso: "2024-05-02")!)
    #expect(home.nextMeeting?.circles.count == 2 && home.lastMeeting?.title == "2024-05-01")
  }

  @Test func notesAreBoundToItemsOfTheirMeeting() throws {
    let first = try writings.createMeeting(Sample.meeting("A", agenda: [Sample.item("Un")]), at: noon)
    let second = try writings.createMeeting(Sample.meeting("B"), at: noon)
    let item = try #require(try readings.meeting(id: first)?.agenda.first?.id)
    let note = NoteDraft(item: item, body: "Bonjour.", author: "Moi")
    #expect(try writings.addNote(note, to: first, at: noon) != nil)
    #expect(throws: Rejection([Problem("item", .unknown)])) {
      try writings.addNote(note, to: second, at: noon)
    }
    #expect(try writings.addNote(note, to: 999, at: noon) == nil)
    _ = try writings.addNote(NoteDraft(item: nil, body: "Hors sujet.", author: ""), to: first, at: noon)
    let meeting = try #require(try readings.meeting(id: first))
    #expect(meeting.agenda[0].notes.map(\.author) == [.named("Moi")])
    #expect(meeting.otherNotes.map(\.author) == [nil])
    #expect(meeting.otherNotes.map(\.body.text) == ["<p>Hors sujet.</p>\n"])
  }

  /// What a person wrote stays when they leave, without their name.
  @Test func whoLeavesTakesTheirNameAlong() throws {
    let connection = writings.connection
    let person = try writings.addPerson(named: "Zoé", at: noon)
    let meeting = try writings.createMeeting(Sample.meeting("A"), at: noon)
    let note = NoteDraft(item: nil, body: "Bonjour.", author: "Zoé", authorID: person)
    _ = try writings.addNote(note, to: meeting, at: noon)
    var page = Sample.page("Une page")
    (page.author, page.authorID) = ("Zoé", person)
    try writings.createPage(page)
    #expect(try readings.meeting(id: meeting)?.otherNotes.map(\.author) == [.named("Zoé")])
    try connection.run("DELETE FROM person WHERE id = \(person)")
    #expect(try readings.meeting(id: meeting)?.otherNotes.map(\.author) == [.formerMember])
    #expect(
      try connection.number(
        "SELECT count(*) FROM revision WHERE author = '-' AND author_left = 1 AND author_id IS NULL")
        == 1)
  }

  @Test func namesComeInTheOrderOfAnswers() throws {
    var draft = Sample.meeting("A", agenda: [Sample.item("Un"), Sample.item("Deux")])
    draft.agenda[0].signups = ["Qui ?", "Et qui ?"]
    draft.tasks = [TaskDraft(title: "Écrire", owner: "", due: Day(iso: "2024-02-29"))]
    let id = try writings.createMeeting(draft, at: noon)
    for name in ["Zoé", "Anne"] {
      try writings.connection.run(
        "INSERT INTO signup_entry (signup_id, name, signed_at) VALUES (1, \(name), 0)")
    }
    let meeting = try #require(try readings.meeting(id: id))
    #expect(meeting.agenda[0].signups.map(\.names) == [[.named("Zoé"), .named("Anne")], []])
    #expect(meeting.agenda[1].signups.isEmpty)
    #expect(
      meeting.tasks == [
        MeetingTask(
          id: 1, title: "Écrire", owner: nil, ownerID: nil, due: Day(iso: "2024-02-29"), state: .open,
          item: nil,
          note: nil, version: 1)
      ])
  }

  @Test func circlesMustExistOnce() throws {
    for circles in [["inconnu"], ["un", "un"]] {
      #expect(throws: Rejection.self) {
        try writings.createMeeting(Sample.meeting("A", circles: circles.map(Slug.of)), at: noon)
      }
    }
  }

  /// A stored value that the code does not know is an error to log, never the end of the process.
  @Test(
    arguments: [
      "UPDATE meeting SET start = '99:99'", "UPDATE meeting SET day = '9999999-01-01'",
      "UPDATE meeting SET slug = 'Rien de bon'", "UPDATE meeting SET minutes = 'x'",
      "UPDATE circle SET state = '?'", "UPDATE circle SET is_example = 7",
    ] as [SQL])
  func oddValuesThrow(_ sql: SQL) throws {
    try writings.createMeeting(Sample.meeting("A", circles: [.of("un")]), at: noon)
    try writings.connection.execute(
      script: "PRAGMA ignore_check_constraints = ON; PRAGMA foreign_keys = OFF; PRAGMA writable_schema = OFF")
    do { try writings.connection.run(sql) } catch DatabaseError.constraint(.type, _) { return }
    #expect(throws: DatabaseError.self) { _ = try readings.home(today: Day(iso: "2021-01-01")!) }
  }
}
