import Domain
import Testing

@testable import Database
@testable import Store

/// How every page asks the database: few statements, each through an index and in its order.
@Suite struct QueryTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let name: String
    let statements: Int
    let read: @Sendable (Readings) throws -> Bool
    init(_ name: String, _ statements: Int, _ read: @escaping @Sendable (Readings) throws -> Bool) {
      (self.name, self.statements, self.read) = (name, statements, read)
    }
    var testDescription: String { name }
  }

  static let readings = [
    Reading("community", 1) { try $0.community() != nil },
    Reading("home", 5) { try $0.home(today: Day(iso: "2021-06-16")!).lastMeeting != nil },
    Reading("circles", 1) { try !$0.circles().isEmpty },
    Reading("circle", 6) { try $0.circle(.of("cercle-des-cercles")) != nil },
    Reading("circle without meetings", 3) { try $0.circle(.of("boussoles")) != nil },
    Reading("overview", 1) { try !$0.circleOverviews(today: Day(iso: "2021-06-16")!).isEmpty },
    Reading("archived circles", 1) { try $0.archivedCircles().isEmpty },
    Reading("changes", 3) { try !$0.changes(in: nil).isEmpty },
    Reading("changes of a circle", 3) { try !$0.changes(in: .of("codev")).isEmpty },
    Reading("feed", 1) { try $0.member(feedHash: [UInt8](repeating: 0, count: 32), .changes) == nil },
    Reading("own feed", 1) { try $0.feedMadeAt(of: 1, .changes) == nil },
    Reading("pages", 1) { try !$0.pages().pages.isEmpty },
    Reading("pages after one", 2) {
      try !$0.pages(after: .of("l-arpentage")).pages.isEmpty
    },
    Reading("page", 3) { try $0.page(.of("retour-d-experience")) != nil },
    Reading("document", 1) { try $0.document(.introduction(.of("codev"))) != nil },
    Reading("text of a document", 1) { try $0.documentText(.page(.of("retour-d-experience"))) != nil },
    Reading("history", 2) { try $0.history(.page(.of("retour-d-experience"))) != nil },
    Reading("comparison", 2) { try $0.comparison(.introduction(.of("codev")), older: 1, newer: 1) != nil },
    Reading("revision", 6) { try $0.revision(1, of: .introduction(.of("codev"))) != nil },
    Reading("preview", 2) { try !$0.rendered("Un archipel.", for: nil, circle: nil).html.isEmpty },
    Reading("awaited pages", 2) { try $0.awaitedPages().count == 1 },
    Reading("orphans", 2) { try $0.orphans().last == nil },
    Reading("orphans after a page", 3) { try $0.orphans(after: .of("zzz")).last == nil },
    Reading("meetings", 3) { try !$0.meetings(today: Day(iso: "2021-06-16")!).past.isEmpty },
    Reading("month", 2) { try !$0.meetings(.community, in: Month(iso: "2021-06")!).isEmpty },
    Reading("month of a circle", 2) { try $0.meetings(.circle(99), in: Month(iso: "2021-06")!).isEmpty },
    Reading("calendar", 3) { try !$0.calendar(.community, today: Day(iso: "2021-06-16")!).isEmpty },
    Reading("calendar of a circle", 3) {
      try $0.calendar(.circle(99), today: Day(iso: "2021-06-16")!).isEmpty
    },
    Reading("calendar of a person", 3) {
      try $0.calendar(.person(1), today: Day(iso: "2021-06-16")!).isEmpty
    },
    Reading("meeting as an event", 2) { try $0.calendarMeeting(1)?.agenda.count == 5 },
    Reading("following meetings", 1) { try $0.followingMeetings(of: 1).isEmpty },
    Reading("meeting", 12) { try $0.meeting(id: 1) != nil },
    Reading("abécédaire", 2) { try !$0.abecedaire().batches.isEmpty },
    Reading("letter", 3) { try !$0.letter(Letter("A")!).kept.isEmpty },
    Reading("word", 5) { try $0.word(.of("archipel")) != nil },
    Reading("site contents", 4) { try !$0.siteContents().words.isEmpty },
  ]

  /// Tables whose few rows a page shows all, in the order of their key; `near` is a part of the pages, found through an index.
  static let readWhole = ["SCAN batch_letter", "SCAN series", "SCAN CONSTANT ROW", "SCAN near"]

  /// What only members are asked for comes on top of `readings`.
  static let memberReadings =
    readings + [
      Reading("members of a circle", 2) { try $0.members(of: .of("codev")) != nil },
      Reading("rights on a circle", 1) { try $0.circleScope(.of("codev")) != nil },
      Reading("form of a circle", 2) { try $0.circleDraft(.of("codev")) != nil },
      Reading("unsaved texts", 1) { try $0.unsavedTexts(of: 1).isEmpty },
      Reading("unsaved text", 1) { try $0.unsavedText(.newPage(form: "a"), of: 1) == nil },
      Reading("rights on all circles", 1) { try !$0.circleScopes().isEmpty },
      Reading("form of a meeting", 2) { try $0.meetingDraft(1) != nil },
      Reading("meeting to begin like", 4) { try $0.meetingTemplate(1) != nil },
      Reading("titles of series", 1) { try $0.seriesTitles().isEmpty },
      Reading("past meetings", 2) {
        let day = Day(iso: "2021-06-16")!
        return try !$0.meetings(today: day, before: MeetingPosition(startOf: day)).past.isEmpty
      },
      Reading("journeys", 1) { try !$0.journeys().isEmpty },
    ]

  @Test(arguments: readings) func asksLittleForAVisitor(_ reading: Reading) throws {
    try asksLittleAndThroughIndexes(reading, as: .visitor)
  }

  @Test(arguments: readings) func asksLittleForAGuest(_ reading: Reading) throws {
    try asksLittleAndThroughIndexes(reading, as: .guest(Guest(id: 1, name: "Anne", meeting: 1)))
  }

  @Test(arguments: [Role.participant, .administrator], memberReadings)
  func asksLittleForAMember(_ role: Role, _ reading: Reading) throws {
    try asksLittleAndThroughIndexes(reading, as: .member(Member(id: 1, name: "Anne", role: role)))
  }

  private func asksLittleAndThroughIndexes(_ reading: Reading, as viewer: Viewer) throws {
    let connection = try seededDatabase()
    let before = connection.runs
    #expect(try reading.read(Readings(connection, viewer: viewer)))
    let after = connection.runs
    #expect(after.values.reduce(0, +) - before.values.reduce(0, +) == reading.statements)
    for (sql, count) in after where count > before[sql, default: 0] {
      try connection.expectIndexes(in: sql, exceptFor: Self.readWhole)
    }
  }

  @Test func theListOfACirclesPagesReadsItsIndexAlone() throws {
    let connection = try seededDatabase()
    let before = connection.runs
    #expect(try Readings(connection).circle(.of("boussoles"))?.pages.isEmpty == false)
    let lists = connection.runs.keys.filter { before[$0] == nil && $0.contains("FROM page WHERE") }
    #expect(lists.count == 1)
    for sql in lists {
      #expect(
        try connection.plan(of: sql) == [
          "SEARCH page USING COVERING INDEX page_by_circle (circle_id=? AND archived_at=?)"
        ]
      )
    }
  }
}
