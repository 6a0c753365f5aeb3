import Database
import Domain

/// Links to choose a new password.
extension Readings {
  /// What the link of `hash` is good for; nil when it is unknown, used, expired, or of a suspended account.
  package func passwordLink(hash: [UInt8], now: Instant) throws(DatabaseError) -> PasswordLink? {
    try connection.first(
      """
      SELECT person.id, person.name, account.email
      FROM link
      JOIN account ON account.person_id = link.person_id
      JOIN person ON person.id = link.person_id
      WHERE link.token_hash = \(hash) AND link.purpose = 'password' AND link.expires_at > \(now.seconds)
        AND account.suspended_at IS NULL
      """
    ) { row in PasswordLink(person: try row.int(0), name: try row.text(1), email: try row.email(2)) }
  }
}

extension Writings {
  /// Makes `hash` that of a link to choose a new password. False when the account is gone or suspended.
  @discardableResult
  package func addPasswordLink(hash: [UInt8], person: Int, now: Instant) throws -> Bool {
    let count = try connection.run(
      """
      INSERT INTO link (token_hash, purpose, person_id, expires_at)
      SELECT \(hash), 'password', person_id, \(now.seconds + Lifetime.passwordLink)
      FROM account WHERE person_id = \(person) AND suspended_at IS NULL
      """)
    return count > 0
  }

  /// The same where it is not its owner who asked, and the journal tells of it.
  @discardableResult
  package func addPasswordLink(hash: [UInt8], person: Int, now: Instant, by initiator: Initiator) throws
    -> Bool
  {
    guard try addPasswordLink(hash: hash, person: person, now: now) else { return false }
    try note(.passwordLinkMade, by: initiator, subject: person, now: now)
    return true
  }

  /// Sets a new password by a link, and closes all sessions of the person. Gives the person, or nil when the link is good
  /// for nothing (any more).
  package func usePasswordLink(hash: [UInt8], newHash: String, now: Instant) throws -> Int? {
    guard let link = try readings.passwordLink(hash: hash, now: now) else { return nil }
    try changePassword(of: link.person, to: newHash, keeping: nil)
    return link.person
  }

  /// Puts a mail with a link to choose a new password into the outbox, if an account that is not suspended has this
  /// address and no such mail waits already. Whoever asks is told nothing.
  package func askPasswordLink(email: EmailAddress, now: Instant) throws {
    guard let account = try readings.credentials(email: email), !account.isSuspended else { return }
    let waiting = try connection.first(
      """
      SELECT 1 FROM mail WHERE person_id = \(account.person) AND kind = 'password' AND due_at IS NOT NULL
      """
    ) { _ in true }
    guard waiting == nil else { return }
    try addMail(.password, to: email, person: account.person, now: now)
  }
}
