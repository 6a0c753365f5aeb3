import Domain
import Testing

@testable import Database
@testable import Store

/// What the schema refuses by itself, whoever writes.
@Suite struct SchemaConstraintTests {
  struct Refusal: Sendable, CustomTestStringConvertible {
    let what: String
    let constraint: DatabaseError.Constraint
    let sql: SQL
    init(_ what: String, _ constraint: DatabaseError.Constraint, _ sql: SQL) {
      (self.what, self.constraint, self.sql) = (what, constraint, sql)
    }
    var testDescription: String { what }
  }

  /// ON DELETE RESTRICT is a trigger of SQLite's own (https://sqlite.org/rescode.html#constraint_trigger).
  static let refusals = [
    Refusal("a second community", .check, "UPDATE community SET id = 2"),
    Refusal("an empty name", .check, "UPDATE circle SET name = ''"),
    Refusal("a number for a name", .type, "UPDATE circle SET name = x'00'"),
    Refusal("no purpose", .notNull, "UPDATE circle SET purpose = NULL"),
    Refusal("an unknown state", .check, "UPDATE circle SET state = 'asleep'"),
    Refusal("an unknown visibility", .check, "UPDATE circle SET visibility = 'secret'"),
    Refusal("an unknown standing", .check, "INSERT INTO circle_member VALUES (1, 1, 'owner', 0)"),
    Refusal("nobody in a circle", .foreignKey, "INSERT INTO circle_member VALUES (1, 999, 'member', 0)"),
    Refusal("a slug twice", .unique, "UPDATE circle SET slug = 'codev'"),
    Refusal("a slug with a capital", .check, "UPDATE page SET slug = 'Codev' WHERE id = 1"),
    Refusal("a slug with two hyphens", .check, "UPDATE page SET slug = 'a--b' WHERE id = 1"),
    Refusal("a slug that ends in a hyphen", .check, "UPDATE page SET slug = 'a-' WHERE id = 1"),
    Refusal("an empty slug", .check, "UPDATE page SET slug = '' WHERE id = 1"),
    Refusal("a circle's own parent", .check, "UPDATE circle SET parent_id = id WHERE id = 1"),
    Refusal("a parent that is none", .foreignKey, "UPDATE circle SET parent_id = 999 WHERE id = 1"),
    Refusal(
      "a script as a link", .check, "UPDATE circle SET video_link = 'javascript:alert(1)' WHERE id = 1"),
    Refusal("a journey in use leaves", .trigger, "DELETE FROM journey"),
    Refusal("two journeys at one place", .unique, "UPDATE journey SET position = 1"),
    Refusal(
      "a text owned twice", .unique,
      "UPDATE circle SET introduction_id = (SELECT min(introduction_id) FROM circle)"),
    Refusal("a text in use leaves", .trigger, "DELETE FROM body"),
    Refusal(
      "a revision twice", .unique,
      """
      INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      SELECT document_id, 1, title, body_id + 1000, '', author, 0, 0 FROM revision
      """
    ),
    Refusal(
      "a revision before the first", .check,
      """
      INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      VALUES (1, 0, 'A', 1, '', '', 0, 0)
      """
    ),
    Refusal(
      "a moment beyond the calendar", .check,
      """
      INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size)
      VALUES (1, 2, 'A', 1, '', '', 9223372036854775807, 0)
      """
    ),
    Refusal(
      "a revision that brings back itself", .check,
      """
      INSERT INTO revision (document_id, number, title, body_id, summary, author, saved_at, size, restores)
      VALUES (1, 2, 'A', 1, '', '', 0, 0, 2)
      """
    ),
    Refusal("another text of a revision", .trigger, "UPDATE revision SET size = 0"),
    Refusal("a document of nothing", .check, "UPDATE document SET page_id = NULL WHERE page_id = 1"),
    Refusal("a document of two", .check, "UPDATE document SET circle_id = 1 WHERE page_id = 1"),
    Refusal("two documents of a page", .unique, "INSERT INTO document (page_id) VALUES (1)"),
    Refusal(
      "a page at another's former address", .trigger,
      """
      INSERT INTO page (slug, title, sort_key)
      SELECT slug, 'A', 'a' FROM former_address WHERE page_id = 1
      """),
    Refusal(
      "a page that moves to another's former address", .trigger,
      "UPDATE page SET slug = (SELECT slug FROM former_address WHERE page_id = 1) WHERE id = 2"),
    Refusal(
      "a circle that leaves its pages", .trigger, "DELETE FROM circle WHERE slug = 'cercle-des-cercles'"),
    Refusal(
      "an unsaved text of no one", .foreignKey,
      """
      INSERT INTO unsaved_text (person_id, form, title, body, summary, links_words, base, saved_at)
      VALUES (99, 'a', '', '', '', 1, 0, 0)
      """),
    Refusal(
      "an unsaved text of nothing", .check,
      """
      INSERT INTO unsaved_text (person_id, form, title, body, summary, links_words, base, saved_at)
      VALUES (1, '', '', '', '', 1, 0, 0)
      """),
    Refusal("a day that is none", .check, "UPDATE meeting SET day = '2021-02-30'"),
    Refusal("a day in words", .check, "UPDATE meeting SET day = 'demain'"),
    Refusal("a day with an hour", .check, "UPDATE meeting SET day = '2021-06-15 12:00'"),
    Refusal("the year zero", .check, "UPDATE meeting SET day = '0000-01-01'"),
    Refusal("25 o’clock", .check, "UPDATE meeting SET start = '25:00'"),
    Refusal("a start without zero", .check, "UPDATE meeting SET start = '9:00'"),
    Refusal("a meeting of no minute", .check, "UPDATE meeting SET minutes = 0"),
    Refusal("an item of no minute", .check, "UPDATE agenda_item SET minutes = 0"),
    Refusal("an item of two days", .check, "UPDATE agenda_item SET minutes = 2880"),
    Refusal("two items at one place", .unique, "UPDATE agenda_item SET position = 1"),
    Refusal(
      "a day that is not the meeting's", .foreignKey, "UPDATE meeting_circle SET day = '2021-06-16'"),
    Refusal(
      "a circle twice in a meeting", .unique,
      "INSERT INTO meeting_circle SELECT meeting_id, 2, circle_id, day, start FROM meeting_circle"),
    Refusal(
      "a note on another meeting's item", .foreignKey,
      "UPDATE note SET meeting_id = 2 WHERE item_id IS NOT NULL"),
    Refusal("an item with notes leaves alone", .foreignKey, "DELETE FROM agenda_item"),
    Refusal(
      "a name twice in a sign-up", .unique,
      "INSERT INTO signup_entry (signup_id, name, signed_at) SELECT 1, 'A', 0 UNION ALL SELECT 1, 'A', 0"),
    Refusal("an unknown state of a poll", .check, "UPDATE date_poll SET state = 'lost'"),
    Refusal("a task due on no day", .check, "UPDATE task SET due = '2021-13-01'"),
    Refusal("an unknown stage", .check, "UPDATE batch SET stage = 'over'"),
    Refusal("no voice", .check, "UPDATE batch SET voices = 0"),
    Refusal("a letter twice", .unique, "INSERT INTO batch_letter VALUES ('A', 2)"),
    Refusal("a letter that is none", .check, "INSERT INTO batch_letter VALUES ('É', 2)"),
    Refusal("two letters in one", .check, "INSERT INTO batch_letter VALUES ('YZ', 2)"),
    Refusal("a letter with words leaves", .trigger, "DELETE FROM batch_letter WHERE letter = 'A'"),
    Refusal("a word under a letter in no batch", .foreignKey, "UPDATE word SET letter = 'Z' WHERE id = 1"),
    Refusal("a place twice", .unique, "UPDATE word SET place = 1 WHERE letter = 'A'"),
    Refusal("place 0", .check, "UPDATE word SET place = 0 WHERE id = 1"),
    Refusal("place 21", .check, "UPDATE word SET place = 21 WHERE id = 1"),
    Refusal(
      "a document of a page and a word", .check,
      "UPDATE document SET page_id = 1 WHERE word_id = 1"),
    Refusal("a document of nothing", .check, "UPDATE document SET word_id = NULL WHERE word_id = 1"),
    Refusal("two documents of a word", .unique, "INSERT INTO document (word_id) VALUES (1)"),
    Refusal("a document of no word", .foreignKey, "INSERT INTO document (word_id) VALUES (99)"),
    Refusal("a vote outside voting", .trigger, "INSERT INTO vote VALUES (1, 'A', '[1]')"),
    Refusal(
      "a follow of two things", .check,
      "INSERT INTO follow (person_id, circle_id, meeting_id, since) VALUES (2, 1, 1, 0)"),
    Refusal("a follow of nothing", .check, "INSERT INTO follow (person_id, since) VALUES (2, 0)"),
    Refusal(
      "a reminder of no meeting", .check,
      "INSERT INTO mail (kind, recipient, person_id, created_at) VALUES ('reminder', 'a@b', 2, 0)"),
    Refusal(
      "a digest for nobody", .check,
      "INSERT INTO mail (kind, recipient, created_at) VALUES ('digest', 'a@b', 0)"),
    Refusal("an unknown place of a text", .check, "UPDATE body SET form = 'page'"),
    Refusal(
      "a text without end", .check,
      "UPDATE body SET source = zeroblob(0) || printf('%.*c', 1600001, 'x') WHERE id = 1"),
  ]

