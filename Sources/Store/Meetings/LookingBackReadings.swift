import Database
import Domain

/// What earlier meetings have left open. A matter comes only from a circle that the viewer sees.
extension Readings {
  /// With what the next meeting begins: what the closed meetings of its circles before its hour have left open, or for a meeting
  /// of no circle those of none. Four statements.
  package func lookingBack(
    from meeting: MeetingSummary, most: Int = LookingBack.mostShown
  ) throws(DatabaseError) -> LookingBack {
    let earlier = earlier(than: meeting)
    return LookingBack(
      items: try items(earlier, most), tasks: try openTasks(earlier, most),
      calls: try openCalls(earlier, most),
      questions: try openQuestions(earlier, most))
  }

  /// The rows of earlier meetings with the circle that they share with `meeting`, 0 for none.
  private func earlier(than meeting: MeetingSummary) -> SQL {
    """
    SELECT theirs.meeting_id AS id, theirs.circle_id AS circle_id, theirs.day AS day, theirs.start AS start
    FROM meeting_circle AS own
    CROSS JOIN circle ON circle.id = own.circle_id AND \(viewer.sees)
    CROSS JOIN meeting_circle AS theirs ON theirs.circle_id = own.circle_id
      AND (theirs.day, theirs.start) < (\(meeting.day.iso), \(meeting.start.iso))
    CROSS JOIN meeting ON meeting.id = theirs.meeting_id AND meeting.state = 'closed'
    WHERE own.meeting_id = \(meeting.id)
    UNION ALL
    SELECT meeting.id, 0, meeting.day, meeting.start FROM meeting
    WHERE NOT EXISTS (SELECT 1 FROM meeting_circle WHERE meeting_id = \(meeting.id))
      AND NOT EXISTS (SELECT 1 FROM meeting_circle WHERE meeting_id = meeting.id)
      AND meeting.state = 'closed' AND (meeting.day, meeting.start) < (\(meeting.day.iso), \(meeting.start.iso))
    """
  }

  /// Of the last meeting of each circle, those put off that no agenda has taken up, but for one of a meeting that was cancelled.
  private func items(_ earlier: SQL, _ most: Int) throws(DatabaseError) -> LookingBack.Part {
    try part(
      """
      WITH earlier AS (\(earlier)),
        latest AS (SELECT DISTINCT id FROM (
          SELECT id, row_number() OVER (PARTITION BY circle_id ORDER BY day DESC, start DESC, id DESC) AS place
          FROM earlier) WHERE place = 1)
      SELECT \(Self.meetingColumns), agenda_item.title, '', 0, NULL, agenda_item.id, NULL
      FROM latest JOIN meeting ON meeting.id = latest.id JOIN agenda_item ON agenda_item.meeting_id = meeting.id
      WHERE agenda_item.state = 'skipped' AND NOT EXISTS (
        SELECT 1 FROM agenda_item AS next JOIN meeting AS other ON other.id = next.meeting_id
        WHERE next.carries_id = agenda_item.id AND other.state <> 'cancelled')
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, agenda_item.position
      """, most, LookingBack.Origin.item)
  }

  private func openTasks(_ earlier: SQL, _ most: Int) throws(DatabaseError) -> LookingBack.Part {
    try part(
      """
      WITH earlier AS (\(earlier))
      SELECT \(Self.meetingColumns), task.title, task.owner, task.owner_left, task.due, task.id, NULL
      FROM meeting JOIN task ON task.meeting_id = meeting.id
      WHERE meeting.id IN (SELECT id FROM earlier) AND task.state = 'open'
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, task.position
      """, most, LookingBack.Origin.task)
  }

  private func openCalls(_ earlier: SQL, _ most: Int) throws(DatabaseError) -> LookingBack.Part {
    try part(
      """
      WITH earlier AS (\(earlier))
      SELECT \(Self.meetingColumns), signup.question, '', 0, NULL, signup.id, note.cell_id
      FROM meeting JOIN signup ON signup.at_meeting_id = meeting.id LEFT JOIN note ON note.id = signup.note_id
      WHERE meeting.id IN (SELECT id FROM earlier) AND signup.is_open AND signup.is_placed
        AND note.withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM signup_entry WHERE signup_id = signup.id)
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, signup.id
      """, most, LookingBack.Origin.call)
  }

  private func openQuestions(_ earlier: SQL, _ most: Int) throws(DatabaseError) -> LookingBack.Part {
    try part(
      """
      WITH earlier AS (\(earlier))
      SELECT \(Self.meetingColumns), outcome.text, '', 0, NULL, outcome.id, NULL
      FROM meeting JOIN outcome ON outcome.meeting_id = meeting.id
      WHERE meeting.id IN (SELECT id FROM earlier) AND outcome.kind = 'question' AND NOT outcome.is_settled
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, outcome.position
      """, most, LookingBack.Origin.question)
  }

  private static let meetingColumns: SQL = "meeting.id, meeting.slug, meeting.title, meeting.day"

  private func part(
    _ query: SQL, _ most: Int, _ origin: (Int) -> LookingBack.Origin
  ) throws(DatabaseError) -> LookingBack.Part {
    let found = try connection.rows(query) { row in
      LookingBack.Matter(
        text: try row.text(4), owner: try row.author(5), due: try row.isNull(7) ? nil : try row.day(7),
        meeting: MeetingLink(
          id: try row.int(0), slug: try row.slug(1), title: try row.text(2), day: try row.day(3)),
        origin: origin(try row.int(8)), cell: try row.optionalInt(9))
    }
    return LookingBack.Part(shown: Array(found.prefix(most)), unshown: max(0, found.count - most))
  }
}
