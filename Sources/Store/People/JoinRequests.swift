import Database
import Domain

/// As many visitors as may wait for an answer do: another one is asked to come back later.
package struct TooManyRequests: Error, Hashable, Sendable {
  package init() {}
}

extension Readings {
  /// The visitors who ask to join, the first who asked first. One statement.
  package func joinRequests() throws(DatabaseError) -> [JoinRequest] {
    try connection.rows(
      """
      SELECT id, name, email, message, asked_at FROM join_request
      ORDER BY id LIMIT \(JoinRequestDraft.mostWaiting)
      """
    ) { row in
      JoinRequest(
        id: try row.int(0), name: try row.text(1), email: try row.email(2), message: try row.text(3),
        askedAt: try row.instant(4))
    }
  }
}

extension Writings {
  /// Keeps a visitor's wish to join. Nothing is done, and whoever asks is not told, where the address is known already: of
  /// an account, of an earlier wish, of an open invitation.
  ///
  /// - Throws: `Rejection`; `TooManyRequests`.
  package func askToJoin(_ draft: JoinRequestDraft, now: Instant) throws {
    try require(draft.problems)
    guard let email = EmailAddress(draft.email) else { throw Rejection("email", .malformed) }
    let waiting = try connection.first("SELECT count(*) FROM join_request") { row in try row.int(0) } ?? 0
    // Before the look at the address: the answer must not tell whether it is known.
    guard waiting < JoinRequestDraft.mostWaiting else { throw TooManyRequests() }
    if try isTaken(email) || isInvited(email, now: now) { return }
    try connection.run(
      """
      INSERT INTO join_request (name, email, message, asked_at)
      VALUES (\(draft.name), \(email.text), \(draft.message), \(now.seconds)) ON CONFLICT (email) DO NOTHING
      """)
  }

  /// Answers yes: an invitation as participant. Gives its id, or nil when someone else has answered.
  ///
  /// - Parameter sendsMail: as for `invite`.
  package func acceptJoinRequest(id: Int, by member: Member, sendsMail: Bool, now: Instant) throws -> Int? {
    guard let email = try takeRequest(id) else { return nil }
    let draft = InvitationDraft(
      email: email.text, circle: nil, role: .participant, mostUses: 1, days: Lifetime.invitation / 86_400)
    try note(.requestAccepted, by: .person(member.id), now: now)
    return try invite(draft, by: member, sendsMail: sendsMail, now: now)
  }

  /// Answers no. False when someone else has answered.
  ///
  /// - Parameter sendsMail: whether to tell the visitor.
  package func refuseJoinRequest(id: Int, by initiator: Initiator, sendsMail: Bool, now: Instant) throws
    -> Bool
  {
    guard let email = try takeRequest(id) else { return false }
    if sendsMail { try addMail(.refusal, to: email, now: now) }
    try note(.requestRefused, by: initiator, now: now)
    return true
  }

  /// Removes a wish; gives the address of who had it.
  private func takeRequest(_ id: Int) throws -> EmailAddress? {
    let email = try connection.first("SELECT email FROM join_request WHERE id = \(id)") { row in
      try row.email(0)
    }
    if email != nil { try connection.run("DELETE FROM join_request WHERE id = \(id)") }
    return email
  }

  private func isInvited(_ email: EmailAddress, now: Instant) throws -> Bool {
    try connection.first(
      "SELECT 1 FROM invitation WHERE email = \(email.text) AND \(isOpenInvitation(at: now))"
    ) { _ in true } ?? false
  }
}
