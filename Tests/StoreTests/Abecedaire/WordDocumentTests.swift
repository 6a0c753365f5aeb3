import Domain
import Testing

@testable import Database
@testable import Store

/// What a word means is written as pages are.
@Suite struct WordDocumentTests {
  let world: WikiWorld
  private let archipel = DocumentName.word(.of("archipel"))

  init() throws {
    world = try WikiWorld()
    try world.writings.createBatch(Sample.batch("A", .published))
    try world.writings.createBatch(Sample.batch("E", .defining))
    try world.writings.createBatch(Sample.batch("O", .voting))
  }

  private func word(_ text: String, place: Int? = nil, _ definition: String = "", _ argument: String = "")
    throws
  {
    var draft = Sample.word(text, place: place)
    (draft.definition, draft.argument) = (definition, argument)
    try world.writings.createWord(draft)
  }

  private func read(_ slug: String, as viewer: Viewer = .visitor) throws -> Word {
    try #require(try world.writings.readings(as: viewer).word(.of(slug)))
  }

  @Test func itsFirstTextIsTheDefinitionAndTheArgument() throws {
    try word("Archipel", place: 1, "Des îles **reliées**. Et la mer.", "Se relier.")
    #expect(try world.text(archipel) == "Des îles **reliées**. Et la mer.\n\n## Argument\n\nSe relier.")
    let text = try #require(try read("archipel").text)
    #expect(text.body.text.contains("<h2 id=\"s-argument\">Argument</h2>\n<p>Se relier.</p>"))
    #expect(text.isDefined && text.description == "Des îles reliées.")
    #expect(text.revision.number == 1 && text.revision.author == nil)
    #expect(text.document.name == archipel && text.document.scope == .community)
  }

  /// Text, place, letter, and whether there is a document.
  @Test(
    arguments: [
      ("Archipel", nil, "", false), ("Archipel", 1, "", true), ("Archipel", nil, "Des îles.", true),
      ("Élan", 1, "", true), ("Oasis", 1, "", false), ("Oasis", nil, "", false),
    ] as [(String, Int?, String, Bool)])
  func onlyKeptWordsAndWrittenOnesHaveADocument(_ text: String, _ place: Int?, _ body: String, _ has: Bool)
    throws
  {
    try word(text, place: place, body)
    let slug = Slug(naming: text)
    #expect(try (world.readings.document(.word(slug)) != nil) == has)
    #expect(try (world.readings.history(.word(slug)) != nil) == has)
    #expect(try (world.readings.word(slug)?.text != nil) == has)
  }

  @Test func theKeptWordsOfABatchGetEmptyOnesOnce() throws {
    let batch = try world.writings.createBatch(Sample.batch("R", .voting))
    try word("Relier", place: 1)
    try word("Récit", place: 2, "Une histoire.")
    try word("Rêve")
    func made() throws -> Int {
      try world.connection.number("SELECT count(*) FROM document WHERE word_id IS NOT NULL")
    }
    try world.writings.makeDocuments(ofKeptWordsIn: batch, at: noon)
    #expect(try made() == 1, "the vote is not over")
    try world.connection.run("UPDATE batch SET stage = 'defining' WHERE id = \(batch)")
    for _ in 1...2 { try world.writings.makeDocuments(ofKeptWordsIn: batch, at: noon) }
    #expect(try made() == 2)
    #expect(try world.text(.word(.of("relier"))).isEmpty && world.document(.word(.of("relier"))).latest == 1)
    #expect(try world.readings.document(.word(.of("reve"))) == nil)
  }

  @Test func itIsWrittenByEveryMemberWithAHistory() throws {
    try word("Archipel", place: 1, "Une.\n\nDeux.\n\nTrois.")
    try world.revise(archipel, "Une bis.\n\nDeux.\n\nTrois.", by: world.bob)
    try world.revise(archipel, "Une.\n\nDeux.\n\nTrois bis.", base: 1, by: world.zoe)
    #expect(try world.text(archipel) == "Une bis.\n\nDeux.\n\nTrois bis.")
    let history = try #require(try world.readings.history(archipel))
    #expect(history.revisions.map(\.author) == [.named("Zoé"), .named("Bob"), nil])
    _ = try world.writings.restore(1, of: world.document(archipel), by: world.zoe, summary: "", at: noon)
    #expect(try world.text(archipel) == "Une.\n\nDeux.\n\nTrois.")
    let changes = try world.readings.changes(in: nil).compactMap {
      if case .saved(let saved) = $0 { saved.name } else { nil }
    }
    #expect(changes.filter { $0 == archipel }.count == 4)
    #expect(try world.readings.writer(world.bob.id, of: world.document(archipel)) != nil)
  }

