import Domain
import HTTP
import Store
import Templates
import Testing

@testable import App

/// A form of the import as a browser fills and sends it: several fields have the same name.
private struct PadPage {
  static let path = "/rencontres/importer"
  var pairs: [(name: String, value: String)] = []

  init(_ html: String) {
    for input in html.matches(
      of: #/<input type="(hidden|text|number)"[^>]*?name="([^"]*)"[^>]*?value="([^"]*)">/#)
    {
      pairs.append((String(input.2), Self.unescaped(input.3)))
    }
    for box in html.matches(of: #/<input type="checkbox" name="([^"]*)" value="([^"]*)" checked>/#) {
      pairs.append((String(box.1), Self.unescaped(box.2)))
    }
    let fields =
      #/<select[^>]*name="kind"[^>]*>.*?<option value="([^"]*)" selected>.*?<textarea[^>]*name="text"[^>]*>\n(.*?)</textarea>/#
    for field in html.matches(of: fields.dotMatchesNewlines()) {
      pairs += [("kind", String(field.1)), ("text", Self.unescaped(field.2))]
    }
  }

  mutating func set(_ name: String, _ value: String, at place: Int = 0) {
    let places = pairs.indices.filter { pairs[$0].name == name }
    if place < places.count { pairs[places[place]].value = value } else { pairs.append((name, value)) }
  }

  func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  func send(_ gesture: String, by visitor: Visitor) throws -> Response {
    let body = (pairs + [("gesture", gesture)]).map {
      "\(FormFields.urlEncoded($0.name))=\(FormFields.urlEncoded($0.value))"
    }.joined(separator: "&")
    let response = try visitor.site.answer(
      "POST", Self.path, fields: ["Content-Type: application/x-www-form-urlencoded"] + visitor.cookieField,
      body: body)
    visitor.take(response)
    return response
  }

  private static func unescaped(_ text: Substring) -> String {
    String(text).replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&amp;", with: "&")
  }
}

@Suite("The import of a pad, by the site")
struct ImportPadTests {
  private static let pad = """
    Conseil de quartier
    15 juin 2021 à 18h

    Participants : Awa, Noé

    Ordre du jour
    - 18h-18h20 Budget
    - 18h20-19h Fête

    Notes

    Budget

    Le budget est <b>voté</b>.

    Fête

    Qui veut y travailler ?

    → Awa : réserver la salle

    To-do list
    """

  private func preview(_ pad: String = ImportPadTests.pad, by visitor: Visitor) throws -> Response {
    var page = PadPage(try visitor.get(PadPage.path).text)
    page.set("pad", pad)
    return try page.send("read", by: visitor)
  }

