import Domain
import Testing

@testable import Database
@testable import Store

/// The index finds for each viewer exactly what the readings show them.
@Suite struct SearchRightsTests {
  @Test(arguments: Visibility.allCases, SearchKind.allCases)
  func findsWhatMayBeSeenAlone(_ visibility: Visibility, _ kind: SearchKind) throws {
    let world = try SecretWorld(visibility)
    try fill(world)
    for (viewer, standing) in world.viewers {
      let readings = world.readings(as: viewer)
      let results = try readings.search(SearchRequest(typed: SecretWorld.word, kind: kind))
      let mayBeSeen = kind == .word || viewer.may(.see, on: .circle(visibility, standing))
      #expect((results.count > 0) == mayBeSeen, "\(viewer)")
      #expect(results.count == results.results.count, "\(viewer): the index and the tables disagree")
      let narrowed = try readings.search(
        SearchRequest(typed: "commune", circle: .of("zinzolin"), kind: kind))
      #expect(narrowed.count == narrowed.results.count)
      if !viewer.may(.see, on: .circle(visibility, standing)) { #expect(narrowed.count == 0) }
    }
  }

  /// A meeting of several circles is found by whoever sees one of them, under the circles that they see alone.
  @Test(arguments: Visibility.allCases) func aSharedMeetingIsFoundByAll(_ visibility: Visibility) throws {
    let world = try SecretWorld(visibility)
    for (viewer, standing) in world.viewers {
      let results = try world.readings(as: viewer).search(SearchRequest(typed: "partagée", kind: .meeting))
      #expect(results.count == 1 && results.results.count == 1)
      let shown = texts(in: results.results).contains { $0.contains(SecretWorld.word) }
      #expect(shown == viewer.may(.see, on: .circle(visibility, standing)), "\(viewer)")
    }
  }

  @Test func aGuestFindsTheirMeeting() throws {
    let world = try SecretWorld(.hidden)
    try fill(world)
    let readings = world.readings(as: .guest(Guest(id: 1, name: "X", meeting: world.secretMeeting)))
    let results = try readings.search(SearchRequest(typed: SecretWorld.word))
    #expect(results.results.map(\.name).sorted() == ["mot Zinzolin", "note Zinzolin", "rencontre Zinzolin"])
    #expect(results.count == 3)
  }

  /// What was kept of a vote that is not over is told neither by what is found nor by its order.
  @Test func anOutcomeIsNotTold() throws {
    let world = try SearchWorld()
    try world.writings.createBatch(Sample.batch("A", .voting))
    for (name, place) in [("Abeille", 2), ("Abri", nil), ("Accueil", 1)] as [(String, Int?)] {
      try world.writings.createWord(Sample.word(name, place: place))
    }
    for entry in try world.connection.rows("SELECT text, facets FROM search", { try $0.text(0) + $0.text(1) })
    {
      #expect(entry == SearchFacets([]).text)
    }
  }

  /// A note in a meeting of the secret circle alone; the world has a word that this circle has brought.
  private func fill(_ world: SecretWorld) throws {
    let note = NoteDraft(item: nil, body: "Commune zinzolin", author: "")
    _ = try world.writings.addNote(note, to: world.secretMeeting, at: noon)
  }
}
