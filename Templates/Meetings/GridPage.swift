import Domain
import HTML

/// The workshop of a grid: which one it is, its places, and the items that are its columns.
///
/// - Parameters:
///   - setting: what it is made of now.
///   - form: what is typed.
package func gridPage(
  _ sheet: MeetingSheet, _ setting: GridSetting, _ form: GridForm, problems: [Problem], in frame: Frame
) -> HTML {
  let fields = GridFields(sheet.meeting, setting)
  return subpage(
    frame, of: sheet.meeting.wayBack, title: "La grille",
    below: lead(
      "Pour un forum ouvert, des salles et des créneaux. Pour un world café, des tables et des tours."),
    problems: problems,
    """
    \(if: sheet.sealToOrganise == nil, #"<p class="notice">\#(reasonWords(.validated))</p>"#)\
    \(some: sheet.sealToOrganise, { seal in
      Templates.form(
        to: .grid(sheet.id), seal, button: "Enregistrer la grille",
        problems: problemSummary(problems, fields.all), fields.html(form, problems))
    })
    """)
}

/// The fields of a grid.
private struct GridFields {
  let meeting: Meeting
  let setting: GridSetting

  init(_ meeting: Meeting, _ setting: GridSetting) { (self.meeting, self.setting) = (meeting, setting) }

  func html(_ form: GridForm, _ problems: [Problem]) -> HTML {
    """
    \(loaded(GridDraft.kindField, form.kind))\(kind.with(form.kind.typed, problems))\
    \(fieldset("Lieux", """
      \(if: !setting.places.isEmpty, #"<p class="hint">Videz un nom pour retirer le lieu.</p>"#)\
      \(each: setting.places, { place in
        "\(some: form.places[place.id], { entry($0, named(place), problems) })"
      })\(added.with(form.added, problems))
      """))\
    \(fieldset("Créneaux", slots(form, problems)))
    """
  }

  /// What the summary of problems looks among.
  var all: [Field] {
    [kind.asField] + setting.places.map(named) + [added]
      + meeting.agenda.map {
        Field(name: GridDraft.field(ofSlot: $0.id), label: "\($0.title)", sayings: inUse)
      }
  }

  private func entry(_ entry: GridForm.Entry, _ field: Field, _ problems: [Problem]) -> HTML {
    "\(loaded(field.name, entry))\(field.with(entry.typed, problems))"
  }

  private func loaded(_ field: String, _ entry: GridForm.Entry) -> HTML {
    hidden(GridForm.loadedPrefix + field, entry.loaded)
  }

  private var kind: Choice {
    Choice(
      name: GridDraft.kindField, label: "Sorte de grille",
      options: [("", "Aucune grille")] + GridKind.allCases.map { ($0.rawValue, "\($0.inWords)") },
      sayings: [
        .taken: "Des cases sont prises\u{A0}: videz-les avant de retirer la grille.",
        .changed: changedMeanwhile(setting.kind?.inWords ?? "Aucune grille"),
      ])
  }

  private func named(_ place: GridPlace) -> Field {
    Field(
      name: GridDraft.field(ofPlace: place.id), label: "Nom du lieu «&nbsp;\(place.name)&nbsp;»",
      isRequired: false,
      sayings: [
        .taken:
          "Ce lieu a des cases prises, ou un autre porte déjà ce nom. Déplacez d’abord ce qui s’y passe.",
        .changed: changedMeanwhile(place.name),
      ])
  }

  private var added: Field {
    Field(
      name: GridDraft.addedField, label: "Ajouter des lieux", kind: .lines(4),
      maximum: GridForm.addedMaximum, isRequired: false,
      hint: "Un nom de salle ou de table par ligne.",
      sayings: [
        .taken: "Deux lieux ne peuvent pas porter le même nom.",
        .full: "Une grille a \(GridDraft.maximumPlaces) lieux au plus.",
        .tooLong(maximum: TextLimit.line): "Un nom dépasse \(TextLimit.line) caractères.",
        .changed:
          "Un lieu que vous renommez a été retiré entre-temps. Son nom est repris ici\u{A0}: gardez-le ou effacez-le.",
      ])
  }

  private func slots(_ form: GridForm, _ problems: [Problem]) -> HTML {
    guard !meeting.agenda.isEmpty else {
      return #"<p class="soft">Écrivez d’abord l’ordre du jour&nbsp;: ses points sont les créneaux.</p>"#
    }
    return "\(each: meeting.agenda, { item in slot(item, form, problems) })"
  }

  private func slot(_ item: AgendaItem, _ form: GridForm, _ problems: [Problem]) -> HTML {
    let name = GridDraft.field(ofSlot: item.id)
    let wrong = problems.filter { $0.field == name }
    return """
      \(some: form.slots[item.id], { entry in
        """
        \(loaded(name, entry))\
        \(checkbox(name, "\(item.slot.startInWords), \(item.title)", isOn: !entry.typed.isEmpty))
        """
      })\(each: wrong, { #"<p class="problem">\#(inUse[$0.reason] ?? reasonWords($0.reason))</p>"# })
      """
  }

  private var inUse: [Problem.Reason: HTML] {
    [.taken: "Des cases y sont prises\u{A0}: déplacez-les ou videz-les d’abord."]
  }
}
