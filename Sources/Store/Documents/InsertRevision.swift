import Database
import Domain

/// Who saves a text.
struct Hand {
  /// By role or name; empty when nobody knows.
  let name: String
  /// The person, when it is one.
  let person: Int?

  static let unknown = Hand(name: "", person: nil)

  init(name: String, person: Int?) {
    self.name = name
    self.person = person
  }

  init(_ member: Member) {
    self.init(name: member.name, person: member.id)
  }
}

/// What a revision says, before it has a number.
struct NewRevision {
  let title: String
  /// In Markdown.
  let source: String
  let summary: String
  let hand: Hand
  var restores: Int?
}

/// The owner of a document, by its row.
enum DocumentOwner {
  case page(Int)
  case circle(Int)
  /// With its slug, by which texts link to it.
  case word(Int, Slug)
}

extension Writings {
  /// Makes the document of something that has just been made, with its first revision, whose text is kept already, and the calls
  /// of that text.
  func insertDocument(
    of owner: DocumentOwner, _ first: NewRevision, body: Int, calls: [TextCall], at now: Instant
  ) throws {
    switch owner {
    case .page(let page): try connection.run("INSERT INTO document (page_id) VALUES (\(page))")
    case .circle(let circle): try connection.run("INSERT INTO document (circle_id) VALUES (\(circle))")
    case .word(let word, _): try connection.run("INSERT INTO document (word_id) VALUES (\(word))")
    }
    let document = connection.lastInsertedRowID
    try insertRevision(1, of: document, first, body: body, at: now)
    try placeCalls(calls, in: .document(document))
  }

  /// Keeps a revision whose text is kept already.
  func insertRevision(_ number: Int, of document: Int, _ new: NewRevision, body: Int, at now: Instant) throws
  {
    try connection.run(
      """
      INSERT INTO revision (document_id, number, title, body_id, summary, author, author_id, saved_at, size, restores)
      VALUES (\(document), \(number), \(new.title), \(body), \(new.summary), \(new.hand.name), \(new.hand.person),
        \(now.seconds), \(new.source.unicodeScalars.count), \(new.restores))
      """)
  }

  /// Keeps the headings of what a page says now, in the place of those it had.
  func replaceHeadings(of page: Int, with headings: [PageHeading]) throws {
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
