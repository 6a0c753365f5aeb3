import Database
import Domain

/// What a document says now, for a revision to follow it.
struct CurrentText {
  let document: Int
  let owner: DocumentOwner
  /// Of the page, the name of the circle, or the word.
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
      SELECT page.id, document.circle_id, COALESCE(page.title, word.text, circle.name), circle.id,
        \(Document.isPutAside), \(Document.isInArchivedCircle),
        COALESCE(page.links_words, 1), revision.number, body.id, body.source, word.id, word.slug
      FROM document \(Document.joins)
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      WHERE document.id = \(document)
      """
    ) { row in
      let owner: DocumentOwner =
        if let page = try row.optionalInt(0) {
          .page(page)
        } else if let word = try row.optionalInt(10) {
          .word(word, try row.slug(11))
        } else {
          .circle(try row.int(1))
        }
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
    let (place, word) = (current.owner.place, current.owner.word)
    let rendered = try rendered(
      new.source, at: place, of: current.circle, linksWords: linksWords, except: word)
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
    case .word(let word, _): try index(.word, word)
    }
    try retireBody(current.body)
    return current.number + 1
  }
}

extension DocumentOwner {
  /// Where its text stands.
  fileprivate var place: BodyPlace {
    switch self {
    case .page: .wikiPage
    case .circle: .introduction
    case .word: .word
    }
  }

  /// The word that its text explains.
  fileprivate var word: Slug? {
    if case .word(_, let slug) = self { slug } else { nil }
  }
}
