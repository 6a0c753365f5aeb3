import Database
import Domain

extension Writings {
  /// Changes what is said of a meeting beside its agenda: title, when, where, circles and series. Its number stays, its address
  /// follows the title.
  ///
  /// - Parameters:
  ///   - id: a meeting that `viewer` may change.
  ///   - draft: its agenda and notes are not looked at. Circles that the viewer cannot name (they do not see them, or they were
  ///     put aside) stay: a meeting is never shown to more people because one of its circles was out of sight.
  /// - Throws: `Rejection` of `circles` for one that cannot be named, of the fields of the series.
  package func changeMeeting(_ id: Int, _ draft: MeetingDraft, as viewer: Viewer) throws {
    try require(draft.problems)
    if Set(draft.circles).count < draft.circles.count { throw Rejection("circles", .taken) }
    try connection.run(
      """
      UPDATE meeting SET slug = \(Slug(naming: draft.title).text), title = \(draft.title), day = \(draft.day.iso),
        start = \(draft.start.iso), minutes = \(draft.minutes), place = \(draft.place),
        video_link = \(draft.videoLink?.address)
      WHERE id = \(id)
      """)
    try keepSeries(draft.series, of: id, as: viewer)
    try keepCircles(draft, of: id, as: viewer)
    try indexMeeting(id)
  }

  /// Says that a meeting does not take place: nobody is its guest any more, and the item that goes on has not begun. False when it is
  /// closed, or cancelled already.
  package func cancelMeeting(_ id: Int) throws -> Bool {
    let changed = try connection.run(
      """
      UPDATE meeting SET state = 'cancelled', join_code = NULL
      WHERE id = \(id) AND state IN ('planned', 'running')
      """)
    guard changed > 0 else { return false }
    try connection.run(
      """
      UPDATE agenda_item SET state = 'planned', started_at = NULL WHERE meeting_id = \(id) AND state = 'running'
      """)
    try forgetGuests(of: id)
    return true
  }

  /// Says that a cancelled meeting takes place after all. False when it was not cancelled.
  package func reinstateMeeting(_ id: Int) throws -> Bool {
    try connection.run("UPDATE meeting SET state = 'planned' WHERE id = \(id) AND state = 'cancelled'") > 0
  }

  /// The circles in the order of the draft, those that cannot be named behind them. Texts are read with the circles of their
  /// meeting, so that they are rendered again when these change.
  private func keepCircles(_ draft: MeetingDraft, of meeting: Int, as viewer: Viewer) throws {
    let before = try circles(of: meeting)
    let named = try draft.circles.map { try circleID($0, field: "circles", as: viewer) }
    let circles = named + (try unnameableCircles(of: meeting, viewer)).filter { !named.contains($0) }
    if circles == before { return }
    try connection.run("DELETE FROM meeting_circle WHERE meeting_id = \(meeting)")
    try insertCircles(circles, of: meeting, draft)
    if Set(circles) != Set(before) { try renderBodies(bodies(ofMeeting: meeting)) }
  }

  private func circles(of meeting: Int) throws -> [Int] {
    try connection.rows(
      "SELECT circle_id FROM meeting_circle WHERE meeting_id = \(meeting) ORDER BY position"
    ) {
      row in
      try row.int(0)
    }
  }

  private func unnameableCircles(of meeting: Int, _ viewer: Viewer) throws -> [Int] {
    try connection.rows(
      """
      SELECT circle.id FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id = \(meeting) AND NOT (circle.archived_at IS NULL AND \(viewer.sees))
      ORDER BY meeting_circle.position
      """
    ) { row in try row.int(0) }
  }

  /// The texts of a meeting: its synthesis, the points of its agenda, its notes.
  private func bodies(ofMeeting id: Int) throws -> Set<Int> {
    Set(
      try connection.rows(
        """
        SELECT synthesis_id FROM meeting WHERE id = \(id)
        UNION ALL SELECT agenda_point.body_id FROM agenda_item
          JOIN agenda_point ON agenda_point.item_id = agenda_item.id WHERE agenda_item.meeting_id = \(id)
        UNION ALL SELECT body_id FROM note WHERE meeting_id = \(id)
        """
      ) { row in try row.int(0) })
  }
}
