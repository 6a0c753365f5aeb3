import Domain
import HTML

/// What two revisions have in common and what not. Additions and removals are told by signs, by lines and by words for those
/// who listen, never by colour alone (WCAG 2.2, 1.4.1).
///
/// - Parameters:
///   - difference: of the two texts; it is made before, because that may take long.
///   - seal: for whoever may bring the older one back; nil for other readers.
package func comparisonPage(
  _ comparison: Comparison, _ difference: TextDifference, seal: FormSeal?, in frame: Frame
) -> HTML {
  let (document, older, newer) = (comparison.document, comparison.older, comparison.newer)
  return page(
    frame, title: "De la version \(older.number) à la version \(newer.number), \(newer.title)",
    at: document.place, sheets: [.workshop],
    """
    \(pageHead(
      above: #"<a href="\#(path: .history(document.name, before: nil))">Historique</a>"#, "\(newer.title)",
      below: lead(countsInWords(difference))))
    <div class="sides">\(side("Avant", older, document, seal))\(side("Après", newer, document, nil))</div>
    \(section("Ce qui change", "\(titleChange(older, newer))\(pieces(difference, whereToRead: whereToRead(comparison)))"))
    \(neighbours(older.number, newer.number, document))
    """)
}

private func whereToRead(_ comparison: Comparison) -> HTML {
  let (name, older, newer) = (comparison.document.name, comparison.older.number, comparison.newer.number)
  return """
    Lisez <a href="\(path: .revision(name, older))">la version \(older)</a> et \
    <a href="\(path: .revision(name, newer))">la version \(newer)</a>.
    """
}

/// One of the two revisions.
private func side(_ word: HTML, _ revision: RevisionSummary, _ document: Document, _ seal: FormSeal?) -> HTML
{
  """
  <div><h2 class="label">\(word)&nbsp;: <a href="\(path: .revision(document.name, revision.number))">version \
  \(revision.number)</a></h2>
  <p class="soft">Enregistrée \(moment(revision.savedAt))\(revision.byWhom)</p>
  \(if: !revision.about.isEmpty, "<p>\(revision.about)</p>\n")\
  \(some: seal, { restoreButton(revision, of: document, $0) })</div>

  """
}

private func titleChange(_ older: RevisionSummary, _ newer: RevisionSummary) -> HTML {
  guard older.title != newer.title else { return .empty }
  return "<p>Le titre&nbsp;: \(removedWords(older.title)) \(addedWords(newer.title))</p>"
}

/// « 3 paragraphes changés, 12 mots ajoutés, 4 supprimés. »
private func countsInWords(_ difference: TextDifference) -> HTML {
  guard !difference.isEmpty else { return "Les deux textes disent la même chose." }
  var (changed, added, removed) = (0, 0, 0)
  for piece in difference.pieces {
    switch piece {
    case .same: break
    case .changed: changed += 1
    case .added: added += 1
    case .removed: removed += 1
    }
  }
  return """
    \(if: changed > 0, "\(counted(changed, "paragraphe changé", "paragraphes changés")), ")\
    \(if: added > 0, "\(counted(added, "paragraphe ajouté", "paragraphes ajoutés")), ")\
    \(if: removed > 0, "\(counted(removed, "paragraphe supprimé", "paragraphes supprimés")), ")\
    \(counted(difference.wordsAdded, "mot ajouté", "mots ajoutés")), \
    \(counted(difference.wordsRemoved, "mot supprimé", "mots supprimés")).
    """
}

private func neighbours(_ older: Int, _ newer: Int, _ document: Document) -> HTML {
  guard older > 1 || newer < document.latest else { return .empty }
  let name = document.name
  return """
    <nav class="around" aria-label="Autres comparaisons">\
    \(if: older > 1,
      #"<a href="\#(path: .comparison(name, older: older - 1, newer: older))">Le changement d’avant</a>"#)\
    \(if: newer < document.latest, #"""
      <a class="after" href="\#(path: .comparison(name, older: newer, newer: newer + 1))">Le changement d’après</a>
      """#)</nav>
    """
}
