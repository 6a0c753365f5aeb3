import Database
import Domain

/// What changes of a grid start from. The viewer is known to see its meeting.
extension Readings {
  /// What the grid of a meeting is made of. Three statements.
  package func gridSetting(of meeting: Int) throws(DatabaseError) -> GridSetting {
    let slots = try connection.rows(
      "SELECT id FROM agenda_item WHERE meeting_id = \(meeting) AND is_slot"
    ) { row in try row.int(0) }
    return GridSetting(
      kind: try gridKind(of: meeting), places: try gridPlaces(of: meeting), slots: Set(slots))
  }

  /// What the places and slots of a meeting make; nil for no grid. One statement.
  package func gridKind(of meeting: Int) throws(DatabaseError) -> GridKind? {
    let kind = try connection.first(
      "SELECT grid FROM meeting WHERE id = \(meeting) AND grid IS NOT NULL"
    ) { row in try row.text(0, as: GridKind.init(rawValue:)) }
    return kind
  }

  /// The rooms or tables of a meeting, in their order. One statement.
  func gridPlaces(of meeting: Int) throws(DatabaseError) -> [GridPlace] {
    try connection.rows(
      "SELECT id, name FROM meeting_place WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in GridPlace(id: try row.int(0), name: try row.text(1)) }
  }

  /// A cell of a meeting; nil when there is none with that number. One statement.
  package func keptCell(_ id: Int, of meeting: Int) throws(DatabaseError) -> KeptCell? {
    try connection.first(
      """
      SELECT version, place_id, item_id, subject, reporter, reporter_id FROM cell
      WHERE id = \(id) AND meeting_id = \(meeting)
      """
    ) { row in
      KeptCell(
        id: id, version: try row.int(0), spot: GridSpot(place: try row.int(1), slot: try row.int(2)),
        subject: try row.text(3), reporter: try row.text(4), reporterID: try row.optionalInt(5))
    }
  }

  /// Whether something goes on somewhere during an item: it cannot leave the agenda then. One statement.
  package func isSlotInUse(_ item: Int) throws(DatabaseError) -> Bool {
    try connection.first("SELECT 1 FROM cell WHERE item_id = \(item) LIMIT 1") { _ in true } ?? false
  }
}
