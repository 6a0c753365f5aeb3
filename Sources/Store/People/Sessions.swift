import Database
import Domain

/// The session that a form was sent with is no more what it was: it was closed, its account is suspended or gone, or the
/// role has changed. Whoever sent it signs in again.
package struct SessionEnded: Error, Hashable, Sendable {
  package init() {}
}

extension Writings {
  /// The most sessions that one person has open; the one used least recently gives way.
  static let mostSessions = 50

  /// Opens a session for a member. Gives its id, or nil when the account is gone or suspended.
  ///
  /// - Parameter agent: the kind of browser, in 60 characters at most.
  package func openSession(tokenHash: [UInt8], person: Int, agent: String, now: Instant) throws -> Int? {
    let isActive = try connection.first(
      "SELECT 1 FROM account WHERE person_id = \(person) AND suspended_at IS NULL"
    ) { _ in true }
    guard isActive == true else { return nil }
    try connection.run(
      """
      DELETE FROM session WHERE id IN (
        SELECT id FROM session WHERE person_id = \(person)
        ORDER BY seen_at DESC LIMIT -1 OFFSET \(Self.mostSessions - 1))
      """)
    return try insertSession(tokenHash, person: person, guest: nil, agent: agent, now: now)
  }

  /// Opens a session for a new guest of a meeting, under a first name. Gives the guest, or nil when there is no such meeting.
  package func openGuestSession(
    tokenHash: [UInt8], meeting: Int, name: String, agent: String, now: Instant
  ) throws -> Guest? {
    try require(PersonDraft(name: name).problems)
    let isMeeting = try connection.first("SELECT 1 FROM meeting WHERE id = \(meeting)") { _ in true }
    guard isMeeting == true else { return nil }
    try connection.run(
      "INSERT INTO guest (meeting_id, name, created_at) VALUES (\(meeting), \(name), \(now.seconds))")
    let guest = Guest(id: connection.lastInsertedRowID, name: name, meeting: meeting)
    _ = try insertSession(tokenHash, person: nil, guest: guest.id, agent: agent, now: now)
    return guest
  }

  /// Notes that a session is in use. To call where `Session.isOldNews` says so.
  package func noteSeen(session: Int, now: Instant) throws {
    try connection.run(
      "UPDATE session SET seen_at = \(now.seconds) WHERE id = \(session) AND seen_at < \(now.seconds)")
  }

  /// Closes one of a person's own sessions; that of somebody else stays.
  package func closeSession(id: Int, of person: Int) throws {
    try connection.run("DELETE FROM session WHERE id = \(id) AND person_id = \(person)")
  }

  /// Closes the session of a token: signing out.
  package func closeSession(tokenHash: [UInt8]) throws {
    try connection.run("DELETE FROM session WHERE token_hash = \(tokenHash)")
  }

  /// Closes all sessions of a person, but the one they ask from.
  package func closeSessions(of person: Int, except kept: Int? = nil) throws {
    try connection.run("DELETE FROM session WHERE person_id = \(person) AND id IS NOT \(kept)")
  }

  /// Holds the session that a page was asked with against what it is now: the first thing in every job that writes for
  /// someone, because the request was looked at before the job's turn came.
  ///
  /// - Throws: `SessionEnded`.
  package func require(_ session: Session) throws {
    let stillHolds =
      switch session.viewer {
      case .visitor: false
      case .guest(let guest):
        try connection.first("SELECT 1 FROM session WHERE id = \(session.id) AND guest_id = \(guest.id)") {
          _ in
          true
        }
      case .member(let member):
        try connection.first(
          """
          SELECT 1 FROM session JOIN account ON account.person_id = session.person_id
          WHERE session.id = \(session.id) AND session.person_id = \(member.id)
            AND account.role = \(member.role.rawValue) AND account.suspended_at IS NULL
          """
        ) { _ in true }
      }
    if stillHolds != true { throw SessionEnded() }
  }

  private func insertSession(_ tokenHash: [UInt8], person: Int?, guest: Int?, agent: String, now: Instant)
    throws -> Int
  {
    let latest = try connection.first("SELECT max(id) FROM session") { row in try row.optionalInt(0) } ?? nil
    let id = (latest ?? 0) + 1
    try connection.run(
      """
      INSERT INTO session (token_hash, id, person_id, guest_id, agent, created_at, seen_at)
      VALUES (\(tokenHash), \(id), \(person), \(guest), \(agent), \(now.seconds),
        \(now.seconds))
      """)
    return id
  }
}
