import Domain
import HTML

/// The form that puts a new item into an agenda, with what is typed into it, as typed.
package struct NewItemForm: Hashable, Sendable {
  /// The fields. The raw values are their names, which are those of problems.
  package enum Entry: String, CaseIterable {
    case title, minutes, lead, place
  }

  package var title = ""
  package var minutes = ""
  package var lead = ""
  /// The row of the item before it; empty for the end, `first` for the start.
  package var place = ""

  static let first = "debut"

  /// An empty form.
  package init() {}

  /// The form as it was sent.
  package init(fields value: (String) -> String) {
    title = value(Entry.title.rawValue)
    minutes = value(Entry.minutes.rawValue)
    lead = value(Entry.lead.rawValue)
    place = value(Entry.place.rawValue)
  }

  /// The item before it; nil for one of the two ends.
  package var before: Int? { Int(place) }

  package var isFirst: Bool { place == Self.first }

  /// The item to be kept; nil while there are `problems`.
  package var draft: AgendaItemDraft? { problems.isEmpty ? form.draft : nil }

  /// What must be mended before the item can be kept.
  package var problems: [Problem] {
    form.problems
      + (place.isEmpty || isFirst || before != nil ? [] : [Problem(Entry.place.rawValue, .unknown)])
  }

  private var form: ItemForm {
    ItemForm { name in
      switch Entry(rawValue: name) {
      case .title: title
      case .minutes: minutes
      case .lead: lead
      case .place, nil: ""
      }
    }
  }
}

/// The part of the workshop in which an item is added.
func newItemSection(_ sheet: MeetingSheet, _ desk: AgendaDesk, _ seal: FormSeal) -> HTML {
  guard sheet.meeting.agenda.count < Agenda.maximumItems else { return .empty }
  let form = desk.newItem
  return """
    <section class="section" id="ajouter"><h2>Ajouter un point</h2>
    \(Templates.form(
      to: .addItem(sheet.id), seal, button: "Ajouter ce point",
      """
      \(titleField.with(form.title, desk.problems))\
      \(minutesField.with(minutes(in: desk, of: sheet.meeting), desk.problems))\
      \(leadField.with(form.lead, desk.problems))\(place(sheet.meeting).with(form.place, desk.problems))
      """))
    </section>
    """
}

/// What the summary of problems looks among.
func newItemFields(_ meeting: Meeting) -> [Field] {
  [titleField, minutesField, leadField, place(meeting).asField]
}

/// What is typed; before, ten minutes or the few that are left.
private func minutes(in desk: AgendaDesk, of meeting: Meeting) -> String {
  let typed = desk.newItem.minutes
  guard typed.isEmpty, !desk.problems.contains(where: { $0.field == NewItemForm.Entry.minutes.rawValue })
  else {
    return typed
  }
  return if case .free(let left) = meeting.balance { "\(min(left, 10))" } else { "10" }
}

private let titleField = Field(name: NewItemForm.Entry.title.rawValue, label: "Titre du nouveau point")
private let minutesField = Field(
  name: NewItemForm.Entry.minutes.rawValue, label: "Durée, en minutes",
  kind: .number(1...Agenda.maximumMinutes))
private let leadField = Field(
  name: NewItemForm.Entry.lead.rawValue, label: "Animation", isRequired: false, hint: "Un nom ou un rôle.")

private func place(_ meeting: Meeting) -> Choice {
  Choice(
    name: NewItemForm.Entry.place.rawValue, label: "Où le mettre",
    options: [("", "À la fin"), (NewItemForm.first, "Au début")]
      + meeting.agenda.dropLast().map { ("\($0.id)", "Après «&nbsp;\($0.title)&nbsp;»") },
    sayings: [.unknown: "Le point après lequel le mettre a été retiré entre-temps."])
}
