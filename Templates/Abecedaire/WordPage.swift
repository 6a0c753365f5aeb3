import Domain
import HTML

/// A word: what it means here, then why it matters.
package func wordPage(_ word: Word, in frame: Frame) -> HTML {
  let summary = word.summary
  return page(
    frame, title: "\(summary.text), mot de l’abécédaire", at: .under(.abecedaire), sheets: [.home],
    """
    \(pageHead(above: standing(word), "\(summary.text)", below: below(word)))
    <h2 class="hidden">Définition</h2>
    <div class="definition prose">\(word.definition.isEmpty
      ? #"<p class="soft">La définition reste à écrire.</p>"# : word.definition)</div>
    \(if: !word.argument.isEmpty, section("Pourquoi ce mot", #"<div class="prose">\#(word.argument)</div>"#))
    \(if: !word.neighbours.isEmpty,
      section("Autres mots retenus pour la lettre \(summary.letter.description)", wordLinks(word.neighbours)))
    """)
}

private func standing(_ word: Word) -> HTML {
  let letter = word.summary.letter
  return """
    <a href="\(path: .abecedaire)">Abécédaire</a> · \
    <a href="\(path: .letter(letter))">lettre \(letter.description)</a> · \
    \(word.summary.place == nil ? "mot proposé" : "mot retenu")
    """
}

private func below(_ word: Word) -> HTML {
  """
  \(some: word.summary.synonym, { lead("ou \($0)") })
  <p class="more soft">\(capitalized(lettersInWords(word.batch.letters)))&nbsp;: \(word.batch.stage.inWords).</p>
  """
}
