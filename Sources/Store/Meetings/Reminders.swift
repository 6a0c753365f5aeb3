import Database
import Domain

extension Readings {
  /// A meeting that the viewer is to be reminded of: it has not begun, it is today or tomorrow, and it is one of theirs that they
  /// see. Nil for any other. One statement.
  package func meetingToRemind(_ id: Int, now: Instant) throws(DatabaseError) -> MeetingSummary? {
    guard let member = viewer.member else { return nil }
    let (day, time) = now.inParis
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns) FROM meeting
      \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE meeting.id = \(id) AND meeting.state = 'planned' AND \(viewer.seesMeeting)
        AND (meeting.day = \(Day(number: day.number + 1).iso) OR meeting.day = \(day.iso) AND meeting.start > \(time.iso))
        AND \(member.id) IN (\(SQL.concerned(byMeeting: "meeting.id")))
      ORDER BY meeting_circle.position
      """
    ) { row in try MeetingSummary(row) }
    return MeetingSummary.gathered(rows).first
  }
}

extension Writings {
  /// Puts the reminders of the next day's meetings into the outbox: one for each person and meeting, whenever in the day before it
  /// is called, and one more when the meeting comes to be on another day. To call about once an hour. Each is made when it is
  /// sent, and not sent to whoever does not see the meeting then. One that waits for an earlier day of the same meeting is taken
  /// again.
  package func queueReminders(now: Instant) throws {
    guard TellingTime.isDay(now) else { return }
    let tomorrow = Day(number: now.inParis.day.number + 1).iso
    let meetings = try connection.rows(
      "SELECT id FROM meeting WHERE day = \(tomorrow) AND state = 'planned'"
    ) { row in try row.int(0) }
    for meeting in meetings { try queueReminders(of: meeting, on: tomorrow, now: now) }
  }

  private func queueReminders(of meeting: Int, on day: String, now: Instant) throws {
    let concerned: SQL = """
      account.person_id IN (\(SQL.concerned(byMeeting: "\(meeting)"))) AND account.suspended_at IS NULL
        AND NOT EXISTS (SELECT 1 FROM telling
          WHERE telling.person_id = account.person_id AND telling.takes_reminders = 0)
      """
    try connection.run(
      """
      INSERT INTO mail (kind, recipient, person_id, meeting_id, created_at, due_at)
      SELECT 'reminder', account.email, account.person_id, \(meeting), \(now.seconds), \(now.seconds)
      FROM account WHERE \(concerned) AND NOT EXISTS (SELECT 1 FROM reminder
        WHERE reminder.meeting_id = \(meeting) AND reminder.person_id = account.person_id AND reminder.day = \(day))
      ON CONFLICT (person_id, meeting_id) WHERE kind = 'reminder'
        DO UPDATE SET attempts = 0, due_at = excluded.due_at, created_at = excluded.created_at
      """)
    try connection.run(
      """
      INSERT INTO reminder (meeting_id, person_id, day) SELECT \(meeting), account.person_id, \(day)
      FROM account WHERE \(concerned)
      ON CONFLICT DO NOTHING
      """)
  }
}

extension SQL {
  /// The people to whom a meeting matters: who is noted as taking part, who has answered one of its calls, who follows it, and
  /// those of its circles who follow their circle.
  fileprivate static func concerned(byMeeting id: SQL) -> SQL {
    """
    SELECT person_id FROM meeting_participant WHERE meeting_id = \(id) AND person_id IS NOT NULL
    UNION SELECT signup_entry.person_id FROM signup JOIN signup_entry ON signup_entry.signup_id = signup.id
      WHERE signup.at_meeting_id = \(id) AND signup_entry.person_id IS NOT NULL
    UNION SELECT person_id FROM follow WHERE meeting_id = \(id)
    UNION SELECT follow.person_id FROM meeting_circle
      JOIN follow ON follow.circle_id = meeting_circle.circle_id
      JOIN circle_member ON circle_member.person_id = follow.person_id
        AND circle_member.circle_id = follow.circle_id
      WHERE meeting_circle.meeting_id = \(id)
    """
  }
}
