import Domain
import HTTP
import Store
import Testing

@testable import App

/// What becomes of the document while someone writes in it.
@Suite("A document that changes under its writer")
struct InterruptionTests {
  let wiki: WikiSite
  let writer: Visitor
  let administrator: Visitor
  private let typed = WikiSite.text + "\n\nCe que j’écris <b>ici</b>."

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.insider()
    administrator = try wiki.site.visitor(.administrator)
  }

  @Test("renamed: the text goes where the page went, and the old address leads there")
  func renamed() throws {
    let form = try writer.editor()
    let renaming = try administrator.submit(
      WikiSite.page + "/adresse", ["title": "Un autre titre", "circle": "cercle-ouvert"])
    #expect(renaming.field("Location") == "/pages/un-autre-titre")
    let response = try writer.press("save", form, ["body": typed])
    #expect(response.field("Location") == "/pages/un-autre-titre")
    #expect(try wiki.text(.page(Slug(naming: "Un autre titre"))) == typed)
  }

  @Test("archived: the text comes back, can be kept and not saved")
  func archived() throws {
    let form = try writer.editor()
    _ = try administrator.submit(WikiSite.page + "/archiver")
    let response = try writer.press("save", form, ["body": typed])
    #expect(try response.status == .unprocessableContent && response.typed() == typed)
    #expect(response.words.contains("archivée") && !response.text.contains("value=\"save\""))
    #expect(try wiki.text() == WikiSite.text)
    #expect(try writer.press("keep", WritingForm(in: response.text)).status == .seeOther)
    _ = try administrator.submit(WikiSite.page + "/ressortir", on: WikiSite.page)
    #expect(try writer.editor(WikiSite.editor + "?brouillon=oui").body == typed)
  }

  @Test("the introduction of a circle that is archived says so of the circle")
  func archivedIntroduction() throws {
    let path = "/cercles/cercle-ouvert/presentation"
    let form = try administrator.editor(path)
    let keeper = try wiki.keeper()
    #expect(
      try keeper.get("/cercles/cercle-ouvert").words.contains("écrit la présentation depuis"))
    #expect(try !writer.get("/cercles/cercle-ouvert").words.contains("écrit la présentation"))
    let (slug, now) = (Slug(naming: "Cercle ouvert"), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      let circle = try #require(try writings.readings(as: .administrator).circleScope(slug))
      try writings.archiveCircle(circle.id, at: now)
    }
    let response = try administrator.press("save", form, ["body": typed])
    #expect(try response.status == .unprocessableContent && response.typed() == typed)
    #expect(
      response.words.contains("Ce cercle vient d’être archivé") && !response.words.contains("Cette page"))
  }

  @Test(
    "moved out of sight or destroyed: the text comes back as a new page, and nothing tells which",
    arguments: ["save", "preview", "keep", "both", "theirs"])
  func gone(_ gesture: String) throws {
    var answers: [String] = []
    for isDestroyed in [true, false] {
      let wiki = try WikiSite()
      let (writer, administrator) = (try wiki.outsider(), try wiki.site.visitor(.administrator))
      let form = try writer.editor()
      if isDestroyed {
        _ = try administrator.submit(
          WikiSite.page + "/detruire", ["title": "La page ouverte", "isSure": "oui"])
      } else {
        _ = try administrator.submit(
          WikiSite.page + "/adresse", ["title": "La page ouverte", "circle": "cercle-cache"])
      }
      let response = try writer.press(gesture, form, ["body": typed, "summary": "Un résumé"])
      #expect(response.status == .conflict)
      let again = try WritingForm(in: response.text)
      #expect(again.path == "/nouvelle-page" && again.body == typed)
      #expect(again.values["summary"] == "Un résumé" && again.values["circle"] == "")
      #expect(response.text.contains("<option value=\"\" selected>Choisissez où la ranger"))
      #expect(try writer.press("save", again, ["title": "Sauvée"]).status == .unprocessableContent)
      answers.append(response.text.replacing(#/value="[^"]{22,}"/#, with: ""))
      #expect(try writer.press("keep", again, byScript: true).status == .noContent)
      #expect(
        try writer.press("save", again, ["title": "Sauvée", "circle": "*"]).field("Location")
          == "/pages/sauvee")
      #expect(try wiki.text(.page(Slug(naming: "Sauvée"))) == typed)
      #expect(try wiki.unsaved(of: wiki.community.outsider).isEmpty)
    }
    #expect(answers[0] == answers[1])
  }

  @Test(
    "no longer one's to write: the text comes back as a new page", arguments: ["save", "preview", "keep"])
  func rightLost(_ gesture: String) throws {
    let path = "/cercles/cercle-ouvert/presentation"
    let keeper = try wiki.keeper()
    let form = try keeper.editor(path)
    _ = try administrator.force(
      "/cercles/cercle-ouvert/membres/\(wiki.community.keeper)", ["standing": "member"])
    let response = try keeper.press(gesture, form, ["body": typed])
    #expect(response.status == .forbidden && response.words.contains("Vous ne pouvez plus modifier"))
    #expect(try response.typed() == typed)
    #expect(try WritingForm(in: response.text).path == "/nouvelle-page")
    #expect(try wiki.latest(.introduction(Slug(naming: "Cercle ouvert"))) == 1)
  }

  @Test(
    "replaced by another page at its address: the text comes back, and nothing of it goes into the other",
    arguments: ["save", "preview", "keep", "both", "theirs"])
  func replaced(_ gesture: String) throws {
    let form = try writer.editor()
    _ = try administrator.submit(WikiSite.page + "/detruire", ["title": "La page ouverte", "isSure": "oui"])
    let (member, now) = (wiki.community.member(wiki.community.keeper), wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      let draft = PageDraft(
        title: "La page ouverte", body: "Autre chose.", circle: Slug("cercle-ouvert"), summary: "",
        author: member.name, authorID: member.id)
      _ = try writings.createPage(draft, as: .member(member), at: now)
    }
    let response = try writer.press(gesture, form, ["body": typed, "older": "1", "base": "2"])
    #expect(response.status == .conflict && response.words.contains("a été remplacée"))
    let again = try WritingForm(in: response.text)
    #expect(again.path == "/nouvelle-page" && again.body == typed && again.values["document"] == nil)
    #expect(try writer.press("keep", form, ["body": typed], byScript: true).status == .conflict)
    #expect(try wiki.text() == "Autre chose." && wiki.unsaved(of: wiki.community.insider).isEmpty)
  }

  @Test("a page that never was answers a form as one that is gone, and an empty form as nothing")
  func never() throws {
    var form = try writer.editor()
    let before = try wiki.site.dump()
    for path in ["/pages/jamais/modifier", "/pages/Jamais/modifier", "/cercles/jamais/presentation"] {
      #expect(
        try writer.force(path, ["body": "x", "gesture": "save"]).status
          == (path.contains("Jamais") ? .notFound : .conflict))
      #expect(try writer.force(path, ["gesture": "save"]).status == .notFound)
    }
    form.values["body"] = ""
    #expect(try wiki.site.dump() == before)
  }
}
