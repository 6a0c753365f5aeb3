import Database
import Domain
import HTML

extension PageSummary {
  /// Reads slug and title of the page, slug and name of its circle, from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0) throws(DatabaseError) {
    self.init(
      slug: try row.slug(first), title: try row.text(first + 1), circle: try row.optionalCircle(first + 2))
  }
}

extension Readings {
  /// All pages, in alphabetical order. One statement.
  package func pages() throws(DatabaseError) -> [PageSummary] {
    try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name
      FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE \(viewer.seesPage)
      ORDER BY page.sort_key
      """
    ) { row in try PageSummary(row) }
  }

  /// A page of the wiki as it is read; nil when there is none. Three statements.
  package func page(_ slug: Slug) throws(DatabaseError) -> Page? {
    let found = try connection.first(
      """
      SELECT page.slug, page.title, circle.slug, circle.name, page.id, body.html, revision.number,
        revision.saved_at
      \(latestRevision(of: slug))
      """
    ) { row in
      PageItself(
        id: try row.int(4), summary: try PageSummary(row), body: try row.html(5),
        revision: try row.int(6), savedAt: try row.instant(7))
    }
    guard let found else { return nil }
    return Page(
      summary: found.summary, body: found.body, headings: try headings(of: found.id),
      revision: found.revision, savedAt: found.savedAt, linkedFrom: try pages(linkingTo: slug))
  }

  /// A page of the wiki as its writers see it; nil when there is none. One statement.
  package func pageSource(_ slug: Slug) throws(DatabaseError) -> PageSource? {
    try connection.first(
      """
      SELECT page.slug, page.title, circle.slug, circle.name, body.source, revision.number
      \(latestRevision(of: slug))
      """
    ) { row in
      PageSource(summary: try PageSummary(row), body: try row.text(4), revision: try row.int(5))
    }
  }

  /// The pages of a circle that the viewer sees, in alphabetical order.
  func pages(of circle: CircleLink, id: Int) throws(DatabaseError) -> [PageSummary] {
    try connection.rows("SELECT slug, title FROM page WHERE circle_id = \(id) ORDER BY sort_key") { row in
      PageSummary(slug: try row.slug(0), title: try row.text(1), circle: circle)
    }
  }

  private func latestRevision(of slug: Slug) -> SQL {
    """
    FROM page
    JOIN page_revision AS revision ON revision.page_id = page.id
      AND revision.number = (SELECT max(number) FROM page_revision WHERE page_id = page.id)
    JOIN body ON body.id = revision.body_id
    LEFT JOIN circle ON circle.id = page.circle_id
    WHERE page.slug = \(slug.text) AND \(viewer.seesPage)
    """
  }

  private func headings(of page: Int) throws(DatabaseError) -> [PageHeading] {
    try connection.rows(
      "SELECT level, anchor, text FROM page_heading WHERE page_id = \(page) ORDER BY position"
    ) { row in PageHeading(level: try row.int(0), anchor: try row.text(1), text: try row.text(2)) }
  }

  /// No index gives the alphabetical order of the pages that link here: they are sorted once read.
  private func pages(linkingTo slug: Slug) throws(DatabaseError) -> [PageSummary] {
    let found = try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name, page.sort_key
      FROM wiki_link
      JOIN page_revision AS revision ON revision.body_id = wiki_link.body_id
      JOIN page ON page.id = revision.page_id
      LEFT JOIN circle ON circle.id = page.circle_id
      WHERE wiki_link.target = \(slug.text) AND \(viewer.seesPage)
      """
    ) { row in LinkingPage(page: try PageSummary(row), sortKey: try row.bytes(4)) }
    return found.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }.map(\.page)
  }
}

/// The part of a page that is one row.
private struct PageItself {
  let id: Int
  let summary: PageSummary
  let body: HTML
  let revision: Int
  let savedAt: Instant
}

/// A page that links to another one.
private struct LinkingPage {
  let page: PageSummary
  let sortKey: [UInt8]
}
