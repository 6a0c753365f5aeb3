import Domain
import HTML

/// All wiki pages, in alphabetical order.
package func pagesPage(_ pages: [PageSummary], in frame: Frame) -> HTML {
  page(
    frame, title: "Pages", at: .at(.pages),
    description: "Ce que la communauté sait, écrit et tient à jour.",
    """
    \(pageHead("Les pages", below: lead("Ce que la communauté sait, écrit et tient à jour.")))
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

private func pageRows(_ pages: [PageSummary]) -> HTML {
  #"<ul class="rows duo">\#(each: pages, pageRow)</ul>"#
}

private func pageRow(_ page: PageSummary) -> HTML {
  """
  <li class="row"><div>
  <h3><a href="\(path: .page(page.slug))">\(page.title)</a></h3>
  <p class="soft small">\(page.circle.map { "Du cercle \($0.name)" } ?? "De toute la communauté")</p>
  </div></li>

  """
}