  @Test("A pad is read, shown with how sure each part is, and made")
  func whole() throws {
    let site = try Site()
    let visitor = try site.visitor(.organiser)
    let shown = try preview(by: visitor)
    #expect(shown.status == .ok && shown.words.contains("non compris") && shown.words.contains("reconnu"))
    #expect(shown.text.contains("&lt;b&gt;voté&lt;/b&gt;") && !shown.text.contains("<b>voté"))
    let page = PadPage(shown.text)
    #expect(page.all("title") == ["Conseil de quartier"] && page.all("day") == ["2021-06-15"])
    #expect(page.all("start") == ["18:00"] && page.all("minutes") == ["60"] && page.all("keep").count == 1)
    let made = try page.send("create", by: visitor)
    #expect(made.status == .seeOther)
    let meeting = try visitor.get(try #require(made.field("Location")))
    for words in [
      "Conseil de quartier", "Awa", "Fête", "Qui veut y travailler", "réserver la salle", "To-do list",
    ] {
      #expect(meeting.words.contains(words), "\(words)")
    }
    #expect(meeting.text.contains("Le budget est &lt;b&gt;voté") && site.causes.isEmpty)
  }

  @Test("The same form sent twice makes one meeting")
  func once() throws {
    let visitor = try Site().visitor(.organiser)
    let page = PadPage(try preview(by: visitor).text)
    let first = try page.send("create", by: visitor)
    #expect(try page.send("create", by: visitor).field("Location") == first.field("Location"))
  }

  @Test("What a person corrects is what is made, and comes back as it was sent")
  func corrected() throws {
    let visitor = try Site().visitor(.organiser)
    var page = PadPage(try preview(by: visitor).text)
    let place = try #require(page.all("text").firstIndex { $0.contains("To-do list") })
    page.set("kind", "decisions", at: place)
    page.set("text", "On garde le vert", at: place)
    page.set("title", "Un autre titre")
    page.pairs.removeAll { $0.name == "keep" }
    let again = PadPage(try page.send("review", by: visitor).text)
    #expect(again.all("kind") == page.all("kind") && again.all("text") == page.all("text"))
    #expect(again.all("title") == ["Un autre titre"] && again.all("keep").isEmpty)
    let made = try again.send("create", by: visitor)
    let meeting = try visitor.get(try #require(made.field("Location"))).words
    #expect(meeting.contains("On garde le vert") && meeting.contains("Un autre titre"))
    #expect(meeting.contains("Awa : réserver la salle"))
  }

  @Test(
    "Problems bring the same form back",
    arguments: [
      ("day", "nul"), ("start", "99h"), ("minutes", "0"), ("minutes", "99999999999999999999"),
      ("videoLink", "javascript:x"), ("title", String(repeating: "x", count: 201)),
    ])
  func problems(_ field: String, _ value: String) throws {
    let visitor = try Site().visitor(.organiser)
    var page = PadPage(try preview(by: visitor).text)
    page.set(field, value)
    let response = try page.send("create", by: visitor)
    #expect(response.status == .unprocessableContent)
    #expect(
      PadPage(response.text).all(field) == [value] && PadPage(response.text).all("text") == page.all("text"))
  }

  @Test("A text that is empty or too long is refused, and given back")
  func size() throws {
    let visitor = try Site().visitor(.organiser)
    #expect(try preview(" \n ", by: visitor).status == .unprocessableContent)
    let long = try preview(String(repeating: "a", count: 400_001), by: visitor)
    #expect(
      long.status == .unprocessableContent && long.text.contains(String(repeating: "a", count: 400_001)))
  }

  @Test("A long pad keeps within what a form may send")
  func longPad() throws {
    let visitor = try Site().visitor(.organiser)
    let lines = (0..<3_000).map { "Paragraphe \($0)." }.joined(separator: "\n\n")
    let page = PadPage(try preview("Titre\n15 juin 2021\n\nNotes\n\n\(lines)", by: visitor).text)
    #expect(page.all("text").count <= PadBlock.maximum && page.pairs.count < FormFields.maximumCount)
    var made = page
    made.set("start", "10:00")
    #expect(try made.send("create", by: visitor).status == .seeOther)
  }

  @Test(
    "Nobody makes a meeting in a circle that they do not organise",
    arguments: ["boussoles", "nulle-part", "<x>"])
  func foreignCircle(_ slug: String) throws {
    let site = try Site()
    let person = try site.addMember("Inès", email: "ines@exemple.fr", .participant)
    let now = site.now
    try site.store.writer.writings { writings in
      let codev = try #require(Slug("codev"))
      let own = try #require(try writings.readings(as: .visitor).circleScope(codev))
      try writings.joinCircle(own.id, person: person, as: .facilitator, at: now)
    }
    let visitor = try site.visitor(signedInAs: person)
    var page = PadPage(try preview(by: visitor).text)
    page.set("circles", slug)
    #expect(try page.send("create", by: visitor).status == .unprocessableContent)
    page = PadPage(try visitor.get(PadPage.path).text)
    page.set("pad", String(decoding: MinutesJSON.bytes(of: MinutesSample.whole), as: UTF8.self))
    page.set("circles", slug)
    #expect(try page.send("read", by: visitor).status == .unprocessableContent)
    page.set("circles", "codev")
    #expect(try page.send("read", by: visitor).status == .seeOther)
  }

