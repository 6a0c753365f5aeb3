import Domain
import HTTP
import Store
import Testing

/// A meeting of an hour from 13:00 in Paris, which it is: items of 10, 20 and 20 minutes, « Ouverture », « Discussion », « Clôture ».
@Suite("Leading a meeting")
struct ConductTests {
  let prepared: AgendaSite
  let browser: Visitor
  let meeting: Int
  let items: [Int]
  private let page: String

  init() throws {
    prepared = try AgendaSite()
    browser = try prepared.browser(.organiser)
    meeting = prepared.open
    items = try prepared.agenda(meeting).map(\.id)
    page = "/rencontres/\(meeting)/conduite"
  }

  private func press(_ word: String, _ values: [String: String] = [:], by visitor: Visitor? = nil) throws {
    let answer = try (visitor ?? browser).submit(page, values.merging(["geste": word]) { $1 })
    #expect(answer.status == .seeOther && answer.field("Location") == page, "\(word)")
  }

  private func browser(_ knocker: AgendaKnocker) throws -> Visitor {
    try knocker == .organiser ? browser : prepared.browser(knocker)
  }

  private var states: String {
    get throws { try prepared.agenda(meeting).map { String($0.state.rawValue.prefix(1)) }.joined() }
  }

  @Test("From the beginning to the minutes, by its buttons alone")
  func course() throws {
    #expect(try browser.get(page).said.contains("La rencontre n’a pas commencé"))
    #expect(try browser.get(page).said.contains("Commencer : Ouverture"))
    try press("commencer")
    let running = try browser.get(page)
    #expect(running.said.contains("Point suivant : Discussion") && running.said.contains("Jusqu’à 13 h 10"))
    #expect(running.all("Cache-Control").contains("no-store") && !running.text.contains("id=\"retard\""))
    prepared.site.wait(seconds: 26 * 60)
    let late = try browser.get(page).said
    for words in [
      "+16 min", "6 minutes de retard", "à 14 h 06 au lieu de 14 h 00",
      "Les 2 points qui restent tiennent en 34",
    ] { #expect(late.contains(words), "\(words)") }
    try press("resserrer")
    #expect(try !browser.get(page).said.contains("de retard"))
    try press("suivant")
    let next = try browser.get(page).said
    #expect(next.contains("prévu 10 min, duré 26 min") && next.contains("17 min au lieu de 20 min"))
    try press("sauter", ["point": "\(items[2])"])
    #expect(try states == "drs")
    try press("prolonger", ["minutes": "7"])
    #expect(try browser.get(page).said.contains("Jusqu’à 13 h 50"))
    try press("remettre", ["point": "\(items[2])"])
    try press("convenir")
    #expect(try !browser.get(page).said.contains("de retard"))
    try press("suivant")
    try press("precedent")
    try press("lancer", ["point": "\(items[2])"])
    prepared.site.wait(seconds: 600)
    try press("terminer")
    #expect(try states == "ddd" && browser.get(page).said.contains("Tous les points sont traités"))
    #expect(
      try browser.submit("/rencontres/\(meeting)/cloture", ["synthesis": "Fait."]).status == .seeOther)
    for path in ["compte-rendu", "compte-rendu.md", "compte-rendu.html"] {
      let words = try browser.get("/rencontres/\(meeting)/\(path)").said
      #expect(words.contains("prévu 10 min, duré 26 min"), "\(path)")
      #expect(words.contains("prévu 20 min, duré 10 min"), "\(path)")
    }
  }

  @Test("Everyone reads what goes on, and the hour in it is never an old one")
  func bar() throws {
    let visitor = Visitor(prepared.site)
    let own = "/rencontres/\(meeting)-rencontre-de-cercle-ouvert"
    #expect(try visitor.get(own).text.contains(#"<div id="direct" hidden>"#))
    try press("commencer")
    let words = try visitor.get(own).said
    #expect(words.contains("Ouverture jusqu’à 13 h 10") && !words.contains("dépassé"))
    #expect(words.contains("Ensuite, à 13 h 10 : Discussion. Fin vers 13 h 50"))
    #expect(!words.contains("Conduire") && words.contains("en ce moment"))
    prepared.site.wait(seconds: 26 * 60)
    let late = try visitor.get(own)
    #expect(late.said.contains("Ouverture jusqu’à 13 h 10 dépassé de 16 min"))
    #expect(late.said.contains("6 min de retard. Ensuite, à 13 h 26 : Discussion"))
    #expect(late.text.contains("data-now=\"\(prepared.site.now.seconds)\""))
    let projection = try visitor.get("/rencontres/\(meeting)/projection")
    #expect(projection.text.contains(#"id="direct""#) && projection.said.contains("6 min de retard"))
    #expect(projection.text.matches(of: #/aria-current="time"/#).count == 1)
    _ = try prepared.site.store.writer.writings { [meeting] in try $0.cancelMeeting(meeting) }
    #expect(try !visitor.get(own).text.contains(#"id="direct""#))
  }

