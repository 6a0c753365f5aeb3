import Domain
import HTTP
import Store
import Testing

@Suite("The grid of a meeting")
struct GridTests {
  @Test("whoever comes second to a cell keeps what they typed, and sees the free ones")
  func twoForOneCell() throws {
    let grids = try GridSite()
    let (zoe, bob) = (try grids.browser(.insider), try grids.browser(.outsider))
    let path = grids.filled("/rencontres/{id}/grille/cases")
    let free = try grids.grid().freeSpots
    let forms = try [zoe, bob].map { browser in
      try #require(Visitor.Form(to: path, in: browser.get("\(path)?spot=\(free[0].text)").text))
    }
    let first = try zoe.send(
      forms[0], ["subject": "Le premier", "reporter": "Zoé", "spot": free[0].text])
    #expect(first.status == .seeOther)
    let second = try bob.send(
      forms[1], ["subject": "Le \"second\"", "reporter": "Bob", "spot": free[0].text])
    #expect(second.status == .unprocessableContent)
    #expect(second.words.contains("Quelqu’un vient de prendre cette case"))
    #expect(second.text.contains("value=\"Le &quot;second&quot;\"") && second.text.contains("value=\"Bob\""))
    for spot in free.dropFirst() { #expect(second.text.contains("value=\"\(spot.text)\"")) }
    #expect(!second.text.contains("value=\"\(free[0].text)\""))
    #expect(second.text.contains("<option value=\"\" selected>"), "no room is chosen for them")
    let again = try #require(Visitor.Form(to: path, in: second.text))
    let kept = try bob.send(
      again, ["subject": "Le second", "reporter": "Bob", "spot": free[1].text])
    #expect(kept.status == .seeOther)
    #expect(try grids.grid().cells.map(\.subject) == [GridSite.subject, "Le premier", "Le second"])
  }

  @Test("two change one cell: different fields are both kept, the same one is told")
  func twoInOneCell() throws {
    let grids = try GridSite()
    let (zoe, bob) = (try grids.browser(.insider), try grids.browser(.outsider))
    let path = grids.filled("/rencontres/{id}/grille/cases/{n}")
    let spot = try grids.grid().cells[0].spot.text
    let forms = try [zoe, bob, bob].map {
      try #require(Visitor.Form(to: path, in: $0.get(path).text))
    }
    func typed(_ subject: String, _ reporter: String) -> [String: String] {
      ["subject": subject, "reporter": reporter, "spot": spot]
    }
    #expect(try zoe.send(forms[0], typed("Autrement dit", "Zoé")).status == .seeOther)
    #expect(try bob.send(forms[1], typed(GridSite.subject, "Bob")).status == .seeOther)
    #expect(try grids.grid().cells.map(\.subject) == ["Autrement dit"])
    #expect(try grids.grid().cells.map(\.reporter) == ["Bob"])
    let third = try bob.send(forms[2], typed("Encore autrement", "Zoé"))
    #expect(third.status == .unprocessableContent)
    #expect(third.words.contains("quelqu’un d’autre a mis « Autrement dit »"))
    #expect(third.text.contains("value=\"Encore autrement\"") && third.text.contains("value=\"Bob\""))
    let again = try #require(Visitor.Form(to: path, in: third.text))
    #expect(try bob.send(again, typed("Encore autrement", "Bob")).status == .seeOther)
    #expect(try grids.grid().cells.map(\.subject) == ["Encore autrement"])
  }

  @Test("what was typed by someone who was taken out of the circle comes back to be copied")
  func takenOut() throws {
    let grids = try GridSite()
    let browser = try grids.browser(.insider)
    let slug = "cercle-cache"
    let new = grids.filled("/rencontres/{id}/grille/cases", slug)
    let cell = grids.filled("/rencontres/{id}/grille/cases/{n}", slug)
    let forms = try [new, cell].map { try #require(Visitor.Form(to: $0, in: browser.get($0).text)) }
    let insider = grids.community.insider
    try grids.site.store.writer.perform {
      try $0.run("DELETE FROM circle_member WHERE person_id = \(insider)")
    }
    for form in forms {
      let response = try browser.send(form, ["subject": "Un <loup>", "reporter": ""])
      #expect(response.status == .notFound && response.text.contains("Un &lt;loup&gt;"))
      #expect(response.words.contains("Votre sujet n’est pas enregistré"))
      #expect(!response.words.contains("Forum") && !response.words.contains(GridSite.subject))
    }
  }

  @Test("two move to one cell: the second is told, and its subject stays where it was")
  func twoMoves() throws {
    let grids = try GridSite()
    let browser = try grids.browser(.insider)
    let free = try grids.grid().freeSpots
    let add = grids.filled("/rencontres/{id}/grille/cases")
    _ = try browser.submit(add, ["subject": "Deux", "reporter": "", "spot": free[0].text])
    let cells = try grids.grid().cells
    let paths = cells.map { "/rencontres/\(grids.open)/grille/cases/\($0.id)" }
    let forms = try paths.map { try #require(Visitor.Form(to: $0, in: browser.get($0).text)) }
    let answers = try zip(forms, cells).map { form, cell in
      try browser.send(form, ["subject": cell.subject, "reporter": cell.reporter, "spot": free[1].text])
    }
    #expect(answers.map(\.status) == [.seeOther, .unprocessableContent])
    #expect(try grids.grid().cells.map(\.spot) == [free[1], free[0]])
  }

  @Test("what was typed for a cell that someone emptied comes back as a new subject")
  func emptied() throws {
    let grids = try GridSite()
    let (zoe, bob) = (try grids.browser(.insider), try grids.browser(.outsider))
    let path = grids.filled("/rencontres/{id}/grille/cases/{n}")
    let form = try #require(Visitor.Form(to: path, in: bob.get(path).text))
    #expect(try zoe.submit(path + "/retirer", on: path).status == .seeOther)
    let spot = try grids.grid().freeSpots[0].text
    let answer = try bob.send(form, ["subject": "Ma phrase", "reporter": "Bob", "spot": spot])
    #expect(answer.status == .unprocessableContent && answer.text.contains("value=\"Ma phrase\""))
    #expect(Visitor.Form(to: grids.filled("/rencontres/{id}/grille/cases"), in: answer.text) != nil)
  }

  @Test("two change the workshop: what one alone has changed is kept, the rest is told")
  func twoInTheWorkshop() throws {
    let grids = try GridSite()
    let (karim, nadia) = (try grids.browser(.keeper), try grids.browser(.administrator))
    let path = grids.filled("/rencontres/{id}/grille")
    let forms = try [karim, nadia].map { try #require(Visitor.Form(to: path, in: $0.get(path).text)) }
    let places = try grids.grid().places.map { GridDraft.field(ofPlace: $0.id) }
    let shown = forms[0].hidden.filter { $0.key.hasPrefix("loaded-") && !$0.value.isEmpty }
    let kept = Dictionary(uniqueKeysWithValues: shown.map { (String($0.key.dropFirst(7)), $0.value) })
    #expect(kept.count == 5)
    let first = try karim.send(
      forms[0], kept.merging([places[0]: "Grande salle", "added": "Jardin\n\nCour"]) { $1 })
    #expect(first.status == .seeOther)
    let second = try nadia.send(
      forms[1], kept.merging([places[0]: "Petite salle", places[1]: "Préau", "added": "Cave"]) { $1 })
    #expect(second.status == .unprocessableContent)
    #expect(second.words.contains("quelqu’un d’autre a mis « Grande salle »"))
    for text in ["Petite salle", "Préau"] { #expect(second.text.contains("value=\"\(text)\"")) }
    #expect(second.text.contains(">\nCave</textarea>") && second.text.contains("value=\"Jardin\""))
    #expect(try grids.grid().places.map(\.name) == ["Grande salle", "Salle B", "Jardin", "Cour"])
    let again = try #require(Visitor.Form(to: path, in: second.text))
    let own = Dictionary(
      uniqueKeysWithValues: again.hidden.filter { $0.key.hasPrefix("loaded-") && !$0.value.isEmpty }
        .map { (String($0.key.dropFirst(7)), $0.value) })
    let third = try nadia.send(
      again, own.merging([places[0]: "Petite salle", places[1]: "Préau", "added": "Cave"]) { $1 })
    #expect(third.status == .seeOther)
    #expect(try grids.grid().places.map(\.name) == ["Petite salle", "Préau", "Jardin", "Cour", "Cave"])
  }

  @Test("a room in use stays, in words")
  func roomInUse() throws {
    let grids = try GridSite()
    let browser = try grids.browser(.keeper)
    let path = grids.filled("/rencontres/{id}/grille")
    let form = try #require(Visitor.Form(to: path, in: browser.get(path).text))
    let response = try browser.send(form, ["kind": "forum"])
    #expect(response.status == .unprocessableContent)
    #expect(response.words.contains("Ce lieu a des cases prises"))
    #expect(response.words.contains("Des cases y sont prises"))
    #expect(try grids.grid().places.count == 2)
  }

  @Test("a table shows the notes of all its rounds, and is opened by a button")
  func tables() throws {
    let grids = try GridSite(.cafe, subject: "")
    let browser = try grids.browser(.insider)
    let (id, cell, grid) = (grids.open, grids.cell, try grids.grid())
    let now = grids.site.now
    _ = try grids.site.store.writer.writings { writings in
      try writings.addNote(
        NoteDraft(item: grid.slots[0], cell: cell, body: "Dit au premier tour", author: "Zoé"), to: id,
        at: now)
    }
    let meeting = try grids.meeting().summary
    let page = "/rencontres/\(id)-\(meeting.slug.text)"
    let path = grids.filled("/rencontres/{id}/grille/cases")
    #expect(try browser.get(page).words.contains("Ouvrir la table"))
    let spot = GridSpot(place: grid.places[0].id, slot: grid.slots[1])
    let seal = try #require(Visitor.Form(to: path, in: browser.get(page).text)).hidden
    let opened = try browser.post(path, seal.merging(["spot": spot.text]) { $1 })
    let round = try #require(opened.field("Location"))
    let shown = try browser.get(round)
    #expect(shown.words.contains("Dit au premier tour") && shown.words.contains("À l’accueil : Zoé"))
    let other = try grids.browser(.outsider)
    let again = try #require(Visitor.Form(to: path, in: other.get(page).text)).hidden
    #expect(try other.post(path, again.merging(["spot": spot.text]) { $1 }).field("Location") == round)
    #expect(try grids.grid().cells.count == 2)
  }

  @Test(
    "hostile text is text", arguments: ["<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>"])
  func hostile(_ text: String) throws {
    let grids = try GridSite(subject: text, place: text)
    let browser = try grids.browser(.keeper)
    let meeting = try grids.meeting().summary
    let paths = [
      "/rencontres/\(meeting.id)-\(meeting.slug.text)", grids.filled("/rencontres/{id}/grille"),
      grids.filled("/rencontres/{id}/grille/cases"), grids.filled("/rencontres/{id}/grille/cases/{n}"),
    ]
    for path in paths {
      let page = try browser.get(path).text
      #expect(!page.contains(text) && page.contains("&lt;"), "\(path)")
    }
  }

  @Test("a visitor reads the grid, and finds no form in it")
  func visitors() throws {
    let grids = try GridSite()
    let meeting = try grids.meeting().summary
    for path in [
      "/rencontres/\(meeting.id)-\(meeting.slug.text)", grids.filled("/rencontres/{id}/grille/cases/{n}"),
    ] {
      let page = try grids.site.page(path)
      #expect(
        page.contains(GridSite.subject) && !page.contains("<form") && !page.contains("Préparer la grille"))
    }
  }
}
