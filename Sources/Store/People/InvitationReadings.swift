import Database
import Domain

extension Readings {
  /// The most invitations that a list shows.
  private static let mostInvitations = 500

  /// All invitations, the latest first. One statement.
  package func invitations(now: Instant) throws(DatabaseError) -> [InvitationSummary] {
    try invitations(where: "1", now: now)
  }

  /// The open links into a circle, for its keepers: personal invitations hold addresses, which are the administrators'
  /// to read. One statement.
  package func openInvitations(circle: Slug, now: Instant) throws(DatabaseError) -> [InvitationSummary] {
    try invitations(
      where: """
        invitation.circle_id = (SELECT id FROM circle WHERE slug = \(circle.text)) AND invitation.email IS NULL
        """, now: now)
  }

  /// Those that someone made; a circle that they do not see any more is not named. One statement.
  func invitations(by person: Int, now: Instant) throws(DatabaseError) -> [InvitationSummary] {
    try invitations(where: "invitation.invited_by = \(person)", naming: viewer.sees, now: now)
  }

  /// One of them; nil when there is none. One statement.
  package func invitationSummary(_ id: Int, now: Instant) throws(DatabaseError) -> InvitationSummary? {
    try invitations(where: "invitation.id = \(id)", now: now).first
  }

  /// What the invitation with this row offers; nil unless it is open: for whoever sends its mail. One statement.
  package func invitation(id: Int, now: Instant) throws(DatabaseError) -> InvitationOffer? {
    try offer(from: "invitation", where: "invitation.id = \(id)", now: now)
  }

  /// What the invitation of a link offers; nil unless it is open. One statement.
  package func invitation(linkHash: [UInt8], now: Instant) throws(DatabaseError) -> InvitationOffer? {
    try offer(
      from: "link JOIN invitation ON invitation.id = link.invitation_id",
      where: "link.token_hash = \(linkHash) AND link.purpose = 'invitation'", now: now)
  }

  private func offer(from source: SQL, where condition: SQL, now: Instant) throws(DatabaseError)
    -> InvitationOffer?
  {
    try connection.first(
      """
      SELECT invitation.id, invitation.email, invitation.role, circle.slug, circle.name
      FROM \(source) LEFT JOIN circle ON circle.id = invitation.circle_id
      WHERE \(condition) AND \(isOpenInvitation(at: now))
      """
    ) { row in
      InvitationOffer(
        id: try row.int(0), email: try row.optionalEmail(1), circle: try row.optionalCircle(3),
        role: try row.text(2, as: Role.init(rawValue:)))
    }
  }

  /// Their rows come in the order in which they were made.
  private func invitations(where condition: SQL, naming isNamed: SQL = "TRUE", now: Instant)
    throws(DatabaseError)
    -> [InvitationSummary]
  {
    try connection.rows(
      """
      SELECT invitation.id, invitation.email, invitation.role, invitation.uses, invitation.most_uses,
        inviter.name, invitation.created_at, invitation.expires_at, invitation.revoked_at IS NOT NULL,
        circle.slug, circle.name
      FROM invitation
      LEFT JOIN person AS inviter ON inviter.id = invitation.invited_by
      LEFT JOIN circle ON circle.id = invitation.circle_id AND \(isNamed)
      WHERE \(condition)
      ORDER BY invitation.id DESC LIMIT \(Self.mostInvitations)
      """
    ) { row in try InvitationSummary(row, now: now) }
  }
}

extension InvitationSummary {
  fileprivate init(_ row: borrowing Row, now: Instant) throws(DatabaseError) {
    let uses = try row.int(3)
    let mostUses = try row.int(4)
    let expiresAt = try row.instant(7)
    let state: InvitationState =
      if try row.bool(8) {
        .revoked
      } else if uses >= mostUses {
        .used
      } else {
        expiresAt <= now ? .expired : .open
      }
    self.init(
      id: try row.int(0), email: try row.optionalEmail(1), circle: try row.optionalCircle(9),
      role: try row.text(2, as: Role.init(rawValue:)), uses: uses, mostUses: mostUses,
      inviter: try row.optionalText(5), createdAt: try row.instant(6), expiresAt: expiresAt, state: state)
  }
}
