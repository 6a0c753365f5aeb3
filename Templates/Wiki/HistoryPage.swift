import Domain
import HTML

/// The revisions of a document. Two of them are chosen by two columns of boxes, and any old one is brought back by a button of
/// its line. Boxes and buttons belong to two forms above the list: forms do not hold forms, and a form on each line would weigh
/// as much as the lines (HTML, 4.10.18.3, `form`, and 4.10.18.6, `formaction`).
///
/// - Parameters:
///   - before: the list holds revisions before this number only; nil for the latest ones.
///   - seal: for whoever may bring an old text back; nil for other readers.
package func historyPage(_ history: History, before: Int?, seal: FormSeal?, in frame: Frame) -> HTML {
  let document = history.document
  return page(
    frame, title: "Historique\(before.map { " avant la version \($0)" } ?? ""), \(document.title)",
    at: document.place, sheets: [.workshop],
    """
    \(pageHead(
      above: #"<a href="\#(path: document.wayBack.path)">\#(document.title)</a>"#, "Historique",
      below: lead(
        "Chaque enregistrement fait une version. Comparez-en deux, ou rétablissez un ancien texte.")))
    \(history.revisions.isEmpty ? "<p>Il n’y a pas de version plus ancienne.</p>" : revisions(history, seal))
    \(pager(history, before: before))
    """)
}

/// The fields that choose the two revisions of a comparison.
package enum ComparisonField {
  package static let older = "de"
  package static let newer = "a"
}

private let comparisonForm: HTML = "comparaison"
private let restoreForm: HTML = "retablissement"

private func revisions(_ history: History, _ seal: FormSeal?) -> HTML {
  let isComparable = history.revisions.count > 1
  return """
    \(if: isComparable, compareButton(history.document))\
    \(some: seal, { restoring(history.document, $0) })
    <h2 class="hidden">Les versions, de la plus récente à la plus ancienne</h2>
    <ol class="rows revisions">\(each: history.revisions.enumerated(), { index, revision in
      row(
        revision, history.document, mayRestore: seal != nil,
        choices: isComparable ? choices(revision, isOlder: index == 1, isNewer: index == 0) : .empty)
    })</ol>
    """
}

private func compareButton(_ document: Document) -> HTML {
  """
  <form id="\(comparisonForm)" class="compare" method="get" action="\(path: .comparisons(document.name))">
  <button class="main">Comparer</button> <span class="soft">les deux versions cochées ci-dessous</span></form>
  """
}

private func row(_ revision: RevisionSummary, _ document: Document, mayRestore: Bool, choices: HTML) -> HTML {
  let isLatest = revision.number == document.latest
  return """
    <li class="row">\(choices)<div>
    <p><b><a href="\(path: .revision(document.name, revision.number))">Version \(revision.number)</a></b>\
    \(if: isLatest, #" <span class="tag on">actuelle</span>"#) \
    <span class="soft">\(moment(revision.savedAt))\(revision.byWhom)</span></p>
    \(if: !revision.about.isEmpty, "<p>\(revision.about)</p>\n")\
    <p class="soft small">\(revision.sizeInWords)\
    \(if: revision.number > 1, " · \(changeLink(revision.number, document.name))")</p></div>
    \(if: mayRestore && !isLatest, restoreButton(revision.number, document.name))</li>

    """
}

/// The form of the buttons, each of which names its own address.
private func restoring(_ document: Document, _ seal: FormSeal) -> HTML {
  """
  <form id="\(restoreForm)" method="post" action="\(path: .restore(document.name, document.latest))">\
  \(seal.fields)</form>
  """
}

private func restoreButton(_ number: Int, _ name: DocumentName) -> HTML {
  """
  <button form="\(restoreForm)" formaction="\(path: .restore(name, number))">Rétablir\
  <span class="hidden"> la version \(number)</span></button>
  """
}

private func changeLink(_ number: Int, _ name: DocumentName) -> HTML {
  """
  <a href="\(path: .comparison(name, older: number - 1, newer: number))">Ce qui change\
  <span class="hidden"> avec la version \(number)</span></a>
  """
}

private func choices(_ revision: RevisionSummary, isOlder: Bool, isNewer: Bool) -> HTML {
  """
  <div class="choices">\(choice(ComparisonField.older, "de ", "départ", revision.number, isOn: isOlder))\
  \(choice(ComparisonField.newer, "d’", "arrivée", revision.number, isOn: isNewer))</div>
  """
}

/// One word tells the two columns apart to the eye; who listens has no columns, and hears the whole name.
private func choice(_ name: String, _ link: HTML, _ words: HTML, _ number: Int, isOn: Bool) -> HTML {
  """
  <label><input type="radio" name="\(name)" value="\(number)" form="\(comparisonForm)"\(if: isOn, " checked")> \
  <span><span class="hidden">Version \(link)</span>\(words)<span class="hidden">, version \(number)</span></span></label>
  """
}

private func pager(_ history: History, before: Int?) -> HTML {
  let name = history.document.name
  guard let last = history.revisions.last, before != nil || history.goesOn else {
    return before == nil ? .empty : latestLink(name)
  }
  return """
    <nav class="around" aria-label="Autres versions">\
    \(if: before != nil, #"<a href="\#(path: .history(name, before: nil))">Les versions les plus récentes</a>"#)\
    \(if: history.goesOn,
      #"<a class="after" href="\#(path: .history(name, before: last.number))">Les versions plus anciennes</a>"#)</nav>
    """
}

private func latestLink(_ name: DocumentName) -> HTML {
  #"<p class="more"><a href="\#(path: .history(name, before: nil))">Les versions les plus récentes</a></p>"#
}
