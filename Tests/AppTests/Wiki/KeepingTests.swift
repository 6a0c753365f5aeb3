import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("A text that is kept for its writer")
struct KeepingTests {
  let wiki: WikiSite
  let writer: Visitor
  var person: Int { wiki.community.keeper }

  init() throws {
    wiki = try WikiSite()
    writer = try wiki.keeper()
  }

  @Test("leads back to the page, waits there for nobody else, and is taken up or left")
  func keeping() throws {
    let response = try writer.press("keep", writer.editor(), ["body": "Presque <fini>", "summary": "Fin"])
    #expect(response.field("Location") == WikiSite.page)
    #expect(try writer.get(WikiSite.page).words.contains("Vous avez un brouillon de cette page"))
    #expect(try wiki.text() == WikiSite.text)
    let other = try wiki.insider()
    for path in [WikiSite.page, WikiSite.editor, WikiSite.editor + "?brouillon=oui", "/brouillons"] {
      #expect(try !other.get(path).text.contains("Presque"), "\(path)")
    }
    let offered = try writer.get(WikiSite.editor)
    #expect(offered.words.contains("Un brouillon vous attend"))
    #expect(try offered.typed() == WikiSite.text)
    let taken = try writer.editor(WikiSite.editor + "?brouillon=oui")
    #expect(taken.body == "Presque <fini>" && taken.values["summary"] == "Fin")
    #expect(taken.values["replacesKept"] == "oui")
    #expect(try writer.press("save", taken).status == .seeOther)
    #expect(try wiki.text() == "Presque <fini>" && wiki.unsaved(of: person).isEmpty)
  }

  @Test("that is merged when it was begun from an older revision")
  func older() throws {
    try writer.press("keep", writer.editor(), ["body": WikiSite.text + "\n\nLa fin."])
    let other = try wiki.insider()
    try other.press("save", other.editor(), ["body": "Le début.\n\n" + WikiSite.text])
    let taken = try writer.editor(WikiSite.editor + "?brouillon=oui")
    #expect(taken.base == "1")
    #expect(try writer.press("save", taken).status == .seeOther)
    #expect(try wiki.text() == "Le début.\n\n" + WikiSite.text + "\n\nLa fin.")
  }

  @Test("by the script is answered with nothing, as often as it comes from one form")
  func script() throws {
    let form = try writer.editor()
    var known = ""
    for text in ["A", "B", "B", "A"] {
      let response = try writer.press(
        "keep", form, ["body": text, "knownDraft": known], byScript: true)
      #expect(response.status == .noContent && response.text.isEmpty)
      known = try #require(response.field("X-Cercles-Kept"))
      #expect(try wiki.unsaved(of: person).map { "\($0.savedAt.seconds)" } == [known])
      #expect(try wiki.unsaved(of: person).map(\.text.text.body) == [text])
    }
    #expect(try writer.press("save", form, ["body": "A"]).status == .seeOther)
    #expect(try wiki.unsaved(of: person).isEmpty)
    let late = try writer.press("keep", form, ["body": "A", "knownDraft": known], byScript: true)
    #expect(late.status == .noContent && late.field("X-Cercles-Kept") == nil)
    #expect(try wiki.unsaved(of: person).isEmpty, "it left the browser before it was saved")
  }

  @Test("by the script shows the text as it would be read, over the editor")
  func scriptPreview() throws {
    let response = try writer.press("preview", writer.editor(), ["body": "**ici**"], byScript: true)
    #expect(response.status == .ok && response.text.contains("<strong>ici</strong>"))
  }

