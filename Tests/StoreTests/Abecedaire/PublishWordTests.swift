import Domain
import Testing

@testable import Database
@testable import Store

/// A word is a link from when it is published until it is not.
@Suite struct PublishWordTests {
  let world: WikiWorld

  init() throws {
    world = try WikiWorld()
    try world.writings.createBatch(Sample.batch("A", .defining))
    try world.writings.createBatch(Sample.batch("O", .voting))
    try world.writings.createPage(Sample.page("Page", "Un archipel."))
    var archipel = Sample.word("Archipel", place: 1)
    archipel.definition = "Des îles."
    try world.writings.createWord(archipel)
    try world.writings.createWord(Sample.word("Altérité", place: 2))
    try world.writings.createWord(Sample.word("Art"))
    var oasis = Sample.word("Oasis", place: 1)
    oasis.definition = "De l’eau."
    try world.writings.createWord(oasis)
  }

  private func isLinked() throws -> Bool { try world.html("page").contains("href=\"/mots/archipel\"") }

  private func sources() throws -> [String] {
    try world.connection.rows("SELECT source FROM body ORDER BY id") { row in try row.text(0) }
  }

  @Test func publishingMakesLinksAndUnpublishingNone() throws {
    let before = try sources()
    #expect(try !isLinked() && world.readings.word(.of("archipel"))?.publishedAt == nil)
    for _ in 1...2 { try world.writings.publishWord(.of("archipel"), at: noon) }
    #expect(try isLinked() && world.readings.word(.of("archipel"))?.publishedAt == noon)
    try world.writings.createPage(Sample.page("Plus tard", "Archipel"))
    #expect(try world.readings.word(.of("archipel"))?.livesIn.count == 2)
    for _ in 1...2 { try world.writings.unpublishWord(.of("archipel")) }
    #expect(try !isLinked() && !world.html("plus-tard").contains("/mots/"))
    #expect(try world.connection.number("SELECT count(*) FROM word_link") == 0)
    #expect(try world.readings.word(.of("archipel"))?.livesIn.isEmpty == true)
    #expect(try sources() == before + ["Archipel"], "no text changes")
    try world.writings.publishWord(.of("archipel"), at: noon)
    #expect(try isLinked())
  }

  /// The word, and what is said: not kept, its vote is not over, not there, not defined.
  @Test(
    arguments: [
      ("art", Problem("word", .unknown)), ("oasis", Problem("word", .unknown)),
      ("rien", Problem("word", .unknown)),
      ("alterite", Problem("", .undefined)),
    ])
  func othersAreRefused(_ slug: String, _ problem: Problem) throws {
    #expect(throws: Rejection([problem])) { try world.writings.publishWord(.of(slug), at: noon) }
    #expect(try world.connection.number("SELECT count(*) FROM published_word") == 0)
  }

  @Test func anOutlineAloneIsNoDefinition() throws {
    try world.revise(.word(.of("alterite")), "\n\n## Argument\n\nParce que.")
    #expect(throws: Rejection([Problem("", .undefined)])) {
      try world.writings.publishWord(.of("alterite"), at: noon)
    }
    try world.revise(.word(.of("alterite")), "L’autre.\n\n## Argument\n\nParce que.")
    try world.writings.publishWord(.of("alterite"), at: noon)
  }

  @Test func manyTextsWaitForTheirTurn() throws {
    for number in 1...300 { try world.writings.createPage(Sample.page("Page \(number)", "Un archipel.")) }
    func links() throws -> Int { try world.connection.number("SELECT count(*) FROM word_link") }
    try world.writings.publishWord(.of("archipel"), at: noon)
    #expect(try links() == 200)
    while try world.writings.renderStaleBodies(limit: 200) {}
    #expect(try links() == 301)
    try world.writings.unpublishWord(.of("archipel"))
    while try world.writings.renderStaleBodies(limit: 200) {}
    #expect(try links() == 0 && !isLinked())
  }

  /// While the outcome of a vote is hidden, nothing of it is a link.
  @Test func nothingIsPublishedBeforeTheOutcome() throws {
    try world.writings.publishWord(.of("archipel"), at: noon)
    try world.connection.run("UPDATE batch SET stage = 'settling'")
    try world.revise(.page(.of("page")), "Mon archipel.")
    #expect(try !isLinked() && world.readings.word(.of("archipel"))?.publishedAt == nil)
  }
}
