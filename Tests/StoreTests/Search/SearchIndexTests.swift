import Domain
import Foundation
import Support
import Testing

@testable import Database
@testable import Store

/// The index says what the tables say, whatever happens to them.
@Suite struct SearchIndexTests {
  let world: SearchWorld
  let zoe = Member(id: 1, name: "Zoé", role: .administrator)

  init() throws {
    world = try SearchWorld()
    _ = try world.writings.addPerson(named: "Zoé", at: noon)
  }

  private func document(_ slug: String) throws -> Document {
    try #require(
      try Readings(world.connection, viewer: .member(zoe)).document(.page(.of(slug))))
  }

  @Test func aPageIsFollowedThroughItsLife() throws {
    let writings = world.writings
    try writings.createCircle(Sample.circle("Un"))
    try writings.createPage(Sample.page("Abeille", "ancien"))
    try writings.createPage(Sample.page("Autre", "mot"))
    let page = try document("abeille")
    _ = try writings.revise(page, TextDraft(body: "nouveau", summary: "", base: 1), by: zoe, at: noon)
    #expect(try world.found("ancien") == [] && world.found("nouveau") == ["page Abeille"])
    _ = try writings.restore(1, of: page, by: zoe, summary: "", at: noon)
    #expect(try world.found("ancien") == ["page Abeille"])
    _ = try writings.renamePage(page, to: "Ruche", circle: .of("un"), by: zoe, at: noon)
    #expect(try world.found("abeille") == [] && world.found("ruche", circle: .of("un")) == ["page Ruche"])
    try writings.archivePage(page, at: noon)
    #expect(try world.found("ruche") == [])
    try writings.bringBackPage(page)
    #expect(try world.found("ruche") == ["page Ruche"] && world.indexIsWhole())
    _ = try writings.destroyPage(page, by: .person(1), at: noon)
    #expect(try world.search("ruche").count == 0 && world.indexIsWhole())
    #expect(try world.found("mot") == ["page Autre"])
  }

  @Test func aCircleIsFollowedWithAllThatIsInIt() throws {
    let writings = world.writings
    var draft = Sample.circle("Ruche")
    let slug = try writings.createCircle(draft)
    try writings.createPage(Sample.page("Ruche", circle: slug))
    try writings.createMeeting(
      Sample.meeting("Ruche", circles: [slug], agenda: [Sample.item("A", notes: ["ruche"])]), at: noon)
    #expect(try world.search("ruche").count == 4)
    for visibility in [Visibility.hidden, .members, .open] {
      draft.visibility = visibility
      try writings.updateCircle(1, draft, as: .member(zoe))
      #expect(try world.search("ruche").count == (visibility == .open ? 4 : 0))
      #expect(try world.search("ruche", as: .member(zoe)).count == 4)
      #expect(try world.indexIsWhole())
    }
    draft.name = "Essaim"
    draft.purpose = "Butiner"
    try writings.updateCircle(1, draft, as: .member(zoe))
    #expect(try world.found("essaim butiner") == ["cercle Essaim"])
    let note = try writings.addNote(NoteDraft(item: nil, body: "tardive", author: ""), to: 1, at: noon)
    #expect(try world.found("tardive") == ["note Ruche"] && note != nil && world.indexIsWhole())
  }

  @Test func whatSeedsBringIsFound() throws {
    let connection = try seededDatabase()
    let things = try connection.number(
      """
      SELECT (SELECT count(*) FROM circle) + (SELECT count(*) FROM page) + (SELECT count(*) FROM meeting)
        + (SELECT count(*) FROM note) + (SELECT count(*) FROM word)
      """)
    #expect(try connection.number("SELECT count(*) FROM search") == things)
  }

  /// A community that no version with a search has opened yet is put into the index at once.
  @Test func whatWasThereBeforeIsFound() throws {
    let folder = TemporaryFolder()
    let path = folder.file("cercles.db")
    let store = try Store.open(path: path)
    try store.importSeeds(from: seedFolder, at: noon)
    let count = try store.makeReader().read { try $0.number("SELECT count(*) FROM search") }
    try store.writer.perform { connection in
      try connection.run("DELETE FROM search")
      try connection.run("UPDATE search_state SET version = 0")
    }
    store.writer.close()
    let again = try Store.open(path: path)
    #expect(
      try again.makeReader().read { try $0.number("SELECT count(*) FROM search") } == count && count > 0)
    again.writer.close()
  }

  @Test func whatStaysAsItWasIsNotWrittenAgain() throws {
    try world.writings.createPage(Sample.page("Abeille"))
    let before = try world.connection.number("SELECT total_changes()")
    try world.writings.index(.page, 1)
    try world.writings.index(.page, 99)
    #expect(try world.connection.number("SELECT total_changes()") <= before + 1)
  }

  /// Of what is destroyed no word stays in the file, however many other things the index holds.
  @Test func whatIsDestroyedLeavesTheFile() throws {
    let folder = TemporaryFolder()
    let path = folder.file("cercles.db")
    let store = try Store.open(path: path)
    let (zoe, secret) = (zoe, "zinzolin")
    try store.writer.writings { writings in
      _ = try writings.addPerson(named: "Zoé", at: noon)
      for number in 1...400 {
        let words = (1...100).map { "mot\(number * 31 + $0 * 7)" }.joined(separator: " ")
        try writings.createPage(Sample.page("Page \(number)", words + (number == 200 ? " \(secret)" : "")))
      }
    }
    try store.writer.writings { writings in
      let readings = writings.readings(as: .member(zoe))
      let page = try #require(try readings.document(.page(.of("page-200"))))
      _ = try writings.destroyPage(page, by: .person(1), at: noon)
    }
    var steps = 0
    while try store.writer.writings({ try $0.sweepSearch(pages: 8) }) { steps += 1 }
    #expect(steps > 1)
    #expect(
      try store.makeReader().read {
        try $0.number("SELECT count(*) FROM search WHERE search MATCH 'mot6207'")
      } >= 1)
    store.writer.close()
    let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(bytes.range(of: Data("inzolin".utf8)) == nil)
  }
}
