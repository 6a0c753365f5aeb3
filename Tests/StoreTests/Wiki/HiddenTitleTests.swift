import Domain
import Testing

@testable import Database
@testable import Store

/// Two pages of one title, the first of which only some may read: it takes no link from the other.
@Suite struct HiddenTitleTests {
  let world: WikiWorld

  init() throws { world = try WikiWorld() }

  private func isLinked(_ text: String = "texte", to slug: String) throws -> Bool {
    try world.html(text).contains("href=\"/pages/\(slug)\"")
  }

  @Test(arguments: ["Titre", "L’été, déjà !", "Œuvre  2024"]) func theOpenPageIsFound(_ title: String) throws
  {
    let hidden = try world.writings.createPage(Sample.page(title, circle: .of("secret")))
    try world.writings.createPage(Sample.page("Texte", "[[\(title)]]"))
    #expect(try !world.html("texte").contains("href=\"/pages/"))
    #expect(try world.writings.readings(as: .member(world.zoe)).awaitedPages().count == 1)
    let open = try world.writings.createPage(Sample.page(title, circle: .of("ouvert")))
    #expect(open == hidden.numbered(2))
    #expect(try isLinked(to: open.text))
    try world.writings.createPage(Sample.page("Encore", "[[\(title)]]"))
    #expect(try isLinked("encore", to: open.text))
    #expect(try world.writings.readings(as: .member(world.zoe)).awaitedPages().isEmpty)
  }

  /// The text of the hidden circle leads to its own page.
  @Test func eachReaderIsLedToTheNearest() throws {
    try world.writings.createPage(Sample.page("Titre", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Titre"))
    try world.writings.createPage(Sample.page("Texte", "[[Titre]]", circle: .of("secret")))
    #expect(try isLinked(to: "titre"))
  }

  @Test func aLongerTitleIsAnother() throws {
    try world.writings.createPage(Sample.page("Titre", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Titre 2"))
    try world.writings.createPage(Sample.page("Texte", "[[Titre]] [[Titre 2]]"))
    #expect(try !isLinked(to: "titre") && isLinked(to: "titre-2"))
    #expect(try world.html("texte").components(separatedBy: "/pages/titre-2\"").count == 2)
  }

  @Test func theLinkFollowsWhatIsSeen() throws {
    try world.writings.createPage(Sample.page("Titre", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Titre", circle: .of("entre-nous")))
    try world.writings.createPage(Sample.page("Texte", "[[Titre]]"))
    #expect(try !isLinked(to: "titre") && !isLinked(to: "titre-2"))
    try show("Entre nous", .open)
    #expect(try isLinked(to: "titre-2"))
    try show("Secret", .open)
    #expect(try isLinked(to: "titre"))
    try show("Secret", .hidden)
    #expect(try isLinked(to: "titre-2"))
    try show("Entre nous", .members)
    #expect(try !world.html("texte").contains("href=\"/pages/"))
  }

  private func show(_ name: String, _ visibility: Visibility) throws {
    var draft = Sample.circle(name)
    draft.visibility = visibility
    let id = try world.writings.circleID(Slug(naming: name), field: "", as: nil)
    try world.writings.updateCircle(id, draft, as: .member(world.administrator))
  }
}
