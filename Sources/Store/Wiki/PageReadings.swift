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
  /// The pages that are not put aside, in alphabetical order: a part of them, after the page with a slug. One statement; two after
  /// a page.
  package func pages(after slug: Slug? = nil) throws(DatabaseError) -> PageList {
    try pages(after: place(of: slug))
  }

  /// The same from the first page on whose title begins with a letter, or with a later one. One statement.
  package func pages(from letter: Letter) throws(DatabaseError) -> PageList {
    try pages(after: PagePlace(sortKey: letter.small, id: 0))
  }

  /// A page of the wiki as it is read; nil when there is none. A former address finds it too. Three statements,
  /// and one for a text with calls.
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
      revision: found.revision, linkedFrom: try backlinks(to: found.id),
      signups: found.body.hasPlaces ? try signups(inDocument: found.document.id) : [])
  }

  /// The pages of a circle that the viewer sees, but for those put aside, in alphabetical order.
  func pages(of circle: CircleLink, id: Int) throws(DatabaseError) -> [PageSummary] {
    try connection.rows(
      "SELECT slug, title FROM page WHERE circle_id = \(id) AND archived_at IS NULL ORDER BY sort_key"
    ) { row in
      PageSummary(slug: try row.slug(0), title: try row.text(1), circle: circle)
    }
  }

  /// Where the page stands in the alphabet: at its beginning for one that is not there for the viewer.
  func place(of slug: Slug?) throws(DatabaseError) -> PagePlace {
    guard let slug else { return .beginning }
    let found = try connection.first(
      """
      SELECT page.sort_key, page.id FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.slug = \(slug.text) AND \(viewer.seesPage)
      """
    ) { row in PagePlace(sortKey: try row.text(0), id: try row.int(1)) }
    return found ?? .beginning
  }

  /// Holds for the pages behind a place: one range of an index.
  static func isAfter(_ place: PagePlace) -> SQL {
    "(page.sort_key, page.id) > (\(place.sortKey), \(place.id))"
  }

  private func pages(after place: PagePlace) throws(DatabaseError) -> PageList {
    PageList(
      pages: try connection.rows(
        """
        SELECT page.slug, page.title, circle.slug, circle.name
        FROM page LEFT JOIN circle ON circle.id = page.circle_id
        WHERE page.archived_at IS NULL AND \(viewer.seesPage) AND \(Self.isAfter(place))
        ORDER BY page.sort_key, page.id LIMIT \(PageList.pageSize + 1)
        """
      ) { row in try PageSummary(row) })
  }

  private func headings(of page: Int) throws(DatabaseError) -> [PageHeading] {
    try connection.rows(
      "SELECT level, anchor, text FROM page_heading WHERE page_id = \(page) ORDER BY position"
    ) { row in PageHeading(level: try row.int(0), anchor: try row.text(1), text: try row.text(2)) }
  }
}

/// Where a page stands among all in the alphabet.
struct PagePlace {
  let sortKey: String
  /// Tells pages of one title apart.
  let id: Int

  /// Before all pages.
  static let beginning = PagePlace(sortKey: "", id: 0)
}

extension PageList {
  /// A part from its pages and one more, if there is one more.
  init(pages: [PageSummary]) {
    let shown = Array(pages.prefix(Self.pageSize))
    self.init(pages: shown, last: pages.count > shown.count ? shown.last?.slug : nil)
  }
}

/// The part of a page that is one row.
private struct PageItself {
  let id: Int
  let document: Document
  let revision: RevisionSummary
  let body: HTML
}