  @Test("Two who lead it press at once: one step, and the second is told")
  func together() throws {
    let other = try prepared.browser(.keeper)
    try press("commencer")
    let forms = try [browser, other].map { visitor in
      try #require(Visitor.Form(to: page, in: visitor.get(page).text))
    }
    for (visitor, form) in zip([browser, other], forms) {
      #expect(try visitor.send(form, ["geste": "suivant"]).status == .seeOther)
    }
    #expect(try states == "drp")
    #expect(try other.get(page).said.contains("quelqu’un d’autre conduit aussi"))
    #expect(try !browser.get(page).said.contains("quelqu’un d’autre conduit aussi"))
  }

  @Test(
    "What a form cannot say is refused, and nothing is changed",
    arguments: [
      ["geste": "danser"], [:], ["geste": "sauter"], ["geste": "sauter", "point": "x"],
      ["geste": "prolonger", "minutes": "0"], ["geste": "prolonger", "minutes": "121"],
      ["geste": "prolonger", "minutes": "99999999999999999999"], ["geste": "prolonger"],
    ])
  func refused(_ values: [String: String]) throws {
    try press("commencer")
    #expect(try browser.submit(page, values).status == .unprocessableContent)
    #expect(try states == "rpp")
  }

  @Test(
    "Fewer minutes than items is said", arguments: [("resserrer", "il reste moins d’une minute par point")])
  func tight(word: String, words: String) throws {
    try press("commencer")
    prepared.site.wait(seconds: 59 * 60)
    #expect(try browser.get(page).said.contains("Resserrer n’est plus possible"))
    try press(word)
    #expect(try browser.get(page).said.contains(words))
  }

  @Test(
    "Whoever does not organise it neither sees the page nor does anything", arguments: AgendaKnocker.allCases)
  func rights(_ knocker: AgendaKnocker) throws {
    let visitor = try self.browser(knocker)
    for (circle, meeting) in prepared.meetings {
      let (page, may) = ("/rencontres/\(meeting)/conduite", knocker.organises(in: circle))
      let expected: Status =
        knocker == .visitor ? .seeOther : !knocker.sees(circle) ? .notFound : may ? .ok : .forbidden
      #expect(try visitor.get(page).status == expected, "\(circle)")
      for gesture in ["commencer", "suivant", "sauter", "resserrer", "prolonger", "terminer"] {
        let answer = try visitor.force(page, ["geste": gesture, "point": "1", "minutes": "5"])
        #expect(may == (answer.status == .seeOther), "\(gesture) in \(circle)")
      }
      let states = try prepared.agenda(meeting).map(\.state)
      #expect((states == [.planned, .planned, .planned]) == !may, "\(circle)")
    }
  }

  @Test("The instructions of the item that goes on are read by those who lead, and by nobody else")
  func instructions() throws {
    try press("commencer")
    try press("suivant")
    #expect(try browser.get(page).said.contains("Dire zorglonde trois fois"))
    for knocker in AgendaKnocker.allCases {
      let visitor = try self.browser(knocker)
      for path in ["\(meeting)-rencontre-de-cercle-ouvert", "\(meeting)/projection"] {
        #expect(try !visitor.get("/rencontres/\(path)").text.contains("zorglonde"), "\(knocker)")
      }
    }
  }

  @Test("The workshop says that the meeting runs, and refuses to move what is begun")
  func workshop() throws {
    try press("commencer")
    let workshop = "/rencontres/\(meeting)/ordre-du-jour"
    let text = try browser.get(workshop)
    #expect(text.said.contains("La rencontre est en cours") && !text.text.contains("/ajuster"))
    let form = try #require(Visitor.Form(to: "/rencontres/\(meeting)/durees", in: text.text))
    let kept = form.hidden.filter { $0.key.hasPrefix("loaded-") }.map {
      (String($0.key.dropFirst(7)), $0.value)
    }
    let moved = try browser.post(
      "/rencontres/\(meeting)/points/\(items[0])/deplacer",
      form.hidden.merging(kept) { $1 }.merging(["before": ""]) { $1 })
    #expect(moved.status == .unprocessableContent && moved.said.contains("gardent leur place"))
  }

  @Test("Nothing typed is taken for markup")
  func hostile() throws {
    let (bad, meeting) = ("<script>alert(1)</script>\"'&", meeting)
    try press("commencer")
    let (first, second) = (items[0], items[1])
    try prepared.site.store.writer.writings { writings in
      let access = try #require(try writings.readings(as: .administrator).meetingAccess(meeting))
      for id in [first, second] {
        let item = try #require(try writings.readings(as: .administrator).preparedItem(id, in: access))
        var draft = item.draft
        draft.title = bad
        try writings.changeItem(item, to: draft, in: access)
      }
    }
    for path in ["\(meeting)/conduite", "\(meeting)/projection", "\(meeting)-rencontre-de-cercle-ouvert"] {
      let text = try browser.get("/rencontres/\(path)").text
      #expect(text.contains("&lt;script") && !text.contains("<script>"), "\(path)")
    }
  }
}

extension Response {
  /// What is read of a page: its text without tags, with every space as a space and none twice.
  fileprivate var said: String {
    words.replacing(#/<[^>]*>/#, with: "").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
