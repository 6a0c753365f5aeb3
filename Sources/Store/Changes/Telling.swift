import Database
import Domain

/// How members are told of what is new, and up to where they were.
extension Readings {
  /// How a member wants to be told. One statement.
  package func tellingChoice(of person: Int) throws(DatabaseError) -> TellingChoice {
    try connection.first("SELECT takes_digest, takes_reminders FROM telling WHERE person_id = \(person)") {
      row in
      TellingChoice(takesDigest: try row.bool(0), takesReminders: try row.bool(1))
    } ?? .usual
  }

  /// When the next digest is to be made; nil for none. One look-up.
  package func nextDigest() throws(DatabaseError) -> Instant? {
    try connection.first(
      "SELECT digest_at FROM telling WHERE digest_at IS NOT NULL ORDER BY digest_at LIMIT 1"
    ) {
      row in try row.instant(0)
    }
  }

  /// The moment up to which the mails have told a member; nil for one who takes no digest. One statement.
  package func toldUntil(_ person: Int) throws(DatabaseError) -> Instant? {
    try connection.first("SELECT told_until FROM telling WHERE person_id = \(person) AND takes_digest = 1") {
      row in
      try row.instant(0)
    }
  }

  /// What the home page tells from: the last visit before this one, or what was marked as read since. Nil for a member who has
  /// not been there yet. One statement.
  package func newsMark(of person: Int) throws(DatabaseError) -> NewsMark? {
    try connection.first("SELECT read_until, shown_at FROM telling WHERE person_id = \(person)") { row in
      NewsMark(readUntil: try row.instant(0), shownAt: try row.instant(1))
    }
  }

  /// What a person's links that stop mails are made with; nil when they have had none. One statement.
  package func stopKey(of person: Int) throws(DatabaseError) -> String? {
    try connection.first("SELECT stop_key FROM telling WHERE person_id = \(person)") { row in
      try row.optionalText(0)
    } ?? nil
  }
}

extension Writings {
  /// How many digests one job puts into the outbox.
  static let digestsAtOnce = 200

  /// Takes a member's choice.
  package func saveTelling(_ choice: TellingChoice, of person: Int, now: Instant) throws {
    try keepTelling(of: person, now: now)
    // What has changed while they took none is not told when they take them again.
    try connection.run(
      """
      UPDATE telling SET takes_reminders = \(choice.takesReminders), takes_digest = \(choice.takesDigest),
        told_until = CASE WHEN takes_digest = 0 THEN \(now.seconds) ELSE told_until END,
        digest_at = CASE WHEN \(choice.takesDigest) THEN digest_at END
      WHERE person_id = \(person)
      """)
    if choice.takesDigest { try awaitDigest(of: person, now: now) }
  }

  /// Puts the digests that are due into the outbox, some of them. Each is made when it is sent. A digest that waits there, or was
  /// given up, is taken again instead of a second one: it tells of the whole time. False when none was due.
  package func queueDigests(now: Instant) throws -> Bool {
    let people = try connection.rows(
      "SELECT person_id FROM telling WHERE digest_at <= \(now.seconds) ORDER BY digest_at LIMIT \(Self.digestsAtOnce)"
    ) { row in try row.int(0) }
    if people.isEmpty { return false }
    let next = TellingTime.digest(after: now)
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, person_id, created_at, due_at)
      SELECT 'digest', account.email, account.person_id, \(now.seconds), \(now.seconds)
      FROM account WHERE account.person_id IN \(list: people) AND account.suspended_at IS NULL
      ON CONFLICT (person_id) WHERE kind = 'digest'
        DO UPDATE SET attempts = 0, due_at = excluded.due_at, created_at = excluded.created_at WHERE due_at IS NULL
      """)
    try connection.run(
      """
      UPDATE telling SET digest_at = CASE
        WHEN EXISTS (SELECT 1 FROM follow WHERE follow.person_id = telling.person_id) THEN \(next.seconds) END
      WHERE person_id IN \(list: people)
      """)
    return true
  }

  /// A member was told of everything up to `end`.
  ///
  /// - Parameter sentAt: when the mail went, so that the next keeps its distance; nil when there was nothing to tell.
  package func told(_ person: Int, until end: Instant, sentAt: Instant?) throws {
    let next = sentAt.map { TellingTime.digest(after: $0).seconds }
    try connection.run(
      """
      UPDATE telling SET told_until = max(told_until, \(end.seconds)),
        digested_at = COALESCE(\(sentAt?.seconds), digested_at),
        digest_at = CASE WHEN digest_at < \(next) THEN \(next) ELSE digest_at END
      WHERE person_id = \(person)
      """)
  }

  /// The key of a person's links that stop mails; `new` when they had none.
  package func stopKey(of person: Int, orElse new: String, now: Instant) throws -> String {
    try keepTelling(of: person, now: now)
    try connection.run("UPDATE telling SET stop_key = COALESCE(stop_key, \(new)) WHERE person_id = \(person)")
    return try readings.stopKey(of: person) ?? new
  }

  /// The home page has told a member their news: the next visit begins after it.
  package func newsShown(to person: Int, at now: Instant) throws {
    try keepTelling(of: person, now: now)
    let latest = now.seconds - Lifetime.visit
    try connection.run(
      """
      UPDATE telling SET read_until = max(read_until, shown_at - \(Lifetime.job)), shown_at = \(now.seconds)
      WHERE person_id = \(person) AND shown_at <= \(latest)
      """)
  }

  /// A member has read everything up to `end`.
  package func newsRead(by person: Int, until end: Instant, now: Instant) throws {
    try keepTelling(of: person, now: now)
    try connection.run(
      "UPDATE telling SET read_until = max(read_until, \(min(end, now).seconds)) WHERE person_id = \(person)")
  }

  /// The row of a member, from now on.
  func keepTelling(of person: Int, now: Instant) throws {
    try connection.run(
      """
      INSERT INTO telling (person_id, told_until, read_until, shown_at)
      SELECT person_id, \(now.seconds), \(now.seconds), \(now.seconds) FROM account WHERE person_id = \(person)
      ON CONFLICT DO NOTHING
      """)
  }

  /// Has the next digest made on the next morning that is far enough from the last one, unless one is awaited; for someone who
  /// follows something.
  func awaitDigest(of person: Int, now: Instant) throws {
    let last = try connection.first("SELECT digested_at FROM telling WHERE person_id = \(person)") { row in
      try row.isNull(0) ? nil : try row.instant(0)
    }
    let morning = TellingTime.morning(from: now)
    let next = (last ?? nil).map { max(morning, TellingTime.digest(after: $0)) } ?? morning
    try connection.run(
      """
      UPDATE telling SET digest_at = COALESCE(digest_at, \(next.seconds))
      WHERE person_id = \(person) AND takes_digest = 1
        AND EXISTS (SELECT 1 FROM follow WHERE follow.person_id = telling.person_id)
      """)
  }
}
