import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Calling for people to write a word")
struct CallForPensTests {
  let wiki: WikiSite
  private let page = "/mots/zest"
  private let way = "/mots/zest/plume"
  private let word = DocumentName.word(Slug(naming: "Zest"))

  init() throws {
    wiki = try WikiSite()
    try wiki.addWordsToDefine()
  }

  @Test("is one gesture of any member, done once, after which people sign up")
  func call() throws {
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    let before = try #require(Visitor.Form(to: way, in: try karim.get(page).text))
    #expect(try ines.submit(way, on: page).field("Location") == page)
    let shown = try ines.get(page)
    #expect(shown.words.contains("Qui tient la plume") && shown.text.contains("/repondre"))
    #expect(shown.words.contains("La définition reste à écrire.") && !shown.text.contains(way))
    #expect(try karim.send(before).field("Location") == page)
    #expect(try karim.get(page).words.contains("Il y a déjà un appel"))
    #expect(try wiki.latest(word) == 2)
    #expect(try wiki.text(word) == "[[inscription: Qui tient la plume\u{A0}?]]\n")
    #expect(try ines.get("\(page)/historique").words.contains("Appel à plumes"))
  }

  @Test("keeps what others have begun with the outline, and one’s own draft")
  func merging() throws {
    let (ines, karim) = (try wiki.insider(), try wiki.keeper())
    let form = try karim.editor("\(page)/modifier")
    let draft = try ines.editor("\(page)/modifier")
    try ines.press("keep", draft, ["body": "Mon brouillon."])
    _ = try ines.submit(way, on: page)
    #expect(try ines.get(page).words.contains("Vous avez un brouillon pour ce mot"))
    #expect(try karim.press("save", form, ["body": "Une écorce." + form.body]).field("Location") == page)
    let text = try wiki.text(word)
    #expect(text.hasPrefix("Une écorce.\n\n## Argument") && text.hasSuffix("plume\u{A0}?]]\n"))
  }

  @Test("begins the outline in the editor, and is no definition")
  func outline() throws {
    let ines = try wiki.insider()
    _ = try ines.submit(way, on: page)
    #expect(try ines.editor("\(page)/modifier").body.hasPrefix("\n\n## Argument\n"))
    let facilitator = try wiki.site.visitor(.facilitator)
    let refused = try facilitator.force("/mots/zest/publier")
    #expect(refused.status == .unprocessableContent)
  }

  @Test("is on the page of the batch too, and leads back there")
  func batch() throws {
    let ines = try wiki.insider()
    let letter = try #require(Letter("Z"))
    let batch = try #require(try wiki.site.store.makeReader().readings { try $0.batch(of: letter) })
    let lot = "/abecedaire/lots/\(batch.id)"
    #expect(batch.stage == .defining)
    #expect(try ines.get(lot).words.contains("à définir"))
    #expect(try ines.submit(way, on: lot).field("Location") == lot)
    let shown = try ines.get(lot)
    #expect(shown.words.contains("Personne encore.") && !shown.text.contains(way))
    #expect(try !Visitor(wiki.site).get(lot).text.contains("numero"))
  }

  @Test("is for members and for kept words")
  func rights() throws {
    let ines = try wiki.insider()
    for word in ["zigzag", "rien"] {
      let answer = try ines.force("/mots/\(word)/plume")
      #expect(answer.status == .notFound)
    }
    #expect(try !Visitor(wiki.site).get(page).text.contains(way))
    #expect(try !ines.get("/mots/alterite").text.contains("/plume"))
  }
}
