import Domain
import HTML

/// The abécédaire: the letters, then each batch with its words.
package func abecedairePage(_ abecedaire: Abecedaire, in frame: Frame) -> HTML {
  page(
    frame, title: "Abécédaire", at: .at(.abecedaire),
    description: "Les mots que la communauté a choisis, lettre après lettre.", sheets: [.home],
    """
    \(pageHead("L’abécédaire", below: lead("""
      Les mots que nous choisissons et que nous aimons, lettre après lettre&nbsp;: \
      proposés, discutés, votés, définis.
      """)))
    <h2 class="hidden">Les lettres</h2>
    \(letterDiscs(abecedaire.letters))
    \(each: abecedaire.batches, { batchSection($0, abecedaire.letters.flatMap(\.kept)) })
    """)
}

private func batchSection(_ batch: Batch, _ kept: [WordSummary]) -> HTML {
  """
  <section class="section"><h2>\(batchTitle(batch))</h2>
  \(if: !batch.intention.isEmpty, #"<div class="prose">\#(batch.intention)</div>"#)
  \(if: batch.stage.showsOutcome, glossary(batch.letters, kept))
  </section>
  """
}
