import Domain
import HTML

/// The page on which one chooses between two texts that changed the same paragraphs (409). Whatever is pressed, neither is
/// lost: the other one is saved already, and the writer's own stands in the field.
package func conflictPage(_ conflict: Conflict, in frame: Frame) -> HTML {
  let back = conflict.document.wayBack
  let count = conflict.places.count
  return page(
    frame, title: "Deux textes à réunir, \(conflict.document.title)", at: back.place, sheets: [.workshop],
    scripts: [.editor],
    """
    \(pageHead(
      above: #"<a href="\#(path: back.path)">\#(back.name)</a>"#, "Deux textes à réunir",
      below: lead(whatHappened(conflict))))
    \(each: conflict.places.shown.enumerated(), { index, place in
      section(
        count == 1 ? "Le passage écrit deux fois" : "Passage \(index + 1) sur \(count)",
        sides(place, conflict.latest))
    })
    \(if: count > conflict.places.shown.count, "<p class=\"more\">Les autres passages sont dans le texte ci-dessous.</p>")
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

private func sides(_ place: ConflictPlaces.Place, _ latest: RevisionSummary) -> HTML {
  let (words, texts) = (place.words, place.conflict)
  let theirs = latest.author.map { "Le texte de \($0.inWords)" } ?? "L’autre texte"
  return """
    <div class="sides">
    <div><h3>\(theirs) (version \(latest.number))</h3>
    \(side(words, isMine: false, isEmpty: texts.theirs.isEmpty))</div>
    <div><h3>Le vôtre</h3>
    \(side(words, isMine: true, isEmpty: texts.mine.isEmpty))</div>
    </div>
    """
}

private func side(_ words: [WordPiece], isMine: Bool, isEmpty: Bool) -> HTML {
  if isEmpty { return #"<p class="soft">Ce passage est supprimé.</p>"# }
  return #"<p class="written">\#(each: words, { sideWords($0, isMine: isMine) })</p>"#
}

private func sideWords(_ piece: WordPiece, isMine: Bool) -> HTML {
  switch piece {
  case .same(let text): unchangedWords(text)
  case .removed(let text): isMine ? .empty : onlyHere(text)
  case .added(let text): isMine ? onlyHere(text) : .empty
  }
}

private func onlyHere(_ text: String) -> HTML {
  text.allSatisfy(\.isWhitespace)
    ? shortened(text) : #"<mark><span class="hidden">seulement ici&nbsp;: </span>\#(shortened(text))</mark>"#
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
    <dl class="ways">
    <div><dt>Enregistrer mon texte</dt><dd>Le champ devient la version actuelle. L’autre texte reste dans \
    l’historique.</dd></div>
    <div><dt>Garder les deux</dt><dd>Dans chaque passage, le vôtre d’abord, l’autre à la suite.</dd></div>
    <div><dt>\(leaveWords(conflict))</dt><dd>La page reste comme elle est. Le vôtre est gardé parmi vos \
    brouillons.</dd></div>
    </dl>
    <p class="send">\(gestureButton(.save, "Enregistrer mon texte", isMain: true))\
    \(gestureButton(.both, "Garder les deux"))\(gestureButton(.theirs, leaveWords(conflict)))</p>
    </form>
    """
}

private func leaveWords(_ conflict: Conflict) -> HTML {
  conflict.latest.author.map { "Laisser celui de \($0.inWords)" } ?? "Laisser l’autre"
}

/// There is no help on the signs here: the text is written already.
private let conflictField = Field(
  name: EditorForm.Entry.body.rawValue, label: "Texte à enregistrer", kind: .lines(16),
  maximum: TextLimit.body)
