import Domain
import HTML

/// The twenty-six letters, each a link whose disc tells how far it is.
func letterDiscs(_ letters: [LetterOverview]) -> HTML {
  """
  <ul class="letters">\(each: letters, letterDisc)</ul>
  <p class="legend left"><span>Disque plein&nbsp;: mots retenus.</span> <span>Cercle&nbsp;: en cours.</span> \
  <span>Tirets&nbsp;: à venir.</span></p>
  """
}

private func letterDisc(_ overview: LetterOverview) -> HTML {
  let letter = overview.letter
  let look = overview.stage?.look ?? .waiting
  return """
    <li><a class="letter \(look.rawValue)" href="\(path: .letter(letter))">\(letter.description)\
    <span class="hidden"> \(look.inWords)</span></a></li>

    """
}
