import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Writing what a word means")
struct WordWritingTests {
  let wiki: WikiSite
  private let editor = "/mots/zest/modifier"
  private let word = DocumentName.word(Slug(naming: "Zest"))

  init() throws {
    wiki = try WikiSite()
    try wiki.addWordsToDefine()
  }

  @Test("begins with an outline that nobody has saved")
  func outline() throws {
    let page = try wiki.insider().get("/mots/zest")
    #expect(page.text.contains("La définition reste à écrire.") && page.text.contains("Écrire la définition"))
    let form = try wiki.insider().editor(editor)
    #expect(form.body == "\n\n## Argument\n\n\n## Origine\n\n\n## Illustrations\n" && form.base == "1")
    #expect(try wiki.text(word).isEmpty && wiki.latest(word) == 1)
    #expect(!(try Visitor(wiki.site).get("/mots/zest").text.contains("/modifier")))
  }

  @Test("two who begin at once in different parts are both kept")
  func merging() throws {
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    let form = try ines.editor(editor)
    let other = try karim.editor(editor)
    #expect(try ines.get(editor).words.contains("Karim Gardien écrit aussi ici"))
    let theirs = other.body.replacing("## Argument\n", with: "## Argument\n\nParce que.\n")
    #expect(try karim.press("save", other, ["body": theirs]).field("Location") == "/mots/zest")
    let mine = "Une écorce." + form.body
    #expect(try ines.press("save", form, ["body": mine]).field("Location") == "/mots/zest")
    let text = try wiki.text(word)
    #expect(text.hasPrefix("Une écorce.") && text.contains("Parce que."))
    #expect(try wiki.latest(word) == 3)
    let page = try Visitor(wiki.site).get("/mots/zest").text
    #expect(page.contains("<meta name=\"description\" content=\"Une écorce.\">"))
    #expect(page.contains("<h2 id=\"s-argument\">Argument</h2>") && !page.contains("reste à écrire"))
  }

  @Test("does not exist of a word that is not kept")
  func absent() throws {
    let ines = try wiki.insider()
    for path in ["modifier", "historique", "versions/1", "comparer"] {
      #expect(try ines.get("/mots/zigzag/\(path)").status == .notFound, "\(path)")
      #expect(try ines.get("/mots/rien/\(path)").status == .notFound, "\(path)")
    }
    let page = try ines.get("/mots/zigzag")
    #expect(page.status == .ok && !page.text.contains("/mots/zigzag/"))
  }

  @Test("its calls are answered on its page")
  func calls() throws {
    let ines = try wiki.insider()
    try ines.press("save", ines.editor(editor), ["body": "[[inscription: Qui prend la plume ?]]"])
    let page = try ines.get("/mots/zest")
    #expect(page.words.contains("Qui prend la plume") && page.text.contains("/repondre"))
    let visitor = try Visitor(wiki.site).get("/mots/zest")
    #expect(visitor.words.contains("Qui prend la plume"))
  }

  @Test("is followed as a page is")
  func following() throws {
    let ines = try wiki.insider()
    let response = try ines.submit("/mots/zest/suivre", on: "/mots/zest")
    #expect(response.field("Location") == "/mots/zest")
    #expect(try ines.get("/compte/suivi").words.contains("Mot de l’abécédaire"))
    #expect(try ines.get("/mots/zest").text.contains("/mots/zest/ne-plus-suivre"))
  }
}
