import Database
import Domain

extension Writings {
  /// Makes the grid of a meeting what was typed. Places and slots in which something goes on stay.
  ///
  /// - Parameter current: what it is made of now.
  /// - Throws: `Rejection` of the fields, with `taken` for what is in use.
  package func changeGrid(of meeting: Int, from current: GridSetting, to draft: GridDraft) throws {
    try require(draft.problems)
    try requireUnused(in: meeting, leaving: current, for: draft)
    try connection.run("UPDATE meeting SET grid = \(draft.kind?.rawValue) WHERE id = \(meeting)")
    try changePlaces(of: meeting, from: current.places, to: draft)
    for item in current.slots.symmetricDifference(draft.slots) {
      let changed = try connection.run(
        """
        UPDATE agenda_item SET is_slot = \(draft.slots.contains(item)), version = version + 1
        WHERE id = \(item) AND meeting_id = \(meeting)
        """)
      if changed == 0 { throw Rejection(GridDraft.field(ofSlot: item), .unknown) }
    }
    try index(.meeting, meeting)
  }

  private func requireUnused(in meeting: Int, leaving current: GridSetting, for draft: GridDraft) throws {
    let used = try connection.rows("SELECT place_id, item_id FROM cell WHERE meeting_id = \(meeting)") {
      row in
      GridSpot(place: try row.int(0), slot: try row.int(1))
    }
    let kept = Set(draft.places.map(\.id))
    let places = current.places.map(\.id).filter { id in
      !kept.contains(id) && used.contains { $0.place == id }
    }
    let slots = current.slots.subtracting(draft.slots).filter { id in used.contains { $0.slot == id } }
    let isNeeded = draft.kind == nil && !used.isEmpty
    try require(
      (isNeeded ? [Problem(GridDraft.kindField, .taken)] : [])
        + places.map { Problem(GridDraft.field(ofPlace: $0), .taken) }
        + slots.sorted().map { Problem(GridDraft.field(ofSlot: $0), .taken) })
  }

  private func changePlaces(of meeting: Int, from current: [GridPlace], to draft: GridDraft) throws {
    let names = Dictionary(draft.places.map { ($0.id, $0.name) }) { first, _ in first }
    for place in current {
      if let name = names[place.id] {
        if name != place.name { try rename(place.id, to: name) }
      } else {
        try connection.run("DELETE FROM meeting_place WHERE id = \(place.id)")
      }
    }
    for name in draft.added {
      try connection.run(
        """
        INSERT INTO meeting_place (meeting_id, position, name)
        VALUES (\(meeting), (SELECT COALESCE(max(position), 0) + 1 FROM meeting_place WHERE meeting_id = \(meeting)),
          \(name))
        """)
    }
  }

  /// Those who come to a table without a subject answer to its name.
  private func rename(_ place: Int, to name: String) throws {
    try connection.run("UPDATE meeting_place SET name = \(name) WHERE id = \(place)")
    try connection.run(
      """
      UPDATE signup SET question = \(name)
      WHERE cell_id IN (SELECT id FROM cell WHERE place_id = \(place) AND subject = '')
      """)
  }
}
