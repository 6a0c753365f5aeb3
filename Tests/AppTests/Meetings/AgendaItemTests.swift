import Domain
import HTTP
import Store
import Testing

@Suite("The page of an agenda item")
struct AgendaItemTests {
  let prepared: AgendaSite
  let browser: Visitor
  let item: Int
  private let path: String

  init() throws {
    prepared = try AgendaSite()
    browser = try prepared.browser(.organiser)
    item = try prepared.agenda(prepared.open)[1].id
    path = "/rencontres/\(prepared.open)/points/\(item)"
  }

  /// The form as it is shown: each field as it was loaded.
  private func form(for browser: Visitor) throws -> Visitor.Form {
    try filled(#require(Visitor.Form(to: path, in: browser.get(path).text)))
  }

  private func filled(_ form: Visitor.Form) throws -> Visitor.Form {
    let kept = form.hidden.filter { $0.key.hasPrefix("loaded-") }.map {
      (String($0.key.dropFirst(7)), $0.value)
    }
    return Visitor.Form(path: form.path, hidden: form.hidden.merging(kept) { $1 })
  }

  @Test("keeps all that is typed, and shows to everyone what is for everyone")
  func saving() throws {
    let values = [
      "title": "Débat", "minutes": "25", "lead": "Anne", "points": "Un *a*\n\n  Deux ", "shortest": "10",
      "longest": "30", "instructions": "# Dire\n\nBonjour", "material": "Feutres", "subgroups": "",
      "isSlot": "oui",
    ]
    let saved = try browser.send(form(for: browser), values)
    #expect(saved.status == .seeOther)
    #expect(saved.field("Location") == "/rencontres/\(prepared.open)/ordre-du-jour#point-\(item)")
    let shown = try browser.get("/rencontres/\(prepared.open)-rencontre-de-cercle-ouvert").words
    #expect(shown.contains("<h3>Débat</h3>") && shown.contains("<li>Un <em>a</em></li><li>Deux</li>"))
    let led = try browser.get("/rencontres/\(prepared.open)/conducteur").words
    #expect(led.contains("Bonjour") && led.contains("Feutres") && led.contains("marge 15 min"))
    #expect(!led.contains("Sous-groupes"))
    #expect(try prepared.agenda(prepared.open)[1].isSlot)
    let again = try form(for: browser)
    #expect(again.hidden["points"] == "Un *a*\nDeux" && again.hidden["isSlot"] == "oui")
  }

  @Test(
    "what is wrong comes back in words, and all that was typed with it",
    arguments: [
      ("title", "", "Remplissez"), ("minutes", "x", "de 1 à 1 440"), ("minutes", "", "Remplissez"),
      ("shortest", "0", "de 1 à 1 440"), ("longest", "3", "de 7 à 1 440"),
      ("points", String(repeating: "a", count: 1_001), "Une ligne dépasse"),
      ("points", String(repeating: "a\n", count: 10_001), "trop long"),
      ("points", String(repeating: "a\n", count: 61), "60 sous-points au plus"),
      ("instructions", String(repeating: "a", count: 20_001), "trop long"),
      ("material", String(repeating: "a", count: 1_001), "trop long"), ("lead", "a\u{7}b", "seule ligne"),
    ])
  func problems(field: String, typed: String, words: String) throws {
    let answer = try browser.send(form(for: browser), [field: typed, "subgroups": "Par <quatre>"])
    #expect(answer.status == .unprocessableContent && answer.words.contains(words))
    #expect(answer.text.contains("Par &lt;quatre") && answer.text.contains("href=\"#\(field)\""))
    #expect(try prepared.lines(prepared.open) == ["Ouverture 10", "Discussion 20", "Clôture 20"])
  }

  @Test("two people change different fields: both are kept")
  func together() throws {
    let other = try prepared.browser(.keeper)
    let forms = [try form(for: browser), try form(for: other)]
    #expect(try browser.send(forms[0], ["title": "Débat"]).status == .seeOther)
    #expect(try other.send(forms[1], ["minutes": "30"]).status == .seeOther)
    #expect(try prepared.lines(prepared.open) == ["Ouverture 10", "Débat 30", "Clôture 20"])
  }

  @Test("two people change one field: the second sees both, and decides")
  func contested() throws {
    let other = try prepared.browser(.keeper)
    let forms = [try form(for: browser), try form(for: other)]
    #expect(try browser.send(forms[0], ["title": "Le leur", "lead": "Anne"]).status == .seeOther)
    let told = try other.send(forms[1], ["title": "Le mien"])
    #expect(
      told.status == .unprocessableContent && told.words.contains("quelqu’un d’autre a mis « Le leur »"))
    #expect(told.text.contains("value=\"Le mien\"") && told.text.contains("value=\"Anne\""))
    let again = try filled(#require(Visitor.Form(to: path, in: told.text)))
    #expect(try other.send(again, ["title": "Le mien"]).status == .seeOther)
    let item = try prepared.agenda(prepared.open)[1]
    #expect(item.title == "Le mien" && item.lead == "Anne")
  }

  @Test("what is typed into an item that goes meanwhile is not lost")
  func removed() throws {
    let form = try form(for: browser)
    let removal = "/rencontres/\(prepared.open)/points/\(item)/retirer"
    #expect(try browser.force(removal, ["version": "1"]).status == .seeOther)
    let answer = try browser.send(form, ["instructions": "Un long texte"])
    #expect(answer.status == .unprocessableContent && answer.words.contains("retiré entre-temps"))
    #expect(answer.text.contains("Un long texte"))
    #expect(try browser.get(path).status == .notFound)
  }

  @Test("nothing typed is taken for markup")
  func hostile() throws {
    let bad = "<script>alert(1)</script>\"'&"
    #expect(
      try browser.send(
        form(for: browser),
        ["title": bad, "lead": bad, "points": bad, "instructions": bad, "material": bad, "subgroups": bad]
      ).status == .seeOther)
    for page in ["ordre-du-jour", "conducteur", "projection", "points/\(item)", "points/\(item)/couper"] {
      let text = try browser.get("/rencontres/\(prepared.open)/\(page)").text
      #expect(text.contains("&lt;script&gt;alert") || text.contains("&lt;script>alert"), "\(page)")
      #expect(!text.contains("<script>"), "\(page)")
    }
  }

  @Test("the projection marks what goes on now, by the server's clock")
  func projection() throws {
    // It is 12:00 UTC, 13:00 in Paris: the meeting begins.
    let path = "/rencontres/\(prepared.open)/projection"
    let visitor = Visitor(prepared.site)
    let marks = try [0, 599, 1, 1_200, 1_200].map { seconds in
      prepared.site.wait(seconds: seconds)
      let text = try visitor.get(path).text
      return text.firstMatch(of: #/aria-current="time".*?<h2>([^<]*)</#.dotMatchesNewlines()).map {
        String($0.1)
      }
    }
    #expect(marks == ["Ouverture", "Ouverture", "Discussion", "Clôture", nil])
    let text = try visitor.get(path).text
    #expect(
      text.contains("class=\"skip\"") && !text.contains("<nav") && text.contains("Revenir à la rencontre"))
  }
}
