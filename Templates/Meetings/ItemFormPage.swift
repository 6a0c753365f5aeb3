import Domain
import HTML

/// The page on which one item of an agenda changes.
///
/// - Parameters:
///   - form: what was typed, or what is kept.
///   - loaded: what was kept when the form was shown first, or when its writer was told of what others had changed.
///   - current: what is kept now; nil once the item was removed.
///   - votes: what it can be bound to; nil for a viewer who may not say so.
package func itemPage(
  _ sheet: MeetingSheet, item: Int, _ form: ItemForm, loaded: ItemForm, current: ItemForm?,
  votes: [VoteSubjectChoice]?, problems: [Problem], seal: FormSeal, in frame: Frame
) -> HTML {
  let fields = ItemFields(current: current, votes: votes)
  let hasGrid = sheet.meeting.grid != nil
  return subpage(
    frame, of: .agenda(of: sheet.meeting), title: "Modifier le point «\u{A0}\(loaded.title)\u{A0}»",
    problems: problems,
    """
    \(if: current == nil, alert("""
      Ce point a été retiré entre-temps. Ce que vous aviez écrit est encore ici&nbsp;: copiez ce que vous voulez garder.
      """))
    \(Templates.form(
      to: .item(sheet.id, item), seal, button: "Enregistrer le point",
      problems: current == nil ? .empty : problemSummary(problems, fields.all),
      """
      \(loaded.loadedFields)\(fields.open(form, problems))\
      \(fieldset("Conducteur", fields.led(form, problems, hasGrid: hasGrid)))
      """))
    """)
}

extension WayBack {
  /// The workshop of a meeting's agenda.
  static func agenda(of meeting: Meeting) -> WayBack {
    WayBack(
      path: .agenda(meeting.summary.id), name: "Ordre du jour de \(meeting.summary.title)",
      place: .under(.meetings))
  }
}

/// The fields of an item.
private struct ItemFields {
  let current: ItemForm?
  let votes: [VoteSubjectChoice]?

  /// What everyone reads.
  func open(_ form: ItemForm, _ problems: [Problem]) -> HTML {
    """
    \(title.with(form.title, problems))\(minutes.with(form.minutes, problems))\(lead.with(form.lead, problems))\
    \(points.with(form.points, problems))\(some: votes, { vote($0).with(form.vote, problems) })
    """
  }

  /// What only those who lead read.
  func led(_ form: ItemForm, _ problems: [Problem], hasGrid: Bool) -> HTML {
    """
    <p class="hint">Lu seulement par les personnes qui organisent la rencontre.</p>
    \(shortest.with(form.shortest, problems))\(longest.with(form.longest, problems))\
    \(instructions.with(form.instructions, problems))\(material.with(form.material, problems))\
    \(subgroups.with(form.subgroups, problems))\(if: hasGrid, slot(form, problems))
    """
  }

  /// What the summary of problems looks among.
  var all: [Field] {
    [title, minutes, lead, points, shortest, longest, instructions, material, subgroups]
      + [
        field(.isSlot, "Créneau de la grille", said: [.taken: inUse]),
        field(.vote, "Vote de l’abécédaire", said: voteSayings),
      ]
  }

  private func vote(_ choices: [VoteSubjectChoice]) -> Choice {
    Choice(
      name: ItemForm.Entry.vote.rawValue, label: "Vote de l’abécédaire",
      hint: "Pendant la rencontre, vous ouvrez le vote, vous le fermez et vous révélez ses résultats.",
      options: [("", "aucun")] + choices.map { ($0.subject.description, "\(lettersInWords($0.letters))") },
      sayings: voteSayings)
  }

  private var voteSayings: [Problem.Reason: HTML] {
    [
      .unknown: "Ce vote n’est plus à choisir. Choisissez-en un autre.",
      .changed: "Entre-temps, quelqu’un d’autre a choisi un autre vote. Vérifiez, puis enregistrez.",
    ]
  }

  private func slot(_ form: ItemForm, _ problems: [Problem]) -> HTML {
    """
    \(checkbox(ItemForm.Entry.isSlot.rawValue, "C’est un créneau de la grille", isOn: form.isSlot))\
    \(if: problems.contains { $0.field == ItemForm.Entry.isSlot.rawValue }, #"<p class="problem">\#(inUse)</p>"#)
    """
  }

  private let inUse: HTML = "Des ateliers s’y tiennent déjà\u{A0}: déplacez-les d’abord dans la grille."
  private var title: Field { field(.title, "Titre") }
  private var minutes: Field { number(.minutes, "Durée, en minutes") }
  private var lead: Field { field(.lead, "Animation", isRequired: false, hint: "Un nom ou un rôle.") }
  private var points: Field {
    field(
      .points, "Sous-points", kind: .lines(5), maximum: ItemForm.pointsMaximum, isRequired: false,
      hint: "Un par ligne\u{A0}: de quoi on va parler.",
      said: [
        .full: "Un point a \(Agenda.maximumPoints) sous-points au plus. Coupez-le en deux.",
        .tooLong(maximum: TextLimit.sentence): "Une ligne dépasse 1\u{A0}000 caractères. Coupez-la en deux.",
      ])
  }
  private var shortest: Field {
    number(
      .shortest, "Durée la plus courte", isRequired: false, hint: "En dessous, le point n’a plus de sens.")
  }
  private var longest: Field {
    number(.longest, "Durée la plus longue", isRequired: false, hint: "Au-delà, le temps manque ailleurs.")
  }
  private var instructions: Field {
    field(
      .instructions, "Consignes", kind: .lines(10), maximum: RunSheetDraft.maximum, isRequired: false,
      hint: "Ce que dit et fait la personne qui anime, en Markdown.")
  }
  private var material: Field {
    field(
      .material, "Matériel", maximum: TextLimit.sentence, isRequired: false,
      hint: "Séparé par des virgules\u{A0}: post-its bleus, feutres.")
  }
  private var subgroups: Field {
    field(
      .subgroups, "Sous-groupes", maximum: TextLimit.sentence, isRequired: false,
      hint: "Par exemple\u{A0}: par trois.")
  }

  private func field(
    _ entry: ItemForm.Entry, _ label: HTML, kind: Field.Kind = .text, maximum: Int = TextLimit.line,
    isRequired: Bool = true, hint: HTML = .empty, said: [Problem.Reason: HTML] = [:]
  ) -> Field {
    var sayings = said
    if let current { sayings[.changed] = changedWords(current[entry]) }
    return Field(
      name: entry.rawValue, label: label, kind: kind, maximum: maximum, isRequired: isRequired, hint: hint,
      sayings: sayings)
  }

  private func number(
    _ entry: ItemForm.Entry, _ label: HTML, isRequired: Bool = true, hint: HTML = .empty
  ) -> Field {
    field(entry, label, kind: .number(1...Agenda.maximumMinutes), isRequired: isRequired, hint: hint)
  }
}

/// What someone else has written meanwhile.
private func changedWords(_ value: String) -> HTML {
  let theirs: HTML = value.isEmpty ? "rien" : "«&nbsp;\(value)&nbsp;»"
  return
    "Entre-temps, quelqu’un d’autre a mis \(theirs). Gardez votre texte ou reprenez le sien, puis enregistrez."
}
