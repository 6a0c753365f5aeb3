import Database
import Domain

extension Readings {
  /// The grid of a meeting with what is in its cells. Four statements.
  func grid(of meeting: Int, _ kind: GridKind, notes: [NotePlace: [Note]]) throws(DatabaseError) -> Grid {
    let places = try gridPlaces(of: meeting)
    let slots = try connection.rows(
      "SELECT id FROM agenda_item WHERE meeting_id = \(meeting) AND is_slot ORDER BY position"
    ) { row in try row.int(0) }
    let signups = try signups(inCellsOf: meeting)
    let cells = try connection.rows(
      """
      SELECT id, place_id, item_id, subject, reporter, version FROM cell
      WHERE meeting_id = \(meeting) ORDER BY id
      """
    ) { row in
      let id = try row.int(0)
      return GridCell(
        id: id, place: try row.int(1), slot: try row.int(2), subject: try row.text(3),
        reporter: try row.text(4), version: try row.int(5), notes: notes[.cell(id)] ?? [],
        signup: signups[id]?.first)
    }
    return Grid(kind: kind, places: places, slots: slots, cells: cells)
  }
}
