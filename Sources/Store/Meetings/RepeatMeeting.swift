import Database
import Domain

extension Writings {
  /// Keeps a meeting for each of `days`, all alike, as a series that has a rhythm. Each is a meeting of its own from then on: its
  /// agenda and its notes, and what is changed of it alone. The first alone is told of among the changes. Gives its id.
  ///
  /// - Parameters:
  ///   - draft: its day and its series are not looked at.
  ///   - days: at least two, the soonest first.
  @discardableResult
  package func createMeetings(
    _ draft: MeetingDraft, on days: [Day], _ rhythm: Rhythm, as viewer: Viewer, at now: Instant
  ) throws -> Int {
    guard let first = days.first, Repetition.range.contains(days.count) else {
      throw Rejection("until", .outOfRange(Repetition.range))
    }
    var draft = draft
    draft.series = nil
    let series = try insertSeries(draft.title.trimmed, planned: days.count, rhythm: rhythm)
    draft.day = first
    let id = try createMeeting(draft, as: viewer, at: now)
    try connection.run("UPDATE meeting SET series_id = \(series), series_place = 1 WHERE id = \(id)")
    for (index, day) in days.enumerated().dropFirst() {
      draft.day = day
      let later = try createMeeting(draft, as: viewer, at: now, isTold: false)
      try connection.run(
        "UPDATE meeting SET series_id = \(series), series_place = \(index + 1) WHERE id = \(later)")
    }
    return id
  }
}

extension Readings {
  /// The meetings behind one of the same rhythm that are still planned and that the viewer may organise, in their order; none for
  /// a meeting that stands alone or on an ordered path. One statement.
  package func followingMeetings(of id: Int) throws(DatabaseError) -> [Int] {
    try connection.rows(
      """
      SELECT meeting.id FROM meeting AS this
      JOIN series ON series.id = this.series_id
      JOIN meeting ON meeting.series_id = this.series_id AND meeting.series_place > this.series_place
      WHERE this.id = \(id) AND series.rhythm IS NOT NULL AND meeting.state = 'planned'
        AND \(viewer.seesMeeting(withID: "meeting.id"))
        AND (\(viewer.may(.organise)) OR \(viewer.standingInMeeting) = \(CircleStanding.facilitator.rawValue))
      ORDER BY meeting.series_place
      """
    ) { row in try row.int(0) }
  }
}
