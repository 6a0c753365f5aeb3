import Database
import Domain

extension Readings {
  /// Whether `hash` is that of a link by which the first administrator is made, and none is there yet.
  package func isSetUpLink(hash: [UInt8]) throws(DatabaseError) -> Bool {
    let isKnown = try connection.first(
      "SELECT 1 FROM link WHERE token_hash = \(hash) AND purpose = 'set-up'"
    ) { _ in true }
    return isKnown == true ? try !hasAdministrator() : false
  }
}

extension Writings {
  /// The most links by which the first administrator is made; the oldest gives way.
  static let mostSetUpLinks = 20

  /// Makes `hash` that of one more link by which the first administrator is made: each is good until one was used. False,
  /// and none is left, when there is an administrator.
  @discardableResult
  package func addSetUpLink(hash: [UInt8]) throws -> Bool {
    let kept = try readings.hasAdministrator() ? 0 : Self.mostSetUpLinks - 1
    try connection.run(
      """
      DELETE FROM link WHERE id IN (
        SELECT id FROM link WHERE purpose = 'set-up' ORDER BY id DESC LIMIT -1 OFFSET \(kept))
      """)
    if kept == 0 { return false }
    try connection.run("INSERT INTO link (token_hash, purpose) VALUES (\(hash), 'set-up')")
    return true
  }

  /// Makes the first administrator, and says what the community is. Gives the row of the person, or nil when the link is
  /// good for nothing (any more).
  ///
  /// - Parameter account: its password is not read.
  package func setUp(
    hash: [UInt8], community: CommunityDraft, account: AccountDraft, passwordHash: String, now: Instant
  ) throws -> Int? {
    try require(community.problems + account.ownerProblems)
    guard try readings.isSetUpLink(hash: hash) else { return nil }
    try connection.run("DELETE FROM link WHERE purpose = 'set-up'")
    try saveCommunity(community)
    let person = try createAccount(account, passwordHash: passwordHash, role: .administrator, now: now)
    try note(.setUp, by: .person(person), subject: person, now: now)
    return person
  }
}
