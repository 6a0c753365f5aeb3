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
  /// All pages that are not put aside, in alphabetical order. One statement.
  package func pages() throws(DatabaseError) -> [PageSummary] {
    try connection.rows(
      """
      SELECT page.slug, page.title, circle.slug, circle.name
      FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.archived_at IS NULL AND \(viewer.seesPage)
      ORDER BY page.sort_key
      """
    ) { row in try PageSummary(row) }
  }

  /// A page of the wiki as it is read; nil when there is none. A former address finds it too. Three statements.
  package func page(_ slug: Slug) throws(DatabaseError) -> Page? {
    let columns = Document.columnCount
    let found = try connection.first(
      """
      SELECT \(Document.columns(for: viewer)), \(RevisionSummary.columns), body.html, page.id
      FROM document \(Document.joins)
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      WHERE document.id = \(Self.documentID(.page(slug))) AND \(viewer.seesDocument)
      """
    ) { row in
      let revision = try RevisionSummary(row, at: columns)
      return PageItself(
        id: try row.int(columns + RevisionSummary.columnCount + 1),
        document: try Document(row, latest: revision.number), revision: revision,
        body: try row.html(columns + RevisionSummary.columnCount))
    }
    guard let found else { return nil }
    return Page(
      document: found.document, body: found.body, headings: try headings(of: found.id),
      revision: found.revision, linkedFrom: try backlinks(to: found.id))
  }

  /// The pages of a circle that the viewer sees, but for those put aside, in alphabetical order.
  func pages(of circle: CircleLink, id: Int) throws(DatabaseError) -> [PageSummary] {
    try connection.rows(
      "SELECT slug, title FROM page WHERE circle_id = \(id) AND archived_at IS NULL ORDER BY sort_key"
    ) { row in
      PageSummary(slug: try row.slug(0), title: try row.text(1), circle: circle)
    }
  }

  private func headings(of page: Int) throws(DatabaseError) -> [PageHeading] {
    try connection.rows(
      "SELECT level, anchor, text FROM page_heading WHERE page_id = \(page) ORDER BY position"
    ) { row in PageHeading(level: try row.int(0), anchor: try row.text(1), text: try row.text(2)) }
  }
}

/// The part of a page that is one row.
private struct PageItself {
  let id: Int
  let document: Document
  let revision: RevisionSummary
  let body: HTML
}
