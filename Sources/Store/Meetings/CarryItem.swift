import Database
import Domain

extension Writings {
  /// Takes up an item that an earlier meeting has put off: its title, its minutes and its points come at the end of this agenda,
  /// once. Only what `viewer` reads as left open, or has taken up here already, is taken up.
  ///
  /// - Returns: whether there is such an item.
  /// - Throws: `Rejection` of an agenda that is full.
  package func carryItem(_ item: Int, to meeting: MeetingAccess, as viewer: Viewer) throws -> Bool {
    let isCarried = try connection.first(
      "SELECT 1 FROM agenda_item WHERE meeting_id = \(meeting.id) AND carries_id = \(item)"
    ) { _ in true }
    if isCarried == true { return true }
    guard let summary = try readings(as: viewer).meeting(id: meeting.id)?.summary else { return false }
    let open = try readings(as: viewer).lookingBack(from: summary, most: Int.max).items.shown
    guard open.contains(where: { $0.origin == .item(item) }) else { return false }
    let count = try connection.first("SELECT count(*) FROM agenda_item WHERE meeting_id = \(meeting.id)") {
      row in try row.int(0)
    }
    guard count ?? 0 < Agenda.maximumItems else { throw Rejection("agenda", .full) }
    try copyItem(item, to: meeting)
    try index(.meeting, meeting.id)
    return true
  }

  private func copyItem(_ item: Int, to meeting: MeetingAccess) throws {
    let points = try connection.rows(
      """
      SELECT body.source FROM agenda_point JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_point.item_id = \(item) ORDER BY agenda_point.position
      """
    ) { row in try row.text(0) }
    try connection.run(
      """
      INSERT INTO agenda_item (meeting_id, position, minutes, title, lead, carries_id)
      SELECT \(meeting.id), (SELECT COALESCE(max(position), 0) + 1 FROM agenda_item WHERE meeting_id = \(meeting.id)),
        minutes, title, lead, id
      FROM agenda_item WHERE id = \(item)
      """)
    let copy = connection.lastInsertedRowID
    for (index, point) in points.enumerated() {
      let body = try insertBody(point, at: .line, of: meeting.onlyCircle)
      try connection.run(
        "INSERT INTO agenda_point (item_id, position, body_id) VALUES (\(copy), \(index + 1), \(body))")
    }
  }
}
