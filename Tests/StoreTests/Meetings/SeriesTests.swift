import Domain
import Testing

@testable import Database
@testable import Store

@Suite struct SeriesTests {
  let world: SecretWorld
  private let outsider = Viewer.member(Member(id: 1, name: "Anne", role: .organiser))

  init() throws { world = try SecretWorld(.hidden) }

  @discardableResult
  private func meeting(
    _ place: Int, planned: Int? = nil, in circle: String = "ouvert", as viewer: Viewer = .administrator
  ) throws -> Int {
    var draft = Sample.meeting("Séance \(place)", day: "2024-06-0\(place)", circles: [.of(circle)])
    draft.series = SeriesDraft(title: "Boussole", place: place, planned: planned)
    return try world.writings.createMeeting(draft, as: viewer, at: noon)
  }

  @Test func aMeetingTellsItsNeighboursAsFarAsTheyAreSeen() throws {
    let first = try meeting(1, planned: 4)
    let hidden = try meeting(2, in: "zinzolin")
    let third = try meeting(3)
    func neighbours(_ id: Int, _ viewer: Viewer) throws -> [Int?] {
      let found = try world.readings(as: viewer).meeting(id: id)?.neighbours
      return [found?.previous?.id, found?.next?.id]
    }
    #expect(try neighbours(first, .visitor) == [nil, third])
    #expect(try neighbours(first, .administrator) == [nil, hidden])
    #expect(try neighbours(third, .visitor) == [first, nil])
    let list = try world.readings(as: .visitor).meetings(today: SecretWorld.today).upcoming
    #expect(list.first { $0.id == third }?.series?.place == 3)
    #expect(try world.readings(as: .visitor).meeting(id: world.sharedMeeting)?.neighbours == nil)
  }

  @Test func aSeriesIsSeenWithItsMeetings() throws {
    try meeting(1, planned: 4, in: "zinzolin")
    #expect(try world.readings(as: outsider).seriesTitles().isEmpty)
    #expect(try world.readings(as: .administrator).seriesTitles() == ["Boussole"])
    // A series out of sight is none: another one begins.
    try meeting(1, planned: 2, as: outsider)
    #expect(try world.connection.number("SELECT count(*) FROM series") == 2)
  }

  @Test func aPlaceIsTakenOnceAndPlanned() throws {
    #expect(throws: Rejection([Problem("planned", .missing)])) { try meeting(1) }
    try meeting(1, planned: 2)
    #expect(throws: Rejection([Problem("seriesPlace", .taken)])) { try meeting(1) }
    #expect(throws: Rejection([Problem("seriesPlace", .outOfRange(1...2))])) { try meeting(3) }
    try meeting(3, planned: 3)
    #expect(throws: Rejection([Problem("planned", .outOfRange(3...99))])) { try meeting(2, planned: 2) }
    try meeting(2)
    #expect(try world.connection.number("SELECT planned FROM series") == 3)
  }

  @Test func aSeriesWithoutMeetingsIsGone() throws {
    let id = try meeting(1, planned: 2)
    try world.writings.changeMeeting(
      id, Sample.meeting("Seule", circles: [.of("ouvert")]), as: .administrator)
    #expect(try world.connection.number("SELECT count(*) FROM series") == 0)
    #expect(try world.readings(as: .administrator).meeting(id: id)?.series == nil)
  }
}
