import Domain
import Testing

@testable import Database
@testable import Store

/// What was saved, the latest first, as far as it is seen now.
@Suite struct ChangeTests {
  let connection: Connection
  let writings: Writings

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
    for name in ["Un", "Deux"] { try writings.createCircle(Sample.circle(name)) }
  }

  /// Pages of circle one and of none by turns, one each second; every third time with a meeting of the same circle.
  private func fill(_ count: Int) throws {
    for number in 1...count {
      try writings.createPage(
        Sample.page("Page \(number)", circle: number % 2 == 0 ? .of("un") : nil), at: noon.after(number))
      if number % 3 > 0 { continue }
      let circles = number % 2 == 0 ? [Slug.of("un"), .of("deux")] : []
      try writings.createMeeting(
        Sample.meeting("Rencontre \(number)", circles: circles), at: noon.after(number))
    }
  }

  @Test(arguments: [nil, "un"]) func partsFollowEachOther(_ circle: String?) throws {
    try fill(30)
    let slug = circle.map { Slug.of($0) }
    let whole = try writings.readings.changes(in: slug, limit: 100)
    #expect(whole.count == (circle == nil ? 42 : 21))
    var parts: [Change] = []
    while true {
      let part = try writings.readings.changes(in: slug, before: parts.last?.position, limit: 7)
      if part.isEmpty { break }
      parts += part
    }
    #expect(parts == whole)
    #expect(whole.map(\.position) == whole.map(\.position).sorted(by: >))
    let position = try #require(whole.last?.position)
    #expect(Change.Position(position.text) == position)
  }

  @Test(arguments: [
    "", "1", "1-2", "1-2-3-4", "-1-2-3", "1-0-0", "1--1-1", "1-1-0", "a-b-c", "99999999999999999999-1-1",
  ])
  func whatIsNoPositionIsNone(_ text: String) { #expect(Change.Position(text) == nil) }

  /// The page is judged by where it stands now, in both directions and for what was saved before.
  @Test func aPageThatMovesTakesItsHistoryAlong() throws {
    try fill(4)
    var hidden = Sample.circle("Caché")
    hidden.visibility = .hidden
    try writings.createCircle(hidden)
    let before = try writings.readings.changes(in: nil).count
    try connection.run("UPDATE page SET circle_id = 3 WHERE slug = 'page-2'")
    #expect(try writings.readings.changes(in: nil).count == before - 1)
    #expect(try writings.readings.changes(in: .of("cache")).isEmpty)
    #expect(try !writings.readings.changes(in: .of("un")).contains { $0.saved?.title == "Page 2" })
    let viewer = Viewer.member(Member(id: 1, name: "Anne", role: .administrator))
    #expect(try writings.readings(as: viewer).changes(in: .of("cache")).count == 2)
  }

  /// What was put aside is in no list: the history of each tells it.
  @Test(
    arguments: [
      ("UPDATE page SET archived_at = 1 WHERE slug = 'page-2'", 6, 2),
      ("UPDATE circle SET archived_at = 1 WHERE slug = 'un'", 6, 3),
      ("UPDATE circle SET archived_at = 1 WHERE slug = 'deux'", 6, 3),
    ] as [(SQL, Int, Int)]) func whatWasPutAsideIsNotTold(_ deed: SQL, _ all: Int, _ ofCircle: Int) throws
  {
    try fill(4)
    try connection.run(deed)
    let administrator = Viewer.member(Member(id: 1, name: "Anne", role: .administrator))
    for viewer in [Viewer.visitor, administrator] {
      let readings = writings.readings(as: viewer)
      #expect(try readings.changes(in: nil).count == all)
      #expect(try readings.changes(in: .of("un")).count == ofCircle)
    }
  }

  @Test func whoHasLeftHasNoName() throws {
    let person = try writings.addPerson(named: "Zoé", at: noon)
    var page = Sample.page("Page")
    (page.author, page.authorID) = ("Zoé", person)
    try writings.createPage(page, at: noon.after(9))
    #expect(try writings.readings.changes(in: nil).first?.saved?.author == .named("Zoé"))
    try connection.run("DELETE FROM person WHERE id = \(person)")
    #expect(try writings.readings.changes(in: nil).first?.saved?.author == .formerMember)
  }
}

extension Change {
  fileprivate var saved: RevisionSummary? {
    if case .saved(let saved) = self { saved.revision } else { nil }
  }
}
