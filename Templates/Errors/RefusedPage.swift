import Domain
import HTML

/// The page for a button whose deed cannot be done: why, and where to go on.
package func refusedPage(_ problems: [Problem], in frame: Frame) -> HTML {
  page(
    frame, title: "Ce n’est pas possible", at: .elsewhere,
    """
    <h1>Ce n’est pas possible</h1>
    \(each: problems, { lead(reasonWords($0.reason)) })
    <p class="more">Rien n’a changé. Revenez à la page précédente, ou repartez de \
    l’<a href="\(path: .home)">accueil</a>.</p>
    """)
}
