import Database
import Domain

/// Mails about polls. A row says whom and about what; whether it still holds is looked at when it is sent.
extension Readings {
  /// How many would be reminded: the members whom a poll concerns, who have not answered and were not reminded before. One
  /// statement.
  package func countToRemind(of poll: Int) throws(DatabaseError) -> Int {
    try connection.first("SELECT count(*) \(Self.toRemind(of: poll))") { row in try row.int(0) } ?? 0
  }

  /// Whether polls are about to close of which nobody was told yet. One statement.
  package func hasDatePollsToRemind(at now: Instant) throws(DatabaseError) -> Bool {
    try connection.first("SELECT 1 FROM date_poll WHERE \(Self.isAboutToClose(at: now)) LIMIT 1") { _ in true
    } ?? false
  }

  /// What a mail about a poll tells; nil when there is no reason for it any more: the poll is gone, closed or out of the
  /// person's sight, they have answered meanwhile, or nothing was found after all.
  package func dateNews(_ kind: MailKind, of poll: Int, to person: Int, at now: Instant) throws(DatabaseError)
    -> DateNews?
  {
    guard let member = try activeMember(person) else { return nil }
    let own = Readings(connection, viewer: .member(member))
    guard let access = try own.datePollAccess(poll), !access.isWithdrawn else { return nil }
    let voter = try own.voter(.member(member), in: poll)
    switch kind {
    case .dateReminder where voter == nil && access.isOpen(at: now):
      return .reminder(access.link, closesAt: access.closesAt)
    case .datesChanged where voter != nil && access.isOpen(at: now):
      return .changed(access.link, closesAt: access.closesAt)
    case .dateChosen where voter != nil:
      guard let id = access.meeting, let meeting = try own.meetingSummary(id), meeting.state == .planned
      else {
        return nil
      }
      return .chosen(access.link, meeting)
    default: return nil
    }
  }

  /// Holds for the polls that close within a day, if they were open a day before.
  static func isAboutToClose(at now: Instant) -> SQL {
    """
    date_poll.closes_at > \(now.seconds) AND date_poll.closes_at <= \(now.seconds + day)
      AND date_poll.opened_at <= date_poll.closes_at - \(day) AND date_poll.state = 'open'
      AND date_poll.withdrawn_at IS NULL AND date_poll.reminded_at IS NULL
    """
  }

  /// How long before its deadline a poll reminds by itself, in seconds.
  private static let day = 86_400

  /// The accounts that a poll waits for.
  fileprivate static func toRemind(of poll: Int) -> SQL {
    """
    FROM date_poll CROSS JOIN account
    WHERE date_poll.id = \(poll) AND account.suspended_at IS NULL
      AND (NOT EXISTS (SELECT 1 FROM date_poll_circle WHERE date_poll_circle.poll_id = date_poll.id)
        OR EXISTS (SELECT 1 FROM date_poll_circle
          JOIN circle_member ON circle_member.circle_id = date_poll_circle.circle_id
          WHERE date_poll_circle.poll_id = date_poll.id AND circle_member.person_id = account.person_id))
      AND NOT EXISTS (SELECT 1 FROM date_voter
        WHERE date_voter.person_id = account.person_id AND date_voter.poll_id = date_poll.id)
      AND NOT EXISTS (SELECT 1 FROM date_reminder
        WHERE date_reminder.person_id = account.person_id AND date_reminder.poll_id = date_poll.id)
    """
  }
}

extension Writings {
  /// Writes one mail to each member whom a poll waits for and who was not reminded before. Gives how many.
  ///
  /// - Throws: `Rejection` of the whole form for a poll that is closed.
  @discardableResult
  package func remind(of poll: DatePollAccess, at now: Instant) throws -> Int {
    guard poll.isOpen(at: now) else { throw Rejection("", .pollClosed) }
    return try remind(of: poll.id, at: now)
  }

  /// The same for the polls that are about to close.
  package func remindOfDatePolls(at now: Instant) throws {
    let due = try connection.rows(
      "SELECT id FROM date_poll WHERE \(Readings.isAboutToClose(at: now)) LIMIT 100"
    ) {
      row in try row.int(0)
    }
    for poll in due {
      try remind(of: poll, at: now)
      try connection.run("UPDATE date_poll SET reminded_at = \(now.seconds) WHERE id = \(poll)")
    }
  }

  /// Writes one mail to each member who has answered a poll.
  ///
  /// - Parameter pause: how long it waits, in seconds.
  func tellVoters(_ kind: MailKind, of poll: Int, after pause: Int = 0, at now: Instant) throws {
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, person_id, poll_id, created_at, due_at)
      SELECT \(kind.rawValue), account.email, account.person_id, \(poll), \(now.seconds), \(now.seconds + pause)
      FROM date_voter JOIN account ON account.person_id = date_voter.person_id
      WHERE date_voter.poll_id = \(poll) AND account.suspended_at IS NULL
      ON CONFLICT DO NOTHING
      """)
  }

  @discardableResult
  private func remind(of poll: Int, at now: Instant) throws -> Int {
    let people = try connection.rows("SELECT account.person_id \(Readings.toRemind(of: poll))") { row in
      try row.int(0)
    }
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, person_id, poll_id, created_at, due_at)
      SELECT \(MailKind.dateReminder.rawValue), email, person_id, \(poll), \(now.seconds), \(now.seconds)
      FROM account WHERE person_id IN \(list: people)
      ON CONFLICT DO NOTHING
      """)
    try connection.run(
      """
      INSERT INTO date_reminder (person_id, poll_id) SELECT person_id, \(poll) FROM account
      WHERE person_id IN \(list: people) ON CONFLICT DO NOTHING
      """)
    return people.count
  }
}
