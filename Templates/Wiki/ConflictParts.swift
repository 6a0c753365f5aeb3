import Domain
import HTML

/// The places where two texts changed the same thing, side by side.
///
/// - Parameter latest: the other text, which is read now.
func conflictPlaces(_ places: ConflictPlaces, of latest: RevisionSummary) -> HTML {
  """
  \(each: places.shown.enumerated(), { index, place in
    section(
      places.count == 1 ? "Le passage écrit deux fois" : "Passage \(index + 1) sur \(places.count)",
      sides(place, latest))
  })
  \(if: places.count > places.shown.count, "<p class=\"more\">Les autres passages sont dans le texte ci-dessous.</p>")
  """
}

/// The three ways out of a conflict, explained, and their buttons.
///
/// - Parameters:
///   - latest: the other text.
///   - saving: what becomes of both when the writer's own is saved.
///   - leaving: what becomes of both when the other one is left.
func conflictWays(besides latest: RevisionSummary, saving: HTML, leaving: HTML) -> HTML {
  let leave: HTML = latest.author.map { "Laisser celui de \($0.inWords)" } ?? "Laisser l’autre"
  return """
    <dl class="ways">
    <div><dt>Enregistrer mon texte</dt><dd>\(saving)</dd></div>
    <div><dt>Garder les deux</dt><dd>Dans chaque passage, le vôtre d’abord, l’autre à la suite.</dd></div>
    <div><dt>\(leave)</dt><dd>\(leaving)</dd></div>
    </dl>
    <p class="send">\(gestureButton(.save, "Enregistrer mon texte", isMain: true))\
    \(gestureButton(.both, "Garder les deux"))\(gestureButton(.theirs, leave))</p>
    """
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
