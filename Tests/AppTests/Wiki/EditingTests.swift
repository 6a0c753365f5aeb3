import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Writing in a document")
struct EditingTests {
  let wiki: WikiSite
  let writer: Visitor

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.keeper()
  }

  private static let editors = [
    (editor: WikiSite.editor, page: WikiSite.page),
    (editor: "/cercles/cercle-ouvert/presentation", page: "/cercles/cercle-ouvert"),
    (editor: "/mots/zenith/modifier", page: "/mots/zenith"),
  ]

  @Test("saves what is typed as the next revision, and says so on the page", arguments: editors)
  func saving(_ editor: String, _ page: String) throws {
    let form = try writer.editor(editor)
    let response = try writer.press("save", form, ["body": "Bonjour **à tous**.", "summary": "Dire bonjour"])
    #expect(response.status == .seeOther && response.field("Location") == page)
    let shown = try writer.get(page)
    #expect(shown.text.contains("Bonjour <strong>à tous</strong>."))
    #expect(shown.words.contains("Votre texte est enregistré."))
    let history = try writer.get(page + "/historique").words
    #expect(history.contains("Dire bonjour") && history.contains("Karim Gardien"))
    #expect(
      try writer.press("save", form, ["body": "Bonjour **à tous**.", "summary": "Dire bonjour"])
        .field("Location") == page, "sent twice, done once")
    #expect(try writer.editor(editor).base == "2")
  }

  @Test("makes no revision of a text that has not changed")
  func unchanged() throws {
    let response = try writer.press("save", writer.editor())
    #expect(response.field("Location") == WikiSite.page)
    #expect(try writer.get(WikiSite.page).words.contains("Le texte n’a pas changé"))
    #expect(try wiki.latest() == 1)
  }

  @Test("shows the text as it would be read, and writes nothing", arguments: editors)
  func preview(_ editor: String, _ page: String) throws {
    let before = try wiki.site.dump()
    let typed =
      "## Un titre\n\n#### Trop profond\n\n![](/fichiers/1/a.png)\n\n[[La page ouverte]] <script>x</script>"
    let response = try writer.press("preview", writer.editor(editor), ["body": typed, "summary": "<i>"])
    #expect(response.status == .ok && response.text.contains("id=\"apercu\""))
    #expect(response.text.contains("href=\"/pages/la-page-ouverte\""))
    #expect(!response.text.contains("<script>x"))
    #expect(response.words.contains("saute un niveau") && response.words.contains("n’a pas de texte"))
    #expect(try response.typed() == typed && response.text.contains("value=\"&lt;i&gt;\""))
    #expect(try wiki.site.dump() == before)
  }

  @Test(
    "brings back what is to be mended, as it was typed",
    arguments: [
      ["body": " \n"], ["body": String(repeating: "x", count: 400_001)],
      ["summary": String(repeating: "<&\">", count: 60)], ["summary": "deux\nlignes"],
      ["base": "0"], ["base": "99"], ["base": "-1"], ["base": "99999999999999999999"], ["base": "x"],
    ])
  func mending(_ wrong: [String: String]) throws {
    for gesture in ["save", "preview", "save"] where gesture == "save" || wrong["base"] == nil {
      let response = try writer.press(gesture, writer.editor(), wrong)
      let isMissing = wrong["body"] == " \n"
      #expect(response.status == (gesture == "preview" && isMissing ? .ok : .unprocessableContent))
      #expect(try response.typed() == wrong["body"] ?? WikiSite.text)
      if let summary = wrong["summary"], !summary.contains("\n") {
        #expect(try WritingForm(in: response.text).values["summary"] == summary)
      }
      #expect(try wiki.latest() == 1)
    }
  }

  @Test(
    "a button that does not exist only shows the text again", arguments: ["", "SAVE", "save ", "détruire"])
  func gestures(_ gesture: String) throws {
    let response = try writer.press(gesture, writer.editor(), ["body": "Rien"])
    #expect(try response.status == .ok && response.typed() == "Rien")
    #expect(try wiki.latest() == 1)
  }

  @Test("takes a text of 400 000 characters, and brings it through a lost session")
  func longest() throws {
    let text = String(repeating: "é\n", count: 200_000)
    let form = try writer.editor()
    let keeper = wiki.community.keeper
    _ = try wiki.site.store.writer.writings { try $0.closeSessions(of: keeper) }
    let asked = try writer.press("save", form, ["body": text])
    #expect(asked.status == .forbidden && asked.words.contains("Ce que vous avez écrit est gardé"))
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try writer.send(signIn, ["email": "karim@exemple.fr", "password": Site.password])
    #expect(try again.status == .ok && again.typed() == text)
    #expect(try wiki.latest() == 1, "nothing is done yet")
    let response = try writer.press("save", WritingForm(in: again.text))
    #expect(try response.status == .seeOther && wiki.text() == text)
  }

  @Test("whether words are links is changed by whoever changes it, and by nobody else")
  func wordsMeanwhile() throws {
    let other = try wiki.insider()
    let form = try other.editor()
    var without = try writer.editor()
    without.values["linksWords"] = nil
    try writer.press("save", without)
    #expect(try other.press("keep", form, ["body": "Un début"]).status == .seeOther)
    try other.press("save", form, ["body": WikiSite.text + "\n\nLa fin."])
    #expect(try writer.editor().values["linksWords"] == nil)
    #expect(try wiki.text().hasSuffix("La fin."))
    try other.press("keep", form, ["body": "Un début"])
    #expect(try other.editor(WikiSite.editor + "?brouillon=oui").values["linksWords"] == nil)
  }

  @Test("words of the abécédaire are links, unless its writer says no")
  func words() throws {
    let form = try writer.editor()
    var without = form
    without.values["linksWords"] = nil
    _ = try writer.press("save", without, ["body": "Un archipel."])
    #expect(try writer.editor().values["linksWords"] == nil)
    _ = try writer.press("save", writer.editor(), ["linksWords": "oui", "body": "Un archipel !"])
    #expect(try writer.editor().values["linksWords"] == "oui")
  }
}
