import Database
import Domain

extension Readings {
  /// A document without its text; nil when the viewer sees none of that name. A page is found by its former addresses too.
  /// One statement.
  package func document(_ name: DocumentName) throws(DatabaseError) -> Document? {
    try connection.first(
      """
      SELECT \(Document.columns(for: viewer)), \(Document.latest)
      FROM document \(Document.joins)
      WHERE document.id = \(Self.documentID(name)) AND \(viewer.seesDocument)
      """
    ) { row in try Document(row, latest: row.int(Document.columnCount)) }
  }

  /// A document with the text that is read; nil as for `document`. One statement.
  package func documentText(_ name: DocumentName) throws(DatabaseError) -> DocumentText? {
    try connection.first(
      """
      SELECT \(Document.columns(for: viewer)), revision.number, body.source
      FROM document \(Document.joins)
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      WHERE document.id = \(Self.documentID(name)) AND \(viewer.seesDocument)
      """
    ) { row in
      DocumentText(
        document: try Document(row, latest: row.int(Document.columnCount)),
        body: try row.text(Document.columnCount + 1))
    }
  }

  /// The member with this number if they may write in the document now; nil for anyone else, of whom it is not said why. Two
  /// statements.
  package func writer(_ person: Int, of document: Document) throws(DatabaseError) -> Member? {
    guard let member = try activeMember(person) else { return nil }
    let viewer = Viewer.member(member)
    guard let seen = try Readings(connection, viewer: viewer).document(document.name),
      viewer.may(seen.name.deed, on: seen.scope)
    else { return nil }
    return member
  }

  /// The row of the document of that name, as an expression; NULL when there is none.
  static func documentID(_ name: DocumentName) -> SQL {
    switch name {
    case .page(let slug):
      """
      (SELECT id FROM document WHERE page_id = COALESCE(
        (SELECT id FROM page WHERE slug = \(slug.text)),
        (SELECT page_id FROM former_address WHERE slug = \(slug.text))))
      """
    case .introduction(let slug):
      "(SELECT id FROM document WHERE circle_id = (SELECT id FROM circle WHERE slug = \(slug.text)))"
    case .word(let slug):
      "(SELECT id FROM document WHERE word_id = (SELECT id FROM word WHERE slug = \(slug.text)))"
    }
  }
}

extension Document {
  /// What `init(_:latest:)` reads, of `document` with its `joins`.
  static func columns(for viewer: Viewer) -> SQL {
    """
    document.id, page.slug, page.title, circle.slug, circle.name, circle.visibility, \(viewer.standing),
      \(isPutAside), \(isInArchivedCircle),
      COALESCE(page.links_words, 1), word.slug, word.text
    """
  }

  static let columnCount = 12

  static let isPutAside: SQL =
    "COALESCE(page.archived_at, CASE WHEN page.id IS NULL THEN circle.archived_at END) IS NOT NULL"
  static let isInArchivedCircle: SQL = "page.id IS NOT NULL AND circle.archived_at IS NOT NULL"

  /// The page, circle or word of a document, and the circle that it stands in.
  static let joins: SQL = """
    LEFT JOIN page ON page.id = document.page_id
    LEFT JOIN circle ON circle.id = COALESCE(document.circle_id, page.circle_id)
    LEFT JOIN word ON word.id = document.word_id
    """

  /// The number of the latest revision of `document`, as an expression.
  static let latest: SQL = "(SELECT max(number) FROM revision WHERE document_id = document.id)"

  /// Reads a row from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0, latest: Int) throws(DatabaseError) {
    let page = try row.optionalSlug(first + 1)
    let circle = try row.optionalCircle(first + 3)
    var scope = Scope.community
    if circle != nil {
      scope = .circle(
        try row.text(first + 5, as: Visibility.init(rawValue:)), try row.optionalStanding(first + 6))
    }
    let name: DocumentName
    let title: String
    if let page {
      name = .page(page)
      title = try row.text(first + 2)
    } else if let word = try row.optionalSlug(first + 10) {
      name = .word(word)
      title = try row.text(first + 11)
    } else {
      name = .introduction(try row.slug(first + 3))
      title = circle?.name ?? ""
    }
    self.init(
      id: try row.int(first), name: name, title: title, circle: circle, scope: scope,
      isArchived: try row.bool(first + 7), isInArchivedCircle: try row.bool(first + 8),
      linksWords: try row.bool(first + 9), latest: latest)
  }
}
