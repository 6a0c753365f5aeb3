import Database
import Domain
import HTML

extension Readings {
  /// A meeting's page; nil when there is no such meeting. A dozen statements.
  package func meeting(id: Int) throws(DatabaseError) -> Meeting? {
    guard let found = try meetingItself(id), let access = try meetingAccess(id) else { return nil }
    let notes = try notes(of: id)
    let participants = try participants(of: id)
    return Meeting(
      summary: found.summary, access: access, run: found.run, neighbours: try neighbours(of: found.summary),
      videoLink: found.videoLink,
      participants: participants.names, isAttended: participants.haveViewer,
      agenda: try agenda(of: found.summary, notes: notes),
      grid: try found.grid.flatMap { kind throws(DatabaseError) in
        try grid(of: id, kind, notes: notes)
      }, otherNotes: notes[.meeting] ?? [],
      synthesis: found.synthesis, outcomes: try outcomes(of: id), tasks: try tasks(of: id),
      corrections: notes[.corrections] ?? [])
  }

  /// A meeting as far as rights go; nil when the viewer does not see it. One statement.
  package func meetingAccess(_ id: Int) throws(DatabaseError) -> MeetingAccess? {
    try connection.first(
      """
      SELECT meeting.slug, meeting.state, meeting.closed_at, \(viewer.standingInMeeting),
        (SELECT CASE count(*) WHEN 1 THEN min(circle_id) END FROM meeting_circle WHERE meeting_id = meeting.id),
        meeting.day
      FROM meeting WHERE meeting.id = \(id) AND \(viewer.seesMeeting(withID: "meeting.id"))
      """
    ) { row in
      MeetingAccess(
        id: id, slug: try row.slug(0), day: try row.day(5),
        state: try row.text(1, as: MeetingState.init(rawValue:)),
        closedAt: try row.isNull(2) ? nil : try row.instant(2),
        standing: try row.isNull(3) ? nil : try row.text(3, as: CircleStanding.init(rawValue:)),
        onlyCircle: try row.optionalInt(4))
    }
  }

  private func meetingItself(_ id: Int) throws(DatabaseError) -> MeetingItself? {
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns), meeting.video_link, body.html, meeting.grid,
        meeting.started_at, meeting.agreed_end
      FROM meeting JOIN body ON body.id = meeting.synthesis_id
      \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE meeting.id = \(id) AND \(viewer.seesMeeting)
      ORDER BY meeting_circle.position
      """
    ) { row in try MeetingItself(row) }
    guard var first = rows.first else { return nil }
    first.summary = first.summary.with(circles: rows.flatMap(\.summary.circles))
    return first
  }
}

/// The part of a meeting's page that is one thing.
private struct MeetingItself {
  var summary: MeetingSummary
  let videoLink: WebLink?
  let synthesis: HTML
  let grid: GridKind?
  let run: MeetingRun

  init(_ row: borrowing Row) throws(DatabaseError) {
    let next = MeetingSummary.columnCount
    summary = try MeetingSummary(row)
    videoLink = try row.optionalLink(next)
    synthesis = try row.html(next + 1)
    grid = try row.isNull(next + 2) ? nil : try row.text(next + 2, as: GridKind.init(rawValue:))
    run = MeetingRun(
      startedAt: try row.optionalInstant(next + 3), agreedEnd: try row.optionalInstant(next + 4))
  }
}
