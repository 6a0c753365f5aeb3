import Database
import Domain

extension MeetingSummary {
  /// What `init(_:at:circles:)` reads.
  static let ownColumns: SQL = """
    meeting.id, meeting.slug, meeting.title, meeting.day, meeting.start, meeting.minutes, meeting.place,
    meeting.state, series.id, series.title, meeting.series_place, series.planned,
    series.rhythm
    """

  /// What `init(_:)` reads.
  static let columns: SQL = "\(ownColumns), circle.slug, circle.name"

  /// How many columns these are.
  static let columnCount = ownColumnCount + 2

  /// How many columns `ownColumns` are.
  static let ownColumnCount = 13

  /// The series of `meeting`, if it is in one.
  static let joiningSeries: SQL = "LEFT JOIN series ON series.id = meeting.series_id"

  /// The series and the circles of `meeting`, one row each; one row without a circle if it has none. For a circle that `viewer`
  /// does not see, all columns of `circle` are NULL; the condition `Viewer.seesMeeting` belongs to it.
  static func joiningCircles(seenBy viewer: Viewer) -> SQL {
    """
    \(joiningSeries)
    LEFT JOIN meeting_circle ON meeting_circle.meeting_id = meeting.id
    LEFT JOIN circle ON circle.id = meeting_circle.circle_id AND \(viewer.sees)
    """
  }

  /// Reads the columns `columns`, the first ones of a row: a meeting with the one circle of this row.
  init(_ row: borrowing Row) throws(DatabaseError) {
    let circle = try row.optionalCircle(Self.ownColumnCount)
    try self.init(row, circles: circle.map { [$0] } ?? [])
  }

  /// Reads the columns `ownColumns`, from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0, circles: [CircleLink]) throws(DatabaseError) {
    self.init(
      id: try row.int(first), slug: try row.slug(first + 1), title: try row.text(first + 2),
      day: try row.day(first + 3), start: try row.time(first + 4), minutes: try row.int(first + 5),
      place: try row.text(first + 6), state: try row.text(first + 7, as: MeetingState.init(rawValue:)),
      circles: circles, series: try row.optionalSeriesPlace(first + 8))
  }

  /// The same meeting in all its circles.
  func with(circles: [CircleLink]) -> MeetingSummary {
    MeetingSummary(
      id: id, slug: slug, title: title, day: day, start: start, minutes: minutes, place: place,
      state: state, circles: circles, series: series)
  }

  /// Makes one meeting of the rows that follow each other and differ only by the circle.
  static func gathered(_ rows: [MeetingSummary]) -> [MeetingSummary] {
    rows.reduce(into: []) { meetings, row in
      if let last = meetings.last, last.id == row.id {
        meetings[meetings.count - 1] = last.with(circles: last.circles + row.circles)
      } else {
        meetings.append(row)
      }
    }
  }
}

extension Row {
  /// The series, its title, the place in it, how many it is meant to have and at which rhythm, from `first` on; nil for NULL.
  fileprivate func optionalSeriesPlace(_ first: Int) throws(DatabaseError) -> SeriesPlace? {
    if try isNull(first) { return nil }
    return SeriesPlace(
      series: try int(first), title: try text(first + 1), place: try int(first + 2),
      planned: try int(first + 3),
      rhythm: try isNull(first + 4) ? nil : try text(first + 4, as: Rhythm.init(rawValue:)))
  }
}