  @Test("Words go to the abécédaire only where it takes words")
  func words() throws {
    let site = try Site()
    let visitor = try site.visitor(.organiser)
    let shown = try preview(
      "Titre\n15 juin 2021 à 10h\n\nNotes\n\nA : Archipel, Abeille\nB : Boussole, Brume", by: visitor)
    #expect(
      shown.words.contains("déjà dans l’abécédaire") || shown.words.contains("ne recueille pas de mots"))
  }

  @Test("Minutes in JSON are taken in place of a pad")
  func minutesInJSON() throws {
    let site = try Site()
    let organiser = try site.visitor(.organiser)
    var page = PadPage(try organiser.get(PadPage.path).text)
    let file = MinutesJSON.bytes(of: MinutesSample.whole)
    page.set("pad", String(decoding: file, as: UTF8.self))
    let done = try page.send("read", by: organiser)
    #expect(done.status == .seeOther)
    let path = try #require(done.field("Location"))
    #expect(try site.answer("GET", path + ".json").text == String(decoding: file, as: UTF8.self))
    page = PadPage(try organiser.get(PadPage.path).text)
    page.set("pad", "{}")
    let refused = try page.send("read", by: organiser)
    #expect(refused.status == .unprocessableContent)
    #expect(refused.words.contains("n’est pas un compte rendu téléchargé"))
    page.set(
      "pad", String(decoding: file, as: UTF8.self).replacing("\"minutes\": 90", with: "\"minutes\": 0"))
    #expect(try page.send("read", by: organiser).words.contains("« minutes » manque, ou n’a pas la forme"))
  }

  @Test("Minutes that were for a few ask for their circle, and what was pasted comes back")
  func minutesAskForTheirCircle() throws {
    let site = try Site()
    let organiser = try site.visitor(.organiser)
    var record = MinutesSample.whole
    (record.circles, record.visibility) = (["Un cercle d’ailleurs"], .hidden)
    let file = String(decoding: MinutesJSON.bytes(of: record), as: UTF8.self)
    var page = PadPage(try organiser.get(PadPage.path).text)
    page.set("pad", file)
    let asked = try page.send("read", by: organiser)
    #expect(asked.status == .unprocessableContent)
    #expect(asked.words.contains("« Un cercle d’ailleurs ». Choisissez le cercle où il va"))
    page = PadPage(asked.text)
    #expect(asked.words.contains("cercles-compte-rendu"))
    page.set("pad", file)
    page.set("circles", "boussoles")
    #expect(try page.send("read", by: organiser).status == .seeOther)
  }

  @Test("No browser cuts what is pasted; the server says that it is too long, and gives it back")
  func pastedIsNotCut() throws {
    let site = try Site()
    let organiser = try site.visitor(.organiser)
    let form = try organiser.get(PadPage.path).text
    #expect(form.contains("<textarea id=\"pad\"") && !form.contains("maxlength"))
    var page = PadPage(form)
    page.set("pad", String(repeating: "ah ", count: 150_000))
    let refused = try page.send("read", by: organiser)
    #expect(refused.status == .unprocessableContent && refused.text.utf8.count > 450_000)
    #expect(refused.words.contains("Ne dépassez pas 400 000 caractères"))
    var record = MinutesSample.whole
    record.notes[2].text = String(repeating: "« ah »\n", count: 50_000)
    record.notes[3].text = String(repeating: "« ah »\n", count: 50_000)
    page = PadPage(form)
    page.set("pad", String(decoding: MinutesJSON.bytes(of: record), as: UTF8.self))
    #expect(try page.send("read", by: organiser).status == .seeOther)
  }
}
