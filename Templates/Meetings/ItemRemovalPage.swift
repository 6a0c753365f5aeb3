import Domain
import HTML

/// The names of the fields by which an item is removed.
package enum ItemRemoval {
  /// The version that was seen.
  package static let version = "version"
  /// Whether it was asked already.
  package static let isSure = "isSure"
}

/// Asks before an item goes to which something is bound, or which someone else has changed meanwhile.
///
/// - Parameters:
///   - minutes: the durations typed beside the button; they are kept with the removal.
///   - problems: why it was not removed at once.
package func itemRemovalPage(
  _ sheet: MeetingSheet, _ item: PreparedItem, _ minutes: AgendaMinutesForm, problems: [Problem],
  seal: FormSeal, in frame: Frame
) -> HTML {
  subpage(
    frame, of: .agenda(of: sheet.meeting), title: "Retirer «\u{A0}\(item.draft.title)\u{A0}»",
    """
    \(if: problems.contains { $0.reason == .changed }, alert("Quelqu’un d’autre a modifié ce point entre-temps."))
    \(if: problems.contains { $0.reason == .validated }, alert(reasonWords(.validated)))
    <div class="prose"><ul>\(each: consequences(of: item.ties), { "<li>\($0)</li>\n" })</ul></div>
    \(if: item.ties.cells == 0, Templates.form(
      to: .removeItem(sheet.id, item.id), seal, button: "Retirer ce point", isGrave: true,
      """
      \(hidden(ItemRemoval.version, "\(item.version)"))\(hidden(ItemRemoval.isSure, FormValue.yes))\(minutes.hiddenFields)
      """))
    """)
}

private func consequences(of ties: ItemTies) -> [HTML] {
  if ties.cells > 0 {
    return [
      "Des ateliers de la grille se tiennent dans ce créneau&nbsp;: retirez-les ou déplacez-les d’abord. Le point reste pour l’instant."
    ]
  }
  var lines: [HTML] = []
  if ties.notes > 0 {
    lines.append(
      "\(counted(ties.notes, "note passe", "notes passent")) dans «&nbsp;Autres notes&nbsp;». Rien n’en est perdu."
    )
  }
  if ties.outcomes > 0 {
    lines.append(
      "\(counted(ties.outcomes, "décision, question ou tâche reste", "décisions, questions ou tâches restent")) dans la rencontre."
    )
  }
  if ties.calls > 0 {
    lines.append(
      "\(counted(ties.calls, "appel disparaît", "appels disparaissent")) avec le point\(answers(ties.answers))."
    )
  }
  if ties.hasVote {
    lines.append(
      "Le vote de ce point n’est ni clos ni annulé&nbsp;: il se mène désormais sur la page de ses lettres, dans l’abécédaire, et la rencontre n’y vote plus."
    )
  }
  return lines + ["Le titre, les sous-points et le conducteur de ce point disparaissent."]
}

private func answers(_ count: Int) -> HTML {
  count == 0 ? .empty : ", et \(counted(count, "inscription", "inscriptions")) avec"
}
