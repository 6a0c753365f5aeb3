import Domain
import HTML

/// The search, with what it has found.
///
/// - Parameters:
///   - results: nil while nothing is looked for.
///   - circles: those that it can be narrowed to.
///   - mayWrite: whether the reader may write a page that is missing.
package func searchPage(
  _ request: SearchRequest, _ results: SearchResults?, circles: [CircleLink], mayWrite: Bool, in frame: Frame
) -> HTML {
  page(
    frame, title: title(request, results), at: .search, scripts: [.search],
    """
    \(pageHead("Rechercher"))
    \(searchForm(request, circles: circles))
    <div id="resultats">\(some: results, { found($0, request, mayWrite: mayWrite) })</div>
    """)
}

/// The window says how much was found, so that whoever hears it knows at once.
private func title(_ request: SearchRequest, _ results: SearchResults?) -> String {
  guard let results else { return "Rechercher" }
  let part = request.page > 1 ? ", page \(request.page)" : ""
  return "«\u{A0}\(request.typed)\u{A0}»\u{A0}: \(countInWords(results.count))\(part)"
}

private func countInWords(_ count: Int) -> String {
  switch count {
  case 0: "aucun résultat"
  case 1: "1 résultat"
  default: "\(grouped(count)) résultats"
  }
}

private func found(_ results: SearchResults, _ request: SearchRequest, mayWrite: Bool) -> HTML {
  """
  <section class="section" aria-labelledby="combien"><h2 id="combien">\(capitalized(countInWords(results.count)))</h2>
  \(if: results.terms.isCut, cutNote)\
  \(if: results.count == 0, help(request, mayWrite: mayWrite))\
  \(if: results.isByAge, orderNote)\
  \(if: !results.results.isEmpty, list(results.results, after: (request.page - 1) * SearchResults.pageSize))
  \(if: results.pages > 1, pager(request, results))\
  \(if: results.count > 0 && results.results.isEmpty, "<p>Ces résultats n’ont pas de page \(request.page).</p>")\
  </section>
  """
}

private var cutNote: HTML {
  """
  <p class="soft">C’était beaucoup à la fois&nbsp;: seuls les \(SearchTerms.mostTerms) premiers mots ont été cherchés.</p>

  """
}

private var orderNote: HTML {
  """
  <p class="soft">C’est trop pour les classer tous&nbsp;: d’abord ceux dont le titre contient vos mots, puis les plus \
  récents. Un mot de plus, ou un genre, en laissera moins.</p>

  """
}

private func list(_ results: [SearchResult], after count: Int) -> HTML {
  """
  <ol class="rows" start="\(count + 1)">\(each: results, resultRow)</ol>
  """
}

/// What may help when nothing was found.
private func help(_ request: SearchRequest, mayWrite: Bool) -> HTML {
  let isNarrow = request.circle != nil || request.kind != nil
  let wide = request.with {
    $0.circle = nil; $0.kind = nil; $0.page = 1
  }
  let open = request.with {
    $0.matchesBeginnings = true; $0.page = 1
  }
  return """
    <ul>
    <li>Vérifiez l’orthographe, ou essayez un mot de moins.</li>
    \(if: isNarrow, "<li><a href=\"\(wide.address)\">Chercher dans tout le site</a></li>\n")\
    \(if: !request.matchesBeginnings,
      "<li><a href=\"\(open.address)\">Chercher aussi les mots qui commencent comme le dernier</a></li>\n")\
    \(if: mayWrite && !isNarrow, writeLink(request.typed))\
    </ul>

    """
}

private func writeLink(_ typed: String) -> HTML {
  let title = String(typed.trimmed.unicodeScalars.prefix(TextLimit.line))
  return """
    <li><a href="\(path: .newPage(title: title, circle: nil, model: nil))">Écrire la page «&nbsp;\(title)&nbsp;»</a></li>

    """
}

private func pager(_ request: SearchRequest, _ results: SearchResults) -> HTML {
  let (number, last) = (request.page, results.pages)
  let isMore = results.count > SearchResults.pageSize * SearchResults.mostPages
  return """
    <nav class="more" aria-label="Pages de résultats"><p>\
    \(if: number > 1, link(to: number - 1, of: request, "Page précédente", rel: "prev"))\
    Page \(number) sur \(last)\
    \(if: number < last, link(to: number + 1, of: request, "Page suivante", rel: "next"))</p>
    \(if: isMore && number == last, "<p>La liste s’arrête ici. Un mot de plus en laissera moins.</p>")</nav>
    """
}

private func link(to number: Int, of request: SearchRequest, _ words: HTML, rel: HTML) -> HTML {
  " <a href=\"\(request.with { $0.page = number }.address)\" rel=\"\(rel)\">\(words)</a> "
}
