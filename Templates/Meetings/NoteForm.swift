import Domain
import HTML

/// The form of a new note, as it was typed.
package struct NoteForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case item, cell, body
  }

  package var place = NotePlace.meeting
  /// In Markdown.
  package var body = ""
  package var problems: [Problem] = []

  /// The form as it was sent. A place that is none is the meeting as a whole.
  ///
  /// - Parameter value: gives what was sent in the field with a name; empty when nothing was.
  package init(fields value: (String) -> String) {
    if let cell = Int(value(Entry.cell.rawValue)) {
      place = .cell(cell)
    } else if let item = Int(value(Entry.item.rawValue)) {
      place = .item(item)
    }
    body = value(Entry.body.rawValue)
  }

  /// The note, as `member` would have it kept.
  package func draft(by member: Member) -> NoteDraft {
    var draft = NoteDraft(item: nil, body: body, author: member.name, authorID: member.id)
    switch place {
    case .item(let item): draft.item = item
    case .cell(let cell): draft.cell = cell
    case .meeting, .corrections: break
    }
    return draft
  }
}

/// The form in which a note is added; nothing for a viewer who adds none.
///
/// - Parameters:
///   - place: where the note goes.
///   - subject: what it is about, in words.
func noteForm(in place: NotePlace, about subject: String, _ sheet: MeetingSheet) -> HTML {
  guard let seal = sheet.sealToWrite else { return .empty }
  let typed = sheet.noteForm(in: place)
  let field = noteField(in: place, about: subject)
  return """
    <details class="add"\(if: typed != nil, " open")><summary>Ajouter une note\
    <span class="hidden"> sur \(subject)</span></summary>
    \(form(
      to: .addNote(sheet.id), seal, button: "Ajouter la note",
      "\(placeFields(place))\(field.with(typed?.body ?? "", typed?.problems ?? []))"))
    </details>

    """
}

/// What keeps a note that was typed from being added, on top of the page.
func noteProblems(_ sheet: MeetingSheet) -> HTML {
  guard let typed = sheet.noteForm else { return .empty }
  guard sheet.sealToWrite != nil else { return unkeptNote(typed) }
  let place = sheet.place(of: typed)
  let body = noteField(in: place, about: "")
  let gone = Field(
    name: typed.place.fieldName, label: "Votre note",
    sayings: [.unknown: "L’endroit où vous l’écriviez n’est plus là. Ajoutez-la aux autres notes."],
    id: body.anchor)
  return problemSummary(typed.problems, [body, gone])
}

/// How marked lines become tasks, decisions and questions; once in the page, for those who write notes.
func noteHelp(_ sheet: MeetingSheet) -> HTML {
  guard sheet.sealToWrite != nil else { return .empty }
  return """
    <details><summary>Comment noter une tâche, une décision</summary>
    <div class="prose"><p>Commencez une ligne par l’un de ces signes&nbsp;: la page vous propose ensuite, sous la note, \
    d’en faire cela.</p>
    <ul>
    <li><code>→ Inès&nbsp;: réserver la salle @30/06</code> pour une tâche, avec ou sans nom ni date. \
    Vont aussi <code>-&gt;</code>, <code>@30 juin</code> et <code>@lundi</code>.</li>
    <li><code>! La prochaine rencontre a lieu à Lyon</code> pour une décision.</li>
    <li><code>? Qui prévient les élus</code> pour une question qui reste ouverte.</li>
    </ul></div></details>
    """
}

private func noteField(in place: NotePlace, about subject: String) -> Field {
  Field(
    name: NoteForm.Entry.body.rawValue, label: subject.isEmpty ? "Note" : "Note sur \(subject)",
    kind: .lines(4),
    maximum: TextLimit.note, saysMaximum: false, id: "note-\(place.anchor)")
}

private func placeFields(_ place: NotePlace) -> HTML {
  place.row.map { hidden(place.fieldName, "\($0)") } ?? .empty
}

extension NotePlace {
  /// The field that carries its row.
  fileprivate var fieldName: String {
    if case .cell = self { NoteForm.Entry.cell.rawValue } else { NoteForm.Entry.item.rawValue }
  }

  fileprivate var row: Int? {
    switch self {
    case .item(let row), .cell(let row): row
    case .meeting, .corrections: nil
    }
  }

  /// What tells the places of one page apart.
  var anchor: String {
    switch self {
    case .item(let item): "point-\(item)"
    case .cell(let cell): "case-\(cell)"
    case .meeting, .corrections: "rencontre"
    }
  }
}

extension MeetingSheet {
  /// What was typed for a place.
  fileprivate func noteForm(in place: NotePlace) -> NoteForm? {
    noteForm.flatMap { self.place(of: $0) == place ? $0 : nil }
  }

  /// Where the form stands. What was meant for an item or a cell that is no more goes to the meeting as a whole.
  fileprivate func place(of form: NoteForm) -> NotePlace {
    let isThere =
      switch form.place {
      case .item(let item): meeting.agenda.contains { $0.id == item }
      case .cell(let cell): meeting.grid?.cells.contains { $0.id == cell } ?? false
      case .meeting, .corrections: true
      }
    return isThere ? form.place : .meeting
  }
}
