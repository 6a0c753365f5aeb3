import Database
import Domain

extension Writings {
  /// Keeps minutes that were written elsewhere as those of a new meeting, closed when they were. Gives its id.
  ///
  /// People come as names: an account of the same name here may be someone else's. A circle of the record is the one here of
  /// that very name that the viewer sees; the names of the others are kept with the minutes.
  ///
  /// - Parameters:
  ///   - circles: where the meeting is to stand, if not where the record says.
  ///   - viewer: who imports it; nil for the command line, which sees all.
  /// - Throws: `Rejection` of a place in the file, such as `notes[3].text`; of `circles` for a viewer who organises nothing
  ///   there, and, with `.withoutCircle`, where everyone would see what was for a few.
  @discardableResult
  package func importMinutes(
    _ record: MinutesRecord, into circles: [Slug]? = nil, as viewer: Viewer?, at now: Instant
  ) throws -> Int {
    try require(record.problems(at: now))
    let found = try self.circles(of: record, into: circles, as: viewer)
    let minutes = try MinutesImport(
      writings: renderingMany(), record: record, onlyCircle: found.ids.count == 1 ? found.ids.first : nil)
    let meeting = try minutes.insertMeeting(elsewhere: found.elsewhere)
    for (index, circle) in found.ids.enumerated() {
      try connection.run(
        """
        INSERT INTO meeting_circle (meeting_id, position, circle_id, day, start)
        VALUES (\(meeting), \(index + 1), \(circle), \(record.day.iso), \(record.start.iso))
        """)
    }
    try joinSeries(of: record, meeting, as: viewer)
    try minutes.insertParts(of: meeting)
    if let viewer {
      let scope = try readings(as: viewer).meetingAccess(meeting)?.scope
      guard let scope, viewer.may(.organise, on: scope) else { throw Rejection("circles", .unknown) }
    }
    // Readers hear of them when they come in, however old they are.
    try tell(.published, of: meeting, by: viewer?.member, at: now)
    try indexMeeting(meeting)
    return meeting
  }

  private func circles(
    of record: MinutesRecord, into slugs: [Slug]?, as viewer: Viewer?
  ) throws -> FoundCircles {
    if let slugs {
      let ids = try slugs.map { try circleID($0, field: "circles", as: viewer) }
      guard Set(ids).count == ids.count else { throw Rejection("circles", .taken) }
      let names = Set(try ids.compactMap(circleName))
      return FoundCircles(ids: ids, elsewhere: record.circles.filter { !names.contains($0) })
    }
    var found = FoundCircles(ids: [], elsewhere: [])
    for name in record.circles {
      let isSeen: SQL = viewer.map(\.sees) ?? "TRUE"
      let ids = try connection.rows(
        "SELECT id FROM circle WHERE name = \(name) AND archived_at IS NULL AND \(isSeen) LIMIT 2"
      ) { row in try row.int(0) }
      if let id = ids.first, ids.count == 1, !found.ids.contains(id) {
        found.ids.append(id)
      } else {
        found.elsewhere.append(name)
      }
    }
    if found.ids.isEmpty, record.needsCircle {
      throw Rejection("circles", .minutes(.withoutCircle(found.elsewhere)))
    }
    return found
  }

  private func circleName(_ id: Int) throws -> String? {
    try connection.first("SELECT name FROM circle WHERE id = \(id)") { row in try row.text(0) }
  }

  /// The meeting stands in the series of that title of which the viewer sees every meeting and where its place is free; in a new one
  /// otherwise.
  private func joinSeries(of record: MinutesRecord, _ meeting: Int, as viewer: Viewer?) throws {
    guard let wanted = record.series else { return }
    let known = try connection.first(
      """
      SELECT series.id FROM series
      WHERE series.title = \(wanted.title) AND series.planned = \(wanted.planned)
        AND \(isWhole(as: viewer))
        AND NOT EXISTS (SELECT 1 FROM meeting
          WHERE meeting.series_id = series.id AND meeting.series_place = \(wanted.place))
      """
    ) { row in try row.int(0) }
    let series = try known ?? insertSeries(wanted.title, planned: wanted.planned)
    try connection.run(
      "UPDATE meeting SET series_id = \(series), series_place = \(wanted.place) WHERE id = \(meeting)")
  }
}

/// The circles of a record: those that are here, and the names of the others.
private struct FoundCircles {
  var ids: [Int]
  var elsewhere: [String]
}
