import Domain
import HTML

/// A batch: what to do now, until when, what comes next; then how far each letter is, and the words.
package func batchPage(_ sheet: BatchSheet, in frame: Frame) -> HTML {
  let batch = sheet.batch
  let title = capitalized(lettersInWords(batch.letters))
  // Then all that is to be done is done letter by letter.
  let isSettling = batch.stage == .settling
  return page(
    frame, title: "\(title) de l’abécédaire", at: .under(.abecedaire), sheets: [.home, .abecedaire],
    """
    \(pageHead(
      above: #"<a href="\#(path: .abecedaire)">Abécédaire</a>"#, "\(title)", below: now(batch)))
    <h2 class="hidden">Le chemin de ces lettres</h2>
    \(batchSteps(batch))
    \(if: !batch.intention.isEmpty, #"<section class="section prose" aria-label="Intention">\#(batch.intention)</section>"#)
    \(if: sheet.mayRun && !isSettling, section("Animer", batchKeeping(sheet)))
    \(if: !sheet.results.isEmpty, section("Le vote, lettre par lettre", letterStandings(sheet)))
    \(if: sheet.mayRun && isSettling, section("Animer", batchKeeping(sheet)))
    \(section(
      batch.stage.showsOutcome ? "Les mots retenus" : "Les mots proposés",
      sheet.toDefine.isEmpty ? batchWords(sheet) : wordsToDefine(sheet.toDefine, mayWrite: sheet.sealToWrite != nil)))
    \(some: sheet.sealToWrite, { pressForm($0, back: .batch(.batch(batch.id))) })
    \(if: !sheet.groups.isEmpty, section("Les mots réunis", groupedWords(sheet.groups)))
    \(section("La règle du vote", sentences(batch.rule.sentences)))
    """)
}

private func now(_ batch: Batch) -> HTML {
  """
  \(lead("Maintenant&nbsp;: \(batch.nowInWords)."))
  \(if: !batch.nextInWords.isEmpty, "<p>Ensuite&nbsp;: \(batch.nextInWords). \(batch.untilInWords)</p>")
  \(if: !batch.call.isEmpty, #"<p class="do">\#(batch.call)</p>"#)
  """
}

/// The words of a batch; too many stand on the pages of their letters alone.
private func batchWords(_ sheet: BatchSheet) -> HTML {
  if sheet.words.isEmpty { return #"<p class="soft">Aucun mot pour l’instant.</p>"# }
  let kept = sheet.words.filter { $0.place != nil }
  let words = sheet.batch.stage.showsOutcome ? kept : sheet.words
  if words.count <= mostWords { return glossary(sheet.batch.letters, words) }
  return """
    <ul class="plain">\(each: sheet.batch.letters, { letter in
      """
      <li><a href="\(path: .letter(letter))">Lettre \(letter.description)</a>&nbsp;: \
      \(grouped(words.count { $0.letter == letter }))\u{A0}mots</li>
      """
    })</ul>
    """
}

private let mostWords = 150
