import Domain
import HTTP
import Store
import Testing

@testable import App

/// Inès and Karim open the same page; Karim saves first.
@Suite("Two people who write at once")
struct ConflictTests {
  let wiki: WikiSite
  let ines: Visitor
  let karim: Visitor
  private let theirs = WikiSite.text.replacing("deuxième", with: "deuxième, de Karim")
  private let mine = WikiSite.text.replacing("deuxième", with: "deuxième, d’Inès")

  init() throws {
    wiki = try WikiSite()
    ines = try wiki.insider()
    karim = try wiki.keeper()
  }

  /// Inès' answer when she saves what conflicts with Karim's text.
  private func conflict() throws -> Response {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": theirs])
    return try ines.press("save", form, ["body": mine])
  }

  @Test("in different paragraphs: both texts are in the next revision")
  func merging() throws {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": theirs])
    let response = try ines.press(
      "save", form, ["body": WikiSite.text.replacing("premier", with: "tout premier")])
    #expect(response.field("Location") == WikiSite.page)
    #expect(try ines.get(WikiSite.page).words.contains("sont réunis"))
    #expect(try wiki.text() == theirs.replacing("premier", with: "tout premier"))
  }

  @Test("in the same paragraph: one page shows both, and keeps the writer's own in the field")
  func screen() throws {
    let response = try conflict()
    #expect(response.status == .conflict)
    #expect(response.words.contains("Le texte de Karim Gardien") && response.text.contains("de Karim"))
    let form = try WritingForm(in: response.text)
    #expect(form.body == mine && form.base == "2" && form.values["older"] == "1")
    #expect(try wiki.text() == theirs && wiki.latest() == 2, "nothing is saved yet")
  }

  @Test("what does not conflict is in the field already")
  func rest() throws {
    let form = try ines.editor()
    try karim.press("save", karim.editor(), ["body": theirs + "\n\nUn quatrième."])
    let response = try ines.press("save", form, ["body": mine])
    #expect(try response.typed() == mine + "\n\nUn quatrième.")
  }

  @Test("the writer's own text is saved, and the other one stays in the history")
  func save() throws {
    let form = try WritingForm(in: conflict().text)
    #expect(try ines.press("save", form).field("Location") == WikiSite.page)
    #expect(try wiki.text() == mine && wiki.latest() == 3)
    #expect(try ines.get(WikiSite.page + "/versions/2").text.contains("de Karim"))
  }

