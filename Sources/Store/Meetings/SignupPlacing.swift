import Database
import Domain

/// The calls of texts: a row for each that a text asks or has asked, by the name of its place there.
extension Writings {
  /// Makes the calls of a note or a document those of its text as it is now. A call that left keeps its answers until it comes
  /// back; one without answers goes. Where one question left and another came, it is the same call, asked in other words.
  func placeCalls(_ calls: [TextCall], in place: SignupPlace) throws {
    let kept = try keptCalls(in: place)
    if kept.isEmpty, calls.isEmpty { return }
    let keys = Set(calls.map(\.key))
    let gone = kept.filter { $0.isPlaced && !keys.contains($0.key) }
    let placed = Set(kept.filter(\.isPlaced).map(\.key))
    let came = calls.filter { !placed.contains($0.key) }
    var known = Dictionary(kept.map { ($0.key, $0.id) }) { first, _ in first }
    if let old = gone.first, gone.count == 1, let new = came.first, came.count == 1, known[new.key] == nil {
      known[new.key] = old.id
    } else {
      for call in gone { try takeOut(call.id) }
    }
    for (index, call) in calls.enumerated() {
      try put(call, at: index + 1, in: place, known: known[call.key])
    }
  }

  private func keptCalls(in place: SignupPlace) throws(DatabaseError) -> [KeptCall] {
    try connection.rows("SELECT id, key, is_placed FROM signup WHERE \(place.condition)") { row in
      KeptCall(id: try row.int(0), key: try row.text(1), isPlaced: try row.bool(2))
    }
  }

  private func takeOut(_ id: Int) throws {
    try connection.run("UPDATE signup SET is_placed = 0 WHERE id = \(id)")
    try connection.run(
      """
      DELETE FROM signup WHERE id = \(id)
        AND NOT EXISTS (SELECT 1 FROM signup_entry WHERE signup_id = signup.id)
      """)
  }

  private func put(_ call: TextCall, at position: Int, in place: SignupPlace, known id: Int?) throws {
    if let id {
      try connection.run(
        """
        UPDATE signup SET key = \(call.key), question = \(call.question), position = \(position), is_placed = 1
        WHERE id = \(id)
        """)
    } else {
      try insertSignup(call, at: position, in: place)
    }
  }

  /// Keeps a new call, open.
  func insertSignup(_ call: TextCall, at position: Int, in place: SignupPlace) throws {
    let rows = place.rows
    try connection.run(
      """
      INSERT INTO signup (item_id, cell_id, note_id, document_id, position, key, question, is_open)
      VALUES (\(rows.item), \(rows.cell), \(rows.note), \(rows.document), \(position), \(call.key),
        \(call.question), 1)
      """)
  }
}

private struct KeptCall {
  let id: Int
  let key: String
  let isPlaced: Bool
}

extension SignupPlace {
  /// Holds for the rows of `signup` in it.
  var condition: SQL {
    switch self {
    case .item(let id): "item_id = \(id)"
    case .cell(let id): "cell_id = \(id)"
    case .note(let id): "note_id = \(id)"
    case .document(let id): "document_id = \(id)"
    }
  }

  fileprivate var rows: SignupPlaceRows {
    switch self {
    case .item(let id): SignupPlaceRows(item: id)
    case .cell(let id): SignupPlaceRows(cell: id)
    case .note(let id): SignupPlaceRows(note: id)
    case .document(let id): SignupPlaceRows(document: id)
    }
  }
}

/// One row, and NULL for the others.
private struct SignupPlaceRows {
  var item: Int?
  var cell: Int?
  var note: Int?
  var document: Int?
}
