import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Publishing a word")
struct WordPublishingTests {
  let site: Site
  private let page = "/pages/une-page"
  private let link = "<a class=\"word\" href=\"/mots/zephyr\">zéphyr</a>"

  init() throws {
    site = try Site()
    let now = site.now
    try site.store.writer.writings { writings in
      let letters = [try #require(Letter("Z"))]
      try writings.createBatch(
        BatchDraft(letters: letters, stage: .defining, rule: VoteRule(), intention: ""))
      for (text, place, definition) in [("Zéphyr", 1, "Un vent doux."), ("Zinc", 2, ""), ("Zoo", nil, "")] {
        try writings.createWord(
          WordDraft(text: text, synonym: nil, place: place, definition: definition, argument: ""), at: now)
      }
      let draft = PageDraft(
        title: "Une page", body: "Le zéphyr souffle.", circle: nil, summary: "", author: "Ada")
      try writings.createPage(draft, as: nil, at: now)
    }
  }

  @Test("makes it a link everywhere, in pages that were kept too, and taking it back makes it text again")
  func links() throws {
    let facilitator = try site.visitor(.facilitator)
    let visitor = Visitor(site)
    #expect(try !visitor.get(page).text.contains(link))
    #expect(
      try facilitator.get("/mots/zephyr").words.contains("Ce mot devient un lien dans toutes les pages"))
    let published = try facilitator.submit("/mots/zephyr/publier", on: "/mots/zephyr")
    #expect(published.field("Location") == "/mots/zephyr")
    let shown = try facilitator.get("/mots/zephyr")
    #expect(shown.words.contains("Le mot est publié.") && shown.words.contains("Où ce mot vit"))
    #expect(shown.text.contains("<a href=\"\(page)\">Une page</a>"))
    #expect(try visitor.get(page).text.contains(link))
    #expect(try facilitator.submit("/mots/zephyr/depublier", on: "/mots/zephyr").status == .seeOther)
    #expect(try !visitor.get(page).text.contains(link))
    #expect(try !visitor.get("/mots/zephyr").words.contains("Où ce mot vit"))
  }

  @Test("needs a definition, and a word that is kept")
  func refusals() throws {
    let facilitator = try site.visitor(.facilitator)
    #expect(try facilitator.get("/mots/zinc").words.contains("quand sa définition sera écrite"))
    let undefined = try facilitator.force("/mots/zinc/publier")
    #expect(undefined.status == .unprocessableContent)
    #expect(undefined.words.contains("Ce mot n’a pas encore de définition."))
    for word in ["zoo", "rien"] {
      let response = try facilitator.force("/mots/\(word)/publier")
      #expect(response.status == .notFound)
    }
  }

  @Test("is for those who run the abécédaire")
  func rights() throws {
    let member = try site.visitor(.organiser)
    #expect(try !member.get("/mots/zephyr").text.contains("publier"))
    for way in ["publier", "depublier"] {
      let response = try member.force("/mots/zephyr/\(way)")
      #expect(response.status == .forbidden)
    }
    #expect(try !Visitor(site).get(page).text.contains(link))
  }
}
