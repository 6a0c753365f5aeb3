import Database
import Domain

extension Writings {
  /// Puts a meeting in its place of a series, of one that `viewer` sees or of a new one; or out of its series. A series without
  /// meetings is gone.
  func keepSeries(_ draft: SeriesDraft?, of meeting: Int, as viewer: Viewer?) throws {
    let before = try connection.first("SELECT series_id FROM meeting WHERE id = \(meeting)") { row in
      try row.optionalInt(0)
    }
    if let draft {
      try place(meeting, at: draft, in: series(draft, as: viewer))
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

  private func place(_ meeting: Int, at draft: SeriesDraft, in series: Int) throws {
    let others = try connection.rows(
      "SELECT series_place FROM meeting WHERE series_id = \(series) AND id <> \(meeting)"
    ) { row in try row.int(0) }
    if others.contains(draft.place) { throw Rejection("seriesPlace", .taken) }
    let last = others.reduce(draft.place, max)
    if let planned = draft.planned {
      guard last <= planned else {
        throw Rejection("planned", .outOfRange(last...SeriesDraft.lengths.upperBound))
      }
      try connection.run("UPDATE series SET planned = \(planned) WHERE id = \(series)")
    } else if let planned = try planned(of: series), last > planned {
      throw Rejection("seriesPlace", .outOfRange(1...planned))
    }
    try connection.run(
      "UPDATE meeting SET series_id = \(series), series_place = \(draft.place) WHERE id = \(meeting)")
  }

  private func planned(of series: Int) throws -> Int? {
    try connection.first("SELECT planned FROM series WHERE id = \(series)") { row in try row.int(0) }
  }

  /// The series that a draft names.
  private func series(_ draft: SeriesDraft, as viewer: Viewer?) throws -> Int {
    let title = draft.title.trimmed
    let readings = viewer.map(readings(as:)) ?? readings
    if let known = try readings.series(titled: title) { return known }
    guard let planned = draft.planned else { throw Rejection("planned", .missing) }
    try connection.run("INSERT INTO series (title, planned) VALUES (\(title), \(planned))")
    return connection.lastInsertedRowID
  }
}