  @Test("by the script never takes the place of another text that waits")
  func waiting() throws {
    try writer.press("keep", writer.editor(), ["body": "L’ancien"])
    let form = try writer.editor()
    let answer = try writer.press("keep", form, ["body": "Le nouveau"], byScript: true)
    #expect(answer.status == .conflict)
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == ["L’ancien"])
    let preview = try writer.press("preview", form, ["body": "Le nouveau"])
    #expect(preview.words.contains("Un brouillon vous attend"))
    #expect(try writer.press("save", form, ["body": "Le nouveau"]).status == .seeOther)
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == ["L’ancien"], "it waits on")
    #expect(try writer.press("keep", writer.editor(), ["body": "Le tout nouveau"]).status == .seeOther)
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == ["Le tout nouveau"], "as the button says")
  }

  @Test(
    "by the script of two windows: neither takes the place of the other",
    arguments: [WikiSite.editor, "/nouvelle-page"])
  func twoWindows(_ path: String) throws {
    let (one, two) = (try writer.editor(path), try writer.editor(path))
    let form = ["form": one.values["form"] ?? ""]
    func keep(_ window: WritingForm, _ text: String, known: String = "") throws -> Response {
      let values = ["body": text, "knownDraft": known].merging(form) { $1 }
      return try writer.press("keep", window, values, byScript: true)
    }
    let known = try #require(try keep(one, "L’un").field("X-Cercles-Kept"))
    for wrong in ["", "0", "x", "99999999999999999999"] {
      #expect(try keep(two, "L’autre", known: wrong).status == .conflict)
    }
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == ["L’un"])
    #expect(try keep(one, "L’un encore", known: known).status == .noContent)
    let taken = try writer.editor(
      path + "?brouillon=\(form["form"].flatMap { $0.isEmpty ? nil : $0 } ?? "oui")")
    #expect(taken.body == "L’un encore" && taken.values["knownDraft"] == known)
    #expect(try writer.press("keep", taken, byScript: true).status == .noContent)
  }

  @Test(
    "by the script is nothing to keep where the latest revision says it already",
    arguments: [
      (2, "Un !\n\nDeux.\n\nTrois.", true), (2, "Un.\n\nDeux.\n\nTrois.", true),
      (3, "Un !\n\nDeux.\n\nTrois !", true),
      (2, "Un.\n\nDeux !\n\nTrois !", false), (2, "Un ?\n\nDeux.\n\nTrois.", false),
      (3, "Un.\n\nDeux.\n\nTrois.", false), (9, "Un.\n\nDeux.\n\nTrois.", false),
    ])
  func said(_ base: Int, _ body: String, _ isSaid: Bool) throws {
    let other = try wiki.insider()
    for text in ["Un.\n\nDeux.\n\nTrois.", "Un !\n\nDeux.\n\nTrois !"] {
      try other.press("save", other.editor(), ["body": text])
    }
    let form = try writer.editor()
    let answer = try writer.press("keep", form, ["body": body, "base": "\(base)"], byScript: true)
    #expect(answer.status == .noContent && (answer.field("X-Cercles-Kept") == nil) == isSaid)
    #expect(try wiki.unsaved(of: person).isEmpty == isSaid)
  }

  @Test("by the script after the text was merged is nothing to keep")
  func afterMerge() throws {
    let form = try writer.editor()
    let typed = ["body": WikiSite.text + "\n\nLa fin."]
    let other = try wiki.insider()
    try other.press("save", other.editor(), ["body": "Le début.\n\n" + WikiSite.text])
    #expect(try writer.press("save", form, typed).status == .seeOther)
    #expect(try writer.press("keep", form, typed, byScript: true).status == .noContent)
    #expect(try wiki.unsaved(of: person).isEmpty)
    let more = ["body": WikiSite.text + "\n\nLa fin, ou presque."]
    #expect(try writer.press("keep", form, more, byScript: true).field("X-Cercles-Kept") != nil)
    #expect(try wiki.unsaved(of: person).map(\.text.text.body) == [more["body"]])
  }

  @Test("by the script of a session that has ended, or of a forged form, is not kept")
  func refused() throws {
    let form = try writer.editor()
    var forged = form
    forged.values["jeton"] = "faux"
    #expect(try writer.press("keep", forged, byScript: true).status == .forbidden)
    let person = person
    _ = try wiki.site.store.writer.writings { try $0.closeSessions(of: person) }
    let answer = try writer.press("keep", form, ["body": "Perdu ?"], byScript: true)
    #expect(answer.status == .forbidden)
    #expect(try wiki.unsaved(of: person).isEmpty)
  }

  @Test("one too many is refused, and stays in the field")
  func tooMany() throws {
    let (person, now) = (person, wiki.site.now)
    try wiki.site.store.writer.writings { writings in
      for number in 0..<UnsavedText.mostOfOnePerson {
        try writings.keep(
          EditorFormSample.text(of: .newPage(form: "\(number)")), for: person, at: now)
      }
    }
    for byScript in [true, false] {
      let answer = try writer.press("keep", writer.editor(), ["body": "Un de trop"], byScript: byScript)
      #expect(answer.status == .unprocessableContent && answer.words.contains("brouillons"))
      #expect(try answer.typed() == "Un de trop")
    }
  }

  @Test("is thrown away by its writer alone")
  func dropping() throws {
    try writer.press("keep", writer.editor(), ["body": "À jeter"])
    let id = try #require(try wiki.unsaved(of: person).first?.id)
    let other = try wiki.site.visitor(.administrator)
    #expect(try other.force("/brouillons/\(id)/jeter").status == .notFound)
    #expect(try wiki.unsaved(of: person).count == 1)
    let response = try writer.submit("/brouillons/\(id)/jeter", on: "/brouillons")
    #expect(response.field("Location") == "/brouillons")
    #expect(try writer.get("/brouillons").words.contains("Le brouillon est jeté."))
    #expect(try wiki.unsaved(of: person).isEmpty)
    #expect(try writer.force("/brouillons/\(id)/jeter").status == .notFound)
  }
}

enum EditorFormSample {
  static func text(of subject: UnsavedText.Subject) -> UnsavedText {
    UnsavedText(
      subject: subject, title: "Essai", circle: nil, text: TextDraft(body: "Un essai", summary: "", base: 0))
  }
}
