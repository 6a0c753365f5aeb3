import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Taking care of pages")
struct PageCareTests {
  let wiki: WikiSite
  let writer: Visitor
  let administrator: Visitor

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.insider()
    administrator = try wiki.site.visitor(.administrator)
  }

  @Test(
    "gives a page another title, another place, both or nothing",
    arguments: [
      ("La page ouverte", "cercle-ouvert", "/pages/la-page-ouverte", "Le texte n’a pas changé"),
      ("Été <ici>", "cercle-ouvert", "/pages/ete-ici", "La page a changé de titre."),
      ("La page ouverte", "", "/pages/la-page-ouverte", "La page a changé de place."),
      ("La page ouverte", "cercle-cache", "/pages/la-page-ouverte", "La page a changé de place."),
      ("Été", "cercle-interne", "/pages/ete", "La page a changé de titre."),
    ])
  func renaming(_ title: String, _ circle: String, _ path: String, _ words: String) throws {
    let response = try writer.submit(WikiSite.page + "/adresse", ["title": title, "circle": circle])
    #expect(response.field("Location") == path)
    #expect(try writer.get(path).words.contains(words))
    let isOpen = try Visitor(wiki.site).get(path).status == .ok
    #expect(isOpen == ["", "cercle-ouvert"].contains(circle))
  }

  @Test(
    "refuses what is no title and no place, and keeps what was typed",
    arguments: [
      ["title": ""], ["title": "a\u{7}"], ["title": String(repeating: "x", count: 201)],
      ["circle": "inconnu"], ["circle": "cercle-cache"], ["circle": "../x"],
    ])
  func refusal(_ wrong: [String: String]) throws {
    let outsider = try wiki.outsider()
    let before = try wiki.site.dump()
    let values = ["title": "Un <titre>", "circle": ""].merging(wrong) { $1 }
    let response = try outsider.submit(WikiSite.page + "/adresse", values)
    #expect(response.status == .unprocessableContent && !response.text.contains("Cercle caché"))
    if wrong["title"] == nil { #expect(response.text.contains("value=\"Un &lt;titre&gt;\"")) }
    #expect(try wiki.site.dump() == before)
  }

  @Test("keeps a page in its circle when that was put aside since")
  func archivedCircle() throws {
    let keeper = try wiki.keeper()
    let (slug, now) = (Slug(naming: "Cercle caché"), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      let circle = try #require(try writings.readings(as: .administrator).circleScope(slug))
      try writings.archiveCircle(circle.id, at: now)
    }
    let form = try keeper.get("/pages/la-page-cachee/adresse")
    #expect(form.text.contains("<option value=\"cercle-cache\" selected"))
    let values = ["title": "Toujours cachée", "circle": "cercle-cache"]
    _ = try keeper.submit("/pages/la-page-cachee/adresse", values)
    #expect(try keeper.get("/pages/toujours-cachee").status == .ok)
    #expect(try Visitor(wiki.site).get("/pages/toujours-cachee").status == .notFound)
    let elsewhere = try keeper.submit(WikiSite.page + "/adresse", values)
    #expect(elsewhere.status == .unprocessableContent, "nothing comes into a circle that was put aside")
  }

  @Test("puts a page aside and brings it back")
  func archiving() throws {
    let keeper = try wiki.keeper()
    #expect(try keeper.submit(WikiSite.page + "/archiver").field("Location") == WikiSite.page)
    #expect(try keeper.get(WikiSite.page).words.contains("La page est archivée."))
    #expect(try !Visitor(wiki.site).get("/pages").text.contains(WikiSite.page))
    #expect(try Visitor(wiki.site).get(WikiSite.page).status == .ok)
    let renaming = try keeper.force(WikiSite.page + "/adresse", ["title": "T", "circle": ""])
    #expect(renaming.status == .unprocessableContent)
    let back = try keeper.submit(WikiSite.page + "/ressortir", on: WikiSite.page)
    #expect(back.field("Location") == WikiSite.page)
    #expect(try Visitor(wiki.site).get("/pages").text.contains(WikiSite.page))
  }

  @Test(
    "destroys nothing before it is asked twice",
    arguments: [
      [:], ["title": "La page ouverte"], ["isSure": "oui"], ["title": "la page ouverte", "isSure": "oui"],
      ["title": "La page cachée", "isSure": "oui"],
    ])
  func destructionRefused(_ values: [String: String]) throws {
    let path = WikiSite.page + "/detruire"
    let before = try wiki.site.dump()
    let response = try administrator.submit(path, values)
    #expect(response.status == .unprocessableContent)
    #expect(
      try wiki.site.dump().filter { !$0.hasPrefix("session") } == before.filter { !$0.hasPrefix("session") })
  }

  @Test("destroys a page with all its revisions, and the journal says so")
  func destruction() throws {
    try writer.press("keep", writer.editor(), ["body": "Un brouillon"])
    let response = try administrator.submit(
      WikiSite.page + "/detruire", ["title": "La page ouverte", "isSure": "oui"])
    #expect(response.field("Location") == "/pages")
    #expect(try administrator.get("/pages").words.contains("sont détruites"))
    for rest in ["", "/historique", "/versions/1", "/modifier", "/detruire"] {
      #expect(try administrator.get(WikiSite.page + rest).status == .notFound, "\(rest)")
    }
    #expect(try administrator.get("/administration/journal").text.contains("la-page-ouverte"))
  }

  @Test("lists the pages that are awaited and those that are lost")
  func links() throws {
    try writer.press(
      "save", writer.editor("/pages/la-page-cachee/modifier"),
      ["body": "[[Un <rêve>]] et [[La page interne]]"])
    try writer.press("save", writer.editor(), ["body": "[[Le jardin]] et [[la page commune]]"])
    let awaited = try Visitor(wiki.site).get("/pages-attendues").words
    #expect(awaited.contains("Le jardin") && !awaited.contains("rêve"))
    #expect(try writer.get("/pages-attendues").text.contains("/nouvelle-page?titre=Le%20jardin"))
    let lost = try Visitor(wiki.site).get("/pages-orphelines").text
    #expect(
      lost.contains(WikiSite.page) && !lost.contains("la-page-commune") && !lost.contains("la-page-cachee"))
    #expect(try writer.editor("/nouvelle-page?titre=Le%20jardin").values["title"] == "Le jardin")
  }
}
