import Domain
import Testing

@testable import Database
@testable import Store

/// A circle that was put aside is in no list, and nothing is added to it.
@Suite struct CircleArchiveTests {
  let connection: Connection
  let writings: Writings
  let anne = Member(id: 1, name: "Anne", role: .administrator)
  var viewer: Viewer { .member(anne) }

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    _ = try writings.addPerson(named: "Anne", at: noon)
    try writings.createCircle(Sample.circle("Haut"))
    try writings.createCircle(Sample.circle("Bas", parent: .of("haut")))
    try writings.createPage(Sample.page("Une page", circle: .of("bas")))
  }

  @Test func itLeavesTheListsAndComesBack() throws {
    #expect(try writings.archiveCircle(2, at: noon) && !writings.archiveCircle(2, at: noon))
    let readings = writings.readings(as: viewer)
    #expect(try readings.circles().map(\.link.name) == ["Haut"])
    #expect(try readings.home(today: noon.inParis.day).circles.count == 1)
    #expect(try readings.siteContents().circles.count == 1)
    #expect(try readings.circleOverviews(today: noon.inParis.day).count == 1)
    #expect(try readings.circle(.of("haut"))?.children.isEmpty == true)
    #expect(try readings.archivedCircles().map(\.name) == ["Bas"])
    #expect(try readings.circle(.of("bas"))?.summary.isArchived == true)
    #expect(try readings.page(.of("une-page")) != nil)
    #expect(try readings.changes(in: .of("bas")).count == 2)
    #expect(try writings.bringBackCircle(2) && !writings.bringBackCircle(2))
    #expect(try readings.circles().count == 2 && readings.archivedCircles().isEmpty)
    #expect(try !writings.archiveCircle(99, at: noon))
  }

  @Test func nothingIsAddedToIt() throws {
    try writings.archiveCircle(2, at: noon)
    try writings.joinCircle(2, person: 1, at: noon)
    #expect(try writings.readings(as: viewer).circleScope(.of("bas"))?.standing == nil)
    #expect(throws: Rejection([Problem("circle", .unknown)])) {
      try writings.createPage(Sample.page("Autre", circle: .of("bas")), as: viewer, at: noon)
    }
    #expect(throws: Rejection([Problem("parent", .unknown)])) {
      try writings.createCircle(Sample.circle("Un", parent: .of("bas")), as: viewer, at: noon)
    }
    #expect(throws: Rejection([Problem("parent", .unknown)])) {
      try writings.updateCircle(1, Sample.circle("Haut", parent: .of("bas")), as: viewer)
    }
  }

  /// The form of its child cannot name it, and does not take it away.
  @Test func anArchivedParentStays() throws {
    try writings.archiveCircle(1, at: noon)
    let draft = try #require(try writings.readings(as: viewer).circleDraft(.of("bas")))
    #expect(draft.parent == nil)
    try writings.updateCircle(2, draft, as: viewer)
    #expect(try writings.readings(as: viewer).circle(.of("bas"))?.parent?.name == "Haut")
  }

  @Test func openLinksIntoItEnd() throws {
    let world = try PeopleWorld()
    try world.writings.createCircle(Sample.circle("Autre"))
    for slug in ["relier", "autre"] {
      for email in [nil, "\(slug)@exemple.fr"] {
        _ = try world.writings.invite(
          InvitationDraft(email: email, circle: .of(slug), role: .participant, mostUses: 1, days: 1),
          by: world.administrator, sendsMail: false, now: noon)
      }
    }
    try world.writings.archiveCircle(1, at: noon)
    let open = try world.readings.invitations(now: noon).filter { $0.state == .open }
    #expect(
      Set(open.map { $0.email?.text ?? $0.circle?.name }) == [
        "relier@exemple.fr", "autre@exemple.fr", "Autre",
      ])
  }
}