  @Test func itLinksOtherPublishedWordsAndNotItself() throws {
    try word("Archipel", place: 1, "Un archipel d’altérité.")
    try word("Altérité", place: 2, "L’archipel des autres.")
    #expect(
      try read("archipel").text?.body.text
        == "<p>Un archipel d’<a class=\"word\" href=\"/mots/alterite\">altérité</a>.</p>\n")
    #expect(try read("alterite").text?.body.text.contains("/mots/archipel") == true)
    let preview = try world.readings.rendered("Archipel et altérité", for: archipel, circle: nil)
    #expect(preview.html.text.contains("/mots/alterite") && !preview.html.text.contains("/mots/archipel"))
    let old = try #require(try world.readings.revision(1, of: archipel))
    #expect(!old.body.text.contains("/mots/archipel"))
    try world.revise(archipel, "Archipel, altérité, archipel.")
    #expect(try read("archipel").text?.body.text.contains("/mots/archipel") == false)
    #expect(try read("alterite").livesIn == [.word(slug: .of("archipel"), text: "Archipel")])
  }

  @Test func itIsFound() throws {
    try word("Archipel", place: 1, "Des îles.")
    try world.revise(archipel, "Un chapelet.")
    let found = try world.readings.search(SearchRequest(typed: "chapelet"))
    #expect(found.results.map(\.thing) == [.word(slug: .of("archipel"), text: "Archipel")])
    #expect(try world.readings.search(SearchRequest(typed: "îles")).count == 0)
  }

  @Test func itsCallsTakeNames() throws {
    try word("Archipel", place: 1)
    try world.revise(archipel, "[[inscription: Qui écrit la définition]]")
    let text = try #require(try read("archipel").text)
    #expect(text.signups.map(\.question) == ["Qui écrit la définition"])
    let access = try #require(try world.readings.signupAccess(text.signups[0].id))
    #expect(access.scope == .community)
  }

  @Test func whereItLivesIsToldAsFarAsTheViewerSees() throws {
    for (circle, title) in [("ouvert", "Ouverte"), ("entre-nous", "Interne"), ("secret", "Secrète")] {
      var draft = Sample.page(title, "Un archipel.")
      draft.circle = .of(circle)
      try world.writings.createPage(draft)
      try world.revise(.introduction(.of(circle)), "Archipels.")
      try world.writings.createMeeting(
        Sample.meeting(
          "Rencontre \(title)", circles: [.of(circle)], agenda: [Sample.item("Point", notes: ["Archipel !"])]),
        at: noon)
    }
    try world.writings.createPage(Sample.page("Commune", "Un archipel. Et deux archipels."))
    try word("Archipel", place: 1, "Un archipel.")
    func places(_ viewer: Viewer) throws -> [String] { try read("archipel", as: viewer).livesIn.map(\.title) }
    let open = ["Commune", "Ouverte", "Ouvert", "Rencontre Ouverte"]
    #expect(try places(.visitor) == open)
    #expect(
      try places(.member(world.bob))
        == [
          "Commune", "Interne", "Ouverte", "Entre nous", "Ouvert", "Rencontre Interne", "Rencontre Ouverte",
        ])
    #expect(try places(.member(world.administrator)).count == 10)
    try world.connection.run("UPDATE page SET archived_at = 0 WHERE slug = 'commune'")
    #expect(try places(.visitor) == Array(open.dropFirst()))
  }

  @Test func whatIsTooMuchIsCounted() throws {
    for number in 1...60 {
      try world.writings.createPage(Sample.page("Page \(100 + number)", "Un archipel."))
    }
    try word("Archipel", place: 1)
    let word = try read("archipel")
    #expect(word.livesIn.count == 50 && word.livesElsewhere == 10)
    #expect(word.livesIn.first == .page(PageSummary(slug: .of("page-101"), title: "Page 101", circle: nil)))
  }
}
