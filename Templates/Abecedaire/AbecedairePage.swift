import Domain
import HTML

/// The abécédaire: what is to be done now, the letters, then each batch with its words.
///
/// - Parameter mayRun: whether the reader runs it.
package func abecedairePage(_ abecedaire: Abecedaire, mayRun: Bool = false, in frame: Frame) -> HTML {
  let underWay = abecedaire.batches.filter(\.stage.isUnderWay)
  return page(
    frame, title: "Abécédaire", at: .at(.abecedaire),
    description: "Les mots que la communauté a choisis, lettre après lettre.", sheets: [.home, .abecedaire],
    """
    \(pageHead("L’abécédaire", below: lead("""
      Les mots que nous choisissons et que nous aimons, lettre après lettre&nbsp;: \
      proposés, discutés, votés, définis.
      """)))
    \(if: !underWay.isEmpty, #"<section class="nows"><h2 class="hidden">En ce moment</h2>\#(each: underWay, batchLine)</section>"#)
    \(if: mayRun, #"<ul class="jump keep"><li><a href="\#(path: .batch(.newBatch))">Préparer des lettres</a></li></ul>"#)
    <h2 class="hidden">Les lettres</h2>
    \(letterDiscs(abecedaire.letters))
    \(if: abecedaire.letters.contains { !$0.kept.isEmpty }, wholeAbecedaireWays())
    \(each: abecedaire.batches, { batchSection($0, abecedaire.letters.flatMap(\.kept)) })
    """)
}

private func batchSection(_ batch: Batch, _ kept: [WordSummary]) -> HTML {
  """
  <section class="section"><h2>\(batchTitle(batch, isLink: true))</h2>
  \(if: !batch.intention.isEmpty, #"<div class="prose">\#(batch.intention)</div>"#)
  \(if: batch.stage.showsOutcome, glossary(batch.letters, kept))
  </section>
  """
}
