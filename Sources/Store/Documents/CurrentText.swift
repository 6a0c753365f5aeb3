import Database
import Domain

/// What a document says now, for a revision to follow it.
struct CurrentText {
  let document: Int
  let owner: DocumentOwner
  /// Of the page, or the name of the circle.
  let title: String
  /// The row of the circle that it belongs to, or introduces.
  let circle: Int?
  /// As `Document` has it.
  let isPutAside: Bool
  let isArchived: Bool
  let linksWords: Bool
  /// The number of the latest revision.
  let number: Int
  /// The row of its text.
  let body: Int
  let source: String
}

extension Writings {
  /// What the document with this row says; nil when there is none any more.
  func currentText(of document: Int) throws(DatabaseError) -> CurrentText? {
    try connection.first(
      """
      SELECT page.id, document.circle_id, COALESCE(page.title, circle.name), circle.id,
        \(Document.isPutAside), \(Document.isInArchivedCircle),
        COALESCE(page.links_words, 1), revision.number, body.id, body.source
      FROM document \(Document.joins)
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      WHERE document.id = \(document)
      """
    ) { row in
      let owner: DocumentOwner =
        if let page = try row.optionalInt(0) { .page(page) } else { .circle(try row.int(1)) }
      let (isPutAside, isInArchivedCircle) = (try row.bool(4), try row.bool(5))
      return CurrentText(
        document: document, owner: owner, title: try row.text(2), circle: try row.optionalInt(3),
        isPutAside: isPutAside, isArchived: isPutAside || isInArchivedCircle, linksWords: try row.bool(6),
        number: try row.int(7), body: try row.int(8), source: try row.text(9))
    }
  }

  /// The text of a revision; nil when there is none of that number.
  func source(ofRevision number: Int, of document: Int) throws(DatabaseError) -> String? {
    try connection.first(
      """
      SELECT body.source FROM revision JOIN body ON body.id = revision.body_id
      WHERE revision.document_id = \(document) AND revision.number = \(number)
      """
    ) { row in try row.text(0) }
  }

  /// Keeps a revision after `current`, which visitors read from then on. Gives its number.
  ///
  /// - Parameter linksWords: whether words of the abécédaire are links in it.
  func append(_ new: NewRevision, to current: CurrentText, linksWords: Bool, at now: Instant) throws -> Int {
    let place: BodyPlace = if case .page = current.owner { .wikiPage } else { .introduction }
    let rendered = try rendered(new.source, at: place, of: current.circle, linksWords: linksWords)
    let body = try insertBody(rendered, of: new.source, at: place)
    try insertRevision(current.number + 1, of: current.document, new, body: body, at: now)
    try placeCalls(rendered.calls, in: .document(current.document))
    switch current.owner {
    case .page(let page):
      try replaceHeadings(of: page, with: rendered.headings)
      try index(.page, page)
    case .circle(let circle):
      try connection.run("UPDATE circle SET introduction_id = \(body) WHERE id = \(circle)")
      try index(.circle, circle)
    }
    try retireBody(current.body)
    return current.number + 1
  }
}
