import Database
import Domain

extension Readings {
  /// The session of a token; nil when there is none, when nobody used it for `Lifetime.idleSession`, when its account
  /// is suspended, or when its guest had their time. One statement, of single look-ups: every request of a member runs it.
  package func session(tokenHash: [UInt8], now: Instant) throws(DatabaseError) -> Session? {
    try connection.first(
      """
      SELECT session.id, session.created_at, session.seen_at, account.person_id, person.name, account.role,
        guest.id, guest.name, guest.meeting_id
      FROM session
      LEFT JOIN account ON account.person_id = session.person_id
      LEFT JOIN person ON person.id = account.person_id
      LEFT JOIN guest ON guest.id = session.guest_id
      WHERE session.token_hash = \(tokenHash) AND session.seen_at > \(now.seconds - Lifetime.idleSession)
        AND account.suspended_at IS NULL
        AND (session.guest_id IS NULL OR guest.created_at > \(now.seconds - Lifetime.guest))
      """
    ) { row in
      Session(
        id: try row.int(0), viewer: try Viewer(row, at: 3), createdAt: try row.instant(1),
        seenAt: try row.instant(2))
    }
  }

  /// The open sessions of a person, the latest first. One statement.
  package func sessions(of person: Int, now: Instant) throws(DatabaseError) -> [SessionSummary] {
    try connection.rows(
      """
      SELECT id, agent, created_at, seen_at FROM session
      WHERE person_id = \(person) AND seen_at > \(now.seconds - Lifetime.idleSession)
      ORDER BY seen_at DESC LIMIT \(Writings.mostSessions)
      """
    ) { row in
      SessionSummary(
        id: try row.int(0), agent: try row.text(1), createdAt: try row.instant(2), seenAt: try row.instant(3))
    }
  }

  /// What signing in with an address needs; nil when nobody has it. One statement.
  package func credentials(email: EmailAddress) throws(DatabaseError) -> Credentials? {
    try credentials(where: "email = \(email.text)")
  }

  /// The same for someone who is signed in.
  package func credentials(person: Int) throws(DatabaseError) -> Credentials? {
    try credentials(where: "person_id = \(person)")
  }

  private func credentials(where condition: SQL) throws(DatabaseError) -> Credentials? {
    try connection.first(
      "SELECT person_id, password_hash, suspended_at IS NOT NULL FROM account WHERE \(condition)"
    ) { row in
      Credentials(person: try row.int(0), passwordHash: try row.text(1), isSuspended: try row.bool(2))
    }
  }
}

extension Viewer {
  /// Reads a member's id, name and role, or a guest's id, name and meeting, from column `first` on.
  fileprivate init(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    if try row.isNull(first) {
      self = .guest(
        Guest(
          id: try row.int(first + 3), name: try row.text(first + 4), meeting: try row.int(first + 5)))
    } else {
      self = .member(
        Member(
          id: try row.int(first), name: try row.text(first + 1),
          role: try row.text(first + 2, as: Role.init(rawValue:))))
    }
  }
}
