import Database
import Domain

extension Readings {
  /// Whether `hash` is that of the link by which the first administrator is made.
  package func isSetUpLink(hash: [UInt8]) throws(DatabaseError) -> Bool {
    try connection.first("SELECT 1 FROM link WHERE token_hash = \(hash) AND purpose = 'set-up'") { _ in true }
      ?? false
  }
}

extension Writings {
  /// Makes `hash` the only link by which the first administrator is made. False, and nothing is done, when there is an
  /// administrator.
  @discardableResult
  package func replaceSetUpLink(hash: [UInt8]) throws -> Bool {
    try connection.run("DELETE FROM link WHERE purpose = 'set-up'")
    if try readings.hasAdministrator() { return false }
    try connection.run("INSERT INTO link (token_hash, purpose) VALUES (\(hash), 'set-up')")
    return true
  }

  /// Makes the first administrator, and says what the community is. Gives the row of the person, or nil when the link was
  /// used or replaced in the meantime.
  ///
  /// - Parameter account: its password is not read.
  package func setUp(
    hash: [UInt8], community: CommunityDraft, account: AccountDraft, passwordHash: String, now: Instant
  ) throws -> Int? {
    try require(community.problems + account.ownerProblems)
    guard try readings.isSetUpLink(hash: hash), try !readings.hasAdministrator() else { return nil }
    try connection.run("DELETE FROM link WHERE purpose = 'set-up'")
    try saveCommunity(community)
    let person = try createAccount(account, passwordHash: passwordHash, role: .administrator, now: now)
    try note(.setUp, by: .person(person), subject: person, now: now)
    return person
  }
}
