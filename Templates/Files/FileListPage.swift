import Domain
import HTML

/// The files of all the pages of a circle, or of the whole community's own pages.
///
/// - Parameters:
///   - allowance: how much room is left, for members; nil for anyone else.
///   - mayChange: whether the reader may change them and put them aside.
package func fileListPage(
  _ list: FileList, allowance: FileAllowance?, mayChange: Bool, in frame: Frame
) -> HTML {
  let unshown = list.count - list.files.count
  return page(
    frame, title: list.circle.map { "Images et fichiers du cercle \($0.name)" } ?? "Images et fichiers",
    at: .under(list.circle == nil ? .pages : .circles),
    """
    \(pageHead(above: wayBack(list.circle), "Images et fichiers", below: lead(about(list))))
    \(some: allowance, roomWords)
    <h2 class="hidden">Les fichiers</h2>
    \(list.files.isEmpty ? "<p>Aucun fichier n’est encore là.</p>"
      : fileRows(list.files, showsPage: true, mayChange: mayChange))
    \(if: unshown > 0, #"<p class="more soft">Et \#(grouped(unshown)) de plus.</p>"#)
    """)
}

private func wayBack(_ circle: CircleLink?) -> HTML {
  guard let circle else { return #"<a href="\#(path: .pages)">Pages</a>"# }
  return #"<a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
}

private func about(_ list: FileList) -> HTML {
  """
  Ce que les pages \(list.circle == nil ? "qui ne sont d’aucun cercle" : "du cercle") ont reçu. Ce dont vous ne \
  voyez aucun usage vient d’abord.
  """
}
