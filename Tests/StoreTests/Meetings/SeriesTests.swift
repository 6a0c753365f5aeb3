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

  private func change(
    _ id: Int, to place: Int, planned: Int? = nil, as viewer: Viewer
  ) throws {
    var draft = Sample.meeting("Séance \(place)", day: "2024-06-01", circles: [.of("ouvert")])
    draft.series = SeriesDraft(title: "Boussole", place: place, planned: planned)
    try world.writings.changeMeeting(id, draft, as: viewer)
  }

  private func series(_ id: Int) throws -> SeriesPlace? {
    try world.readings(as: .administrator).meeting(id: id)?.series
  }

  /// Whoever sees both would otherwise move the open one to the other by saving it as it is.
  @Test func twoSeriesOfOneTitleStayTwo() throws {
    let hidden = try meeting(7, planned: 9, in: "zinzolin")
    let open = try meeting(1, planned: 4, as: outsider)
    let insider = Viewer.member(Member(id: world.insider, name: "Basile", role: .organiser))
    for viewer in [outsider, insider, .administrator] {
      try change(open, to: 1, as: viewer)
      #expect(try series(open)?.planned == 4 && series(open)?.series != series(hidden)?.series)
    }
    let next = try meeting(2, as: insider)
    #expect(try series(next)?.series == series(open)?.series)
    #expect(try series(hidden) == SeriesPlace(series: 1, title: "Boussole", place: 7, planned: 9))
  }

  /// A place and a length that unseen meetings hold are as free as any other, and the seen meetings stay together.
  @Test(arguments: [(2, nil), (2, 9), (7, nil), (3, 4), (2, 4)] as [(Int, Int?)])
  func placesOfUnseenMeetingsAreNotTold(_ place: Int, _ planned: Int?) throws {
    let first = try meeting(1, planned: 9)
    let hidden = try [2, 7].map { try meeting($0, in: "zinzolin") }
    let fourth = try meeting(4)
    let before = try hidden.map { try series($0) }
    try change(first, to: place, planned: planned, as: outsider)
    #expect(try series(first)?.place == place && series(first)?.planned == planned ?? 9)
    #expect(try series(first)?.series == series(fourth)?.series && series(fourth)?.place == 4)
    #expect(try hidden.map { try series($0) } == before)
    #expect(throws: Rejection([Problem("seriesPlace", .taken)])) { try change(first, to: 4, as: outsider) }
    #expect(throws: Rejection([Problem("planned", .outOfRange(4...99))])) {
      try change(first, to: 2, planned: 3, as: outsider)
    }
  }

  @Test func aNewMeetingJoinsNoSeriesThatIsSeenInPart() throws {
    let first = try meeting(1, planned: 9)
    let hidden = try meeting(2, in: "zinzolin")
    let new = try meeting(2, as: outsider)
    #expect(try series(new)?.planned == 9 && series(new)?.series != series(first)?.series)
    #expect(try series(hidden)?.series == series(first)?.series)
  }
}
