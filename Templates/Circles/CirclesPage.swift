import Domain
import HTML

/// All circles, to choose one from.
///
/// - Parameters:
///   - archived: those that were put aside.
///   - mayCreate: whether the reader may make one.
package func circlesPage(
  _ circles: [CircleSummary], archived: [CircleLink] = [], mayCreate: Bool = false, in frame: Frame
) -> HTML {
  page(
    frame, title: "Cercles", at: .at(.circles),
    description: "Les cercles d’apprentissage de la communauté, leur raison d’être et leur état.",
    """
    \(pageHead("Les cercles", below: lead("""
      Chaque cercle réunit quelques personnes autour d’un voyage d’apprentissage. \
      Choisissez celui qui vous donne de l’élan.
      """)))
    <h2 class="hidden">Tous les cercles</h2>
    \(circles.isEmpty ? "<p>Aucun cercle n’est encore ouvert.</p>" : circleRows(circles))
    \(exampleNote(circles))
    \(if: !circles.isEmpty,
      #"<p class="more"><a href="\#(path: .overview)">Tous les cercles d’un coup d’œil</a></p>"#)
    \(if: mayCreate, #"<p class="more"><a href="\#(path: .newCircle)">Créer un cercle</a></p>"#)
    \(if: !archived.isEmpty, section("Cercles archivés", archivedLinks(archived)))
    """)
}

private func archivedLinks(_ circles: [CircleLink]) -> HTML {
  """
  <ul class="plain">\(each: circles, {
    #"<li><a href="\#(path: .circle($0.slug))">\#($0.name)</a></li>"#
  })</ul>
  """
}
