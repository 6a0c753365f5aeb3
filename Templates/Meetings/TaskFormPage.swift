import Domain
import HTML

/// What the page shows on which a task is written or changed.
package struct TaskFormContent: Sendable {
  package var form: TaskForm
  package let meeting: Meeting
  /// The task as it is kept; nil for a new one.
  package var existing: MeetingTask?
  /// Whether someone else has changed it since the form was shown: both are shown then.
  package var isChanged = false
  /// Names to offer where the owner is typed.
  package var names: [String] = []
  package var problems: [Problem] = []
  /// Whether the minutes still change: what the task is called stays after that.
  package let isOpen: Bool

  package init(_ form: TaskForm, of meeting: Meeting, isOpen: Bool) {
    self.form = form
    self.meeting = meeting
    self.isOpen = isOpen
  }
}

/// The page on which a task is written or changed.
package func taskFormPage(_ content: TaskFormContent, seal: FormSeal, today: Day, in frame: Frame) -> HTML {
  let (form, meeting, problems) = (content.form, content.meeting, content.problems)
  return subpage(
    frame, of: .meeting(meeting.summary),
    title: content.existing == nil ? "Ajouter une tâche" : "Modifier la tâche", problems: problems,
    """
    \(Templates.form(
      to: content.existing.map { .task($0.id) } ?? .addTask(meeting.summary.id), seal, button: "Enregistrer",
      problems: "\(if: content.isChanged, changed(content.existing, today))\(problemSummary(problems, all(meeting)))",
      """
      \(hidden("version", form.version))\
      \(content.isOpen ? title.with(form.title, problems) : fixed(form))\
      \(owner(form.owner, content.names, problems))\(due(form.due, problems))\
      \(if: content.isOpen, itemChoice(meeting, none: "Toute la rencontre").with(form.item, problems))
      """))
    """)
}

/// What the minutes say for good, said and sent along.
private func fixed(_ form: TaskForm) -> HTML {
  """
  <p>\(form.title)</p>
  <p class="hint">Le compte rendu est validé&nbsp;: l’intitulé ne change plus.</p>
  \(hidden("title", form.title))\(hidden("item", form.item))
  """
}

/// What the other person has put, beside the form that keeps what was typed.
private func changed(_ existing: MeetingTask?, _ today: Day) -> HTML {
  guard let existing else { return .empty }
  return alert(
    """
    Quelqu’un d’autre l’a changée entre-temps&nbsp;: «&nbsp;\(existing.title)&nbsp;», \
    \(existing.owner?.inWords ?? "sans personne")\(dueMark(existing, on: today)), \(existing.state.inWords). Ce que vous avez \
    écrit est gardé ci-dessous. Relisez, puis enregistrez de nouveau.
    """)
}

private func all(_ meeting: Meeting) -> [Field] {
  [title, ownerField, dueField, itemChoice(meeting, none: nil).asField]
}

private let title = Field(name: "title", label: "Ce qu’il y a à faire", maximum: TextLimit.sentence)
private let ownerField = Field(name: "owner", label: "Qui s’en charge", isRequired: false)
private let dueField = Field(
  name: "due", label: "Pour le", isRequired: false,
  sayings: [.malformed: "Ce jour n’existe pas. Écrivez-le comme 30/06/2026."])

/// A name, with those of the circles' members offered.
private func owner(_ name: String, _ names: [String], _ problems: [Problem]) -> HTML {
  labelled(
    "owner", ownerField.label, isRequired: false,
    hint: """
      Un rôle ou un nom. Si c’est exactement celui d’un membre, la tâche apparaît parmi les siennes. \
      \(grouped(TextLimit.line)) caractères au plus.
      """,
    wrong: problems.filter { $0.field == "owner" }.map { ownerField.words(for: $0.reason) }
  ) { links in
    """
    <input type="text" id="owner" name="owner"\(links) maxlength="\(TextLimit.line)" autocomplete="off" \
    \(if: !names.isEmpty, #"list="noms" "#)value="\(name)">\
    \(if: !names.isEmpty, #"<datalist id="noms">\#(each: names, { "<option value=\"\($0)\"></option>" })</datalist>"#)
    """
  }
}

private func due(_ day: String, _ problems: [Problem]) -> HTML {
  labelled(
    "due", dueField.label, isRequired: false, hint: "Un jour, comme 30/06/2026.",
    wrong: problems.filter { $0.field == "due" }.map { dueField.words(for: $0.reason) }
  ) { links in
    #"<input type="date" id="due" name="due"\#(links) value="\#(day)">"#
  }
}
