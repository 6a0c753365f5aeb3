import Database
import Domain

extension Readings {
  /// The titles of the ordered series in which the viewer sees a meeting, in alphabetical order. One statement.
  package func seriesTitles() throws(DatabaseError) -> [String] {
    let titles = try connection.rows(
      """
      SELECT series.title FROM series WHERE series.rhythm IS NULL AND EXISTS (
        SELECT 1 FROM meeting
        WHERE meeting.series_id = series.id AND \(viewer.seesMeeting(withID: "meeting.id")))
      """
    ) { row in try row.text(0) }
    return Set(titles).sorted { French.sortKey($0) < French.sortKey($1) }
  }

  /// The meetings before and behind one in its series, as far as the viewer sees them. Two statements for a meeting in a
  /// series.
  func neighbours(of meeting: MeetingSummary) throws(DatabaseError) -> SeriesNeighbours? {
    guard let place = meeting.series else { return nil }
    return SeriesNeighbours(
      previous: try neighbour(
        "meeting.series_place < \(place.place) ORDER BY meeting.series_place DESC", in: place.series),
      next: try neighbour(
        "meeting.series_place > \(place.place) ORDER BY meeting.series_place", in: place.series))
  }

  private func neighbour(_ conditionAndOrder: SQL, in series: Int) throws(DatabaseError) -> MeetingSummary? {
    try connection.first(
      """
      SELECT \(MeetingSummary.columns)
      FROM meeting \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE meeting.series_id = \(series) AND \(viewer.seesMeeting) AND \(conditionAndOrder) LIMIT 1
      """
    ) { row in try MeetingSummary(row) }
  }
}
