import Domain
import Testing

@testable import Database
@testable import Store

/// Pages that are renamed: each address leads to one page for ever, and every link to where it led.
@Suite struct AddressTests {
  let world: WikiWorld

  init() throws { world = try WikiWorld() }

  /// Titles that a page gets one after the other, among pages that are there already.
  struct Journey: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let titles: [String]
    let slugs: [String]
    /// The addresses it had, which lead to it.
    let former: Set<String>
  }

  static let journeys = [
    Journey(testDescription: "away", titles: ["A", "B"], slugs: ["a", "b"], former: ["a"]),
    Journey(
      testDescription: "away and back", titles: ["A", "B", "A"], slugs: ["a", "b", "a"], former: ["b"]),
    Journey(
      testDescription: "round", titles: ["A", "B", "C", "A"], slugs: ["a", "b", "c", "a"], former: ["b", "c"]),
    Journey(
      testDescription: "to one before", titles: ["A", "B", "C", "B"], slugs: ["a", "b", "c", "b"],
      former: ["a", "c"]),
    Journey(testDescription: "same slug", titles: ["A", "à", "A !"], slugs: ["a", "a", "a"], former: []),
    Journey(
      testDescription: "taken by another", titles: ["A", "Là", "A"], slugs: ["a", "la-2", "a"],
      former: ["la-2"]),
    Journey(
      testDescription: "the former address of another", titles: ["A", "Avant"], slugs: ["a", "avant-2"],
      former: ["a"]),
    Journey(
      testDescription: "the number of its own", titles: ["Là", "La !", "A", "La"],
      slugs: ["la-2", "la-2", "a", "la-2"], former: ["a"]),
  ]

  @Test(arguments: journeys) func addressesFollowTitles(_ journey: Journey) throws {
    try world.writings.createPage(Sample.page("Là"))
    try world.writings.createPage(Sample.page("Avant"))
    try world.rename("avant", to: "Après")
    var slugs = [try world.writings.createPage(Sample.page(journey.titles[0])).text]
    for title in journey.titles.dropFirst() {
      slugs.append(try world.rename(slugs[slugs.count - 1], to: title))
    }
    #expect(slugs == journey.slugs)
    let last = try #require(slugs.last)
    for former in journey.former {
      #expect(try world.document(former).name == .page(.of(last)), "\(former)")
      #expect(try world.readings.page(.of(former))?.document.name == .page(.of(last)))
    }
    let count = try world.connection.number(
      "SELECT count(*) FROM former_address WHERE page_id = (SELECT id FROM page WHERE slug = \(last))")
    #expect(count == journey.former.count)
    let revisions = try #require(try world.readings.history(.page(.of(last)))).revisions
    #expect(revisions.map(\.title) == journey.titles.reversed())
  }

  @Test func twoPagesSwapTheirTitles() throws {
    let texts = ["Un": "Texte un", "Deux": "Texte deux"]
    for (title, text) in texts { try world.writings.createPage(Sample.page(title, text)) }
    try world.writings.createPage(Sample.page("Liens", "[[Un]] [[Deux]]"))
    #expect(try world.rename("un", to: "Échange") == "echange")
    #expect(try world.rename("deux", to: "Un") == "un-2")
    #expect(try world.rename("echange", to: "Deux") == "deux-2")
    #expect(try world.text(.page(.of("un"))) == "Texte un" && world.text(.page(.of("deux"))) == "Texte deux")
    let links = try world.html("liens")
    #expect(links.contains("\"/pages/deux-2\">Un</a>") && links.contains("\"/pages/un-2\">Deux</a>"))
  }

  @Test func linksFollowThePage() throws {
    try world.writings.createPage(Sample.page("Une page", "Moi : [[Une page]]."))
    try world.writings.createPage(Sample.page("Liens", "[[Une page]] [[Autre nom]] [[Encore un]]"))
    try world.rename("une-page", to: "Autre nom")
    try world.rename("autre-nom", to: "Encore un")
    for name in ["Une page", "Autre nom", "Encore un"] {
      #expect(try world.html("liens").contains("<a href=\"/pages/encore-un\">\(name)</a>"))
    }
    #expect(try world.html("encore-un").contains("<a href=\"/pages/encore-un\">Une page</a>"))
    #expect(try world.readings.page(.of("encore-un"))?.linkedFrom.map(\.title) == ["Liens"])
    let history = try #require(try world.readings.history(.page(.of("encore-un"))))
    #expect(history.revisions.map(\.title) == ["Encore un", "Autre nom", "Une page"])
    #expect(history.revisions.map(\.size) == [19, 19, 19])
  }

  @Test func nothingChangesWithoutAChange() throws {
    try world.writings.createPage(Sample.page("Une page", circle: .of("ouvert")))
    #expect(try world.rename("une-page", to: "Une page", circle: "ouvert") == "une-page")
    #expect(try world.document("une-page").latest == 1)
    #expect(try world.rename("une-page", to: "Une page") == "une-page")
    #expect(try world.document("une-page").latest == 2)
    #expect(try world.document("une-page").circle == nil)
  }

  @Test func onlyWhereOneSees() throws {
    try world.writings.createPage(Sample.page("Une page"))
    let page = try world.document("une-page")
    for (circle, problem) in [("secret", "circle"), ("inconnu", "circle")] {
      #expect(throws: Rejection([Problem(problem, .unknown)])) {
        _ = try world.writings.renamePage(page, to: "A", circle: .of(circle), by: world.zoe, at: noon)
      }
    }
    #expect(throws: Rejection([Problem("title", .missing)])) { try world.rename("une-page", to: " ") }
    try world.connection.run("UPDATE circle SET archived_at = 0 WHERE slug = 'ouvert'")
    #expect(throws: Rejection([Problem("circle", .unknown)])) {
      try world.rename("une-page", to: "A", circle: "ouvert")
    }
    #expect(throws: Rejection([Problem("circle", .unknown)])) {
      try world.writings.createPage(
        Sample.page("Neuve", circle: .of("ouvert")), as: .member(world.zoe), at: noon)
    }
    #expect(try world.document("une-page").latest == 1)
  }

  @Test func theAddressesOfADestroyedPageAreFree() throws {
    try world.writings.createPage(Sample.page("Une page", "[[Une page]] et [[Liens]]", circle: .of("secret")))
    try world.writings.createPage(Sample.page("Liens", "[[Une page]]", circle: .of("secret")))
    try world.rename("une-page", to: "Autre", circle: "secret")
    try world.revise(.page(.of("autre")), "## Titre\n\n[[Liens]]", by: world.administrator)
    let page = try world.document("autre")
    let linked = "<a href=\"/pages/autre\">"
    #expect(try world.html("liens").contains(linked))
    let bodies = try world.connection.number("SELECT count(*) FROM body")
    #expect(try world.writings.destroyPage(page, by: .person(world.administrator.id), at: noon))
    #expect(try !world.writings.destroyPage(page, by: .command, at: noon))
    #expect(try !world.html("liens").contains(linked))
    #expect(try world.readings.page(.of("liens"))?.linkedFrom == [])
    #expect(try world.connection.number("SELECT count(*) FROM body") == bodies - 3)
    for table: SQL in ["former_address", "page_heading"] {
      #expect(try world.connection.number("SELECT count(*) FROM \(table)") == 0)
    }
    let entry = try #require(try world.readings.journal().first)
    #expect(entry.act == .pageDestroyed && entry.detail == "autre" && entry.circle?.slug.text == "secret")
    for (title, slug) in [("Une page", "une-page"), ("Autre", "autre")] {
      #expect(try world.writings.createPage(Sample.page(title, circle: .of("secret"))).text == slug)
    }
    #expect(try world.html("liens").contains("<a href=\"/pages/une-page\">"))
    #expect(
      try !world.writings.destroyPage(world.document(.introduction(.of("ouvert"))), by: .command, at: noon))
  }

  @Test func whatIsPutAsideIsInNoList() throws {
    try world.writings.createPage(Sample.page("Une page", "[[Liens]]", circle: .of("ouvert")))
    try world.writings.createPage(Sample.page("Liens", "[[Une page]]"))
    let page = try world.document("une-page")
    func lists() throws -> [Int] {
      [
        try world.readings.pages().pages.count, try world.readings.circle(.of("ouvert"))?.pages.count ?? 0,
        try world.readings.page(.of("liens"))?.linkedFrom.count ?? 0,
      ]
    }
    #expect(try lists() == [2, 1, 1])
    try world.writings.archivePage(page, at: noon)
    try world.writings.archivePage(page, at: noon.after(1))
    #expect(try lists() == [1, 0, 0])
    #expect(try world.document("une-page").isArchived)
    #expect(try world.html("liens").contains("<a href=\"/pages/une-page\">"))
    #expect(try world.connection.number("SELECT archived_at FROM page WHERE id = 1") == noon.seconds)
    try world.writings.bringBackPage(page)
    #expect(try lists() == [2, 1, 1] && !world.document("une-page").isArchived)
  }
}
