import Database
import Domain

extension Readings {
  /// The meetings around `today`, which is upcoming itself, with a part of the past ones. Three statements; two for what is
  /// before a position.
  ///
  /// - Parameters:
  ///   - scope: which ones; all by default.
  ///   - position: where the part before ended; nil for the first one, beside which stand the upcoming ones.
  package func meetings(
    _ scope: CalendarScope = .community, today: Day, before position: MeetingPosition? = nil,
    limit: Int = MeetingList.pageSize
  ) throws(DatabaseError) -> MeetingList {
    let first = MeetingPosition(startOf: today)
    let end = min(position ?? first, first)
    // A meeting has a row for each of its circles, so that where the part ends is found first.
    let next = try pastPosition(scope, before: end, offset: limit)
    return MeetingList(
      upcoming: position == nil ? try upcomingMeetings(scope, from: today) : [],
      past: try meetings(
        """
        \(scope.contains) AND \(Self.isBefore(end)) AND \(next.map(Self.isBehind) ?? "TRUE")
        ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, meeting_circle.position
        """), goesOn: next != nil)
  }

  /// A meeting as lists show it; nil when the viewer does not see it.
  func meetingSummary(_ id: Int) throws(DatabaseError) -> MeetingSummary? {
    try meetings("meeting.id = \(id) ORDER BY meeting_circle.position").first
  }

  /// All meetings, the latest first.
  func allMeetings() throws(DatabaseError) -> [MeetingSummary] {
    try meetings(
      """
      TRUE ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC, meeting_circle.position
      """)
  }

  /// The soonest meeting from `today` on that takes place.
  func nextMeeting(from today: Day) throws(DatabaseError) -> MeetingSummary? {
    try firstMeeting(
      """
      meeting.day >= \(today.iso) AND meeting.state <> 'cancelled' AND \(viewer.seesMeeting)
      ORDER BY meeting.day, meeting.start, meeting.id
      """)
  }

  /// The latest meeting before `today` that took place.
  func lastMeeting(before today: Day) throws(DatabaseError) -> MeetingSummary? {
    try firstMeeting(
      """
      meeting.day < \(today.iso) AND meeting.state <> 'cancelled' AND \(viewer.seesMeeting)
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC
      """)
  }

  /// The meetings of a circle that the viewer sees, the latest first. Of their circles it names this one alone.
  func meetings(of circle: CircleLink, id: Int) throws(DatabaseError) -> [MeetingSummary] {
    try connection.rows(
      """
      SELECT \(MeetingSummary.ownColumns)
      FROM meeting_circle AS own CROSS JOIN meeting ON meeting.id = own.meeting_id
      \(MeetingSummary.joiningSeries)
      WHERE own.circle_id = \(id)
      ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC
      """
    ) { row in try MeetingSummary(row, circles: [circle]) }
  }

  private func upcomingMeetings(_ scope: CalendarScope, from today: Day) throws(DatabaseError)
    -> [MeetingSummary]
  {
    try meetings(
      """
      \(scope.contains) AND meeting.day >= \(today.iso)
      ORDER BY meeting.day, meeting.start, meeting.id, meeting_circle.position
      """)
  }

  private func pastPosition(
    _ scope: CalendarScope, before end: MeetingPosition, offset: Int
  ) throws(DatabaseError) -> MeetingPosition? {
    try connection.first(
      """
      SELECT meeting.day, meeting.start, meeting.id FROM meeting
      WHERE \(scope.contains) AND \(Self.isBefore(end)) AND \(viewer.seesMeeting(withID: "meeting.id"))
      ORDER BY meeting.day DESC, meeting.start DESC, meeting.id DESC LIMIT 1 OFFSET \(offset)
      """
    ) { row in MeetingPosition(day: try row.day(0), start: try row.time(1), id: try row.int(2)) }
  }

  private static func isBefore(_ end: MeetingPosition) -> SQL {
    "(meeting.day, meeting.start, meeting.id) < (\(end.day.iso), \(end.start.iso), \(end.id))"
  }

  private static func isBehind(_ start: MeetingPosition) -> SQL {
    "(meeting.day, meeting.start, meeting.id) > (\(start.day.iso), \(start.start.iso), \(start.id))"
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

  func meetings(_ conditionAndOrder: SQL) throws(DatabaseError) -> [MeetingSummary] {
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
