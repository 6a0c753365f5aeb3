import Domain
import HTML

/// The page on which one chooses between two texts that changed the same paragraphs (409). Whatever is pressed, neither is
/// lost: the other one is saved already, and the writer's own stands in the field.
package func conflictPage(_ conflict: Conflict, in frame: Frame) -> HTML {
  let back = conflict.document.wayBack
  return page(
    frame, title: "Deux textes à réunir, \(conflict.document.title)", at: back.place, sheets: [.workshop],
    scripts: [.editor],
    """
    \(pageHead(
      above: #"<a href="\#(path: back.path)">\#(back.name)</a>"#, "Deux textes à réunir",
      below: lead(whatHappened(conflict))))
    \(conflictPlaces(conflict.places, of: conflict.latest))
    \(section("Votre texte", conflictForm(conflict, writer: frame.member)))
    """)
}

private func whatHappened(_ conflict: Conflict) -> HTML {
  """
  Pendant que vous écriviez, \(conflict.whoElse) a enregistré la version \(conflict.latest.number) de \
  \(conflict.document.inWords), qui change \(conflict.places.count == 1
    ? "le même passage que vous" : "les mêmes passages que vous").
  Rien n’est perdu&nbsp;: les deux textes sont là.
  """
}

extension Conflict {
  /// Who wrote the other text, inside a sentence.
  fileprivate var whoElse: HTML { "\(latest.author?.inWords ?? "une autre personne")" }
}

private func conflictForm(_ conflict: Conflict, writer: Member?) -> HTML {
  let form = conflict.form
  return """
    <p>Le champ contient votre texte, avec ce que la version \(conflict.latest.number) change ailleurs.</p>
    <form class="form editor" method="post" action="\(path: .edit(conflict.document.name))" novalidate\
    \(scriptMarks(writer, keeps: form.replacesKept, isUnsaved: true))>
    \(conflict.seal.fields)\(carried(form, replacesKept: form.replacesKept))\
    \(if: form.linksWords, hidden(EditorForm.Entry.linksWords.rawValue, FormValue.yes))\
    \(conflictField.with(form.body))\
    \(EditorField.summary.with(form.summary))
    \(conflictWays(
      besides: conflict.latest,
      saving: "Le champ devient la version actuelle. L’autre texte reste dans l’historique.",
      leaving: "La page reste comme elle est. Le vôtre est gardé parmi vos brouillons."))
    </form>
    """
}

/// There is no help on the signs here: the text is written already.
private let conflictField = Field(
  name: EditorForm.Entry.body.rawValue, label: "Texte à enregistrer", kind: .lines(16),
  maximum: TextLimit.body)
