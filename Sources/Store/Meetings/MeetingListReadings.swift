import Database
import Domain

extension Readings {
  /// All meetings around `today`, which is upcoming itself. Two statements.
  package func meetings(today: Day) throws(DatabaseError) -> MeetingList {
    let upcoming = try meetings(
      """
      meeting.day >= \(today.iso)
      ORDER BY meeting.day, meeting.start, meeting.id, meeting_circle.position
      """)
    let past = try meetings(
      """
      meeting.day < \(today.iso)
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, meeting_circle.position
      """)
    return MeetingList(upcoming: upcoming, past: past)
  }

  /// All meetings, the latest first.
  func allMeetings() throws(DatabaseError) -> [MeetingSummary] {
    try meetings(
      """
      TRUE ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, meeting_circle.position
      """)
  }

  /// The soonest meeting from `today` on.
  func nextMeeting(from today: Day) throws(DatabaseError) -> MeetingSummary? {
    try firstMeeting(
      """
      meeting.day >= \(today.iso) AND \(viewer.seesMeeting)
      ORDER BY meeting.day, meeting.start, meeting.id
      """)
  }

  /// The latest meeting before `today`.
  func lastMeeting(before today: Day) throws(DatabaseError) -> MeetingSummary? {
    try firstMeeting(
      """
      meeting.day < \(today.iso) AND \(viewer.seesMeeting)
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC
      """)
  }

  /// The meetings of a circle that the viewer sees, the latest first. Of their circles it names this one alone.
  func meetings(of circle: CircleLink, id: Int) throws(DatabaseError) -> [MeetingSummary] {
    try connection.rows(
      """
      SELECT \(MeetingSummary.ownColumns)
      FROM meeting_circle AS own CROSS JOIN meeting ON meeting.id = own.meeting_id
      WHERE own.circle_id = \(id)
      ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC
      """
    ) { row in try MeetingSummary(row, circles: [circle]) }
  }

  private func firstMeeting(_ conditionAndOrder: SQL) throws(DatabaseError) -> MeetingSummary? {
    try meetings(
      """
      meeting.id = (
        SELECT meeting.id FROM meeting \(MeetingSummary.joiningCircles(seenBy: viewer))
        WHERE \(conditionAndOrder) LIMIT 1)
      ORDER BY meeting_circle.position
      """
    ).first
  }

  private func meetings(_ conditionAndOrder: SQL) throws(DatabaseError) -> [MeetingSummary] {
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns)
      FROM meeting \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE \(viewer.seesMeeting) AND \(conditionAndOrder)
      """
    ) { row in try MeetingSummary(row) }
    return MeetingSummary.gathered(rows)
  }
}
