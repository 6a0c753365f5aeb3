import Database
import Domain

extension Readings {
  /// What the link of `hash` confirms; nil when it is unknown, used, expired, or of a suspended account.
  package func emailChange(hash: [UInt8], now: Instant) throws(DatabaseError) -> EmailChange? {
    try connection.first(
      """
      SELECT account.person_id, account.email, link.email
      FROM link JOIN account ON account.person_id = link.person_id
      WHERE link.token_hash = \(hash) AND link.purpose = 'email' AND link.expires_at > \(now.seconds)
        AND account.suspended_at IS NULL
      """
    ) { row in EmailChange(person: try row.int(0), old: try row.email(1), new: try row.email(2)) }
  }
}

extension Writings {
  /// Begins to change the address of a member: a mail with a link to confirm it goes to the new one, in place of those
  /// asked for before. Nothing is mailed to an address that an account has; whoever asks is not told.
  package func askEmailChange(of person: Int, to email: EmailAddress, now: Instant) throws {
    try connection.run("DELETE FROM mail WHERE person_id = \(person) AND kind = 'email'")
    try connection.run("DELETE FROM link WHERE person_id = \(person) AND purpose = 'email'")
    if try isTaken(email) { return }
    try addMail(.email, to: email, person: person, now: now)
  }

  /// Makes `hash` that of the link by which a member confirms a new address: for whoever sends the mail. False when the
  /// account is gone or suspended.
  package func addEmailLink(hash: [UInt8], person: Int, email: EmailAddress, now: Instant) throws -> Bool {
    let count = try connection.run(
      """
      INSERT INTO link (token_hash, purpose, person_id, email, expires_at)
      SELECT \(hash), 'email', person_id, \(email.text), \(now.seconds + Lifetime.emailLink)
      FROM account WHERE person_id = \(person) AND suspended_at IS NULL
      """)
    return count > 0
  }

  /// Changes the address of a member by a link, and tells the old address by mail. The other links of the account, mailed
  /// to the old address, end; what else was kept under that one is kept under the new one, where erasure finds it. Gives
  /// the person, or nil when the link is good for nothing (any more).
  ///
  /// - Throws: `Rejection` of `email` where another account has the address by now.
  package func confirmEmailChange(hash: [UInt8], now: Instant) throws -> Int? {
    guard let change = try readings.emailChange(hash: hash, now: now) else { return nil }
    if try isTaken(change.new) { throw Rejection("email", .taken) }
    try connection.run("UPDATE account SET email = \(change.new.text) WHERE person_id = \(change.person)")
    try indexAccount(change.person)
    try endLinks(of: change.person)
    try moveTraces(of: change)
    try addMail(.emailChanged, to: change.old, person: change.person, now: now)
    return change.person
  }

  /// The mails about the account itself stay: earlier news goes where it was to go, and the account's row leads to them.
  private func moveTraces(of change: EmailChange) throws {
    let (old, new) = (change.old.text, change.new.text)
    try connection.run("DELETE FROM join_request WHERE email IN (\(old), \(new))")
    try connection.run("UPDATE invitation SET email = \(new) WHERE email = \(old)")
    try connection.run("UPDATE mail SET recipient = \(new) WHERE recipient = \(old) AND person_id IS NULL")
  }
}
