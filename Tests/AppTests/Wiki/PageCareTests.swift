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
      ("La page ouverte", "*", "/pages/la-page-ouverte", "La page a changé de place."),
      ("La page ouverte", "cercle-cache", "/pages/la-page-ouverte", "La page a changé de place."),
      ("Été", "cercle-interne", "/pages/ete", "La page a changé de titre."),
    ])
  func renaming(_ title: String, _ circle: String, _ path: String, _ words: String) throws {
    let response = try writer.submit(WikiSite.page + "/adresse", ["title": title, "circle": circle])
    #expect(response.field("Location") == path)
    #expect(try writer.get(path).words.contains(words))
    let isOpen = try Visitor(wiki.site).get(path).status == .ok
    #expect(isOpen == ["*", "cercle-ouvert"].contains(circle))
  }

  @Test(
    "refuses what is no title and no place, and keeps what was typed",
    arguments: [
      ["title": ""], ["title": "a\u{7}"], ["title": String(repeating: "x", count: 201)],
      ["circle": "inconnu"], ["circle": "cercle-cache"], ["circle": "../x"],
      ["circle": ""],
    ])
  func refusal(_ wrong: [String: String]) throws {
    let outsider = try wiki.outsider()
    let before = try wiki.site.dump()
    let values = ["title": "Un <titre>", "circle": "*"].merging(wrong) { $1 }
    let response = try outsider.submit(WikiSite.page + "/adresse", values)
    #expect(response.status == .unprocessableContent && !response.text.contains("Cercle caché"))
    if wrong["title"] == nil { #expect(response.text.contains("value=\"Un &lt;titre&gt;\"")) }
    #expect(try wiki.site.dump() == before)
  }

  @Test("leaves as it is now what its writer has left as it was shown")
  func laterThanTheForm() throws {
    let path = WikiSite.page + "/adresse"
    let old = try #require(Visitor.Form(to: path, in: writer.get(path).text))
    let keeper = try wiki.keeper()
    _ = try keeper.submit(path, ["title": "La page ouverte", "circle": "cercle-cache"])
    let response = try writer.send(old, ["title": "Un autre titre", "circle": "cercle-ouvert"])
    #expect(response.field("Location") == "/pages/un-autre-titre")
    #expect(try Visitor(wiki.site).get("/pages/un-autre-titre").status == .notFound)
    _ = try writer.send(old, ["title": "La page ouverte", "circle": "cercle-interne"])
    #expect(try wiki.latest(.page(Slug(naming: "Un autre titre"))) == 3, "the address alone leads there")
  }

  @Test("tells what others have changed meanwhile in another way, and goes on from there")
  func contested() throws {
    let path = WikiSite.page + "/adresse"
    let old = try #require(Visitor.Form(to: path, in: writer.get(path).text))
    let values = ["title": "Le mien", "circle": "cercle-interne"]
    _ = try wiki.keeper().submit(path, ["title": "Le sien", "circle": "cercle-cache"])
    let told = try writer.send(old, values)
    #expect(told.status == .unprocessableContent)
    #expect(told.words.contains("a mis « Le sien »") && told.words.contains("a mis « Cercle caché »"))
    #expect(told.text.contains("value=\"Le mien\"") && told.text.contains("\"cercle-interne\" selected"))
    #expect(try wiki.latest(.page(Slug(naming: "Le sien"))) == 2)
    let again = try #require(Visitor.Form(to: "/pages/le-sien/adresse", in: told.text))
    #expect(try writer.send(again, values).field("Location") == "/pages/le-mien")
    #expect(try wiki.outsider().get("/pages/le-mien").status == .ok)
  }

  @Test("without what was shown, nothing is changed")
  func unknownStart() throws {
    let response = try writer.force(WikiSite.page + "/adresse", ["title": "T", "circle": "*"])
    #expect(try response.status == .unprocessableContent && wiki.latest() == 1)
  }

  @Test("in a circle that was put aside a page is neither written nor renamed, and can move out")
  func archivedCircle() throws {
    let keeper = try wiki.keeper()
    let (slug, now) = (Slug(naming: "Cercle caché"), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      let circle = try #require(try writings.readings(as: .administrator).circleScope(slug))
      try writings.archiveCircle(circle.id, at: now)
    }
    let form = try keeper.get("/pages/la-page-cachee/adresse")
    #expect(
      form.text.contains("<option value=\"\">Choisissez") && !form.text.contains("value=\"cercle-cache\" "))
    let path = "/pages/la-page-cachee"
    let page = try keeper.get(path)
    #expect(page.words.contains("Le cercle de cette page est archivé"))
    #expect(page.text.contains(path + "/adresse") && !page.text.contains(path + "/modifier\""))
    #expect(!page.text.contains(path + "/ressortir"))
    let before = try wiki.site.dump().filter { !$0.hasPrefix("session") }
    let editor = try keeper.get(path + "/modifier")
    #expect(editor.words.contains("Ce cercle vient d’être archivé"))
    #expect(
      try keeper.press("save", WritingForm(in: editor.text), ["body": "x"]).status == .unprocessableContent)
    #expect(try keeper.force(path + "/versions/1/retablir").status == .unprocessableContent)
    for address in [path, WikiSite.page] {
      let values = ["title": "Toujours cachée", "circle": "cercle-cache"]
      #expect(try keeper.submit(address + "/adresse", values).status == .unprocessableContent)
    }
    #expect(try wiki.site.dump().filter { !$0.hasPrefix("session") } == before)
    let values = ["title": "La page cachée", "circle": "cercle-ouvert"]
    #expect(try keeper.submit(path + "/adresse", values).field("Location") == path)
    #expect(try Visitor(wiki.site).get(path).status == .ok)
  }

  @Test("puts a page aside and brings it back")
  func archiving() throws {
    let keeper = try wiki.keeper()
    #expect(try keeper.submit(WikiSite.page + "/archiver").field("Location") == WikiSite.page)
    #expect(try keeper.get(WikiSite.page).words.contains("La page est archivée."))
    #expect(try !Visitor(wiki.site).get("/pages").text.contains(WikiSite.page))
    #expect(try Visitor(wiki.site).get(WikiSite.page).status == .ok)
    let renaming = try keeper.force(WikiSite.page + "/adresse", ["title": "T", "circle": "*"])
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
    let kept = try #require(try wiki.unsaved(of: wiki.community.insider).first)
    #expect(kept.text.text.body == "Un brouillon" && kept.text.title == "La page ouverte")
    guard case .newPage(let name) = kept.text.subject else { throw Failure.notFound }
    let form = try writer.editor("/nouvelle-page?brouillon=\(name)")
    #expect(form.body == "Un brouillon" && form.values["circle"] == "")
    #expect(try writer.press("save", form).status == .unprocessableContent, "its place is not chosen")
    #expect(try writer.press("save", form, ["circle": "cercle-cache"]).status == .seeOther)
    #expect(try wiki.unsaved(of: wiki.community.insider).isEmpty)
  }

  @Test("leaves nothing of a destroyed page in the file or its log")
  func destroyedForGood() throws {
    try writer.press("save", writer.editor(), ["body": "Unique à jamais"])
    try writer.press("save", writer.editor(), ["body": "Autre chose"])
    #expect(try wiki.site.fileHolds("Unique à jamais"))
    _ = try administrator.submit(
      WikiSite.page + "/detruire", ["title": "La page ouverte", "isSure": "oui"])
    // The writer empties the log before what it is asked next; where a reader was in the way, before what comes then.
    for _ in 1...2 { try wiki.site.store.writer.writings { _ in } }
    #expect(try !wiki.site.fileHolds("Unique à jamais"))
  }

  @Test("shows long lists part by part, each page in one of them, and the rest behind the map")
  func parts() throws {
    let now = wiki.site.now
    try wiki.site.store.writer.writings { writings in
      for number in 1...2 * PageList.pageSize {
        let draft = PageDraft(
          title: "Page \(1_000 + number)", body: "Un texte", circle: nil, summary: "", author: "Karim")
        try writings.createPage(draft, as: nil, at: now)
      }
    }
    let visitor = Visitor(wiki.site)
    let next = #/<a class="after" href="([^"]*)" rel="next">Suite de la liste/#
    var found: [Substring] = []
    for list in ["/pages-orphelines", "/pages"] {
      var path: String? = list
      found = []
      while let part = path, found.count < 1_000 {
        let page = try visitor.get(part).text
        #expect((part == list) != page.contains("href=\"\(list)\">Début de la liste"))
        found += page.matches(of: #/<h3><a href="(\/pages\/[^"]*)"/#).map(\.1)
        path = page.firstMatch(of: next).map { String($0.1) }
      }
      #expect(found.count { $0.hasPrefix("/pages/page-1") } == 2 * PageList.pageSize, "\(list)")
      #expect(Set(found).count == found.count && found.contains("/pages/la-page-ouverte"))
      #expect(!found.contains("/pages/la-page-cachee"))
    }
    #expect(try visitor.get("/pages?lettre=P").text.contains("la-page-ouverte") == false)
    #expect(try visitor.get("/pages?lettre=z").words.contains("La liste ne va pas plus loin."))
    #expect(try visitor.get("/pages?lettre=42&apres=..").text.contains("la-page-ouverte"))
    let map = try visitor.get("/plan-du-site").text
    let rest = try #require(map.firstMatch(of: #/<a href="([^"]*)">Toutes les autres pages/#))
    #expect(try visitor.get(String(rest.1)).text.contains(found[PageList.pageSize]))
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
