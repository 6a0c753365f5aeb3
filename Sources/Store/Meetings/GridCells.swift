import Database
import Domain

extension Writings {
  /// Puts a subject where nothing is yet, with a call for those who come. Gives the row of the cell.
  ///
  /// - Throws: `Rejection` of the fields; of `spot` with `taken` when someone else was there first.
  package func addCell(_ draft: GridCellDraft, to meeting: Int) throws -> Int {
    let spot = try checkedSpot(of: draft, in: meeting)
    try connection.run(
      """
      INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter, reporter_id)
      VALUES (\(meeting), \(spot.slot), \(spot.place), \(draft.subject), \(draft.reporter),
        \(reporterID(named: draft.reporter, in: meeting)))
      """)
    let cell = connection.lastInsertedRowID
    let question = try question(of: draft.subject, in: spot)
    try connection.run(
      """
      INSERT INTO signup (cell_id, position, key, question, is_open)
      VALUES (\(cell), 1, \(Slug(naming: question).text), \(question), 1)
      """)
    try index(.meeting, meeting)
    return cell
  }

  /// Opens a round of a table, with the host of its round before; one that is open already is given as it is.
  ///
  /// - Throws: `Rejection` of the fields.
  package func openRound(_ draft: GridCellDraft, in meeting: Int) throws -> Int {
    guard let spot = draft.spot else { throw Rejection("spot", .missing) }
    if let cell = try cell(at: spot, of: meeting) { return cell }
    var draft = draft
    if draft.reporter.isEmpty { draft.reporter = try hostBefore(spot, in: meeting) ?? "" }
    return try addCell(draft, to: meeting)
  }

  /// Changes what goes on in a cell, and where. Its notes move along.
  ///
  /// - Throws: `Rejection` of the fields; of `spot` with `taken` when something is there.
  package func changeCell(_ cell: KeptCell, to draft: GridCellDraft, in meeting: Int)
    throws
  {
    let spot = try checkedSpot(of: draft, in: meeting, from: cell)
    let reporterID =
      draft.reporter == cell.reporter
      ? cell.reporterID : try self.reporterID(named: draft.reporter, in: meeting)
    try connection.run(
      """
      UPDATE cell SET item_id = \(spot.slot), place_id = \(spot.place), subject = \(draft.subject),
        reporter = \(draft.reporter), reporter_id = \(reporterID), version = version + 1
      WHERE id = \(cell.id)
      """)
    if spot.slot != cell.spot.slot {
      try connection.run("UPDATE note SET item_id = \(spot.slot) WHERE cell_id = \(cell.id)")
    }
    try connection.run(
      "UPDATE signup SET question = \(question(of: draft.subject, in: spot)) WHERE cell_id = \(cell.id)")
    try index(.meeting, meeting)
  }

  /// Empties a cell; those who wanted to come are let go.
  ///
  /// - Parameter version: what its emptier saw.
  /// - Throws: `Rejection` of `notes` while it has some, of the whole form when someone has changed it since.
  package func removeCell(_ cell: KeptCell, from version: Int, in meeting: Int) throws {
    guard version == cell.version else { throw Rejection("", .changed) }
    let hasNotes = try connection.first(
      "SELECT 1 FROM note WHERE cell_id = \(cell.id) AND withdrawn_at IS NULL LIMIT 1"
    ) { _ in true }
    guard hasNotes == nil else { throw Rejection("notes", .taken) }
    // A note that was taken off the page may still be brought back: then it stands in the slot.
    try connection.run("UPDATE note SET cell_id = NULL WHERE cell_id = \(cell.id)")
    try connection.run("DELETE FROM cell WHERE id = \(cell.id)")
    try index(.meeting, meeting)
  }

  /// Where a draft goes, once it can: a place and a slot of the meeting's grid, where nothing else is.
  private func checkedSpot(
    of draft: GridCellDraft, in meeting: Int, from cell: KeptCell? = nil
  ) throws -> GridSpot {
    guard let kind = try readings.gridKind(of: meeting) else { throw Rejection("spot", .unknown) }
    try require(draft.problems(in: kind))
    guard let spot = draft.spot else { throw Rejection("spot", .missing) }
    if spot == cell?.spot { return spot }
    let isThere = try connection.first(
      """
      SELECT 1 FROM meeting_place JOIN agenda_item ON agenda_item.meeting_id = meeting_place.meeting_id
      WHERE meeting_place.id = \(spot.place) AND meeting_place.meeting_id = \(meeting)
        AND agenda_item.id = \(spot.slot) AND agenda_item.is_slot
      """
    ) { _ in true }
    guard isThere == true else { throw Rejection("spot", .unknown) }
    guard try self.cell(at: spot, of: meeting) == nil else { throw Rejection("spot", .taken) }
    return spot
  }

  private func cell(at spot: GridSpot, of meeting: Int) throws(DatabaseError) -> Int? {
    try connection.first(
      """
      SELECT id FROM cell
      WHERE item_id = \(spot.slot) AND place_id = \(spot.place) AND meeting_id = \(meeting)
      """
    ) { row in try row.int(0) }
  }

  private func hostBefore(_ spot: GridSpot, in meeting: Int) throws(DatabaseError) -> String? {
    try connection.first(
      """
      SELECT cell.reporter FROM cell JOIN agenda_item ON agenda_item.id = cell.item_id
      WHERE cell.place_id = \(spot.place) AND cell.meeting_id = \(meeting) AND agenda_item.position <
        (SELECT position FROM agenda_item WHERE id = \(spot.slot))
      ORDER BY agenda_item.position DESC LIMIT 1
      """
    ) { row in try row.text(0) }
  }

  /// What those who come answer to: the subject, or the name of the table.
  private func question(of subject: String, in spot: GridSpot) throws(DatabaseError) -> String {
    if !subject.isEmpty { return subject }
    return try connection.first("SELECT name FROM meeting_place WHERE id = \(spot.place)") { row in
      try row.text(0)
    } ?? ""
  }

  /// The person that a typed name means: the member, when one alone who sees the meeting has that very name.
  private func reporterID(named name: String, in meeting: Int) throws(DatabaseError) -> Int? {
    try readings.member(named: name, seeing: meeting)?.id
  }
}
