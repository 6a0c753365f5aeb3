import Database
import Domain

/// How one item of an agenda changes. Whoever calls has asked whether the writer may, and has found the item in the meeting.
extension Writings {
  /// Gives an item other contents. Its version grows, what is bound to it stays. Other minutes also take the place of those that
  /// it was given while its meeting runs.
  ///
  /// - Throws: `Rejection` of `isSlot` where the grid has something in its column, of `vote` for one that is not there.
  package func changeItem(_ item: PreparedItem, to draft: AgendaItemDraft, in meeting: MeetingAccess) throws {
    try require(draft.problems)
    guard draft.isSlot || item.ties.cells == 0 else { throw Rejection("isSlot", .taken) }
    try connection.run(
      """
      UPDATE agenda_item SET live_minutes = CASE minutes WHEN \(draft.minutes) THEN live_minutes END,
        minutes = \(draft.minutes), title = \(draft.title), lead = \(draft.lead),
        shortest = \(draft.shortest), longest = \(draft.longest), is_slot = \(draft.isSlot), version = version + 1
      WHERE id = \(item.id)
      """)
    try keepRunSheet(draft.runSheet, of: item.id)
    if draft.vote != item.draft.vote { try keepVote(draft.vote, of: item.id) }
    if draft.points != item.draft.points {
      try connection.run("DELETE FROM agenda_point WHERE item_id = \(item.id)")
      try insertPoints(draft.points, of: item.id, in: meeting.onlyCircle)
    }
    try index(.meeting, meeting.id)
  }

  /// Cuts an item in two. The first part keeps what is bound to it, the other one follows. Neither has bounds any more: those that
  /// were said hold for the whole. Gives the row of the second part.
  @discardableResult
  package func splitItem(
    _ item: PreparedItem, _ cut: ItemCut, in meeting: MeetingAccess, at now: Instant
  ) throws -> Int {
    try require(cut.problems(whole: item.draft.minutes))
    let rest = AgendaItemDraft(
      title: cut.nextTitle, minutes: item.draft.minutes - cut.minutes, lead: item.draft.lead)
    let second = try addItem(rest, after: .item(item.id), in: meeting, at: now)
    try connection.run(
      """
      UPDATE agenda_item SET minutes = \(cut.minutes), title = \(cut.title), shortest = NULL, longest = NULL,
        live_minutes = NULL, version = version + 1
      WHERE id = \(item.id)
      """)
    try index(.meeting, meeting.id)
    return second
  }

  /// Takes an item off the agenda. Its notes and what came out of it stay in the meeting; its calls and its run sheet go.
  ///
  /// - Throws: `Rejection` of `cells` where the grid has something in its column, and of the whole form for one that is begun, or
  ///   before one that is, while the meeting runs.
  package func removeItem(_ item: PreparedItem, in meeting: MeetingAccess) throws {
    try requirePlaceOfBegun(try itemOrder(of: meeting.id).prefix { $0 != item.id }, in: meeting)
    guard item.ties.cells == 0 else { throw Rejection("cells", .taken) }
    let notes = try connection.rows("SELECT body_id FROM note WHERE item_id = \(item.id)") { row in
      try row.int(0)
    }
    try connection.run("UPDATE note SET item_id = NULL WHERE item_id = \(item.id)")
    try connection.run("UPDATE task SET item_id = NULL WHERE item_id = \(item.id)")
    try connection.run("UPDATE outcome SET item_id = NULL WHERE item_id = \(item.id)")
    try connection.run("DELETE FROM agenda_item WHERE id = \(item.id)")
    // Their headings go under another one.
    try renderBodies(Set(notes))
    try index(.meeting, meeting.id)
  }

  /// Keeps what is written for those who lead an item, or nothing.
  func keepRunSheet(_ draft: RunSheetDraft, of item: Int) throws {
    try connection.run("DELETE FROM run_sheet WHERE item_id = \(item)")
    if draft.isEmpty { return }
    try connection.run(
      """
      INSERT INTO run_sheet (item_id, instructions, material, subgroups)
      VALUES (\(item), \(draft.instructions), \(draft.material), \(draft.subgroups))
      """)
  }

  /// Keeps the points of an item that has none.
  func insertPoints(_ points: [String], of item: Int, in circle: Int?) throws {
    for (index, point) in points.enumerated() {
      let body = try insertBody(point, at: .line, of: circle)
      try connection.run(
        "INSERT INTO agenda_point (item_id, position, body_id) VALUES (\(item), \(index + 1), \(body))")
    }
  }
}
