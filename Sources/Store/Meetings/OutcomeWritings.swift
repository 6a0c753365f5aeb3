import Database
import Domain

/// An outcome or a task that cannot be changed as it was typed: someone else has changed it since the form was shown.
package struct ChangedMeanwhile<Value: Sendable>: Error {
  /// What it is now.
  package let current: Value
}

extension Readings {
  /// One outcome of a meeting that the viewer is known to see; nil when it has none of that number.
  package func outcome(_ id: Int, of meeting: Int) throws(DatabaseError) -> Outcome? {
    try connection.first(
      "SELECT \(Outcome.columns) FROM outcome WHERE id = \(id) AND meeting_id = \(meeting)"
    ) { row in try Outcome(row) }
  }
}

extension Writings {
  /// Keeps something that came out of a meeting, after the others of its kind. Gives its row.
  ///
  /// - Parameter note: the note in which it was born, if it was one.
  package func addOutcome(_ entry: OutcomeEntry, to meeting: Int, note: Int? = nil) throws -> Int {
    try require(entry.problems)
    try requireItem(entry.item, of: meeting)
    try connection.run(
      """
      INSERT INTO outcome (meeting_id, kind, position, text, item_id, note_id, ayes, noes, abstentions)
      VALUES (\(meeting), \(entry.kind.rawValue), \(nextOutcome(entry.kind, of: meeting)), \(entry.text),
        \(entry.item), \(note), \(entry.show?.ayes), \(entry.show?.noes), \(entry.show?.abstentions))
      """)
    let id = connection.lastInsertedRowID
    try index(.meeting, meeting)
    return id
  }

  /// Replaces what an outcome says. One that becomes of another kind goes after the others of that kind.
  ///
  /// - Parameter version: the one that the form was made from.
  /// - Throws: `ChangedMeanwhile` when there is a later one, `Rejection` of the fields.
  package func changeOutcome(
    _ outcome: Outcome, of meeting: Int, to entry: OutcomeEntry, from version: Int
  ) throws {
    if outcome.version != version { throw ChangedMeanwhile(current: outcome) }
    try require(entry.problems)
    try requireItem(entry.item, of: meeting)
    let isSameKind = entry.kind == outcome.kind
    let position: SQL = isSameKind ? "position" : "\(try nextOutcome(entry.kind, of: meeting))"
    try connection.run(
      """
      UPDATE outcome SET kind = \(entry.kind.rawValue), position = \(position), text = \(entry.text),
        item_id = \(entry.item), is_settled = \(outcome.isSettled && entry.kind == .question),
        ayes = \(entry.show?.ayes), noes = \(entry.show?.noes), abstentions = \(entry.show?.abstentions),
        version = version + 1
      WHERE id = \(outcome.id)
      """)
    try index(.meeting, meeting)
  }

  /// Takes an outcome away.
  ///
  /// - Throws: `Rejection` of the whole form when someone has changed it since `version`.
  package func removeOutcome(_ outcome: Outcome, of meeting: Int, from version: Int) throws {
    guard outcome.version == version else { throw Rejection("", .changed) }
    try connection.run("DELETE FROM outcome WHERE id = \(outcome.id)")
    try index(.meeting, meeting)
  }

  /// Says whether a question has found its answer; nothing happens to what is none.
  package func settle(_ outcome: Outcome, _ isSettled: Bool) throws {
    guard outcome.kind == .question, outcome.isSettled != isSettled else { return }
    try connection.run(
      "UPDATE outcome SET is_settled = \(isSettled), version = version + 1 WHERE id = \(outcome.id)")
  }

  private func nextOutcome(_ kind: Outcome.Kind, of meeting: Int) throws -> Int {
    try connection.first(
      """
      SELECT COALESCE(max(position), 0) + 1 FROM outcome
      WHERE meeting_id = \(meeting) AND kind = \(kind.rawValue)
      """
    ) { row in try row.int(0) } ?? 1
  }
}
