import Database
import Domain

extension Writings {
  /// Keeps a page as a new revision.
  ///
  /// - Parameters:
  ///   - slug: the page to revise; nil to write a new one, under a slug of its own. The texts that waited for a
  ///     page of that name link to it from then on.
  ///   - viewer: who writes it, into a circle that they see; nil for seeds.
  /// - Returns: the page's slug, which does not change with its title; nil when there is no page to revise.
  @discardableResult
  package func savePage(
    _ draft: PageDraft, revising slug: Slug? = nil, as viewer: Viewer?, at now: Instant
  ) throws -> Slug? {
    try require(draft.problems)
    let circle = try draft.circle.map { try circleID($0, field: "circle", as: viewer) }
    guard let slug else { return try createPage(draft, circle: circle, at: now) }
    guard let page = try storedPage(slug) else { return nil }
    try connection.run(
      """
      UPDATE page SET title = \(draft.title), sort_key = \(French.sortKey(draft.title)), circle_id = \(circle)
      WHERE id = \(page.id)
      """)
    try addRevision(draft, to: page.id, circle: circle, at: now)
    if page.circle != circle { try renderBodiesWaiting(for: slug) }
    return slug
  }

  /// Whether there is such a page, and which.
  private func storedPage(_ slug: Slug) throws -> StoredPage? {
    try connection.first("SELECT id, circle_id FROM page WHERE slug = \(slug.text)") { row in
      StoredPage(id: try row.int(0), circle: try row.optionalInt(1))
    }
  }

  private func createPage(_ draft: PageDraft, circle: Int?, at now: Instant) throws -> Slug {
    let slug = try freeSlug(naming: draft.title) { try storedPage($0) != nil }
    try connection.run(
      """
      INSERT INTO page (slug, title, sort_key, circle_id)
      VALUES (\(slug.text), \(draft.title), \(French.sortKey(draft.title)), \(circle))
      """)
    try addRevision(draft, to: connection.lastInsertedRowID, circle: circle, at: now)
    try renderBodiesWaiting(for: slug)
    return slug
  }

  private func addRevision(_ draft: PageDraft, to page: Int, circle: Int?, at now: Instant) throws {
    let latest = try connection.first(
      "SELECT number, body_id FROM page_revision WHERE page_id = \(page) ORDER BY number DESC LIMIT 1"
    ) { row in LatestRevision(number: try row.int(0), body: try row.int(1)) }
    if let latest { try retireBody(latest.body) }
    let rendered = try rendered(draft.body, at: .wikiPage, of: circle)
    let body = try insertBody(rendered, of: draft.body, at: .wikiPage)
    try connection.run(
      """
      INSERT INTO page_revision (page_id, number, title, body_id, summary, author, author_id, saved_at)
      VALUES (\(page), \((latest?.number ?? 0) + 1), \(draft.title), \(body), \(draft.summary),
        \(draft.author), \(draft.authorID), \(now.seconds))
      """)
    try replaceHeadings(of: page, with: rendered.headings)
  }

  private func replaceHeadings(of page: Int, with headings: [PageHeading]) throws {
    try connection.run("DELETE FROM page_heading WHERE page_id = \(page)")
    for (index, heading) in headings.enumerated() {
      try connection.run(
        """
        INSERT INTO page_heading (page_id, position, level, anchor, text)
        VALUES (\(page), \(index + 1), \(heading.level), \(heading.anchor), \(heading.text))
        """)
    }
  }
}

private struct StoredPage {
  let id: Int
  let circle: Int?
}

private struct LatestRevision {
  let number: Int
  let body: Int
}
