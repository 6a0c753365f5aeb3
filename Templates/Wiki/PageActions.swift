import Domain
import HTML

/// What the reader of a page, who is signed in, may do with it.
package struct PageActions: Hashable, Sendable {
  let seal: FormSeal
  let mayWrite: Bool
  let mayArchive: Bool
  let mayDestroy: Bool
  let isFollowed: Bool
  /// Who else writes in it at this time.
  let others: [OtherEditor]
  /// When a text of the reader's own was kept for it; nil without one.
  let keptAt: Instant?

  package init(
    seal: FormSeal, mayWrite: Bool, mayArchive: Bool, mayDestroy: Bool, isFollowed: Bool = false,
    others: [OtherEditor] = [],
    keptAt: Instant? = nil
  ) {
    self.seal = seal
    self.mayWrite = mayWrite
    self.mayArchive = mayArchive
    self.mayDestroy = mayDestroy
    self.isFollowed = isFollowed
    self.others = others
    self.keptAt = keptAt
  }
}

/// The two deeds that are done most, in view; the others, folded.
func pageActions(_ actions: PageActions, on wiki: Page) -> HTML {
  let document = wiki.document
  let mayWrite = actions.mayWrite && !document.isArchived
  return """
    <nav class="jump" aria-label="Actions sur cette page">
    \(if: mayWrite, #"<a href="\#(path: .edit(document.name))">Modifier</a>"#)
    <a href="\(path: .history(document.name, before: nil))">Historique</a>
    \(if: actions.mayWrite, #"<a href="\#(path: .pageFiles(document.name.slug))">Fichiers</a>"#)
    </nav>
    \(followButton(.page(document.name.slug), isFollowed: actions.isFollowed, actions.seal, about: "cette page"))
    \(if: actions.mayWrite, folded(actions, document))
    \(if: mayWrite, "\(kept(actions, document))\(whoWrites(actions.others))")
    """
}

private func folded(_ actions: PageActions, _ document: Document) -> HTML {
  let slug = document.name.slug
  return """
    <details><summary>Autres actions</summary>
    <ul class="plain">
    \(if: !document.isPutAside, #"<li><a href="\#(path: .renamePage(slug))">Renommer ou déplacer</a></li>"#)
    \(if: actions.mayArchive && !document.isPutAside,
      #"<li><a href="\#(path: .archivePage(slug))">Archiver</a></li>"#)
    \(if: actions.mayDestroy, #"<li><a href="\#(path: .destroyPage(slug))">Détruire</a></li>"#)
    </ul>
    <form class="inline" method="get" action="\(path: .newPage(title: nil, circle: nil, model: nil))">\
    <button name="\(Editor.copyField)" value="\(slug.text)">Partir de cette page</button></form></details>
    """
}

private func kept(_ actions: PageActions, _ document: Document) -> HTML {
  """
  \(some: actions.keptAt, { keptAt in
    """
    <p class="notice">Vous avez un brouillon de cette page, gardé \(moment(keptAt)). \
    <a href="\(path: .edit(document.name))">Le retrouver</a></p>
    """
  })
  """
}

/// Who writes at this time in what the page shows.
///
/// - Parameter place: what they write.
func whoWrites(_ others: [OtherEditor], _ place: HTML = "ici") -> HTML {
  guard !others.isEmpty else { return .empty }
  return """
    <p class="notice">\(each: others.prefix(OtherEditor.mostNamed), { other in
      "\(other.name) écrit \(place) depuis \(clock(other.since)). "
    })</p>
    """
}
