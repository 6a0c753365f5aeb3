import Domain
import Testing

@testable import Database
@testable import Store

/// What is told to whom.
@Suite struct NewsTests {
  let world: PeopleWorld
  let writings: Writings
  let zoe: Member

  /// Zoé follows the circle Relier.
  init() throws {
    world = try PeopleWorld()
    writings = world.writings
    zoe = Member(id: try world.add("Zoé"), name: "Zoé", role: .participant)
    try writings.follow(circle: 1, person: zoe.id, now: noon)
  }

  private func news(
    _ scope: News.Scope = .followed, after start: Int = 0, until end: Int = 1_000, limit: Int = 100
  ) throws -> News {
    try writings.readings(as: .member(zoe)).news(
      scope, after: noon.after(start), until: noon.after(end), limit: limit)
  }

  private func titles(_ news: News) -> [String] {
    news.changes.map { change in
      switch change {
      case .saved(let saved): saved.revision.title
      case .meeting(let told): "\(told.kind.rawValue) \(told.meeting.title)"
      }
    }
  }

  @Test func aSpanHasItsEndAndNotItsStart() throws {
    for second in 1...4 {
      try writings.createPage(Sample.page("Page \(second)", circle: .of("relier")), at: noon.after(second))
      try writings.createMeeting(
        Sample.meeting("Réunion \(second)", circles: [.of("relier")]), at: noon.after(second))
    }
    #expect(
      titles(try news(after: 1, until: 3)) == [
        "Page 3", "announced Réunion 3", "Page 2", "announced Réunion 2",
      ])
    let short = try news(limit: 3)
    #expect(titles(short).count == 3 && short.goesOn)
    #expect(try !news(limit: 8).goesOn)
  }

  @Test func whatWasBeforeOneFollowedIsNotTold() throws {
    try writings.createPage(Sample.page("Avant"), at: noon.after(1))
    try writings.createPage(Sample.page("Après"), at: noon.after(1))
    let pages = try world.connection.rows("SELECT id FROM document WHERE page_id IS NOT NULL") { row in
      try row.int(0)
    }
    for (page, since) in zip(pages, [2, 1]) {
      try writings.follow(document: page, person: zoe.id, now: noon.after(since))
      try writings.follow(document: page, person: zoe.id, now: noon.after(since - 1))
    }
    #expect(titles(try news()) == ["Après"])
    try writings.unfollow(document: pages[1], person: zoe.id)
    #expect(try news().isEmpty)
  }

  @Test func oneIsNotToldWhatOneDidOneself() throws {
    var page = Sample.page("Mienne", circle: .of("relier"))
    page.authorID = zoe.id
    try writings.createPage(page, at: noon.after(1))
    try writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of("relier")]), as: .member(zoe), at: noon.after(1))
    #expect(try news().isEmpty)
  }

  /// It ends without a word when the circle is hidden, and goes on when one is let in again.
  @Test func whatIsNotSeenIsNotTold() throws {
    try writings.createPage(Sample.page("Page", circle: .of("relier")), at: noon.after(1))
    let meeting = try writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of("relier")]), at: noon.after(1))
    try writings.follow(meeting: meeting, person: zoe.id, now: noon)
    #expect(try news().changes.count == 2)
    try world.connection.run("UPDATE circle SET visibility = 'hidden'")
    #expect(try news().isEmpty && news(.followedOrOwn).isEmpty)
    #expect(try writings.readings(as: .member(zoe)).follows().map(\.thing) == [nil, nil])
    try world.connection.run(
      "INSERT INTO circle_member (circle_id, person_id, standing, joined_at) VALUES (1, \(zoe.id), 'member', 1)"
    )
    #expect(try news().changes.count == 2)
  }

  /// That a meeting is in a hidden circle is hidden too: who follows that circle from outside is not told of it through another.
  @Test func aSharedMeetingIsNotToldThroughTheHiddenCircle() throws {
    try writings.createCircle(Sample.circle("Autre"))
    try writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of("relier"), .of("autre")]), at: noon.after(1))
    #expect(try news().changes.count == 1)
    try world.connection.run("UPDATE circle SET visibility = 'hidden' WHERE slug = 'relier'")
    #expect(try news().isEmpty)
  }

  @Test func notesAreCountedUntilTheMinutesTellThem() throws {
    // The two notes that the meeting is made with are nobody's.
    let meeting = try writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of("relier")], agenda: [Sample.item("Point", notes: ["a", "b"])]),
      at: noon)
    let made = try news(after: -1)
    #expect(titles(made) == ["Relier", "announced Réunion"] && made.notes.isEmpty)
    for _ in 0..<2 {
      _ = try writings.addNote(NoteDraft(item: nil, body: "c", author: "Ada"), to: meeting, at: noon)
    }
    #expect(try news(after: -1).notes.map(\.count) == [2])
    #expect(try news(after: 0).notes.isEmpty)
    try world.connection.run("UPDATE note SET withdrawn_at = 1 WHERE id = 3")
    #expect(try news(after: -1).notes.map(\.count) == [1])
  }

  @Test func aMeetingThatMovesOrIsCancelledIsTold() throws {
    let ada = world.administrator
    let meeting = try writings.createMeeting(
      Sample.meeting("Réunion", circles: [.of("relier")]), at: noon.after(1))
    func change(_ second: Int, _ work: SQL) throws {
      try writings.telling(of: meeting, by: ada, at: noon.after(second)) { try world.connection.run(work) }
    }
    try change(2, "UPDATE meeting SET title = 'Bilan'")
    #expect(titles(try news()) == ["announced Bilan"])
    try change(3, "UPDATE meeting SET day = '2021-06-16'")
    try change(4, "UPDATE meeting SET start = '13:00'")
    #expect(titles(try news()) == ["moved Bilan", "announced Bilan"])
    #expect(try news().changes.map(\.at) == [noon.after(4), noon.after(1)])
    try change(5, "UPDATE meeting SET state = 'cancelled'")
    #expect(titles(try news()) == ["cancelled Bilan"])
    try change(6, "UPDATE meeting SET state = 'planned'")
    #expect(titles(try news()) == ["announced Bilan", "moved Bilan"])
  }

  @Test func oneFollowsOnce() throws {
    for _ in 0..<3 { try writings.follow(circle: 1, person: zoe.id, now: noon) }
    #expect(try world.connection.number("SELECT count(*) FROM follow") == 1)
    // Whoever has no account follows nothing.
    let guest = try writings.addPerson(named: "Léo", at: noon)
    try writings.follow(circle: 1, person: guest, now: noon)
    #expect(try world.connection.number("SELECT count(*) FROM follow") == 1)
  }

  /// Every question that is asked often goes through an index.
  @Test func asksThroughIndexes() throws {
    let before = world.connection.runs
    let readings = writings.readings(as: .member(zoe))
    _ = try (readings.nextDigest(), readings.newsMark(of: zoe.id), readings.follows(.circle(.of("relier"))))
    _ = try (
      readings.follows(.meeting(1)), readings.follows(.page(.of("x"))), readings.tellingChoice(of: zoe.id)
    )
    _ = try readings.news(.followedOrOwn, after: noon, until: noon.after(9), limit: 10)
    _ = try (writings.queueDigests(now: noon), writings.queueReminders(now: noon))
    for sql in world.connection.runs.keys where before[sql] == nil {
      for step in try world.connection.plan(of: sql) {
        #expect(
          !step.hasPrefix("SCAN") || step.contains("CONSTANT") || step.contains("json_each"),
          "\(step): \(sql)")
      }
    }
  }
}
