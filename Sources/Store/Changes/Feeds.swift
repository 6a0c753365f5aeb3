import Database
import Domain

extension Readings {
  /// Whose secret address of a kind has this hash; nil when nobody's has, and when their account is suspended. One statement.
  package func member(feedHash: [UInt8], _ kind: FeedKind) throws(DatabaseError) -> Member? {
    try connection.first(
      """
      SELECT account.person_id, person.name, account.role
      FROM feed
      JOIN account ON account.person_id = feed.person_id
      JOIN person ON person.id = feed.person_id
      WHERE feed.token_hash = \(feedHash) AND feed.kind = \(kind.rawValue) AND account.suspended_at IS NULL
      """
    ) { row in
      Member(
        id: try row.int(0), name: try row.text(1), role: try row.text(2, as: Role.init(rawValue:)))
    }
  }

  /// When a person made the secret address of a kind that they have; nil when they have none. One statement.
  package func feedMadeAt(of person: Int, _ kind: FeedKind) throws(DatabaseError) -> Instant? {
    try connection.first(
      "SELECT made_at FROM feed WHERE person_id = \(person) AND kind = \(kind.rawValue)"
    ) { row in try row.instant(0) }
  }
}

extension Writings {
  /// Gives a person a secret address, of which the hash alone is kept; the one of this kind that they had ends.
  package func makeFeed(for person: Int, _ kind: FeedKind, tokenHash: [UInt8], at now: Instant) throws {
    try connection.run(
      """
      INSERT INTO feed (person_id, kind, token_hash, made_at)
      VALUES (\(person), \(kind.rawValue), \(tokenHash), \(now.seconds))
      ON CONFLICT (person_id, kind) DO UPDATE SET token_hash = excluded.token_hash, made_at = excluded.made_at
      """)
  }

  /// Ends a person's secret address of a kind. False when they had none.
  @discardableResult
  package func endFeed(of person: Int, _ kind: FeedKind) throws -> Bool {
    try connection.run("DELETE FROM feed WHERE person_id = \(person) AND kind = \(kind.rawValue)") > 0
  }

  /// Ends all of a person's secret addresses.
  func endFeeds(of person: Int) throws {
    try connection.run("DELETE FROM feed WHERE person_id = \(person)")
  }
}
