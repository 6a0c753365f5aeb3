import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("The history of a document")
struct HistoryTests {
  let wiki: WikiSite
  let writer: Visitor

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.keeper()
  }

  /// Saves `count` more revisions of the open page, by the store.
  private func revise(_ count: Int) throws {
    let (member, now) = (wiki.community.member(wiki.community.keeper), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      for _ in 0..<count {
        let document = try #require(
          try writings.readings(as: .administrator).document(.page(Slug(naming: "La page ouverte"))))
        let draft = TextDraft(
          body: "Texte numéro \(document.latest + 1)", summary: "<i>\(document.latest + 1)</i>",
          base: document.latest)
        _ = try writings.revise(document, draft, by: member, at: now)
      }
    }
  }

  @Test("is shown fifty at a time, and stops at its beginning")
  func paging() throws {
    try revise(119)
    let path = WikiSite.page + "/historique"
    for (query, first, last) in [
      ("", 120, 71), ("?avant=71", 70, 21), ("?avant=21", 20, 1), ("?avant=x", 120, 71),
      ("?avant=-3", 120, 71),
      ("?avant=99999999999999999999", 120, 71), ("?avant=9000000000000000000", 120, 71),
    ] {
      let page = try Visitor(wiki.site).get(path + query)
      #expect(page.status == .ok)
      let numbers = page.text.matches(of: #/Version (\d+)</a></b>/#).compactMap { Int($0.1) }
      #expect(numbers.first == first && numbers.last == last, "\(query)")
      #expect(!page.text.contains("<i>"))
    }
    #expect(try Visitor(wiki.site).get(path + "?avant=1").status == .ok)
  }

  @Test("shows each revision as it was")
  func revisions() throws {
    try revise(2)
    #expect(try writer.get(WikiSite.page + "/versions/1").text.contains("Un premier paragraphe."))
    #expect(try writer.get(WikiSite.page + "/versions/2").words.contains("ce n’est pas la version actuelle"))
    for number in ["0", "4", "-1", "01", "x", "99999999999999999999"] {
      #expect(try writer.get(WikiSite.page + "/versions/\(number)").status == .notFound, "\(number)")
    }
  }

  @Test(
    "compares any two, in either order",
    arguments: [
      ("?de=1&a=3", 200, "De la version 1 à la version 3"),
      ("?de=3&a=1", 200, "De la version 1 à la version 3"),
      ("", 200, "De la version 2 à la version 3"), ("?de=1", 200, "De la version 1 à la version 3"),
      ("?a=2", 200, "De la version 1 à la version 2"), ("?de=x&a=y", 200, "De la version 2 à la version 3"),
      ("?de=2&a=2", 303, ""), ("?a=1", 303, ""), ("?de=0&a=2", 303, ""),
      ("?de=1&a=-9223372036854775808", 404, ""), ("?a=-9223372036854775808", 404, ""),
      ("?de=1&a=9", 404, ""), ("?de=8&a=9", 404, ""), ("?a=9223372036854775807", 404, ""),
      ("?de=99999999999999999999&a=2", 200, "De la version 1 à la version 2"),
    ])
  func comparison(_ query: String, _ status: Int, _ title: String) throws {
    try revise(2)
    let response = try writer.get(WikiSite.page + "/comparer" + query)
    #expect(response.status.rawValue == status)
    if status == 200 { #expect(response.words.contains(title)) }
    if status == 303 { #expect(response.field("Location") == WikiSite.page + "/historique") }
  }

  @Test("of a single revision has nothing to compare")
  func single() throws {
    #expect(try writer.get(WikiSite.page + "/comparer").field("Location") == WikiSite.page + "/historique")
  }

  @Test("brings an old text back as a new revision, once, and touches nothing else")
  func restoring() throws {
    try revise(2)
    let path = WikiSite.page + "/versions/1/retablir"
    let revision = WikiSite.page + "/versions/1"
    let form = try #require(Visitor.Form(to: path, in: writer.get(revision).text))
    for _ in 0..<2 { #expect(try writer.send(form).field("Location") == WikiSite.page) }
    #expect(try wiki.text() == WikiSite.text && wiki.latest() == 4)
    #expect(try writer.get(WikiSite.page).words.contains("L’ancien texte est rétabli"))
    #expect(try writer.get(WikiSite.page + "/historique").words.contains("Rétablit la version 1."))
    _ = try writer.submit(path, on: revision)
    #expect(try writer.get(WikiSite.page).words.contains("Le texte n’a pas changé"))
    #expect(try wiki.latest() == 4)
    #expect(try writer.force(WikiSite.page + "/versions/9/retablir").status == .unprocessableContent)
    #expect(try writer.force(WikiSite.page + "/versions/x/retablir").status == .notFound)
  }

  @Test("offers to bring back only to those who may, and of nothing that is archived")
  func offers() throws {
    try revise(1)
    for path in ["/historique", "/versions/1", "/comparer"] {
      #expect(try writer.get(WikiSite.page + path).text.contains("/retablir"), "\(path)")
      #expect(try !Visitor(wiki.site).get(WikiSite.page + path).text.contains("/retablir"), "\(path)")
    }
    let introduction = "/cercles/cercle-ouvert/presentation"
    try writer.press("save", writer.editor(introduction), ["body": "Bonjour"])
    #expect(try writer.get("/cercles/cercle-ouvert/historique").text.contains("/retablir"))
    #expect(try !wiki.insider().get("/cercles/cercle-ouvert/historique").text.contains("/retablir"))
    _ = try writer.submit(WikiSite.page + "/archiver")
    #expect(try !writer.get(WikiSite.page + "/historique").text.contains("/retablir"))
    #expect(try writer.force(WikiSite.page + "/versions/1/retablir").status == .unprocessableContent)
  }

  @Test(
    "a former address leads to the present one, with what was asked of it",
    arguments: [
      "", "/modifier", "/modifier?brouillon=oui", "/historique", "/historique?avant=2", "/versions/1",
      "/comparer?de=1&a=2", "/adresse", "/archiver", "/detruire",
    ])
  func formerAddress(_ rest: String) throws {
    let administrator = try wiki.site.visitor(.administrator)
    for title in ["Un autre titre", "Encore un titre"] {
      let page = title == "Un autre titre" ? WikiSite.page : "/pages/un-autre-titre"
      _ = try administrator.submit(page + "/adresse", ["title": title, "circle": "cercle-ouvert"])
    }
    for old in ["/pages/la-page-ouverte", "/pages/un-autre-titre"] {
      let response = try administrator.get(old + rest)
      #expect(response.status == .movedPermanently)
      #expect(response.field("Location") == "/pages/encore-un-titre" + rest)
      #expect(response.all("Cache-Control") == ["private, no-cache"] && response.all("Vary") == ["Cookie"])
    }
    #expect(try administrator.get("/pages/encore-un-titre" + rest).status == .ok)
  }
}
