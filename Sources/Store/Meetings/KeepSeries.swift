import Database
import Domain

/// What unseen meetings of a series hold is told by nothing: neither by a problem, nor by which series a title means.
extension Writings {
  /// Puts a meeting in its place of a series, of one that `viewer` sees or of a new one; or out of its series. A series without
  /// meetings is gone.
  ///
  /// - Parameter viewer: nil for seeds, which see all.
  func keepSeries(_ draft: SeriesDraft?, of meeting: Int, as viewer: Viewer?) throws {
    let before = try connection.first("SELECT series_id FROM meeting WHERE id = \(meeting)") { row in
      try row.optionalInt(0)
    }
    if let draft {
      try place(meeting, at: draft, in: series(draft, of: meeting, as: viewer), as: viewer)
    } else {
      try connection.run("UPDATE meeting SET series_id = NULL, series_place = NULL WHERE id = \(meeting)")
    }
    if let before = before ?? nil {
      try connection.run(
        """
        DELETE FROM series
        WHERE id = \(before) AND NOT EXISTS (SELECT 1 FROM meeting WHERE series_id = \(before))
        """)
    }
  }

  /// Where unseen meetings are in the way, the seen ones go on in a series of their own: for the viewer nothing else changes.
  private func place(
    _ meeting: Int, at draft: SeriesDraft, in series: Int, as viewer: Viewer?
  ) throws {
    let others = try otherPlaces(in: series, than: meeting, as: viewer)
    let seen = others.filter(\.isSeen).map(\.place)
    if seen.contains(draft.place) { throw Rejection("seriesPlace", .taken) }
    let last = seen.reduce(draft.place, max)
    let planned = try draft.planned ?? planned(of: series)
    if last > planned {
      throw draft.planned == nil
        ? Rejection("seriesPlace", .outOfRange(1...planned))
        : Rejection("planned", .outOfRange(last...SeriesDraft.lengths.upperBound))
    }
    var series = series
    if others.contains(where: { !$0.isSeen && ($0.place == draft.place || $0.place > planned) }) {
      let own = try insertSeries(draft.title.trimmed, planned: planned, rhythm: rhythm(of: series))
      try connection.run(
        """
        UPDATE meeting SET series_id = \(own)
        WHERE series_id = \(series) AND \(sees("meeting.id", as: viewer))
        """)
      series = own
    }
    try connection.run("UPDATE series SET planned = \(planned) WHERE id = \(series)")
    try connection.run(
      "UPDATE meeting SET series_id = \(series), series_place = \(draft.place) WHERE id = \(meeting)")
  }

  private func otherPlaces(
    in series: Int, than meeting: Int, as viewer: Viewer?
  ) throws(DatabaseError) -> [OtherPlace] {
    try connection.rows(
      """
      SELECT series_place, \(sees("meeting.id", as: viewer)) FROM meeting
      WHERE series_id = \(series) AND id <> \(meeting)
      """
    ) { row in OtherPlace(place: try row.int(0), isSeen: try row.bool(1)) }
  }

  private func planned(of series: Int) throws(DatabaseError) -> Int {
    try connection.first("SELECT planned FROM series WHERE id = \(series)") { row in try row.int(0) }
      ?? SeriesDraft.lengths.upperBound
  }

  private func rhythm(of series: Int) throws(DatabaseError) -> Rhythm? {
    let rhythm = try connection.first("SELECT rhythm FROM series WHERE id = \(series)") { row in
      try row.optionalText(0)
    }
    return (rhythm ?? nil).flatMap(Rhythm.init(rawValue:))
  }

  /// The series that a draft names: that of the meeting when it has this title, else one that is seen whole, else a new one, as
  /// long as the latest seen one of this title when the draft does not say how long.
  private func series(_ draft: SeriesDraft, of meeting: Int, as viewer: Viewer?) throws -> Int {
    let title = draft.title.trimmed
    if let known = try present(of: meeting, titled: title) ?? whole(titled: title, for: meeting, as: viewer) {
      return known
    }
    let planned = try draft.planned ?? seenLength(ofSeriesTitled: title, as: viewer)
    guard let planned else { throw Rejection("planned", .missing) }
    return try insertSeries(title, planned: planned)
  }

  private func present(of meeting: Int, titled title: String) throws(DatabaseError) -> Int? {
    try connection.first(
      """
      SELECT series.id FROM meeting JOIN series ON series.id = meeting.series_id
      WHERE meeting.id = \(meeting) AND series.title = \(title)
      """
    ) { row in try row.int(0) }
  }

  /// The ordered series of a title of which every meeting is seen; among several one of the meeting's circles, then the one with the latest
  /// meeting.
  private func whole(
    titled title: String, for meeting: Int, as viewer: Viewer?
  ) throws(DatabaseError) -> Int? {
    try connection.first(
      """
      SELECT series.id FROM series CROSS JOIN meeting ON meeting.series_id = series.id
      WHERE series.title = \(title) AND series.rhythm IS NULL AND \(isWhole(as: viewer))
      ORDER BY EXISTS (
        SELECT 1 FROM meeting_circle WHERE meeting_circle.meeting_id = meeting.id AND meeting_circle.circle_id IN (
          SELECT circle_id FROM meeting_circle WHERE meeting_id = \(meeting))) DESC,
        meeting.day DESC, meeting.id DESC LIMIT 1
      """
    ) { row in try row.int(0) }
  }

  private func seenLength(
    ofSeriesTitled title: String, as viewer: Viewer?
  ) throws(DatabaseError) -> Int? {
    try connection.first(
      """
      SELECT series.planned FROM series CROSS JOIN meeting ON meeting.series_id = series.id
      WHERE series.title = \(title) AND series.rhythm IS NULL AND \(sees("meeting.id", as: viewer))
      ORDER BY meeting.day DESC, meeting.id DESC LIMIT 1
      """
    ) { row in try row.int(0) }
  }

  /// Gives the row of the new series.
  func insertSeries(_ title: String, planned: Int, rhythm: Rhythm? = nil) throws(DatabaseError) -> Int {
    try connection.run(
      "INSERT INTO series (title, planned, rhythm) VALUES (\(title), \(planned), \(rhythm?.rawValue))")
    return connection.lastInsertedRowID
  }

  /// Whether the viewer sees every meeting of the series at hand.
  func isWhole(as viewer: Viewer?) -> SQL {
    """
    NOT EXISTS (
      SELECT 1 FROM meeting AS other WHERE other.series_id = series.id AND NOT (\(sees("other.id", as: viewer))))
    """
  }

  private func sees(_ meeting: SQL, as viewer: Viewer?) -> SQL {
    viewer.map { $0.seesMeeting(withID: meeting) } ?? "TRUE"
  }
}

/// A place of a series that another meeting holds.
private struct OtherPlace {
  let place: Int
  let isSeen: Bool
}
