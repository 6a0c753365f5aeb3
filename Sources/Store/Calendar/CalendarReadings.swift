import Database
import Domain

extension Readings {
  /// The meetings of a month, the soonest first; of more than `CalendarLimit.month` the first ones. Two statements.
  package func meetings(_ scope: CalendarScope, in month: Month) throws(DatabaseError) -> [MeetingSummary] {
    let days: SQL = "meeting.day BETWEEN \(month.first.iso) AND \(month.last.iso) AND \(scope.contains)"
    return try meetings(
      """
      \(first(CalendarLimit.month, days))
      ORDER BY meeting.day, meeting.start, meeting.id, meeting_circle.position
      """)
  }

  /// What a calendar program is given: the meetings from `CalendarLimit.past` days before `today` on, the soonest first; of too
  /// many the first ones. Three statements.
  ///
  /// A cancelled meeting stays until its day has passed: programs that have it are told so, rather than left with a copy or with
  /// an empty hour (RFC 5545, 3.8.1.11). Later nobody waits for it, and it is gone.
  package func calendar(_ scope: CalendarScope, today: Day) throws(DatabaseError) -> [CalendarMeeting] {
    let oldest = Day(number: today.number - CalendarLimit.past)
    return try calendarMeetings(
      first(
        CalendarLimit.meetings,
        """
        meeting.day >= \(oldest.iso) AND (meeting.state <> 'cancelled' OR meeting.day >= \(today.iso))
          AND \(scope.contains)
        """))
  }

  /// One meeting as a calendar program is given it, cancelled or not; nil when there is no such meeting. Two statements.
  package func calendarMeeting(_ id: Int) throws(DatabaseError) -> CalendarMeeting? {
    try calendarMeetings("meeting.id = \(id)").first
  }

  /// Holds for the first `count` of the meetings that the viewer sees and for which `condition` does. A meeting has a row for each
  /// of its circles and of its items, so that where they end is found first.
  private func first(_ count: Int, _ condition: SQL) throws(DatabaseError) -> SQL {
    let end = try connection.first(
      """
      SELECT meeting.day, meeting.start, meeting.id FROM meeting
      WHERE \(condition) AND \(viewer.seesMeeting(withID: "meeting.id"))
      ORDER BY meeting.day, meeting.start, meeting.id LIMIT 1 OFFSET \(count)
      """
    ) { row in MeetingPosition(day: try row.day(0), start: try row.time(1), id: try row.int(2)) }
    guard let end else { return condition }
    return """
      \(condition) AND (meeting.day, meeting.start, meeting.id) < (\(end.day.iso), \(end.start.iso), \(end.id))
      """
  }

  private func calendarMeetings(_ condition: SQL) throws(DatabaseError) -> [CalendarMeeting] {
    let items = Dictionary(grouping: try agendaTitles(condition), by: \.meeting)
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns), meeting.video_link, meeting.sequence, meeting.changed_at
      FROM meeting \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE \(condition) AND \(viewer.seesMeeting)
      ORDER BY meeting.day, meeting.start, meeting.id, meeting_circle.position
      """
    ) { row in try CalendarRow(row) }
    return CalendarRow.gathered(rows).map { row in
      CalendarMeeting(
        summary: row.summary, videoLink: row.videoLink, agenda: (items[row.summary.id] ?? []).map(\.item),
        sequence: row.sequence, changedAt: row.changedAt)
    }
  }

  private func agendaTitles(_ condition: SQL) throws(DatabaseError) -> [TitleRow] {
    try connection.rows(
      """
      SELECT agenda_item.meeting_id, agenda_item.title, agenda_item.minutes
      FROM meeting CROSS JOIN agenda_item ON agenda_item.meeting_id = meeting.id
      WHERE \(condition) AND \(viewer.seesMeeting(withID: "meeting.id"))
      ORDER BY meeting.day, meeting.start, meeting.id, agenda_item.position
      """
    ) { row in
      TitleRow(
        meeting: try row.int(0),
        item: CalendarMeeting.Item(title: try row.text(1), minutes: try row.int(2)))
    }
  }
}

extension CalendarScope {
  /// Holds for the rows of `meeting` that it is about.
  var contains: SQL {
    switch self {
    case .community: "TRUE"
    case .circle(let circle):
      """
      EXISTS (SELECT 1 FROM meeting_circle AS own
        WHERE own.meeting_id = meeting.id AND own.circle_id = \(circle))
      """
    case .person(let person):
      """
      (NOT EXISTS (SELECT 1 FROM meeting_circle AS own WHERE own.meeting_id = meeting.id)
        OR EXISTS (SELECT 1 FROM meeting_circle AS own
          JOIN circle_member ON circle_member.circle_id = own.circle_id
          WHERE own.meeting_id = meeting.id AND circle_member.person_id = \(person))
        OR EXISTS (SELECT 1 FROM meeting_participant
          WHERE meeting_participant.meeting_id = meeting.id AND meeting_participant.person_id = \(person))
        OR EXISTS (SELECT 1 FROM signup JOIN signup_entry ON signup_entry.signup_id = signup.id
          WHERE signup.at_meeting_id = meeting.id AND signup_entry.person_id = \(person)))
      """
    }
  }
}

extension CalendarScope {
  /// Holds for the rows of `date_poll` that it is about.
  var containsPoll: SQL {
    switch self {
    case .community: "TRUE"
    case .circle(let circle):
      """
      EXISTS (SELECT 1 FROM date_poll_circle AS own
        WHERE own.poll_id = date_poll.id AND own.circle_id = \(circle))
      """
    case .person(let person): Readings.concernsDatePoll(person)
    }
  }
}

/// A meeting with one of its circles.
private struct CalendarRow {
  var summary: MeetingSummary
  let videoLink: WebLink?
  let sequence: Int
  let changedAt: Instant

  init(_ row: borrowing Row) throws(DatabaseError) {
    let next = MeetingSummary.columnCount
    summary = try MeetingSummary(row)
    videoLink = try row.optionalLink(next)
    sequence = try row.int(next + 1)
    changedAt = try row.instant(next + 2)
  }

  /// Makes one of the rows that follow each other and differ only by the circle.
  static func gathered(_ rows: [CalendarRow]) -> [CalendarRow] {
    rows.reduce(into: []) { meetings, row in
      if let last = meetings.last, last.summary.id == row.summary.id {
        meetings[meetings.count - 1].summary = last.summary.with(
          circles: last.summary.circles + row.summary.circles)
      } else {
        meetings.append(row)
      }
    }
  }
}

private struct TitleRow {
  let meeting: Int
  let item: CalendarMeeting.Item
}
