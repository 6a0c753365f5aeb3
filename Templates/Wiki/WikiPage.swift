import Domain
import HTML

/// A wiki page as it is read, with a table of contents from three headings on.
///
/// - Parameters:
///   - actions: what the reader may do with it; nil for someone who is not signed in.
///   - polls: those that its text shows.
package func wikiPage(
  _ wiki: Page, actions: PageActions? = nil, polls: PlacedDatePolls = .none, in frame: Frame
) -> HTML {
  let document = wiki.document
  let ways = SignupWays(
    in: document.name, on: document.scope, isArchived: document.isArchived, for: frame.member,
    seal: actions?.seal)
  return page(
    frame, title: wiki.document.title, at: .under(.pages), sheets: polls.sheets,
    scripts: actions != nil && frame.notice != nil ? [.editor] : [],
    """
    \(pageHead(
      above: origin(wiki), "\(wiki.document.title)", below: "\(some: actions, { pageActions($0, on: wiki) })"))
    \(if: wiki.document.isArchived, archived(wiki.document, actions))
    <div class="split">
    \(if: wiki.headings.count >= 3, tableOfContents(wiki.headings))
    <article class="prose">
    \(filling(wiki.body, wiki.signups, ways, polls))
    </article>
    \(callForm(wiki.signups, ways))\
    </div>
    \(if: !wiki.linkedFrom.isEmpty, section("Ce qui mène ici", backlinks(wiki.linkedFrom)))
    """)
}

private func origin(_ wiki: Page) -> HTML {
  let saved = wiki.revision.savedAt.inParis.day
  return """
    \(some: wiki.document.circle, { #"Du cercle <a href="\#(path: .circle($0.slug))">\#($0.name)</a> · "# })\
    Version \(wiki.revision.number), enregistrée le <time datetime="\(saved.iso)">\(saved.withoutWeekday)</time>
    """
}

private func archived(_ document: Document, _ actions: PageActions?) -> HTML {
  if !document.isPutAside {
    return """
      <p class="notice">Le cercle de cette page est archivé&nbsp;: elle reste lisible à son adresse, et ne se modifie plus. \
      Elle peut encore changer de cercle.</p>
      """
  }
  return """
    <div class="notice"><p>Cette page est archivée&nbsp;: elle reste lisible à son adresse, et ne se modifie plus.</p>
    \(some: actions, { actions in
      actions.mayArchive
        ? buttonForm(to: .bringBackPage(document.name.slug), actions.seal, "Sortir des archives") : .empty
    })</div>
    """
}

private func tableOfContents(_ headings: [PageHeading]) -> HTML {
  let highest = headings.map(\.level).min() ?? 2
  return """
    <nav class="aside first" aria-labelledby="sommaire">
    <h2 id="sommaire" class="label">Dans cette page</h2>
    <ul class="plain">\(each: headings, { tableEntry($0, highest: highest) })</ul>
    </nav>
    """
}

private func tableEntry(_ heading: PageHeading, highest: Int) -> HTML {
  let isNested = heading.level > highest
  return """
    <li\(if: isNested, #" class="sub""#)><a href="#\(heading.anchor)">\(heading.text)</a></li>

    """
}

private func backlinks(_ links: [Backlink]) -> HTML {
  #"<ul class="plain">\#(each: links, { "<li>\(backlink($0))</li>" })</ul>"#
}

/// A text that leads to something.
func backlink(_ link: Backlink) -> HTML {
  switch link {
  case .page(let page): #"<a href="\#(path: .page(page.slug))">\#(page.title)</a>"#
  case .circle(let circle): #"Le cercle <a href="\#(path: .circle(circle.slug))">\#(circle.name)</a>"#
  case .meeting(let id, let slug, let title, let day):
    #"La rencontre <a href="\#(path: .meeting(id: id, slug))">\#(title)</a> du \#(day.withoutWeekday)"#
  case .word(let slug, let text): #"Le mot <a href="\#(path: .word(slug))">\#(text)</a>"#
  }
}
