import Database
import Domain

extension Writings {
  /// Keeps a new page, under a slug of its own. The texts that waited for a page of that name link to it from then on.
  /// The number behind the slug of a second page of one title tells that there is another, or was, to whoever does not see it too: it
  /// says neither where that one stands nor what it says, and whoever asks knows the title already. Nothing less than addresses
  /// that are unlike their titles would hide it.
  ///
  /// - Parameter viewer: who writes it, into a circle that they see and that was not put aside; nil for seeds.
  /// - Returns: the page's slug.
  @discardableResult
  package func createPage(_ draft: PageDraft, as viewer: Viewer?, at now: Instant) throws -> Slug {
    try require(draft.problems)
    let circle = try draft.circle.map { try circleID($0, field: "circle", as: viewer) }
    let slug = try freeSlug(naming: draft.title, isTaken: isAddressOfPage)
    try connection.run(
      """
      INSERT INTO page (slug, title, sort_key, circle_id, links_words)
      VALUES (\(slug.text), \(draft.title), \(French.sortKey(draft.title)), \(circle), \(draft.linksWords))
      """)
    let page = connection.lastInsertedRowID
    let rendered = try rendered(draft.body, at: .wikiPage, of: circle, linksWords: draft.linksWords)
    let first = NewRevision(
      title: draft.title, source: draft.body, summary: draft.summary,
      hand: Hand(name: draft.author, person: draft.authorID))
    try insertDocument(
      of: .page(page), first, body: insertBody(rendered, of: draft.body, at: .wikiPage),
      calls: rendered.calls, at: now)
    try replaceHeadings(of: page, with: rendered.headings)
    try renderBodies(naming: [slug, Slug(naming: draft.title)])
    try index(.page, page)
    return slug
  }

  /// Whether a page has the address, or had it.
  private func isAddressOfPage(_ slug: Slug) throws -> Bool {
    let isTaken = try connection.first(
      """
      SELECT 1 FROM page WHERE slug = \(slug.text)
      UNION ALL SELECT 1 FROM former_address WHERE slug = \(slug.text)
      """
    ) { _ in true }
    return isTaken == true
  }
}