  @Test("both are saved, one behind the other")
  func both() throws {
    let form = try WritingForm(in: conflict().text)
    #expect(try ines.press("both", form).field("Location") == WikiSite.page)
    #expect(
      try wiki.text()
        == "Un premier paragraphe.\n\nUn deuxième, d’Inès.\n\nUn deuxième, de Karim.\n\nUn troisième.")
  }

  @Test("the other text stays, and the writer's own is kept for them")
  func theirsStays() throws {
    let form = try WritingForm(in: conflict().text)
    #expect(try ines.press("theirs", form).field("Location") == WikiSite.page)
    #expect(try ines.get(WikiSite.page).words.contains("Votre brouillon est gardé"))
    #expect(try wiki.text() == theirs && wiki.latest() == 2)
    #expect(try wiki.unsaved(of: wiki.community.insider).map(\.text.text.body) == [mine])
    let taken = try ines.editor(WikiSite.editor + "?brouillon=oui")
    #expect(taken.body == mine && taken.base == "1")
    let response = try ines.press("save", taken)
    #expect(response.status == .conflict && response.text.contains("de Karim"), "it is not settled yet")
    #expect(try wiki.text() == theirs)
  }

  @Test("what the script keeps from there is settled no more than that", arguments: [true, false])
  func kept(byScript: Bool) throws {
    let form = try WritingForm(in: conflict().text)
    try ines.press("keep", form, byScript: byScript)
    #expect(try ines.press("save", ines.editor(WikiSite.editor + "?brouillon=oui")).status == .conflict)
    #expect(try wiki.text() == theirs)
  }

  @Test(
    "beside another text that was kept before, none of them is lost", arguments: ["save", "both", "theirs"])
  func keptBefore(_ gesture: String) throws {
    try ines.press("keep", ines.editor(), ["body": "Un vieux brouillon"])
    let form = try WritingForm(in: conflict().text)
    #expect(form.values["replacesKept"] == nil)
    #expect(try ines.press(gesture, form).status == .seeOther)
    let kept = try wiki.unsaved(of: wiki.community.insider).map(\.text.text.body)
    #expect(kept.contains("Un vieux brouillon"))
    #expect(
      try gesture != "theirs"
        || wiki.unsaved(of: wiki.community.insider).contains { !$0.text.isPlaced && $0.document == nil })
    #expect(gesture == "theirs" ? kept.contains(mine) : try wiki.text().contains("d’Inès"))
  }

  @Test(
    "a third save while one chooses: merged where it can be, shown again where not",
    arguments: ["save", "both", "theirs"])
  func third(_ gesture: String) throws {
    let form = try WritingForm(in: conflict().text)
    let elsewhere = theirs.replacing("troisième", with: "troisième, encore")
    try karim.press("save", karim.editor(), ["body": elsewhere])
    #expect(try ines.press(gesture, form).status == .seeOther)
    let text = try wiki.text()
    #expect(text.contains("troisième, encore"))
    #expect(text.contains("d’Inès") == (gesture != "theirs"))
    #expect(text.contains("de Karim") == (gesture != "save"))
  }

  @Test("a third save of the same paragraph is one more conflict; beside both texts it merges")
  func thirdConflict() throws {
    let form = try WritingForm(in: conflict().text)
    try karim.press("save", karim.editor(), ["body": theirs.replacing("de Karim", with: "vraiment de Karim")])
    let response = try ines.press("save", form)
    #expect(response.status == .conflict && response.text.contains("vraiment de Karim"))
    let again = try WritingForm(in: response.text)
    #expect(again.base == "3" && again.values["older"] == "2" && again.body == mine)
    #expect(try ines.press("both", form).status == .seeOther)
    #expect(try wiki.text().contains("d’Inès.\n\nUn deuxième, vraiment de Karim."))
  }

  @Test("after a lost session the same choice is shown again", arguments: ["save", "both", "theirs"])
  func lostSession(_ gesture: String) throws {
    let form = try WritingForm(in: conflict().text)
    let insider = wiki.community.insider
    _ = try wiki.site.store.writer.writings { try $0.closeSessions(of: insider) }
    let asked = try ines.press(gesture, form, ["summary": "Mon résumé"])
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try ines.send(signIn, ["email": "ines@exemple.fr", "password": Site.password])
    #expect(again.words.contains("Deux textes à réunir"))
    let shown = try WritingForm(in: again.text)
    #expect(shown.values["older"] == "1" && shown.base == "2")
    #expect(shown.values["summary"] == "Mon résumé" && shown.body.contains("d’Inès"))
    #expect(try wiki.latest() == 2 && wiki.unsaved(of: insider).isEmpty)
    #expect(try ines.press(gesture, shown).status == .seeOther)
  }

  @Test(
    "revisions that do not exist change nothing of that",
    arguments: [["older": "9"], ["older": "2"], ["older": "99999999999999999999"], ["older": ""]])
  func forged(_ values: [String: String]) throws {
    var form = try WritingForm(in: conflict().text)
    form.values.merge(values) { $1 }
    #expect(try ines.press("both", form).status == .seeOther)
    #expect(try wiki.text() == mine)
  }

  @Test("the introduction of a circle is merged in the same way")
  func introduction() throws {
    let path = "/cercles/cercle-ouvert/presentation"
    try karim.press("save", karim.editor(path), ["body": WikiSite.text])
    let administrator = try wiki.site.visitor(.administrator)
    let form = try administrator.editor(path)
    try karim.press("save", karim.editor(path), ["body": theirs])
    let response = try administrator.press("save", form, ["body": mine])
    #expect(response.status == .conflict)
    try administrator.press("both", WritingForm(in: response.text))
    let text = try wiki.text(.introduction(Slug(naming: "Cercle ouvert")))
    #expect(text.contains("d’Inès") && text.contains("de Karim"))
  }
}
