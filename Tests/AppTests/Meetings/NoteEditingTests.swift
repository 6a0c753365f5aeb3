import Domain
import HTTP
import Store
import Testing

@testable import App

/// Inès has written a note; Karim and she write it again.
@Suite("A note that is written again")
struct NoteEditingTests {
  let notes: NoteSite
  let ines: Visitor
  let karim: Visitor
  let note: Int
  private let text = "Un premier.\n\nUn deuxième."

  init() throws {
    notes = try NoteSite()
    ines = try notes.insider()
    karim = try notes.keeper()
    note = try notes.add(text)
  }

  private var path: String { "/rencontres/\(notes.meeting)/notes/\(note)" }
  private var anchor: String { notes.page() + "#note-\(note)" }
  private func source() throws -> String { try #require(try notes.note(note)).source }
  private func editor(_ visitor: Visitor) throws -> Visitor.Form {
    try #require(Visitor.Form(to: path, in: visitor.get(path).text))
  }

  /// Inès' answer when she saves what conflicts with Karim's text.
  private func conflict() throws -> Response {
    let form = try editor(ines)
    _ = try karim.send(editor(karim), ["body": text.replacing("deuxième", with: "deuxième, de Karim")])
    return try ines.send(form, ["body": text.replacing("deuxième", with: "deuxième, d’Inès")])
  }

  @Test("says so, and keeps what it said")
  func saved() throws {
    let response = try karim.send(editor(karim), ["body": "Un <autre> texte."])
    #expect(response.status == .seeOther && response.field("Location") == anchor)
    let page = try Visitor(notes.site).get(notes.page()).words.replacing(#/<[^>]*>/#, with: "")
    #expect(page.contains("Inès Dedans, à 13 h 00 · récrite par Karim Gardien à 13 h 00"))
    let versions = try ines.get(path + "/versions").words
    #expect(versions.contains("Version 2") && versions.contains("Version 1"))
    #expect(versions.contains("par Karim Gardien") && versions.contains("par Inès Dedans"))
    #expect(versions.contains("&lt;autre&gt;"))
    #expect(try ines.get(path + "/versions?avant=2").words.contains("Un premier."))
  }

  @Test("in different paragraphs by two people holds what both wrote")
  func merged() throws {
    let form = try editor(ines)
    _ = try karim.send(editor(karim), ["body": text.replacing("deuxième", with: "second")])
    let response = try ines.send(form, ["body": text.replacing("premier", with: "tout premier")])
    #expect(response.field("Location") == anchor)
    #expect(try source() == "Un tout premier.\n\nUn second.")
    #expect(try ines.get(notes.page()).words.contains("sont réunis"))
  }

  @Test("in the same paragraph by two people shows both texts, and keeps the writer's own in the field")
  func conflictScreen() throws {
    let response = try conflict()
    #expect(response.status == .conflict)
    #expect(response.words.contains("Le texte de Karim Gardien") && response.text.contains("de Karim"))
    let form = try WritingForm(in: response.text)
    #expect(form.body == text.replacing("deuxième", with: "deuxième, d’Inès"))
    #expect(form.base == "2" && form.values["older"] == "1")
    #expect(try source().contains("de Karim"))
  }

  @Test(
    "is what one chooses then", arguments: [("save", "Inès"), ("both", "Inès Karim"), ("theirs", "Karim")])
  func settled(_ gesture: String, _ names: String) throws {
    let response = try ines.press(gesture, WritingForm(in: conflict().text))
    #expect(response.field("Location") == anchor)
    let text = try source()
    #expect(
      text.contains("Inès") == names.contains("Inès") && text.contains("Karim") == names.contains("Karim"))
    #expect(try ines.get(path + "/versions").words.contains("Karim"), "the other one is not lost")
  }

  @Test("by a third person while one chooses is one more conflict")
  func third() throws {
    let form = try WritingForm(in: conflict().text)
    _ = try karim.send(editor(karim), ["body": text.replacing("deuxième", with: "deuxième, encore")])
    #expect(try ines.press("save", form).status == .conflict)
    #expect(try source().contains("encore"))
  }

  @Test("asks once more what one chose when the session has ended", arguments: ["save", "both", "theirs"])
  func lostSession(_ gesture: String) throws {
    let form = try WritingForm(in: conflict().text)
    let insider = notes.community.insider
    _ = try notes.site.store.writer.writings { try $0.closeSessions(of: insider) }
    let asked = try ines.press(gesture, form)
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try ines.send(signIn, ["email": "ines@exemple.fr", "password": Site.password])
    #expect(again.words.contains("Deux textes à réunir"))
    #expect(try WritingForm(in: again.text).body.contains("d’Inès"))
    #expect(try source().contains("de Karim") && !source().contains("Inès"))
  }

  @Test("typed in a session that has ended is shown again")
  func keptForm() throws {
    let form = try editor(ines)
    let insider = notes.community.insider
    _ = try notes.site.store.writer.writings { try $0.closeSessions(of: insider) }
    let asked = try ines.send(form, ["body": "Un <loup>\n\n& moi"])
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try ines.send(signIn, ["email": "ines@exemple.fr", "password": Site.password])
    #expect(again.text.contains("Un &lt;loup&gt;\n\n&amp; moi"))
    #expect(try source() == text)
    #expect(
      try ines.send(#require(Visitor.Form(to: path, in: again.text)), ["body": "Un loup"]).status == .seeOther
    )
  }

  @Test(
    "with nothing in it, or from a version that there is not, comes back",
    arguments: [
      ["body": ""], ["base": "9"], ["base": ""], ["base": "99999999999999999999"],
      ["older": "7", "gesture": "both"],
      ["gesture": "?"], ["body": "x", "older": "1", "base": "1", "gesture": "both"],
    ])
  func forged(_ values: [String: String]) throws {
    let response = try ines.send(editor(ines), ["body": text].merging(values) { $1 })
    #expect([.unprocessableContent, .ok, .seeOther].contains(response.status), "\(response.status)")
    let source = try source()
    #expect(response.status != .seeOther || source == values["body"] ?? text)
    #expect(notes.site.causes.isEmpty)
  }

  @Test("is given back when it was taken off the page meanwhile, and says nothing more to others")
  func withdrawnMeanwhile() throws {
    let form = try editor(karim)
    let outsider = try notes.outsider()
    let theirs = try editor(outsider)
    let taking = try #require(Visitor.Form(to: path + "/retirer", in: ines.get(path).text))
    #expect(try ines.send(taking).field("Location") == notes.page())
    let response = try karim.send(form, ["body": "Un loup"])
    #expect(response.status == .unprocessableContent && response.text.contains("Un loup"))
    let other = try outsider.send(theirs, ["body": "Un renard"])
    #expect(other.status == .notFound && other.text.contains("Un renard") && !other.text.contains("premier"))
    #expect(try outsider.get(path + "/versions").status == .notFound)
    for visitor in [Visitor(notes.site), outsider, ines, karim] {
      #expect(try !visitor.get(notes.page()).text.contains("Un premier"))
      #expect(try !visitor.get("/recherche?q=premier").text.contains("#note-\(note)"))
    }
    #expect(try !outsider.get(notes.page()).words.contains("Notes retirées"))
    #expect(try ines.get(notes.page()).words.contains("Notes retirées"))
    let putting = try #require(Visitor.Form(to: path + "/remettre", in: karim.get(notes.page()).text))
    #expect(try karim.send(putting).field("Location") == anchor)
    #expect(try outsider.get(notes.page()).text.contains("Un premier"))
  }

  @Test("is refused once the minutes are validated")
  func validated() throws {
    let form = try editor(ines)
    let taking = try #require(Visitor.Form(to: path + "/retirer", in: ines.get(path).text))
    try notes.validate()
    let response = try ines.send(form, ["body": "Trop tard"])
    #expect(response.status == .unprocessableContent && response.text.contains("Trop tard"))
    #expect(try ines.send(taking).status == .unprocessableContent)
    #expect(try ines.get(path).status == .unprocessableContent)
    #expect(try source() == text)
    #expect(try ines.get(path + "/versions").status == .ok)
  }

  /// What each of `CircleKnocker.allCases` gets: visitor, outsider, insider, keeper, facilitator, administrator.
  private static let rows = [
    KnockerRow(
      "", ["body": "Une."], open: [403, 303, 303, 303, 303, 303], members: [403, 303, 303, 303, 303, 303],
      hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/{note}", open: [303, 200, 200, 200, 200, 200], members: [303, 200, 200, 200, 200, 200],
      hidden: [303, 404, 200, 200, 404, 200]),
    KnockerRow(
      "/{note}", ["body": "Deux.", "base": "1", "gesture": "save"], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/{note}/versions", open: [303, 200, 200, 200, 200, 200], members: [303, 200, 200, 200, 200, 200],
      hidden: [303, 404, 200, 200, 404, 200]),
    KnockerRow(
      "/{note}/retirer", [:], open: [403, 403, 303, 303, 303, 303], members: [403, 403, 303, 303, 303, 303],
      hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/{note}/remettre", [:], open: [403, 303, 303, 303, 303, 303], members: [403, 303, 303, 303, 303, 303],
      hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/../propositions/{proposal}/confirmer", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
    KnockerRow(
      "/../propositions/{proposal}/ecarter", [:], open: [403, 303, 303, 303, 303, 303],
      members: [403, 303, 303, 303, 303, 303], hidden: [403, 404, 303, 303, 404, 303]),
  ]

  @Test("is for those who write in the meeting", arguments: rows, CircleSite.slugs)
  func rights(_ row: KnockerRow, _ slug: String) throws {
    let expected = ["cercle-ouvert": row.open, "cercle-interne": row.members, "cercle-cache": row.hidden]
    let note = try notes.add("! Oui", slug: slug)
    let proposal = try notes.read(slug) { $0.agenda[0].notes.last?.proposals.first?.id ?? 0 }
    let base = notes.form(slug)
    let path = (base + row.path).replacing("/notes/..", with: "").replacing("{note}", with: "\(note)")
      .replacing("{proposal}", with: "\(proposal)")
    for (knocker, status) in zip(CircleKnocker.allCases, expected[slug] ?? []) {
      let browser = try knocker.browser(in: notes.community)
      let response =
        if let values = row.values { try browser.force(path, values) } else { try browser.get(path) }
      #expect(response.status.rawValue == status, "\(knocker) at \(path)")
      if status >= 400 { #expect(!response.words.contains("! Oui")) }
    }
  }
}
