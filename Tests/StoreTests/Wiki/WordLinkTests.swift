import Domain
import Testing

@testable import Database
@testable import Store

/// Words of the abécédaire are links where they stand, once their vote is over.
@Suite struct WordLinkTests {
  let world: WikiWorld

  init() throws {
    world = try WikiWorld()
    try world.writings.createBatch(Sample.batch("A", .published))
    try world.writings.createBatch(Sample.batch("E", .published))
    try world.writings.createBatch(Sample.batch("O", .voting))
  }

  /// The text, the word, and whether it is linked: the same whether the text or the word was there first.
  static let cases: [(source: String, word: String, isLinked: Bool)] = [
    ("Les ARCHIPELS", "Archipel", true), ("L’élan", "Élan", true), ("L’ÉLAN", "élan", true),
    ("Apprendre\nensemble", "Apprendre ensemble", true), ("Elan", "Élan", false),
    ("`archipel`", "Archipel", false), ("Où ?", "Où", false), ("Une oasis", "Oasis", false),
    ("L'écoute d’autrui", "L’écoute", true), ("Archipelagique", "Archipel", false),
  ]

  @Test(arguments: cases) func whereTheyStand(source: String, word: String, isLinked: Bool) throws {
    try world.writings.createPage(Sample.page("Avant", source))
    try world.writings.createWord(Sample.word(word, place: 1))
    try world.writings.createPage(Sample.page("Plus tard", source))
    for slug in ["avant", "plus-tard"] {
      #expect(try world.html(slug).contains("href=\"/mots/") == isLinked, "\(slug)")
    }
    #expect(try world.connection.number("SELECT count(*) FROM word_link") == (isLinked ? 2 : 0))
  }

  @Test func whereTextsStand() throws {
    let writings = world.writings
    try writings.createWord(Sample.word("Archipel", place: 1))
    let places = [BodyPlace.wikiPage, .introduction, .meetingNote, .itemNote, .part, .line]
    let linked = try places.filter {
      try writings.rendered("Un archipel.", at: $0).html.text.contains("/mots/archipel")
    }
    #expect(linked == [.wikiPage, .introduction, .meetingNote, .itemNote])
    #expect(try writings.rendered("Archipel", at: .wikiPage, linksWords: false).words.isEmpty)
  }

  @Test func aWordThatIsNotKeptIsNoLink() throws {
    try world.writings.createPage(Sample.page("Page", "Un archipel."))
    try world.writings.createWord(Sample.word("Archipel"))
    try world.revise(.page(.of("page")), "Mon archipel.")
    #expect(try !world.html("page").contains("/mots/"))
  }

  @Test func aPageWithoutLinksKeepsNone() throws {
    var draft = Sample.page("Page", "Un archipel.")
    draft.linksWords = false
    try world.writings.createPage(draft)
    try world.writings.createWord(Sample.word("Archipel", place: 1))
    #expect(try !world.html("page").contains("/mots/"))
    try world.rename("page", to: "Autre")
    #expect(try !world.html("autre").contains("/mots/") && !world.document("autre").linksWords)
  }
}
