import Domain
import HTML

/// One revision as it is read.
///
/// - Parameter seal: for whoever may bring it back; nil for other readers.
package func revisionPage(_ revision: Revision, seal: FormSeal?, in frame: Frame) -> HTML {
  let document = revision.document
  let summary = revision.summary
  return page(
    frame, title: "Version \(summary.number), \(summary.title)", at: document.place, sheets: [.workshop],
    """
    \(pageHead(
      above: #"<a href="\#(path: .history(document.name, before: nil))">Historique</a>"#, "\(summary.title)"))
    \(standing(revision, seal))
    <article class="prose">
    \(revision.body)
    </article>
    <details class="more"><summary>Le texte comme il est écrit</summary>
    <p class="source">\(revision.source)</p></details>
    \(neighbours(summary.number, document))
    """)
}

/// Which revision it is, and what can be done with it.
private func standing(_ revision: Revision, _ seal: FormSeal?) -> HTML {
  let (document, summary) = (revision.document, revision.summary)
  let isLatest = summary.number == document.latest
  return """
    <div class="notice"><p>Version \(summary.number), enregistrée \(moment(summary.savedAt))\(summary.byWhom)&nbsp;; \
    \(isLatest ? "c’est" : "ce n’est pas") la version actuelle.\(if: !summary.about.isEmpty, " \(summary.about)")</p>
    \(isLatest ? .empty : ways(summary, document, seal))</div>
    """
}

private func ways(_ summary: RevisionSummary, _ document: Document, _ seal: FormSeal?) -> HTML {
  """
  <ul class="jump"><li><a href="\(path: .comparison(document.name, older: summary.number, newer: document.latest))">\
  Comparer avec la version actuelle</a></li>
  <li><a href="\(path: .document(document.name))">Lire la version actuelle</a></li></ul>
  \(some: seal, { restoreButton(summary, of: document, $0) })
  """
}

private func neighbours(_ number: Int, _ document: Document) -> HTML {
  guard document.latest > 1 else { return .empty }
  return """
    <nav class="around" aria-label="Autres versions">\
    \(if: number > 1, #"<a href="\#(path: .revision(document.name, number - 1))">Version \#(number - 1)</a>"#)\
    \(if: number < document.latest,
      #"<a class="after" href="\#(path: .revision(document.name, number + 1))">Version \#(number + 1)</a>"#)</nav>
    """
}
