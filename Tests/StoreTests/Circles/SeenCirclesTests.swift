import Domain
import Testing

@testable import Database
@testable import Store

/// What one may not see looks absent everywhere.
@Suite struct SeenCirclesTests {
  struct Reading: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let read: @Sendable (SecretWorld, Readings) throws -> Any?
    init(_ name: String, _ read: @escaping @Sendable (SecretWorld, Readings) throws -> Any?) {
      (testDescription, self.read) = (name, read)
    }
  }

  /// Every reading that can show something of the circle, which it does for whoever sees it.
  static let readings = [
    Reading("home, circles") { try $1.home(today: SecretWorld.today).circles },
    Reading("home, next meeting") { try $1.home(today: SecretWorld.today).nextMeeting },
    Reading("home, last meeting") { try $1.home(today: SecretWorld.today).lastMeeting },
    Reading("circles") { try $1.circles() },
    Reading("circle") { try $1.circle(.of("zinzolin")) },
    Reading("parent of a circle") { try $1.circle(.of("ouvert"))?.parent },
    Reading("children of a circle") { try $1.circle(.of("ouvert"))?.children },
    Reading("words of a circle") { try $1.circle(.of("zinzolin"))?.words },
    Reading("calls of a circle") { try $1.circle(.of("zinzolin"))?.openCalls },
    Reading("tasks of a circle") { try $1.circle(.of("zinzolin"))?.openTasks },
    Reading("page of a circle’s tasks") { try $1.tasks(of: .of("zinzolin")) },
    Reading("all tasks") { try $1.taskBoard().groups },
    Reading("one task") { try $1.task($0.connection.number("SELECT min(id) FROM task"))?.task },
    Reading("one call") {
      try $1.signupAccess($0.connection.number("SELECT min(id) FROM signup")).map { _ in SecretWorld.word }
    },
    Reading("overview") { try $1.circleOverviews(today: SecretWorld.today) },
    Reading("archived circles") {
      try $0.writings.archiveCircle($0.secret, at: noon)
      return try $1.archivedCircles()
    },
    Reading("changes") { try $1.changes(in: nil) },
    Reading("changes of a circle") { try $1.changes(in: .of("zinzolin")) },
    Reading("rights on a circle") { try $1.circleScope(.of("zinzolin")) },
    Reading("form of a circle") { try $1.circleDraft(.of("zinzolin")) },
    Reading("form of its child") { try $1.circleDraft(.of("ouvert")) },
    Reading("pages") { try $1.pages() },
    Reading("pages from a letter") { try $1.pages(from: Letter("a")!) },
    Reading("page") { try $1.page(.of("page-zinzolin")) },
    Reading("text of a page") { try $1.documentText(.page(.of("page-zinzolin"))) },
    Reading("text of an introduction") { try $1.documentText(.introduction(.of("zinzolin"))) },
    Reading("page as a document") { try $1.document(.page(.of("page-zinzolin"))) },
    Reading("introduction as a document") { try $1.document(.introduction(.of("zinzolin"))) },
    Reading("history of a page") { try $1.history(.page(.of("page-zinzolin"))) },
    Reading("history of an introduction") { try $1.history(.introduction(.of("zinzolin"))) },
    Reading("revision of a page") { try $1.revision(1, of: .page(.of("page-zinzolin"))) },
    Reading("comparison of a page") { try $1.comparison(.page(.of("page-zinzolin")), older: 1, newer: 1) },
    Reading("awaited pages") { try $1.awaitedPages() },
    Reading("orphans") { try $1.orphans() },
    Reading("back links from an introduction") { try $1.page(.of("citee")) },
    Reading("back links from a meeting") { try $1.page(.of("notee")) },
    Reading("back links of a circle's page") { try $1.page(.of("ouverte")) },
    Reading("back links of a page of all") { try $1.page(.of("commune")) },
    Reading("meetings to come") { try $1.meetings(today: SecretWorld.today).upcoming },
    Reading("past meetings") { try $1.meetings(today: SecretWorld.today).past },
    Reading("meeting") { try $1.meeting(id: $0.secretMeeting) },
    Reading("circles of a shared meeting") { try $1.meeting(id: $0.sharedMeeting) },
    Reading("rights on all circles") { try $1.circleScopes() },
    Reading("form of a meeting") { try $1.meetingDraft($0.secretMeeting) },
    Reading("circles in the form of a meeting") { try $1.meetingDraft($0.sharedMeeting) },
    Reading("agenda of a meeting to begin like") { try $1.meetingTemplate($0.secretMeeting)?.agenda },
    Reading("map, circles") { try $1.siteContents().circles },
    Reading("map, pages") { try $1.siteContents().pages },
    Reading("map, meetings") { try $1.siteContents().meetings },
  ]

  /// The rule in SQL and the one of the domain agree, for everyone on everything.
  @Test(arguments: Visibility.allCases, readings)
  func showsWhatMayBeSeenAlone(_ visibility: Visibility, _ reading: Reading) throws {
    let world = try SecretWorld(visibility)
    for (viewer, standing) in world.viewers {
      let mayBeSeen = viewer.may(.see, on: .circle(visibility, standing))
      let shown = texts(in: try reading.read(world, world.readings(as: viewer)) as Any)
      #expect(shown.contains { $0.contains(SecretWorld.word) } == mayBeSeen, "\(viewer)")
    }
  }

  /// The rest of the site is there for everyone.
  @Test(arguments: Visibility.allCases) func whatIsOpenStays(_ visibility: Visibility) throws {
    let world = try SecretWorld(visibility)
    for (viewer, _) in world.viewers {
      let readings = world.readings(as: viewer)
      #expect(try readings.circle(.of("ouvert"))?.pages.count == 1)
      #expect(try readings.circle(.of("ouvert"))?.meetings.upcoming.count == 1)
      #expect(try readings.page(.of("commune")) != nil && readings.page(.of("ouverte")) != nil)
      let list = try readings.meetings(today: SecretWorld.today)
      #expect(list.upcoming.map(\.title).filter { $0 != "Zinzolin" } == ["Commune", "Commune", "Partagée"])
      #expect(list.upcoming.last?.circles.map(\.name).last == "Ouvert")
    }
  }

  /// A guest sees the meeting they were let in to, without the circles that they do not see.
  @Test func aGuestSeesTheirMeeting() throws {
    let world = try SecretWorld(.hidden)
    let readings = world.readings(as: .guest(Guest(id: 1, name: "X", meeting: world.secretMeeting)))
    let meeting = try #require(try readings.meeting(id: world.secretMeeting))
    #expect(meeting.summary.circles.isEmpty)
    #expect(try readings.meeting(id: world.secretMeeting - 2) == nil)
    #expect(try readings.home(today: SecretWorld.today).nextMeeting == meeting.summary)
    #expect(try readings.meetings(today: SecretWorld.today).past.isEmpty)
    #expect(try readings.circle(.of("zinzolin")) == nil)
  }

  /// Who is in a circle is told to the members of the community who see it.
  @Test(arguments: Visibility.allCases) func membersAreShownToMembers(_ visibility: Visibility) throws {
    let world = try SecretWorld(visibility)
    for (viewer, standing) in world.viewers {
      let readings = world.readings(as: viewer)
      let details = try readings.circle(.of("zinzolin"))
      let members = try readings.members(of: .of("zinzolin"))
      let isShown = viewer.member != nil && viewer.may(.see, on: .circle(visibility, standing))
      #expect(members?.shown.map(\.name) == (isShown ? ["Cécile", "Basile"] : nil), "\(viewer)")
      #expect(members?.count == (isShown ? 2 : nil) && details?.memberCount == members?.count)
      #expect(details?.standing == (details == nil ? nil : standing))
      #expect(try readings.circleScope(.of("zinzolin"))?.standing == details?.standing)
    }
  }
}
