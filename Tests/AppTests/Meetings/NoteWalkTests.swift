import Domain
import HTTP
import Store
import Testing

@Suite("Links to what stands in a cell of a grid, or stands nowhere any more")
struct NoteWalkTests {
  let grids: GridSite
  let keeper: Visitor
  private var page: String { "/rencontres/\(grids.open)-forum-de-cercle-ouvert" }
  private var cell: String { grids.filled("/rencontres/{id}/grille/cases/{n}") }

  init() throws {
    grids = try GridSite()
    keeper = try grids.browser(.keeper)
  }

  /// A note of the cell that proposes a task and a decision. Gives its row.
  private func note() throws -> Int {
    let field = "note-case-\(grids.cell)"
    let form = try #require(try Visitor.Form(note: field, in: keeper.get(cell).text))
    let done = try keeper.send(
      form, [field: "Le zygomar.\n\n→ Zoé : semer du trèfle\n\n! On garde la mare"])
    let anchor = try #require(done.field("Location")?.split(separator: "#note-").last)
    for proposal in try keeper.get(cell).text.matches(of: #/formaction="([^"]*confirmer)"/#).map(\.1) {
      #expect(try keeper.submit(String(proposal), on: cell).status == .seeOther)
    }
    return try #require(Int(anchor))
  }

  @Test("lead to the page of the cell: from a search, the tasks, the decisions, the closing")
  func cellNote() throws {
    let note = try note()
    let link = "href=\"\(cell)#note-\(note)\""
    for path in ["/recherche?q=zygomar", "/taches", page] {
      let text = try keeper.get(path).text
      #expect(text.contains(link) && !text.contains("\(page)#note-"), "\(path)")
    }
    #expect(try keeper.get(cell).text.contains("id=\"note-\(note)\""))
  }

  @Test("say in words that a note is withdrawn, and tell nothing of it")
  func withdrawn() throws {
    let note = try note()
    let path = grids.filled("/rencontres/{id}/notes/\(note)")
    #expect(try keeper.submit("\(path)/retirer", on: path).status == .seeOther)
    for reader in [keeper, Visitor(grids.site)] {
      let text = try reader.get(page).text
      #expect(text.contains("On garde la mare") && text.contains("dans une note retirée"))
      #expect(!text.contains("#note-\(note)") && !text.contains("zygomar"))
      #expect(try !reader.get("/taches").text.contains("#note-"))
    }
  }

  @Test("« J’y vais » comes back to where it was pressed")
  func comingBack() throws {
    let call = try #require(grids.meeting().grid?.cells.first?.signup?.id)
    for (place, answer) in [
      (page, "repondre"), (cell, "se-retirer"), (cell, "repondre"), (page, "se-retirer"),
    ] {
      let done = try keeper.submit("/inscriptions/\(call)/\(answer)", on: place)
      #expect(done.field("Location") == "\(place)#appel-\(call)")
      #expect(try keeper.get(place).text.contains("id=\"appel-\(call)\""))
    }
    let form = try #require(Visitor.Form(to: "/inscriptions/\(call)/repondre", in: keeper.get(cell).text))
    let done = try keeper.send(form, ["retour": "//ailleurs.example/"])
    #expect(done.field("Location") == "\(cell)#appel-\(call)")
  }
}
