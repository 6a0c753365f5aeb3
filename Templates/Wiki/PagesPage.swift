import Domain
import HTML

/// All wiki pages, in alphabetical order.
///
/// - Parameter mayWrite: whether the reader may write a new one.
package func pagesPage(_ pages: [PageSummary], mayWrite: Bool = false, in frame: Frame) -> HTML {
  page(
    frame, title: "Pages", at: .at(.pages),
    description: "Ce que la communauté sait, écrit et tient à jour.",
    """
    \(pageHead(
      "Les pages",
      below: "\(lead("Ce que la communauté sait, écrit et tient à jour."))\(ways(mayWrite, frame.member))"))
    <h2 class="hidden">Toutes les pages</h2>
    \(pages.isEmpty ? "<p>Aucune page n’est encore écrite.</p>" : pageRows(pages))
    """)
}

/// Pages as a plain list of links.
func pageLinks(_ pages: [PageSummary]) -> HTML {
  """
  <ul class="plain">\(each: pages, {
    #"<li><a href="\#(path: .page($0.slug))">\#($0.title)</a></li>"#
  })</ul>
  """
}

/// Pages as rows, with the circle of each.
func pageRows(_ pages: [PageSummary]) -> HTML {
  #"<ul class="rows duo">\#(each: pages, pageRow)</ul>"#
}

private func ways(_ mayWrite: Bool, _ member: Member?) -> HTML {
  """
  <ul class="jump">\
  \(if: mayWrite,
    #"<li><a href="\#(path: .newPage(title: nil, circle: nil, model: nil))">Écrire une page</a></li>"#)\
  \(if: member != nil, #"<li><a href="\#(path: .unsavedTexts)">Mes brouillons</a></li>"#)\
  <li><a href="\(path: .awaitedPages)">Pages attendues</a></li>\
  <li><a href="\(path: .orphanPages)">Pages isolées</a></li></ul>
  """
}

private func pageRow(_ page: PageSummary) -> HTML {
  """
  <li class="row"><div>
  <h3><a href="\(path: .page(page.slug))">\(page.title)</a></h3>
  <p class="soft small">\(page.circle.map { "Du cercle \($0.name)" } ?? "De toute la communauté")</p>
  </div></li>

  """
}
