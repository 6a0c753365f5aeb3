import Database
import Domain

extension MeetingSummary {
  /// What `init(_:at:circles:)` reads.
  static let ownColumns: SQL = """
    meeting.id, meeting.slug, meeting.title, meeting.day, meeting.start, meeting.minutes, meeting.place,
    meeting.state
    """

  /// What `init(_:)` reads.
  static let columns: SQL = "\(ownColumns), circle.slug, circle.name"

  /// How many columns these are.
  static let columnCount = 10

  /// The circles of `meeting`, one row each; one row without a circle if it has none. For a circle that `viewer` does not
  /// see, all columns of `circle` are NULL; the condition `Viewer.seesMeeting` belongs to it.
  static func joiningCircles(seenBy viewer: Viewer) -> SQL {
    """
    LEFT JOIN meeting_circle ON meeting_circle.meeting_id = meeting.id
    LEFT JOIN circle ON circle.id = meeting_circle.circle_id AND \(viewer.sees)
    """
  }

  /// Reads the columns `columns`, the first ones of a row: a meeting with the one circle of this row.
  init(_ row: borrowing Row) throws(DatabaseError) {
    let circle = try row.optionalCircle(8)
    try self.init(row, circles: circle.map { [$0] } ?? [])
  }

  /// Reads the columns `ownColumns`, from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0, circles: [CircleLink]) throws(DatabaseError) {
    self.init(
      id: try row.int(first), slug: try row.slug(first + 1), title: try row.text(first + 2),
      day: try row.day(first + 3), start: try row.time(first + 4), minutes: try row.int(first + 5),
      place: try row.text(first + 6), state: try row.text(first + 7, as: MeetingState.init(rawValue:)),
      circles: circles)
  }

  /// The same meeting in all its circles.
  func with(circles: [CircleLink]) -> MeetingSummary {
    MeetingSummary(
      id: id, slug: slug, title: title, day: day, start: start, minutes: minutes, place: place,
      state: state, circles: circles)
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
