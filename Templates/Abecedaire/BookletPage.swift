import Domain
import HTML

/// The whole abécédaire as a booklet of A5 pages, with a cover, which the browser prints.
package func bookletPage(_ entries: [AbecedaireEntry], in frame: Frame) -> HTML {
  page(
    frame, title: "Livret de l’abécédaire", at: .under(.abecedaire), sheets: [.booklet],
    """
    <header class="head cover">
    <p class="house">\(frame.name)</p>
    <h1>L’abécédaire</h1>
    \(some: entries.lastChange, { "<p>Édition du \(dayMark($0))</p>" })
    </header>
    <p class="lead print-not">Pour l’imprimer, choisissez deux pages par feuille A4, ou le mode livret de votre imprimante si vous \
    voulez plier les feuilles.</p>
    <p class="jump"><a href="\(path: .wholeAbecedaire(nil))">Lire tous les mots sur l’écran</a></p>
    \(if: entries.isEmpty, noWord)\
    \(letterLeaves(entries))
    """)
}

extension [AbecedaireEntry] {
  /// When a word was published or rewritten last; nil before the first time.
  var lastChange: Instant? {
    flatMap { [$0.publishedAt, $0.savedAt].compactMap(\.self) }.max { $0.seconds < $1.seconds }
  }
}
