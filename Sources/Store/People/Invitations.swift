import Database
import Domain

extension Writings {
  /// Keeps an invitation.
  ///
  /// - Parameter sendsMail: whether to mail it; otherwise `addInvitationLink` makes a link to be copied.
  /// - Returns: its id.
  /// - Throws: `Rejection`: of `email` for an address that an account has, of `circle` for one that they do
  ///   not see, of `role` for more than they may give.
  package func invite(_ draft: InvitationDraft, by inviter: Member, sendsMail: Bool, now: Instant) throws
    -> Int
  {
    try require(draft.problems)
    let circle = try draft.circle.map { slug in
      guard let circle = try readings(as: .member(inviter)).circleScope(slug) else {
        throw Rejection("circle", .unknown)
      }
      return circle
    }
    guard inviter.mayInvite(as: draft.role, into: circle?.scope) else { throw Rejection("role", .unknown) }
    let email = draft.email.flatMap { EmailAddress($0) }
    if let email, try isTaken(email) { throw Rejection("email", .taken) }
    try connection.run(
      """
      INSERT INTO invitation (email, circle_id, role, most_uses, invited_by, created_at, expires_at)
      VALUES (\(email?.text), \(circle?.id), \(draft.role.rawValue), \(draft.mostUses), \(inviter.id),
        \(now.seconds), \(now.seconds + draft.days * 86_400))
      """)
    let id = connection.lastInsertedRowID
    if sendsMail, let email { try addMail(.invitation, to: email, invitation: id, now: now) }
    try note(.invited, by: .person(inviter.id), circle: circle?.id, detail: draft.role.rawValue, now: now)
    return id
  }

  /// Makes `hash` that of a link of an invitation. Each mail and each copy has its own. False when the invitation is not
  /// open any more.
  package func addInvitationLink(hash: [UInt8], invitation: Int, now: Instant) throws -> Bool {
    let count = try connection.run(
      """
      INSERT INTO link (token_hash, purpose, invitation_id)
      SELECT \(hash), 'invitation', id FROM invitation
      WHERE id = \(invitation) AND \(isOpenInvitation(at: now))
      """)
    return count > 0
  }

  /// The same where someone gets the link to hand it on, and the journal tells of it.
  package func addInvitationLink(hash: [UInt8], invitation: Int, now: Instant, by initiator: Initiator) throws
    -> Bool
  {
    guard try addInvitationLink(hash: hash, invitation: invitation, now: now) else { return false }
    if case .person(let person) = initiator {
      try connection.run("UPDATE link SET made_by = \(person) WHERE token_hash = \(hash)")
    }
    try note(.invitationLinkMade, by: initiator, circle: circleID(of: invitation), now: now)
    return true
  }

  /// Ends an invitation, with its links and its mail. False when it is not open any more.
  package func revokeInvitation(id: Int, by initiator: Initiator, now: Instant) throws -> Bool {
    guard try endInvitation(id, now: now) else { return false }
    try note(.invitationRevoked, by: initiator, circle: circleID(of: id), now: now)
    return true
  }

  /// Makes an account by an invitation, and enters its circle. Gives the row of the person, or nil when the link is good
  /// for nothing (any more).
  ///
  /// - Parameter email: as it was typed; not read where the invitation is for one address.
  /// - Throws: `Rejection`, of `email` where an account has it.
  package func acceptInvitation(
    linkHash: [UInt8], name: String, email: String, passwordHash: String, now: Instant
  ) throws -> Int? {
    guard let offer = try readings.invitation(linkHash: linkHash, now: now), try use(offer.id, now: now)
    else { return nil }
    let account = AccountDraft(name: name, email: offer.email?.text ?? email, password: "")
    let person = try createAccount(account, passwordHash: passwordHash, role: offer.role, now: now)
    let circle = try circleID(of: offer.id)
    if let circle { try joinCircle(circle, person: person, at: now) }
    try note(.memberJoined, by: .person(person), circle: circle, detail: offer.role.rawValue, now: now)
    return person
  }

  /// Enters the circle of an invitation with the account one has. It counts as a use, but for someone who is in already.
  /// False when the link is good for nothing (any more), for no circle, or for someone with another address.
  package func joinByInvitation(linkHash: [UInt8], person: Int, now: Instant) throws -> Bool {
    guard let offer = try readings.invitation(linkHash: linkHash, now: now),
      let circle = try circleID(of: offer.id)
    else { return false }
    if let email = offer.email, try readings.memberSummary(person)?.email != email { return false }
    let isIn = try connection.first(
      "SELECT 1 FROM circle_member WHERE person_id = \(person) AND circle_id = \(circle)"
    ) { _ in true }
    if isIn == true { return true }
    guard try use(offer.id, now: now) else { return false }
    try joinCircle(circle, person: person, at: now)
    return true
  }

  /// Counts a use; the statement itself says whether one is left. A used-up invitation needs no link and no mail.
  private func use(_ invitation: Int, now: Instant) throws -> Bool {
    let count = try connection.run(
      "UPDATE invitation SET uses = uses + 1 WHERE id = \(invitation) AND \(isOpenInvitation(at: now))")
    guard count > 0 else { return false }
    let isUsedUp: SQL = "(SELECT uses = most_uses FROM invitation WHERE id = \(invitation))"
    try connection.run("DELETE FROM link WHERE invitation_id = \(invitation) AND \(isUsedUp)")
    try connection.run("DELETE FROM mail WHERE invitation_id = \(invitation) AND \(isUsedUp)")
    return true
  }

  private func circleID(of invitation: Int) throws -> Int? {
    try connection.first("SELECT circle_id FROM invitation WHERE id = \(invitation)") { row in
      try row.optionalInt(0)
    } ?? nil
  }
}

/// What an invitation must be to be of any use.
func isOpenInvitation(at now: Instant) -> SQL {
  """
  invitation.revoked_at IS NULL AND invitation.uses < invitation.most_uses
    AND invitation.expires_at > \(now.seconds)
  """
}
