import Database
import Domain

extension Writings {
  /// Makes an account for someone new. Gives the row of the person.
  ///
  /// - Parameters:
  ///   - account: its password is not read.
  ///   - passwordHash: as crypt(5) writes it.
  /// - Throws: `Rejection`, with `email` taken where there is an account of that address.
  package func addMember(
    _ account: AccountDraft, passwordHash: String, role: Role, now: Instant, by initiator: Initiator
  ) throws -> Int {
    let person = try createAccount(account, passwordHash: passwordHash, role: role, now: now)
    try note(.memberAdded, by: initiator, subject: person, detail: role.rawValue, now: now)
    return person
  }

  /// Gives a member another role; the open invitations they made that go beyond it end. False when there is no such member.
  ///
  /// - Throws: `Rejection` of `role` where it would leave the community without an administrator.
  @discardableResult
  package func setRole(of person: Int, to role: Role, by initiator: Initiator, now: Instant) throws -> Bool {
    guard let known = try self.role(of: person) else { return false }
    if known == role { return true }
    try keepingAnAdministrator("role") {
      _ = try connection.run("UPDATE account SET role = \(role.rawValue) WHERE person_id = \(person)")
    }
    try endInvitations(beyondRightsOf: person, now: now)
    try note(.roleChanged, by: initiator, subject: person, detail: role.rawValue, now: now)
    return true
  }

  /// Keeps a member out until `resume`: their sessions, their links and the open invitations they made end. False when
  /// there is no such member.
  ///
  /// - Throws: `Rejection` of `account` where it would leave the community without an administrator.
  @discardableResult
  package func suspend(_ person: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    guard try role(of: person) != nil else { return false }
    let changed = try keepingAnAdministrator("account") {
      try connection.run(
        """
        UPDATE account SET suspended_at = \(now.seconds) WHERE person_id = \(person) AND suspended_at IS NULL
        """)
    }
    guard changed > 0 else { return true }
    try closeSessions(of: person)
    try endLinks(of: person)
    try endInvitations(beyondRightsOf: person, now: now)
    try note(.suspended, by: initiator, subject: person, now: now)
    return true
  }

  /// Lets a suspended member in again. False when there is no such member.
  @discardableResult
  package func resume(_ person: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    guard try role(of: person) != nil else { return false }
    let changed = try connection.run(
      "UPDATE account SET suspended_at = NULL WHERE person_id = \(person) AND suspended_at IS NOT NULL")
    if changed > 0 { try note(.resumed, by: initiator, subject: person, now: now) }
    return true
  }

  /// Changes the name of a member. What they wrote before keeps the name of then.
  package func changeName(of person: Int, to name: String) throws {
    try require(PersonDraft(name: name).problems)
    try connection.run("UPDATE person SET name = \(name) WHERE id = \(person)")
    try indexAccount(person)
  }

  /// Changes a member's password. Their other sessions, their secret addresses and their links end, those that wait
  /// to be mailed too: whoever else got in is out.
  ///
  /// - Parameter session: the one that asks.
  package func changePassword(of person: Int, to hash: String, keeping session: Int?) throws {
    try connection.run("UPDATE account SET password_hash = \(hash) WHERE person_id = \(person)")
    try endLinks(of: person)
    try endFeeds(of: person)
    try closeSessions(of: person, except: session)
  }
}

/// What the other files of this room share.
extension Writings {
  /// An account without a word in the journal.
  func createAccount(_ account: AccountDraft, passwordHash: String, role: Role, now: Instant) throws -> Int {
    try require(account.ownerProblems)
    guard let email = EmailAddress(account.email) else { throw Rejection("email", .malformed) }
    if try isTaken(email) { throw Rejection("email", .taken) }
    let person = try addPerson(named: account.name, at: now)
    try connection.run(
      """
      INSERT INTO account (person_id, email, password_hash, role, sort_key, search_key)
      VALUES (\(person), \(email.text), \(passwordHash), \(role.rawValue), '', '')
      """)
    try indexAccount(person)
    try keepTelling(of: person, now: now)
    try connection.run("DELETE FROM join_request WHERE email = \(email.text)")
    return person
  }

  /// Ends the links of an account, and the mails that would bring one.
  func endLinks(of person: Int) throws {
    try connection.run("DELETE FROM link WHERE person_id = \(person)")
    try connection.run("DELETE FROM mail WHERE person_id = \(person) AND kind IN ('password', 'email')")
  }

  func isTaken(_ email: EmailAddress) throws -> Bool {
    try connection.first("SELECT 1 FROM account WHERE email = \(email.text)") { _ in true } ?? false
  }

  /// The role of a member, suspended or not; nil when there is none.
  func role(of person: Int) throws -> Role? {
    try connection.first("SELECT role FROM account WHERE person_id = \(person)") { row in
      try row.text(0, as: Role.init(rawValue:))
    }
  }

  /// Brings the keys by which a member is found up to the name and the address they have now.
  func indexAccount(_ person: Int) throws {
    let found = try connection.first(
      """
      SELECT person.name, account.email FROM account JOIN person ON person.id = account.person_id
      WHERE account.person_id = \(person)
      """
    ) { row in NameAndAddress(name: try row.text(0), email: try row.text(1)) }
    guard let found else { return }
    try connection.run(
      """
      UPDATE account SET sort_key = \(French.sortKey(found.name)),
        search_key = \(French.folded(found.name + " " + found.email))
      WHERE person_id = \(person)
      """)
  }

  /// Runs what the schema may refuse for the sake of the last administrator.
  func keepingAnAdministrator<T>(_ field: String, _ work: () throws -> T) throws -> T {
    do { return try work() } catch DatabaseError.constraint(.trigger, detail: "the last administrator stays")
    {
      throw Rejection(field, .lastAdministrator)
    }
  }
}

private struct NameAndAddress {
  let name: String
  let email: String
}
