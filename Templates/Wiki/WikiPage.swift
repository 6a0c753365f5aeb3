import Domain
import HTML

/// A wiki page as it is read, with a table of contents from three headings on.
package func wikiPage(_ wiki: Page, in frame: Frame) -> HTML {
  page(
    frame, title: wiki.summary.title, at: .under(.pages),
    """
    \(pageHead(above: origin(wiki), "\(wiki.summary.title)"))
    <div class="split">
    \(if: wiki.headings.count >= 3, tableOfContents(wiki.headings))
    <article class="prose">
    \(wiki.body)
    </article>
    </div>
    \(if: !wiki.linkedFrom.isEmpty, section("Pages qui mènent ici", pageLinks(wiki.linkedFrom)))
    """)
}

private func origin(_ wiki: Page) -> HTML {
  let saved = wiki.savedAt.inParis.day
  return """
    \(some: wiki.summary.circle, { #"Du cercle <a href="\#(path: .circle($0.slug))">\#($0.name)</a> · "# })\
    Version \(wiki.revision), enregistrée le <time datetime="\(saved.iso)">\(saved.withoutWeekday)</time>
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
