import Database
import Domain

extension Writings {
  /// Erases a person: the one owner of erasure. Account, sessions, links, mails, memberships and voices go; so does what
  /// was kept of their address before they had an account, and the open invitations they made end. What they wrote stays, by a
  /// former member: the schema takes the name off (`person_leaves_no_name`), and the journal's entries lose their row. False when
  /// there is no such person.
  ///
  /// What others typed into a text by hand is not touched: a name in words is not known to be this person's.
  ///
  /// - Throws: `Rejection` of `account` where it would leave the community without an administrator.
  package func erase(person: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    guard let email = try readings.memberSummary(person)?.email.text else { return false }
    try note(.removed, by: initiator, subject: person, now: now)
    try connection.run("DELETE FROM mail WHERE recipient = \(email)")
    try connection.run("DELETE FROM join_request WHERE email = \(email)")
    try connection.run("DELETE FROM invitation WHERE email = \(email)")
    try keepingAnAdministrator("account") {
      _ = try connection.run("DELETE FROM account WHERE person_id = \(person)")
    }
    try endInvitations(beyondRightsOf: person, now: now)
    try connection.run("DELETE FROM person WHERE id = \(person)")
    try mustSweep()
    return true
  }
}
