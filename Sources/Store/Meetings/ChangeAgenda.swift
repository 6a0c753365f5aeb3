import Database
import Domain

/// Where a new item goes.
package enum ItemPlace: Hashable, Sendable {
  case first
  /// After the item with this row.
  case item(Int)
  case last
}

/// How the agenda of a meeting changes as a whole. Whoever calls has asked whether the writer may.
extension Writings {
  /// Puts a new item into the agenda. Gives its row.
  ///
  /// - Throws: `Rejection` of `place` where the item before it is not there any more, and of the whole form where one that is begun
  ///   would lose its place.
  @discardableResult
  package func addItem(
    _ draft: AgendaItemDraft, after place: ItemPlace, in meeting: MeetingAccess, at now: Instant
  ) throws -> Int {
    try require(draft.problems)
    var order = try itemOrder(of: meeting.id)
    guard order.count < Agenda.maximumItems else { throw Rejection("agenda", .full) }
    let index: Int
    switch place {
    case .first: index = 0
    case .last: index = order.count
    case .item(let id):
      guard let before = order.firstIndex(of: id) else { throw Rejection("place", .unknown) }
      index = before + 1
    }
    try requirePlaceOfBegun(order.prefix(index), in: meeting)
    let last = try lastPosition(of: meeting.id)
    let item = try insertItem(draft, of: meeting.id, in: meeting.onlyCircle, position: last + 1, at: now)
    order.insert(item, at: index)
    try keepOrder(order, of: meeting.id)
    try self.index(.meeting, meeting.id)
    return item
  }

  /// Puts an item before another one, or at the end for nil. Two people who move different items both get what they want.
  ///
  /// - Throws: `Rejection` of `item` when one of both is not there any more, and of the whole form where one that is begun would
  ///   lose its place.
  package func moveItem(_ item: Int, before other: Int?, in meeting: MeetingAccess) throws {
    let before = try itemOrder(of: meeting.id)
    guard let order = Agenda.order(before, moving: item, before: other) else {
      throw Rejection("item", .unknown)
    }
    let unmoved = zip(order, before).prefix { $0 == $1 }.count
    try requirePlaceOfBegun(order.prefix(unmoved), in: meeting)
    try keepOrder(order, of: meeting.id)
    try index(.meeting, meeting.id)
  }

  /// Gives items other lengths, all of them or none.
  ///
  /// - Throws: `ContestedMinutes` where someone else has changed one of them meanwhile.
  package func changeMinutes(_ changes: [MinutesChange], in meeting: MeetingAccess) throws {
    let contested = try changes.compactMap { change in
      let current = try currentMinutes(of: change.item, in: meeting.id)
      return current?.minutes == change.loaded || current?.minutes == change.typed
        ? nil : ContestedMinutes.Item(id: change.item, typed: change.typed, current: current)
    }
    if !contested.isEmpty { throw ContestedMinutes(contested) }
    for change in changes { try setMinutes(change.typed, of: change.item) }
  }

  /// Stretches the agenda to the time of its meeting. False, and nothing is changed, where its items cannot be so short, and while
  /// it runs: what is left is tightened then (`LiveGesture.tighten`).
  package func fitAgenda(of meeting: MeetingAccess) throws -> Bool {
    if meeting.state == .running { return false }
    let total = try connection.first("SELECT minutes FROM meeting WHERE id = \(meeting.id)") { try $0.int(0) }
    let items = try connection.rows(
      "SELECT id, minutes, shortest, longest FROM agenda_item WHERE meeting_id = \(meeting.id) ORDER BY position"
    ) { row in
      Stretched(
        item: try row.int(0),
        part: AgendaFit.Part(
          minutes: try row.int(1), shortest: try row.optionalInt(2), longest: try row.optionalInt(3)))
    }
    guard let total, let minutes = AgendaFit.fitted(items.map(\.part), to: total) else { return false }
    for (item, minutes) in zip(items, minutes) { try setMinutes(minutes, of: item.item) }
    return true
  }

  /// The rows of a meeting's items, in the order of the agenda.
  func itemOrder(of meeting: Int) throws -> [Int] {
    try connection.rows("SELECT id FROM agenda_item WHERE meeting_id = \(meeting) ORDER BY position") { row in
      try row.int(0)
    }
  }

  /// Numbers the items of a meeting as `order` has all of them. No two have the same number at any time: SQLite asks for each
  /// row (lang_conflict, "UNIQUE constraints are checked for each row"), so they are numbered first beyond all, then anew.
  func keepOrder(_ order: [Int], of meeting: Int) throws {
    let beyond = try lastPosition(of: meeting) + order.count
    try connection.run(
      "UPDATE agenda_item SET position = position + \(beyond) WHERE meeting_id = \(meeting)")
    for (index, item) in order.enumerated() {
      try connection.run("UPDATE agenda_item SET position = \(index + 1) WHERE id = \(item)")
    }
  }

  /// While a meeting runs, what is done and what goes on keeps its place: only behind the last of them is anything put, moved or
  /// taken away.
  ///
  /// - Parameter unmoved: the items, from the first one on, that stay where they are.
  func requirePlaceOfBegun(_ unmoved: some Sequence<Int>, in meeting: MeetingAccess) throws {
    guard meeting.state == .running else { return }
    let begun = try connection.rows(
      "SELECT id FROM agenda_item WHERE meeting_id = \(meeting.id) AND state IN ('running', 'done')"
    ) { row in try row.int(0) }
    guard Set(begun).isSubset(of: unmoved) else { throw Rejection("", .begun) }
  }

  private func lastPosition(of meeting: Int) throws -> Int {
    try connection.first(
      "SELECT COALESCE(max(position), 0) FROM agenda_item WHERE meeting_id = \(meeting)"
    ) { row in try row.int(0) } ?? 0
  }

  private func currentMinutes(of item: Int, in meeting: Int) throws -> ContestedMinutes.Current? {
    try connection.first(
      "SELECT title, minutes FROM agenda_item WHERE id = \(item) AND meeting_id = \(meeting)"
    ) { row in ContestedMinutes.Current(title: try row.text(0), minutes: try row.int(1)) }
  }

  private func setMinutes(_ minutes: Int, of item: Int) throws {
    try connection.run(
      """
      UPDATE agenda_item SET minutes = \(minutes), live_minutes = NULL, version = version + 1
      WHERE id = \(item) AND minutes <> \(minutes)
      """)
  }
}

private struct Stretched {
  let item: Int
  let part: AgendaFit.Part
}