  @Test(arguments: refusals) func refuses(_ refusal: Refusal) throws {
    let connection = try seededDatabase()
    try Writings(connection).createMeeting(Sample.meeting("Autre"), at: noon)
    try connection.run("INSERT INTO person VALUES (1, 'A', 0)")
    try connection.run("UPDATE page SET slug = slug || '-ailleurs' WHERE id = 1")
    do throws(DatabaseError) {
      try connection.run(refusal.sql)
      Issue.record("accepted: \(refusal.what)")
    } catch {
      guard case .constraint(let kind, _) = error else {
        Issue.record("\(refusal.what): \(error)")
        return
      }
      #expect(kind == refusal.constraint)
    }
    #expect(try connection.rows("PRAGMA foreign_key_check") { _ in 0 }.isEmpty)
  }

  /// What leaves takes all of its own along, texts too, and nothing else.
  @Test func nothingIsLeftBehind() throws {
    let connection = try seededDatabase()
    for sql: SQL in [
      "DELETE FROM meeting", "DELETE FROM word", "DELETE FROM batch", "DELETE FROM page",
      "DELETE FROM circle", "DELETE FROM community",
    ] { try connection.run(sql) }
    let tables = try connection.rows(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"
    ) { row in try row.text(0) }
    #expect(tables.count == 82)
    let counts = [
      try connection.number("SELECT count(*) FROM body"),
      try connection.number("SELECT count(*) FROM document"),
      try connection.number("SELECT count(*) FROM revision"),
      try connection.number("SELECT count(*) FROM wiki_link"),
      try connection.number("SELECT count(*) FROM agenda_point"),
      try connection.number("SELECT count(*) FROM note"),
      try connection.number("SELECT count(*) FROM signup"),
      try connection.number("SELECT count(*) FROM page_heading"),
      try connection.number("SELECT count(*) FROM batch_letter"),
    ]
    #expect(counts.allSatisfy { $0 == 0 })
  }

  @Test func movingAMeetingMovesItInItsCircles() throws {
    let connection = try seededDatabase()
    try connection.run("UPDATE meeting SET day = '2022-01-02', start = '09:30'")
    let details = try #require(try Readings(connection).circle(.of("cercle-des-cercles")))
    #expect(details.meetings.all.map(\.day.iso) == ["2022-01-02"])
  }

  /// The view and the domain say the same of every stage.
  @Test(arguments: BatchStage.allCases) func outcomeIsShown(_ stage: BatchStage) throws {
    let connection = try seededDatabase()
    try connection.run("UPDATE batch SET stage = \(stage.rawValue)")
    #expect(try connection.number("SELECT count(*) FROM kept_word") == (stage.showsOutcome ? 12 : 0))
    #expect(try connection.number("SELECT count(*) FROM other_word") == (stage.showsOutcome ? 0 : 12))
  }
}
