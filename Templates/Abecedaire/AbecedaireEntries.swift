import Domain
import HTML

/// How the address of the whole abécédaire says which part is asked for.
package enum AbecedaireQuery {
  package static let letter = "lettre"
}

/// Words with all that is written of them, letter by letter.
///
/// - Parameter images: what becomes of those in the texts.
func letterLeaves(_ entries: [AbecedaireEntry], images: HTML.ImageUse = .shown) -> HTML {
  let byLetter = Dictionary(grouping: entries, by: \.word.letter)
  return "\(each: byLetter.keys.sorted(), { leaf($0, byLetter[$0] ?? [], images) })"
}

/// In the booklet a letter of several words begins on a page of its own; one with a single word follows the last one.
private func leaf(_ letter: Letter, _ entries: [AbecedaireEntry], _ images: HTML.ImageUse) -> HTML {
  """
  <section class="leaf\(if: entries.count > 1, " own")" aria-labelledby="lettre-\(letter.small)">\
  <h2 id="lettre-\(letter.small)">\(letter.description)</h2>
  \(each: entries, { lemma($0, images) })</section>

  """
}

private func lemma(_ entry: AbecedaireEntry, _ images: HTML.ImageUse) -> HTML {
  let word = entry.word
  return """
    <article class="lemma" id="mot-\(word.slug.text)"><h3><a href="\(path: .word(word.slug))">\(word.text)</a>\
    \(some: word.synonym, { #" <span class="soft">(\#($0))</span>"# })</h3>
    \(if: entry.publishedAt == nil, #"<p><span class="tag">définition en cours</span></p>"#)\
    \(if: !entry.body.isEmpty, #"<div class="prose">\#(entry.bodyAmongOthers(images))</div>"#)</article>

    """
}

extension AbecedaireEntry {
  /// Its text below its name. Calls are answered on the page of the word alone. No slug has two hyphens in a row, so that each
  /// anchor is one word's.
  fileprivate func bodyAmongOthers(_ images: HTML.ImageUse) -> HTML {
    body.filled { _ in .empty }.amongOthers(levels: 2, under: "t-\(word.slug.text)-", images: images)
  }
}

/// The ways to have the whole abécédaire.
func wholeAbecedaireWays() -> HTML {
  """
  <ul class="jump">
  <li><a href="\(path: .wholeAbecedaire(nil))">Lire tous les mots</a></li>
  <li><a href="\(path: .booklet)">Livret à imprimer</a></li>
  \(abecedaireFiles)
  </ul>
  """
}

/// The links to its files, as items of a list.
var abecedaireFiles: HTML {
  """
  <li><a href="\(path: .abecedaireFile("md"))">Télécharger en Markdown</a></li>
  <li><a href="\(path: .abecedaireFile("csv"))">Télécharger en CSV</a></li>
  <li><a href="\(path: .abecedaireFile("html"))">Télécharger en HTML</a></li>
  """
}
