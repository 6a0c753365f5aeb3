import Domain
import HTML

/// The pages that no text links to, a part of them.
///
/// - Parameter after: the page that the part begins behind; nil for the first part.
package func orphanPages(_ list: PageList, after: Slug? = nil, in frame: Frame) -> HTML {
  subpage(
    frame, of: .pages, title: "Pages isolées\(after == nil ? "" : ", suite")",
    below: lead(
      "Aucun texte ne mène à ces pages. Un lien depuis une autre page aide à les trouver."),
    """
    \(list.pages.isEmpty ? none(list, after) : #"<h2 class="hidden">Les pages</h2>\#(pageRows(list.pages))"#)
    \(pager(after == nil ? nil : .orphanPages, list.last.map(SitePath.orphanPagesAfter)))
    """)
}

/// A part without any says whether it is the whole list.
private func none(_ list: PageList, _ after: Slug?) -> HTML {
  if list.last != nil {
    return """
      <p>Parmi ces \(grouped(PageList.mostLookedAt)) pages, chacune est reliée à une autre au moins. La suite de la \
      liste est encore à regarder.</p>
      """
  }
  return after == nil
    ? "<p>Chaque page est reliée à une autre au moins.</p>"
    : "<p>Il n’y a pas d’autre page isolée.</p>"
}
