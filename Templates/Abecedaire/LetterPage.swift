import Domain
import HTML

/// A letter: its kept words, then the others.
package func letterPage(_ details: LetterDetails, in frame: Frame) -> HTML {
  let letter = details.letter
  return page(
    frame, title: "Lettre \(letter) de l’abécédaire", at: .under(.abecedaire), sheets: [.home],
    """
    \(pageHead(above: standing(details), """
      <span class="hidden">Lettre </span><span class="initial">\(letter.description)</span>
      """))
    \(words(details))
    \(neighbours(letter))
    """)
}

private func standing(_ details: LetterDetails) -> HTML {
  """
  <a href="\(path: .abecedaire)">Abécédaire</a>\
  \(some: details.batch, { #" · <a href="\#(path: .batch(.batch($0.id)))">\#(lettersInWords($0.letters))</a> · \#($0.stage.inWords)"# })
  """
}

private func words(_ details: LetterDetails) -> HTML {
  if details.kept.isEmpty && details.others.isEmpty {
    return #"<p class="soft">Cette lettre n’a pas encore de mot.</p>"#
  }
  return """
    \(if: !details.kept.isEmpty, "<h2>Mots retenus</h2>\(wordRows(details.kept))")
    \(if: !details.others.isEmpty, section("Mots proposés", wordRows(details.others)))
    """
}

private func wordRows(_ words: [WordSummary]) -> HTML { #"<ul class="rows">\#(each: words, wordRow)</ul>"# }

private func wordRow(_ word: WordSummary) -> HTML {
  """
  <li class="row"><div><h3><a href="\(path: .word(word.slug))">\(word.text)</a>\
  \(some: word.synonym, { " (\($0))" })</h3></div></li>

  """
}

private func neighbours(_ letter: Letter) -> HTML {
  """
  <nav class="around" aria-label="Lettres voisines">
  \(some: letter.previous, { #"<a href="\#(path: .letter($0))">Lettre \#($0.description)</a>"# })
  \(some: letter.next, { #"<a class="after" href="\#(path: .letter($0))">Lettre \#($0.description)</a>"# })
  </nav>
  """
}
