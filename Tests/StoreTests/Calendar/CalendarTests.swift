import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct CalendarTests {
  let world: SecretWorld
  private var connection: Connection { world.connection }
  private var keeper: Viewer { .member(Member(id: world.keeper, name: "Cécile", role: .participant)) }

  init() throws { world = try SecretWorld(.hidden) }

  private func calendar(_ scope: CalendarScope = .community, as viewer: Viewer) throws -> [CalendarMeeting] {
    try world.readings(as: viewer).calendar(scope, today: SecretWorld.today)
  }

  private func sequence(_ meeting: Int) throws -> Int {
    try connection.number("SELECT sequence FROM meeting WHERE id = \(meeting)")
  }

  /// Nothing of a hidden circle is in the calendar of those who do not see it: neither its meetings nor its name.
  @Test func whatIsHiddenIsAbsent() throws {
    for (viewer, standing) in world.viewers {
      let sees = standing != nil || viewer.role == .administrator
      let month = try #require(Month(iso: "2024-05"))
      let found: [Any] = [
        try calendar(as: viewer), try calendar(.person(viewer.member?.id ?? 0), as: viewer),
        try world.readings(as: viewer).meetings(.community, in: month),
        try world.readings(as: viewer).calendarMeeting(world.secretMeeting) as Any,
        try world.readings(as: viewer).followingMeetings(of: world.secretMeeting),
      ]
      let words = texts(in: found).filter { $0.contains(SecretWorld.word) }
      #expect(words.isEmpty == !sees, "\(viewer): \(words)")
    }
  }

  @Test func aScopeHasItsMeetingsAlone() throws {
    let titles = { (meetings: [CalendarMeeting]) in Set(meetings.map(\.summary.title)) }
    #expect(try titles(calendar(.circle(world.secret), as: keeper)) == ["Zinzolin", "Partagée"])
    #expect(try titles(calendar(.circle(world.secret), as: .visitor)) == ["Partagée"])
    #expect(try titles(calendar(.person(world.keeper), as: keeper)) == ["Zinzolin", "Partagée", "Commune"])
    let outsider = Viewer.member(Member(id: world.outsider, name: "Anne", role: .participant))
    #expect(try titles(calendar(.person(world.outsider), as: outsider)) == ["Commune"])
    try connection.run(
      """
      INSERT INTO meeting_participant (meeting_id, position, name, person_id)
      VALUES (\(world.sharedMeeting), 1, 'Anne', \(world.outsider)),
        (\(world.secretMeeting), 1, 'Anne', \(world.outsider))
      """)
    #expect(try titles(calendar(.person(world.outsider), as: outsider)) == ["Commune", "Partagée"])
  }

  /// What calendars go by raises the number, and nothing else does.
  @Test func theNumberGrowsWithWhatCalendarsGoBy() throws {
    let meeting = world.sharedMeeting
    func changed(_ change: SQL) throws -> Int {
      let before = try sequence(meeting)
      try connection.run("UPDATE meeting SET \(change) WHERE id = \(meeting)")
      return try sequence(meeting) - before
    }
    let growing: [SQL] = [
      "title = 'Autre'", "day = '2024-06-06'", "start = '13:00'", "minutes = 61", "place = 'Ici'",
      "video_link = 'https://a.example/b'", "video_link = NULL", "state = 'cancelled'", "state = 'planned'",
      "title = 'Encore', minutes = 62, place = 'Là'",
    ]
    for change in growing { #expect(try changed(change) == 1) }
    let other: [SQL] = [
      "title = title", "state = 'running'", "state = 'closed', closed_at = 0", "slug = 'autre'",
    ]
    for change in other { #expect(try changed(change) == 0) }
  }

  /// The agenda is shown too: a change of it dates the meeting, without a new number.
  @Test func theAgendaDatesTheMeeting() throws {
    let (writings, meeting) = (world.writings, world.sharedMeeting)
    func dates(_ change: () throws -> Void) throws -> Bool {
      try connection.run("UPDATE meeting SET changed_at = 5 WHERE id = \(meeting)")
      let number = try sequence(meeting)
      try change()
      #expect(try sequence(meeting) == number)
      return try connection.number("SELECT changed_at FROM meeting WHERE id = \(meeting)") > 5
    }
    #expect(
      try dates { try writings.insertItem(Sample.item("Un"), of: meeting, in: nil, position: 1, at: noon) })
    #expect(
      try dates { try connection.run("UPDATE agenda_item SET title = 'Deux' WHERE meeting_id = \(meeting)") })
    #expect(
      try !dates { try connection.run("UPDATE agenda_item SET lead = 'Moi' WHERE meeting_id = \(meeting)") })
    #expect(try dates { try connection.run("DELETE FROM agenda_item WHERE meeting_id = \(meeting)") })
  }

  @Test func cancelledMeetingsStayUntilTheirDayHasPassed() throws {
    let meeting = world.sharedMeeting
    #expect(try world.writings.cancelMeeting(meeting))
    func isThere(_ today: String) throws -> Bool {
      try world.readings(as: .visitor).calendar(.community, today: try #require(Day(iso: today))).contains {
        $0.summary.id == meeting && $0.summary.state == .cancelled
      }
    }
    #expect(try isThere("2024-05-02") && isThere("2024-05-05") && !isThere("2024-05-06"))
    #expect(try world.readings(as: .visitor).calendarMeeting(meeting) != nil)
  }

  @Test func aThousandMeetingsAreBounded() throws {
    let day = SecretWorld.today
    for index in 0..<1_000 {
      try world.writings.createMeeting(
        Sample.meeting(
          "Foule", day: Day(number: day.number + index % 20).iso, agenda: [Sample.item("Point")]),
        at: noon)
    }
    let all = try calendar(as: .visitor)
    #expect(all.count == 1_003 && all.filter { $0.agenda.count == 1 }.count >= 1_000)
    #expect(all.map(\.summary.position) == all.map(\.summary.position).sorted())
    let month = try world.readings(as: .visitor).meetings(.community, in: try #require(Month(iso: "2024-05")))
    #expect(month.count == CalendarLimit.month && Set(month.map(\.id)).count == month.count)
  }

  @Test func aCalendarGoesAYearBack() throws {
    func isThere(_ today: Int) throws -> Bool {
      try world.readings(as: .visitor).calendar(.community, today: Day(number: today)).contains {
        $0.summary.id == world.sharedMeeting
      }
    }
    let day = try #require(Day(iso: "2024-05-05")).number
    #expect(try isThere(day + CalendarLimit.past) && !isThere(day + CalendarLimit.past + 1))
  }
}
