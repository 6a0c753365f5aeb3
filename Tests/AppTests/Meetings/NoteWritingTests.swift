import Domain
import HTTP
import Store
import Testing

@testable import App

@Suite("Notes in the page of a meeting")
struct NoteWritingTests {
  let notes: NoteSite
  let ines: Visitor

  init() throws {
    notes = try NoteSite()
    ines = try notes.insider()
  }

  /// What the button of an item sends.
  private func form(_ item: Int) throws -> Visitor.Form {
    var hidden = try #require(Visitor.Form(to: notes.form(), in: ines.get(notes.page()).text)).hidden
    hidden["item"] = "\(item)"
    return Visitor.Form(path: notes.form(), hidden: hidden)
  }

  /// The places of the notes that a page shows to be written, with what is typed there.
  private func opened(_ page: Response) -> [String: String] {
    let fields = page.text.matches(
      of: #/<details class="add" open>.*?<textarea id="([^"]*)"[^>]*>\n(.*?)</textarea>/#.dotMatchesNewlines()
    )
    return Dictionary(uniqueKeysWithValues: fields.map { (String($0.1), String($0.2)) })
  }

  @Test("stand where they were written, with their writer and the hour, and lead there")
  func added() throws {
    let item = try notes.items()[1]
    let response = try ines.send(form(item), ["body": "Un **loup**.\n→ écrire"])
    let note = try notes.read { $0.agenda[1].notes.map(\.id) }
    #expect(response.status == .seeOther)
    #expect(response.field("Location") == notes.page() + "#note-\(note[0])")
    let page = try ines.get(notes.page())
    #expect(page.words.contains("Votre note est ajoutée") && page.text.contains("Un <strong>loup</strong>"))
    #expect(page.text.contains("id=\"note-\(note[0])\""))
    #expect(page.words.replacing(#/<[^>]*>/#, with: "").contains("Inès Dedans, à 13 h 00"))
    #expect(page.words.contains("À confirmer") && page.words.contains("Créer la tâche"))
    let visitor = try Visitor(notes.site).get(notes.page())
    #expect(visitor.text.contains("<strong>loup</strong>") && !visitor.text.contains("<form"))
    #expect(!visitor.words.contains("À confirmer"))
  }

  @Test("have a form for each item and one for the meeting, each with its name")
  func forms() throws {
    let page = try ines.get(notes.page()).words
    for name in ["Note sur Un accueil", "Note sur Un tour de table", "Note sur la rencontre"] {
      #expect(page.matches(of: try Regex("<label for=\"[^\"]*\">\(name)</label>")).count == 1, "\(name)")
    }
    #expect(page.matches(of: #/<summary>Comment noter une tâche/#).count == 1)
  }

  @Test("of no item are the other notes")
  func other() throws {
    var form = try form(0)
    form = Visitor.Form(path: form.path, hidden: form.hidden.filter { $0.key != "item" })
    _ = try ines.send(form, ["body": "Dehors."])
    #expect(try notes.read { $0.otherNotes.count } == 1)
  }

  @Test("of a cell of the grid stand in its page, which comes back with what was typed")
  func cell() throws {
    let (id, slot) = (notes.meeting, try notes.items()[0])
    try notes.site.store.writer.perform { connection in
      try connection.run("UPDATE meeting SET grid = 'forum' WHERE id = \(id)")
      try connection.run("UPDATE agenda_item SET is_slot = 1 WHERE id = \(slot)")
      try connection.run("INSERT INTO meeting_place (meeting_id, position, name) VALUES (\(id), 1, 'Salle')")
      try connection.run(
        """
        INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter)
        SELECT \(id), \(slot), id, 'Le sujet', '' FROM meeting_place WHERE meeting_id = \(id)
        """)
    }
    let cell = try #require(try notes.read { $0.grid?.cells.first?.id })
    let page = "/rencontres/\(id)/grille/cases/\(cell)"
    let field = "note-case-\(cell)"
    let refused = try ines.send(
      #require(try Visitor.Form(note: field, in: ines.get(page).text)), [field: " "])
    #expect(refused.status == .unprocessableContent && refused.words.contains("À corriger"))
    #expect(
      refused.text.contains("<details class=\"add\" open>") && refused.words.contains("Note sur Le sujet"))
    let form = try #require(try Visitor.Form(note: field, in: refused.text))
    #expect(form.hidden["cell"] == "\(cell)")
    let added = try ines.send(form, [field: "Dit en salle.\n! Oui"])
    let note = try #require(try notes.read { $0.grid?.cells.first?.notes.first })
    #expect(added.field("Location") == "\(page)#note-\(note.id)")
    #expect(try ines.get(page).text.contains("Dit en salle."))
    let confirm = "/rencontres/\(id)/propositions/\(note.proposals[0].id)/confirmer"
    #expect(try ines.submit(confirm, on: page).field("Location") == "\(page)#note-\(note.id)")
    #expect(try notes.read { $0.outcomes.map(\.item) } == [slot])
  }

