import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Writing a new page")
struct NewPageTests {
  let wiki: WikiSite
  let writer: Visitor

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.insider()
  }

  @Test(
    "starts from what the address names, if its reader sees it",
    arguments: [
      ("", "", "*", ""),
      ("?titre=%C3%80+%3Cfaire%3E", "À <faire>", "*", ""),
      ("?cercle=cercle-cache", "", "cercle-cache", ""),
      ("?cercle=inconnu", "", "*", ""),
      ("?page=la-page-commune", "", "*", WikiSite.text),
      ("?page=la-page-cachee", "", "cercle-cache", WikiSite.text),
      ("?page=inconnue", "", "*", ""),
      ("?modele=inconnu&brouillon=inconnu", "", "*", ""),
      ("?titre=T&cercle=cercle-ouvert&page=la-page-interne", "T", "cercle-interne", WikiSite.text),
      ("?cercle=cercle-ouvert&page=la-page-commune", "", "cercle-ouvert", WikiSite.text),
    ])
  func beginning(_ query: String, _ title: String, _ circle: String, _ body: String) throws {
    let form = try writer.editor("/nouvelle-page" + query)
    #expect(form.values["title"] == title && form.values["circle"] == circle && form.body == body)
  }

  @Test("starts from each model")
  func models() throws {
    for model in ["bilan", "fiche", "retour", "boussole"] {
      #expect(try writer.editor("/nouvelle-page?modele=\(model)").body.contains("## "), "\(model)")
    }
  }

  @Test("does not start from what is hidden from its writer")
  func hidden() throws {
    let outsider = try wiki.outsider()
    let form = try outsider.editor("/nouvelle-page?page=la-page-cachee&cercle=cercle-cache")
    #expect(form.body.isEmpty && form.values["circle"] == "*")
    #expect(try !outsider.get("/nouvelle-page").text.contains("Cercle caché"))
  }

  @Test("makes it once, in its circle", arguments: ["*", "cercle-cache"])
  func creation(_ circle: String) throws {
    let form = try writer.editor("/nouvelle-page")
    let values = ["title": "L’été <ici>", "circle": circle, "body": "Un texte."]
    #expect(try writer.press("save", form, values).field("Location") == "/pages/l-ete-ici")
    #expect(try writer.press("save", form, values).field("Location") == "/pages/l-ete-ici")
    #expect(try writer.get("/pages/l-ete-ici-2").status == .notFound)
    let page = try writer.get("/pages/l-ete-ici")
    #expect(page.text.contains("<h1>L’été &lt;ici&gt;</h1>") && page.words.contains("La page est créée."))
    let status = try Visitor(wiki.site).get("/pages/l-ete-ici").status
    #expect(status == (circle == "*" ? .ok : .notFound))
  }

  @Test(
    "brings back what is to be mended, as it was typed",
    arguments: [
      ["title": ""], ["title": "a\nb"], ["title": String(repeating: "<", count: 201)], ["body": ""],
      ["circle": "inconnu"], ["circle": "cercle-cache"], ["circle": "<b>"], ["circle": ""],
      ["summary": "\u{1}"],
      ["body": String(repeating: "é", count: 400_001)],
    ])
  func mending(_ wrong: [String: String]) throws {
    let outsider = try wiki.outsider()
    let values = ["title": "Un titre", "body": "Un <texte>", "summary": "Un résumé"].merging(wrong) { $1 }
    let before = try wiki.site.dump()
    let response = try outsider.press("save", outsider.editor("/nouvelle-page"), values)
    #expect(response.status == .unprocessableContent)
    #expect(try response.typed() == values["body"])
    #expect(!response.text.contains("Cercle caché"))
    if wrong["title"]?.contains("\n") != true {
      #expect(try WritingForm(in: response.text).values["title"] == values["title"])
    }
    #expect(try wiki.site.dump() == before)
  }

  @Test("shows the text as it would be read")
  func preview() throws {
    let form = try writer.editor("/nouvelle-page")
    let response = try writer.press(
      "preview", form, ["title": "", "body": "[[La page cachée]]", "circle": "cercle-cache"])
    #expect(response.status == .ok && response.text.contains("href=\"/pages/la-page-cachee\""))
    let again = try WritingForm(in: response.text)
    #expect(again.values["form"] == form.values["form"] && again.values["circle"] == "cercle-cache")
  }

  @Test("keeps several for its writer, each under its own form, and drops the one that is saved")
  func keeping() throws {
    let person = wiki.community.insider
    let (one, two) = (try writer.editor("/nouvelle-page"), try writer.editor("/nouvelle-page"))
    #expect(
      try writer.press("keep", one, ["title": "Un", "body": "1", "circle": "cercle-cache"])
        .field("Location") == "/brouillons")
    for (text, known) in [("2", ""), ("22", "\(wiki.site.now.seconds)")] {
      let values = ["title": "Deux", "body": text, "knownDraft": known]
      #expect(try writer.press("keep", two, values, byScript: true).status == .noContent)
    }
    #expect(Set(try wiki.unsaved(of: person).map(\.text.text.body)) == ["1", "22"])
    let list = try writer.get("/brouillons").words
    #expect(list.contains("Un") && list.contains("Deux"))
    let name = try #require(one.values["form"])
    let taken = try writer.editor("/nouvelle-page?brouillon=\(name)")
    #expect(taken.values["form"] == name && taken.body == "1" && taken.values["circle"] == "cercle-cache")
    #expect(try wiki.outsider().editor("/nouvelle-page?brouillon=\(name)").body.isEmpty)
    #expect(try writer.press("save", taken).field("Location") == "/pages/un")
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == ["22"])
  }

  @Test("brakes whoever makes too many, and keeps what they have typed")
  func brake() throws {
    for number in 1...60 {
      let form = try writer.editor("/nouvelle-page")
      #expect(try writer.press("save", form, ["title": "Page", "body": "\(number)"]).status == .seeOther)
      #expect(try writer.press("save", form, ["title": "Page", "body": "\(number)"]).status == .seeOther)
    }
    let form = try writer.editor("/nouvelle-page")
    let typed = ["title": "De trop", "body": "Un <texte>"]
    let refused = try writer.press("save", form, typed)
    #expect(refused.status == .tooManyRequests && refused.field("Retry-After") == "60")
    #expect(refused.words.contains("Vous avez créé beaucoup de pages en peu de temps"))
    #expect(refused.words.contains("dans 1 minute."))
    let again = try WritingForm(in: refused.text)
    #expect(again.body == "Un <texte>" && again.values["title"] == "De trop")
    #expect(try writer.get("/pages/de-trop").status == .notFound)
    #expect(try writer.press("keep", again).field("Location") == "/brouillons")
    let other = try wiki.outsider()
    #expect(try other.press("save", other.editor("/nouvelle-page"), typed).status == .seeOther)
  }

  @Test("a page that could not be made does not count")
  func brakeOfMending() throws {
    for _ in 1...70 {
      let form = try writer.editor("/nouvelle-page")
      let response = try writer.press("save", form, ["title": "T", "body": "T", "circle": "inconnu"])
      #expect(response.status == .unprocessableContent)
    }
  }

  @Test("a form without a name of its own is not kept", arguments: ["", String(repeating: "x", count: 65)])
  func unnamed(_ name: String) throws {
    let form = try writer.editor("/nouvelle-page")
    let response = try writer.press("keep", form, ["form": name, "body": "Un texte"])
    #expect(try response.status == .unprocessableContent && response.typed() == "Un texte")
  }

  @Test("a circle that its writer has left is told, so that nothing meant for a few is shown to all")
  func leftCircle() throws {
    let form = try writer.editor("/nouvelle-page?cercle=cercle-cache")
    _ = try writer.submit("/cercles/cercle-cache/quitter", on: "/cercles/cercle-cache")
    for gesture in ["preview", "save"] {
      let response = try writer.press(gesture, form, ["title": "T", "body": "Entre nous"])
      #expect(response.words.contains("Cela n’existe pas, ou plus."), "\(gesture)")
    }
    #expect(try writer.get("/pages/t").status == .notFound)
  }

  @Test(
    "a kept text whose circle its writer has left, or that named none, asks for its place",
    arguments: [true, false])
  func lostPlace(hasLeft: Bool) throws {
    let form = try writer.editor("/nouvelle-page")
    let place = hasLeft ? "cercle-cache" : "inconnu"
    try writer.press("keep", form, ["title": "T", "body": "Entre nous", "circle": place])
    if hasLeft { _ = try writer.submit("/cercles/cercle-cache/quitter", on: "/cercles/cercle-cache") }
    let page = try writer.get("/nouvelle-page?brouillon=\(form.values["form"] ?? "")")
    #expect(page.words.contains("Cela n’existe pas, ou plus."))
    #expect(page.text.contains("<option value=\"\" selected>Choisissez où la ranger"))
    let taken = try WritingForm(in: page.text)
    #expect(taken.body == "Entre nous" && taken.values["circle"] == "")
    #expect(try writer.press("save", taken).status == .unprocessableContent)
    #expect(try writer.get("/pages/t").status == .notFound)
    #expect(try writer.press("save", taken, ["circle": "*"]).field("Location") == "/pages/t")
  }

  @Test("the text of a page whose circle was put aside asks for its place")
  func copyOfAnArchivedCircle() throws {
    let (slug, now) = (Slug(naming: "Cercle caché"), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      let circle = try #require(try writings.readings(as: .administrator).circleScope(slug))
      try writings.archiveCircle(circle.id, at: now)
    }
    #expect(try writer.editor("/nouvelle-page?page=la-page-cachee").values["circle"] == "")
  }
}
