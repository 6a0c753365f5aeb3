import Database
import Domain

extension Writings {
  /// Ends the open invitations that `inviter` made and could not make any more, with their links and their mails: the last
  /// step of whatever takes a right from someone. All of them end for someone without an account that is in use. The
  /// journal tells of the cause alone.
  func endInvitations(beyondRightsOf inviter: Int, now: Instant) throws {
    let member = try readings.activeMember(inviter)
    for invitation in try openInvitations(by: inviter, now: now) {
      if member?.mayInvite(as: invitation.role, into: invitation.circle) == true { continue }
      _ = try endInvitation(invitation.id, now: now)
    }
    // Administrators alone get links of what others have made.
    if member?.role != .administrator {
      try connection.run(
        """
        DELETE FROM link WHERE made_by = \(inviter)
          AND invitation_id IN (SELECT id FROM invitation WHERE invited_by IS NOT \(inviter))
        """)
    }
  }

  /// The same for all who have invited into `circle`, whose visibility has changed.
  package func endInvitations(intoCircle circle: Int, now: Instant) throws {
    let inviters = try connection.rows(
      "SELECT DISTINCT invited_by FROM invitation WHERE circle_id = \(circle) AND invited_by IS NOT NULL"
    ) { row in try row.int(0) }
    for inviter in inviters { try endInvitations(beyondRightsOf: inviter, now: now) }
  }

  /// Ends an open invitation, with its links and its mail. False when it is not open any more.
  func endInvitation(_ id: Int, now: Instant) throws -> Bool {
    let count = try connection.run(
      """
      UPDATE invitation SET revoked_at = \(now.seconds)
      WHERE id = \(id) AND \(isOpenInvitation(at: now))
      """)
    guard count > 0 else { return false }
    try connection.run("DELETE FROM link WHERE invitation_id = \(id)")
    try connection.run("DELETE FROM mail WHERE invitation_id = \(id)")
    return true
  }

  private func openInvitations(by inviter: Int, now: Instant) throws -> [MadeInvitation] {
    try connection.rows(
      """
      SELECT invitation.id, invitation.role, circle.visibility, circle_member.standing
      FROM invitation
      LEFT JOIN circle ON circle.id = invitation.circle_id
      LEFT JOIN circle_member ON circle_member.person_id = \(inviter) AND circle_member.circle_id = circle.id
      WHERE invitation.invited_by = \(inviter) AND \(isOpenInvitation(at: now))
      """
    ) { row in
      let visibility: Visibility? =
        try row.isNull(2) ? nil : try row.text(2, as: Visibility.init(rawValue:))
      let standing = try row.optionalStanding(3)
      return MadeInvitation(
        id: try row.int(0), role: try row.text(1, as: Role.init(rawValue:)),
        circle: visibility.map { Scope.circle($0, standing) })
    }
  }
}

/// An invitation as far as its inviter's rights go.
private struct MadeInvitation {
  let id: Int
  let role: Role
  let circle: Scope?
}
