import Domain
import HTML

/// The notes as they are typed on a page, of which one is sent. The others come with it, to come back: without scripts nothing
/// else keeps them.
package struct NoteForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String {
    case item, cell, body
  }

  /// Where the note goes that is sent.
  package var place = NotePlace.meeting
  package var problems: [Problem] = []
  /// What is typed, in Markdown, by the names of the fields; nothing for one that is empty.
  private var texts: [String: String]

  /// The form as it was sent: its button names the place, each place has a field of its own. A place that is none is the meeting
  /// as a whole. A note that comes alone may be called `body`.
  package init(_ fields: [(name: String, value: String)]) {
    let sent = Dictionary(fields.map { ($0.name, $0.value) }) { first, _ in first }
    if let cell = sent[Entry.cell.rawValue].flatMap({ Int($0) }) {
      place = .cell(cell)
    } else if let item = sent[Entry.item.rawValue].flatMap({ Int($0) }) {
      place = .item(item)
    }
    texts = sent.filter { $0.key.hasPrefix(NotePlace.fieldStart) && !$0.value.isEmpty }
    texts[place.field] = texts[place.field] ?? sent[Entry.body.rawValue]
  }

  /// The note that is sent, in Markdown.
  var body: String { texts[place.field] ?? "" }

  /// What was typed besides it; nil when nothing was.
  package var rest: NoteForm? {
    var rest = self
    rest.texts[place.field] = nil
    return rest.texts.isEmpty ? nil : rest
  }

  /// All that was typed, the note that is sent first.
  package var words: String { inOne([body] + texts(outside: [place])) }

  /// What was typed for a place.
  ///
  /// - Parameter places: all places of the page. What was meant for others goes to the meeting as a whole.
  func text(in place: NotePlace, of places: [NotePlace]) -> String {
    let own = texts[place.field] ?? ""
    return place == .meeting ? inOne([own] + texts(outside: places)) : own
  }

  private func texts(outside places: [NotePlace]) -> [String] {
    let fields = Set(places.map(\.field))
    return texts.sorted { $0.key < $1.key }.filter { !fields.contains($0.key) }.map(\.value)
  }

  private func inOne(_ texts: [String]) -> String {
    texts.filter { !$0.isEmpty }.joined(separator: "\n\n")
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

/// Where a note is added, which goes with the form of `noteSending`; nothing for a viewer who adds none.
///
/// - Parameters:
///   - place: where the note goes.
///   - subject: what it is about, in words: the name of its field. What opens it stands below the title of the item, or says it.
func noteForm(in place: NotePlace, about subject: String, _ sheet: MeetingSheet) -> HTML {
  guard sheet.sealToWrite != nil else { return .empty }
  let (text, problems) = (sheet.typedNote(in: place), sheet.problems(ofNoteIn: place))
  return """
    <details class="add"\(if: !text.isEmpty || !problems.isEmpty, " open")>\
    <summary>Ajouter une note\(if: place == .meeting, " sur \(subject)")</summary>
    \(noteField(in: place, about: subject).with(text, problems))\
    <button class="main" form="\(noteFormAnchor)"\(some: place.row, { #" name="\#(place.entry.rawValue)" value="\#($0)""# })>\
    Ajouter la note</button>
    </details>

    """
}

/// The form that the notes of a page are sent with, whichever of its buttons is pressed. With each field it would be a good
/// part of what a page of many items weighs.
func noteSending(_ sheet: MeetingSheet) -> HTML {
  guard let seal = sheet.sealToWrite else { return .empty }
  return """
    <form id="\(noteFormAnchor)" method="post" action="\(path: .addNote(sheet.id))" novalidate hidden>\(seal.fields)</form>

    """
}

/// What keeps a note that was typed from being added, on top of the page.
func noteProblems(_ sheet: MeetingSheet) -> HTML {
  guard let typed = sheet.noteForm else { return .empty }
  guard sheet.sealToWrite != nil else { return unkeptNote(typed) }
  let body = noteField(in: sheet.place(of: typed), about: "")
  let gone = Field(
    name: typed.place.entry.rawValue, label: "Votre note",
    sayings: [.unknown: "L’endroit où vous l’écriviez n’est plus là. Ajoutez-la aux autres notes."],
    id: body.anchor)
  return problemSummary(typed.problems(in: body.name), [body, gone])
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

private let noteFormAnchor = "noter"

private func noteField(in place: NotePlace, about subject: String) -> Field {
  Field(
    name: place.field, label: subject.isEmpty ? "Note" : "Note sur \(subject)", kind: .pasted(4),
    maximum: TextLimit.note, saysMaximum: false, form: noteFormAnchor)
}

extension NoteForm {
  /// The problems, with those of the note that is sent at the field where it was typed.
  fileprivate func problems(in field: String) -> [Problem] {
    problems.map { $0.field == Entry.body.rawValue ? Problem(field, $0.reason) : $0 }
  }
}

extension NotePlace {
  /// What the names of all fields of notes begin with.
  fileprivate static let fieldStart = "note-"

  /// The name of its field, which tells it from the others of the page.
  fileprivate var field: String { Self.fieldStart + anchor }

  /// What its button is called, which carries the row.
  fileprivate var entry: NoteForm.Entry { if case .cell = self { .cell } else { .item } }

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
  fileprivate func typedNote(in place: NotePlace) -> String {
    noteForm?.text(in: place, of: notePlaces) ?? ""
  }

  fileprivate func problems(ofNoteIn place: NotePlace) -> [Problem] {
    guard let noteForm, self.place(of: noteForm) == place else { return [] }
    return noteForm.problems(in: place.field)
  }

  /// Where the note stands that was sent. What was meant for an item or a cell that is no more goes to the meeting as a whole.
  fileprivate func place(of form: NoteForm) -> NotePlace {
    notePlaces.contains(form.place) ? form.place : .meeting
  }

  private var notePlaces: [NotePlace] {
    [.meeting] + meeting.agenda.map { .item($0.id) } + (meeting.grid?.cells ?? []).map { .cell($0.id) }
  }
}
