import Database
import Domain

extension Readings {
  /// Whether the viewer follows something that they see. One statement.
  package func follows(_ thing: Followable) throws(DatabaseError) -> Bool {
    guard let member = viewer.member else { return false }
    let found = try connection.first(
      "SELECT 1 FROM follow WHERE person_id = \(member.id) AND \(Self.isAbout(thing))"
    ) { _ in true }
    return found == true
  }

  /// Everything that the viewer follows, the latest first. What they do not see any more has lost its name. One statement.
  package func follows() throws(DatabaseError) -> [Follow] {
    guard let member = viewer.member else { return [] }
    return try connection.rows(
      """
      SELECT follow.id, follow.since, CASE WHEN \(viewer.seesDocument) THEN page.slug END, page.title,
        CASE WHEN follow.circle_id IS NOT NULL AND \(viewer.sees) THEN circle.slug END, circle.name,
        CASE WHEN \(viewer.seesMeeting(withID: "follow.meeting_id")) THEN meeting.id END, meeting.slug,
        meeting.title, meeting.day, word.slug, word.text
      FROM follow
      LEFT JOIN document ON document.id = follow.document_id
      LEFT JOIN page ON page.id = document.page_id
      LEFT JOIN word ON word.id = document.word_id
      LEFT JOIN circle ON circle.id = COALESCE(follow.circle_id, document.circle_id, page.circle_id)
      LEFT JOIN meeting ON meeting.id = follow.meeting_id
      WHERE follow.person_id = \(member.id) ORDER BY follow.id DESC LIMIT \(Writings.mostFollows)
      """
    ) { row in
      Follow(id: try row.int(0), thing: try Follow.Thing(row, at: 2), since: try row.instant(1))
    }
  }

  private static func isAbout(_ thing: Followable) -> SQL {
    switch thing {
    case .page(let slug): "document_id = \(documentID(.page(slug)))"
    case .circle(let slug): "circle_id = (SELECT id FROM circle WHERE slug = \(slug.text))"
    case .meeting(let id): "meeting_id = \(id)"
    case .word(let slug): "document_id = \(documentID(.word(slug)))"
    }
  }
}

extension Writings {
  /// The most things that one person follows.
  package static let mostFollows = 1_000

  /// Has a member follow a page or a word: the row of its document. So for all: once is enough, and nobody follows more than
  /// `mostFollows`.
  package func follow(document: Int, person: Int, now: Instant) throws {
    try follow(person, document: document, now: now)
  }

  /// The same for a circle.
  package func follow(circle: Int, person: Int, now: Instant) throws {
    try follow(person, circle: circle, now: now)
  }

  /// The same for a meeting.
  package func follow(meeting: Int, person: Int, now: Instant) throws {
    try follow(person, meeting: meeting, now: now)
  }

  /// Ends what a member follows. They may do so for what they do not see any more. False when they did not follow it.
  @discardableResult
  package func unfollow(document: Int, person: Int) throws -> Bool {
    try connection.run("DELETE FROM follow WHERE person_id = \(person) AND document_id = \(document)") > 0
  }

  /// The same for a circle.
  @discardableResult
  package func unfollow(circle: Int, person: Int) throws -> Bool {
    try connection.run("DELETE FROM follow WHERE person_id = \(person) AND circle_id = \(circle)") > 0
  }

  /// The same for a meeting.
  @discardableResult
  package func unfollow(meeting: Int, person: Int) throws -> Bool {
    try connection.run("DELETE FROM follow WHERE person_id = \(person) AND meeting_id = \(meeting)") > 0
  }

  /// The same by the row that follows.
  @discardableResult
  package func unfollow(id: Int, person: Int) throws -> Bool {
    try connection.run("DELETE FROM follow WHERE id = \(id) AND person_id = \(person)") > 0
  }

  /// Whoever has no account follows nothing.
  private func follow(
    _ person: Int, document: Int? = nil, circle: Int? = nil, meeting: Int? = nil, now: Instant
  ) throws {
    try keepTelling(of: person, now: now)
    let count = try connection.run(
      """
      INSERT INTO follow (person_id, document_id, circle_id, meeting_id, since)
      SELECT account.person_id, \(document), \(circle), \(meeting), \(now.seconds) FROM account
      WHERE account.person_id = \(person)
        AND (SELECT count(*) FROM follow WHERE person_id = \(person)) < \(Self.mostFollows)
      ON CONFLICT DO NOTHING
      """)
    if count > 0 { try awaitDigest(of: person, now: now) }
  }
}

extension Follow.Thing {
  /// Reads a page's slug and title, a circle's slug and name, a meeting's number, slug, title and day, and a word's slug and
  /// text, from column `first` on.
  fileprivate init?(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    if let page = try row.optionalSlug(first) {
      self = .page(page, title: try row.text(first + 1))
    } else if let circle = try row.optionalSlug(first + 2) {
      self = .circle(CircleLink(slug: circle, name: try row.text(first + 3)))
    } else if let meeting = try row.optionalInt(first + 4) {
      self = .meeting(
        MeetingLink(
          id: meeting, slug: try row.slug(first + 5), title: try row.text(first + 6),
          day: try row.day(first + 7)))
    } else if let word = try row.optionalSlug(first + 8) {
      self = .word(word, text: try row.text(first + 9))
    } else {
      return nil
    }
  }
}