  @Test("without a word bring the page back, with all else in it")
  func empty() throws {
    _ = try notes.add("Une note d’avant.")
    let response = try ines.send(form(notes.items()[0]), ["body": " \n "])
    #expect(response.status == .unprocessableContent)
    #expect(response.words.contains("<title>À corriger") && response.words.contains("Remplissez ce champ"))
    #expect(
      response.text.contains("Une note d’avant.") && response.text.contains("<details class=\"add\" open>"))
    #expect(response.text.matches(of: #/<details class="add" open>/#).count == 1)
  }

  @Test("that are too long come back whole")
  func long() throws {
    let text = String(repeating: "é", count: TextLimit.body + 1)
    let response = try ines.send(form(notes.items()[0]), ["body": text])
    #expect(response.status == .unprocessableContent && response.text.contains(text))
  }

  @Test("for an item that is gone come back where there is room for them")
  func lostItem() throws {
    let response = try ines.send(form(999), ["body": "Un <loup>"])
    #expect(response.status == .unprocessableContent && response.text.contains("Un &lt;loup&gt;"))
    #expect(response.words.contains("Ajoutez-la aux autres notes"))
    #expect(opened(response) == ["note-rencontre": "Un &lt;loup&gt;"])
    let again = try #require(try Visitor.Form(note: "note-rencontre", in: response.text))
    #expect(again.hidden["item"] == nil)
    #expect(try ines.send(again, ["note-rencontre": "Un loup"]).status == .seeOther)
  }

  @Test("typed beside the one that is sent come back with the page, and are kept nowhere")
  func others() throws {
    let items = try notes.items()
    let fields = items.map { "note-point-\($0)" }
    let form = try #require(try Visitor.Form(note: fields[1], in: ines.get(notes.page()).text))
    let typed = [
      fields[0]: "Pas <fini>", fields[1]: "Envoyée", "note-rencontre": "", "note-point-999": "Perdue ?",
    ]
    let response = try ines.send(form, typed)
    #expect(response.status == .ok && response.words.contains("Votre note est ajoutée"))
    #expect(opened(response) == [fields[0]: "Pas &lt;fini&gt;", "note-rencontre": "Perdue ?"])
    #expect(try notes.read { $0.agenda.map(\.notes.count) } == [0, 1])
    #expect(try notes.read { $0.otherNotes.isEmpty } && !ines.get(notes.page()).text.contains("fini"))
    let next = try #require(try Visitor.Form(note: fields[0], in: response.text))
    #expect(next.hidden["numero"] != form.hidden["numero"])
    #expect(try ines.send(next, [fields[0]: "Finie", fields[1]: ""]).status == .seeOther)
    #expect(try notes.read { $0.agenda.map(\.notes.count) } == [1, 1])
    #expect(try ines.get(notes.form()).field("Location") == notes.page())
  }

  @Test("that are refused come back with those typed beside them")
  func refusedWithOthers() throws {
    let items = try notes.items()
    let typed = ["note-point-\(items[0])": "À côté", "note-point-\(items[1])": " "]
    let sent = try form(items[1])
    let response = try ines.send(sent, typed)
    #expect(response.status == .unprocessableContent && opened(response) == typed)
    #expect(response.text.contains("href=\"#note-point-\(items[1])\""))
    #expect(response.text.matches(of: #/aria-invalid/#).count == 1)
    try notes.validate()
    let late = try ines.send(sent, typed)
    #expect(late.status == .unprocessableContent && late.text.contains("À côté"))
  }

  @Test("in a meeting whose minutes are validated come back to be copied")
  func validated() throws {
    let form = try form(notes.items()[0])
    try notes.validate()
    let response = try ines.send(form, ["body": "Trop tard"])
    #expect(response.status == .unprocessableContent && response.text.contains("Trop tard"))
    #expect(response.words.contains("rien n’y change plus"))
    #expect(try notes.read { $0.agenda[0].notes.isEmpty })
    #expect(try !ines.get(notes.page()).text.contains(notes.form()))
  }

  @Test("from someone who was taken out of the circle come back to be copied")
  func takenOut() throws {
    let page = notes.page("cercle-cache")
    let form = try #require(Visitor.Form(to: notes.form("cercle-cache"), in: ines.get(page).text))
    let insider = notes.community.insider
    try notes.site.store.writer.perform {
      try $0.run("DELETE FROM circle_member WHERE person_id = \(insider)")
    }
    let response = try ines.send(form, ["body": "Un <loup>"])
    #expect(response.status == .notFound && response.text.contains("Un &lt;loup&gt;"))
    #expect(!response.words.contains("Une réunion"))
    #expect(try ines.send(form, ["body": ""]).status == .notFound)
  }

  @Test("sent twice are one; other words are another one")
  func twice() throws {
    let form = try form(notes.items()[0])
    let first = try ines.send(form, ["body": "Une"]).field("Location")
    #expect(try ines.send(form, ["body": "Une"]).field("Location") == first)
    #expect(try ines.send(form, ["body": "Deux"]).field("Location") != first)
    #expect(try notes.read { $0.agenda[0].notes.count } == 2)
  }

  @Test("typed in a session that has ended are shown again, and added when they are sent again")
  func lostSession() throws {
    let item = try notes.items()[1]
    let form = try form(item)
    let insider = notes.community.insider
    _ = try notes.site.store.writer.writings { try $0.closeSessions(of: insider) }
    let typed = "Une « ligne »,\n<b>une autre</b> & \"guillemets\"\n\n→ Zoé : la dernière"
    let asked = try ines.send(form, ["body": typed])
    #expect(asked.status == .forbidden && asked.words.contains("Ce que vous avez écrit est gardé"))
    let signIn = try #require(Visitor.Form(to: "/connexion", in: asked.text))
    let again = try ines.send(signIn, ["email": "ines@exemple.fr", "password": Site.password])
    #expect(again.status == .ok)
    let field = "note-point-\(item)"
    #expect(opened(again)[field]?.contains("&lt;b&gt;une autre") == true)
    #expect(opened(again)[field]?.contains("→ Zoé : la dernière") == true)
    #expect(try notes.read { $0.agenda[1].notes.isEmpty })
    let sent = try #require(try Visitor.Form(note: field, in: again.text))
    #expect(sent.hidden["item"] == "\(item)")
    #expect(try ines.send(sent, [field: typed]).status == .seeOther)
    #expect(try notes.read { $0.agenda[1].notes.count } == 1)
  }

  @Test("stay text", arguments: ["<script>alert(1)</script>", "[a](javascript:alert(1))", "\" onload=\"a"])
  func hostile(_ text: String) throws {
    _ = try ines.send(form(notes.items()[0]), ["body": "→ \(text) : \(text)"])
    for page in [try ines.get(notes.page()).text, try Visitor(notes.site).get(notes.page()).text] {
      #expect(
        !page.contains("<script>alert") && !page.contains("href=\"javascript") && !page.contains(" onload=\"")
      )
    }
  }

  @Test("propose tasks that two people create once", arguments: ["confirmer", "ecarter"])
  func proposals(_ gesture: String) throws {
    let note = try notes.add("→ Karim : Préparer @30/11")
    let proposal = try notes.read { $0.agenda[0].notes[0].proposals[0].id }
    let path = "/rencontres/\(notes.meeting)/propositions/\(proposal)/\(gesture)"
    let karim = try notes.keeper()
    let (mine, theirs) = (
      try #require(Visitor.Form(to: path, in: ines.get(notes.page()).text)),
      try #require(Visitor.Form(to: path, in: karim.get(notes.page()).text))
    )
    for (visitor, form) in [(ines, mine), (karim, theirs)] {
      #expect(try visitor.send(form).field("Location") == notes.page() + "#note-\(note)")
    }
    let tasks = try notes.read { $0.tasks }
    #expect(tasks.count == (gesture == "confirmer" ? 1 : 0))
    #expect(try !ines.get(notes.page()).words.contains("À confirmer"))
  }

  @Test("propose what one confirms after another one has put it aside: it is said")
  func changed() throws {
    _ = try notes.add("! Oui")
    let proposal = try notes.read { $0.agenda[0].notes[0].proposals[0].id }
    let path = "/rencontres/\(notes.meeting)/propositions/\(proposal)/"
    let page = try ines.get(notes.page()).text
    _ = try ines.send(try #require(Visitor.Form(to: path + "ecarter", in: page)))
    let response = try ines.send(try #require(Visitor.Form(to: path + "confirmer", in: page)))
    #expect(response.status == .unprocessableContent)
    #expect(try notes.read { $0.outcomes.isEmpty })
  }
}
