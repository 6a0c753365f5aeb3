import Domain
import HTTP
import Store
import Testing

@Suite("The workshop of an agenda")
struct AgendaTests {
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
    page = "/rencontres/\(meeting)/ordre-du-jour"
  }

  private func path(_ item: Int, _ gesture: String = "") -> String {
    "/rencontres/\(meeting)/points/\(item)\(gesture)"
  }

  /// The form of the workshop, with the durations as they stand in it.
  private func workshop(of browser: Visitor? = nil) throws -> Visitor.Form {
    try #require(
      Visitor.Form(to: "/rencontres/\(meeting)/durees", in: (browser ?? self.browser).get(page).text))
  }

  /// Presses a button of the workshop beside which durations may be typed.
  private func press(
    _ path: String, _ form: Visitor.Form, _ values: [String: String] = [:], by visitor: Visitor? = nil
  ) throws -> Response {
    let kept = form.hidden.filter { $0.key.hasPrefix("loaded-") }.map {
      (String($0.key.dropFirst(7)), $0.value)
    }
    let sent = form.hidden.merging(kept) { $1 }.merging(values) { $1 }
    return try (visitor ?? browser).post(path, sent)
  }

  @Test("shows the hours of each item and how they fill the time")
  func content() throws {
    let words = try browser.get(page).words
    for text in [
      "13 h 00 – 13 h 10", "13 h 10 – 13 h 30", "13 h 30 – 13 h 50", "Il reste 10 minutes libres.",
    ] {
      #expect(words.contains(text), "\(text)")
    }
    #expect(words.contains("De 7 à 22 h 17"))
  }

  @Test(
    "says in words how the items fill the time",
    arguments: [
      (["10", "20", "30"], "remplit juste le temps"), (["10", "20", "35"], "dépasse de 5 minutes"),
      (["10", "20", "29"], "Il reste 1 minute libre."), (["60", "60", "30"], "dépasse de 1 h 30"),
    ])
  func balance(minutes: [String], words: String) throws {
    let typed = Dictionary(uniqueKeysWithValues: zip(items.map { "minutes-\($0)" }, minutes))
    let saved = try press("/rencontres/\(meeting)/durees", workshop(), typed)
    #expect(saved.status == .seeOther && saved.field("Location") == page)
    #expect(try browser.get(page).words.contains(words))
  }

  @Test("past midnight, and in the night of summer time")
  func nights() throws {
    let now = prepared.site.now
    let nights: [(String, String, [String])] = [
      ("2026-03-29", "01:30", ["1 h 30 – 3 h 30", "passe à l’heure d’été"]),
      ("2026-10-25", "02:30", ["2 h 30 – 2 h 30", "2 h 30 – 2 h 40", "passe à l’heure d’hiver"]),
      ("2026-06-15", "23:30", ["23 h 30 – 0 h 30, le lendemain", "0 h 30 – 0 h 40, le lendemain"]),
    ]
    for (day, start, words) in nights {
      var night = AgendaSite.bare
      (night.day, night.start) = (try #require(Day(iso: day)), try #require(TimeOfDay(iso: start)))
      let draft = night
      let id = try prepared.site.store.writer.writings { try $0.createMeeting(draft, as: nil, at: now) }
      for page in ["ordre-du-jour", "conducteur"] {
        let text = try browser.get("/rencontres/\(id)/\(page)").words
        for words in words { #expect(text.contains(words), "\(words) on \(page)") }
      }
      let shown = try browser.get("/rencontres/\(id)-nuit").words
      if start == "01:30" { #expect(shown.contains("de 1 h 30 à 3 h 30")) }
    }
  }

  @Test("each button keeps what is typed beside it")
  func moving() throws {
    let form = try workshop()
    let moved = try press(
      path(items[2], "/deplacer"), form, ["before": "\(items[0])", "minutes-\(items[1])": "25"])
    #expect(moved.status == .seeOther && moved.field("Location") == "\(page)#point-\(items[2])")
    #expect(try prepared.lines(meeting) == ["Clôture 20", "Ouverture 10", "Discussion 25"])
    #expect(try browser.get(page).words.contains("Le point est déplacé"))
    #expect(try press(path(items[2], "/deplacer"), workshop(), ["before": ""]).status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Discussion 25", "Clôture 20"])
    #expect(
      try press("/rencontres/\(meeting)/ajuster", workshop(), ["minutes-\(items[0])": "20"]).status
        == .seeOther)
    #expect(try prepared.agenda(meeting).map(\.slot.minutes).reduce(0, +) == 60)
  }

  @Test("two people move different items and change different durations: both are kept")
  func together() throws {
    let other = try prepared.browser(.keeper)
    let forms = [try workshop(), try workshop(of: other)]
    #expect(
      try press(path(items[0], "/deplacer"), forms[0], ["before": "", "minutes-\(items[0])": "11"]).status
        == .seeOther)
    let second = try press(
      path(items[2], "/deplacer"), forms[1], ["before": "\(items[1])", "minutes-\(items[2])": "22"], by: other
    )
    #expect(second.status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Clôture 22", "Discussion 20", "Ouverture 11"])
  }

  @Test("two people change one duration: the second is told both, and decides")
  func contested() throws {
    let other = try prepared.browser(.keeper)
    let form = try workshop(of: other)
    let field = "minutes-\(items[1])"
    #expect(try press("/rencontres/\(meeting)/durees", workshop(), [field: "30"]).status == .seeOther)
    let told = try press(
      "/rencontres/\(meeting)/durees", form, [field: "40", "minutes-\(items[0])": "15"], by: other)
    #expect(told.status == .conflict)
    #expect(told.words.contains("« Discussion »</a> : vous avez mis 40 minutes, l’autre personne 30 minutes"))
    #expect(told.text.contains("value=\"40\"") && told.text.contains("value=\"15\""))
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Discussion 30", "Clôture 20"])
    let again = try #require(Visitor.Form(to: "/rencontres/\(meeting)/durees", in: told.text))
    let decided = try press(
      "/rencontres/\(meeting)/durees", again, [field: "40", "minutes-\(items[0])": "15"], by: other)
    #expect(decided.status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Ouverture 15", "Discussion 40", "Clôture 20"])
  }

  @Test(
    "a duration that is none comes back, with the others",
    arguments: ["", "0", "-5", "1441", "dix", "99999999999999999999"])
  func wrongMinutes(_ typed: String) throws {
    let answer = try press(
      "/rencontres/\(meeting)/durees", workshop(),
      ["minutes-\(items[0])": typed, "minutes-\(items[1])": "21"])
    #expect(answer.status == .unprocessableContent && answer.text.contains("value=\"21\""))
    #expect(answer.text.contains("href=\"#minutes-\(items[0])\""))
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Discussion 20", "Clôture 20"])
  }

  @Test("items are added at the end, at the start and after another")
  func adding() throws {
    let form = "/rencontres/\(meeting)/points"
    for (title, place) in [("Fin", ""), ("Début", "debut"), ("Entre", "\(items[0])")] {
      let added = try browser.submit(form, ["title": title, "minutes": "5", "place": place], on: page)
      #expect(added.status == .seeOther)
    }
    #expect(
      try prepared.lines(meeting) == [
        "Début 5", "Ouverture 10", "Entre 5", "Discussion 20", "Clôture 20", "Fin 5",
      ])
    #expect(
      try browser.get("\(page)?apres=\(items[0])").text.contains("<option value=\"\(items[0])\" selected>"))
    let wrong = try browser.submit(form, ["title": "", "minutes": "0", "lead": "Zoé"], on: page)
    #expect(wrong.status == .unprocessableContent && wrong.text.contains("value=\"Zoé\""))
    for place in ["999999", "x"] {
      let lost = try browser.submit(form, ["title": "Neuf", "minutes": "5", "place": place], on: page)
      #expect(lost.status == .unprocessableContent && lost.text.contains("value=\"Neuf\""))
    }
  }

  @Test("an item is cut in two, unless someone has changed it meanwhile")
  func cutting() throws {
    let cut = path(items[1], "/couper")
    let form = try #require(Visitor.Form(to: cut, in: browser.get(cut).text))
    let values = ["minutes": "8", "title": "Un", "nextTitle": "Deux"]
    #expect(try browser.send(form, values.merging(["minutes": "20"]) { $1 }).status == .unprocessableContent)
    #expect(
      try press("/rencontres/\(meeting)/durees", workshop(), ["minutes-\(items[1])": "30"]).status
        == .seeOther)
    let told = try browser.send(form, values)
    #expect(told.status == .unprocessableContent && told.words.contains("Quelqu’un d’autre l’a changé"))
    #expect(told.text.contains("value=\"Deux\"") && told.words.contains("30 minutes"))
    #expect(try browser.send(try #require(Visitor.Form(to: cut, in: told.text)), values).status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Un 8", "Deux 22", "Clôture 20"])
  }

  @Test("an item goes at once, or after a question where something would move or has changed")
  func removing() throws {
    let bare = try press(
      path(items[2], "/retirer"), workshop(), ["version": "1", "minutes-\(items[1])": "25"])
    #expect(bare.status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Discussion 25"])
    let asked = try press(
      path(items[0], "/retirer"), workshop(), ["version": "1", "minutes-\(items[1])": "26"])
    #expect(
      asked.status == .unprocessableContent && asked.words.contains("1 note passe dans « Autres notes »"))
    #expect(try prepared.lines(meeting) == ["Ouverture 10", "Discussion 25"])
    let sure = try #require(Visitor.Form(to: path(items[0], "/retirer"), in: asked.text))
    #expect(try browser.send(sure).status == .seeOther)
    #expect(try prepared.lines(meeting) == ["Discussion 26"], "what was typed beside the button is kept too")
    #expect(
      try browser.get("/rencontres/\(meeting)-rencontre-de-cercle-ouvert").words.contains("Autres notes"))
    let old = try press(path(items[1], "/retirer"), workshop(), ["version": "1"])
    #expect(old.status == .unprocessableContent && old.words.contains("a modifié ce point entre-temps"))
  }

  @Test("an agenda does not change once the minutes are validated")
  func closed() throws {
    let now = prepared.site.now
    var draft = AgendaSite.bare
    draft.isClosed = true
    let closed = draft
    let id = try prepared.site.store.writer.writings { try $0.createMeeting(closed, as: nil, at: now) }
    let (page, minutes) = ("/rencontres/\(id)/ordre-du-jour", "/rencontres/\(id)/durees")
    let form = try #require(Visitor.Form(to: minutes, in: browser.get(page).text))
    let item = try prepared.agenda(id)[0].id
    prepared.site.wait(until: "2026-11-30")
    let answer = try press(minutes, form, ["minutes-\(item)": "30"])
    #expect(
      answer.status == .unprocessableContent && answer.words.contains("close depuis plus d’une semaine"))
    #expect(try browser.get(page).words.contains("ne change plus"))
    #expect(try prepared.lines(id) == ["A 60", "B 10"])
    for gesture in ["", "/couper", "/retirer"] {
      let refused = try browser.force(
        "/rencontres/\(id)/points/\(item)\(gesture)", ["title": "C", "minutes": "5"])
      #expect(
        refused.status == .unprocessableContent && refused.words.contains("rien n’y change plus"),
        "\(gesture)")
    }
  }
}
