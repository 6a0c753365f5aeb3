import Database
import Domain

/// The outbox. A mail is sent outside of any job: one job makes its link, the mail goes, and another job says what became
/// of it.
extension Readings {
  /// The mails whose time has come, the most urgent first: those that someone waits for, and once there is none, those that tell
  /// many of what is new. One statement or two.
  package func dueMails(now: Instant, limit: Int) throws(DatabaseError) -> [OutgoingMail] {
    let awaited = try mails(
      "due_at <= \(now.seconds) AND kind NOT IN ('digest', 'reminder')", limit: limit)
    return awaited.isEmpty ? try mails("due_at <= \(now.seconds)", limit: limit) : awaited
  }

  /// The mails that were given up, the oldest first. One statement.
  package func failedMails(limit: Int = 100) throws(DatabaseError) -> [OutgoingMail] {
    try mails("due_at IS NULL", limit: limit)
  }

  /// When the next mail is due; nil when none waits. One statement.
  package func nextMailDue() throws(DatabaseError) -> Instant? {
    try connection.first(
      "SELECT due_at FROM mail WHERE due_at IS NOT NULL ORDER BY due_at LIMIT 1"
    ) { row in try row.instant(0) }
  }

  /// How the outbox is doing. One statement.
  package func outbox() throws(DatabaseError) -> OutboxState {
    let found = try connection.first(
      """
      SELECT count(due_at), count(*) - count(due_at), min(CASE WHEN due_at IS NOT NULL THEN created_at END)
      FROM mail
      """
    ) { row in
      OutboxState(waiting: try row.int(0), failed: try row.int(1), oldest: try row.optionalInstant(2))
    }
    return found ?? OutboxState(waiting: 0, failed: 0, oldest: nil)
  }

  private func mails(_ condition: SQL, limit: Int) throws(DatabaseError) -> [OutgoingMail] {
    try connection.rows(
      """
      SELECT id, kind, recipient, invitation_id, person_id, attempts, poll_id, meeting_id FROM mail
      WHERE \(condition) ORDER BY due_at, created_at LIMIT \(max(0, limit))
      """
    ) { row in
      OutgoingMail(
        id: try row.int(0), kind: try row.text(1, as: MailKind.init(rawValue:)), recipient: try row.email(2),
        invitation: try row.optionalInt(3), person: try row.optionalInt(4),
        datePoll: try row.optionalInt(6), meeting: try row.optionalInt(7), attempts: try row.int(5))
    }
  }
}

extension Writings {
  /// A mail has gone, or is about nothing any more.
  package func mailSent(id: Int) throws { try connection.run("DELETE FROM mail WHERE id = \(id)") }

  /// A mail is about to be sent: it counts as tried, and comes again unless `mailSent` or `mailFailed` says what became of it. When
  /// the program is ended in between, nobody knows whether it went. One that someone waits for comes again soon: it may come twice,
  /// and is never lost. A digest comes on the next morning, with what is new by then: one a day is the most.
  package func mailTried(id: Int, now: Instant) throws {
    guard let tried = try tries(of: id) else { return }
    let retry = MailRetry.next(after: tried.count + 1, at: now)
    let next = tried.isDigest ? retry.map { _ in TellingTime.digest(after: now) } : retry
    try connection.run(
      "UPDATE mail SET attempts = \(tried.count + 1), due_at = \(next?.seconds) WHERE id = \(id)")
  }

  /// A mail that was tried did not go: it is tried again later, until it is given up.
  package func mailFailed(id: Int, now: Instant) throws {
    guard let tried = try tries(of: id) else { return }
    let next = MailRetry.next(after: tried.count, at: now)
    try connection.run("UPDATE mail SET due_at = \(next?.seconds) WHERE id = \(id)")
  }

  /// Tries a mail again that was given up. False when there is no such mail.
  package func retryMail(id: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    let count = try connection.run(
      "UPDATE mail SET attempts = 0, due_at = \(now.seconds) WHERE id = \(id) AND due_at IS NULL")
    if count > 0 { try note(.mailRetried, by: initiator, now: now) }
    return count > 0
  }

  /// Takes a mail out of the outbox that was given up. False when there is no such mail.
  package func dropMail(id: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    let count = try connection.run("DELETE FROM mail WHERE id = \(id) AND due_at IS NULL")
    if count > 0 { try note(.mailDropped, by: initiator, now: now) }
    return count > 0
  }

  private func tries(of id: Int) throws -> MailTries? {
    try connection.first("SELECT attempts, kind = 'digest' FROM mail WHERE id = \(id)") { row in
      MailTries(count: try row.int(0), isDigest: try row.bool(1))
    }
  }

  func addMail(
    _ kind: MailKind, to recipient: EmailAddress, invitation: Int? = nil, person: Int? = nil, now: Instant
  ) throws {
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, invitation_id, person_id, created_at, due_at)
      VALUES (\(kind.rawValue), \(recipient.text), \(invitation), \(person), \(now.seconds), \(now.seconds))
      """)
  }
}

private struct MailTries {
  let count: Int
  let isDigest: Bool
}
