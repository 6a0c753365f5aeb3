import Database
import Domain

extension Readings {
  /// What came out of a meeting besides tasks: decisions, next steps, questions. One statement.
  func outcomes(of meeting: Int) throws(DatabaseError) -> [Outcome] {
    try connection.rows(
      """
      SELECT \(Outcome.columns)
      FROM outcome WHERE meeting_id = \(meeting) ORDER BY kind, position
      """
    ) { row in try Outcome(row) }
  }

  /// What people will do, in the order given. One statement.
  func tasks(of meeting: Int) throws(DatabaseError) -> [MeetingTask] {
    try connection.rows(
      "SELECT \(MeetingTask.columns) FROM task WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in try MeetingTask(row) }
  }
}

extension Outcome {
  /// What `init(_:)` reads.
  static let columns: SQL = "id, kind, text, item_id, note_id, is_settled, ayes, noes, abstentions, version"

  init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      id: try row.int(0), kind: try row.text(1, as: Kind.init(rawValue:)), text: try row.text(2),
      item: try row.optionalInt(3), note: try row.optionalInt(4), isSettled: try row.bool(5),
      show: try row.isNull(6)
        ? nil : ShowOfHands(ayes: try row.int(6), noes: try row.int(7), abstentions: try row.int(8)),
      version: try row.int(9))
  }
}

extension MeetingTask {
  /// What `init(_:)` reads, the first ones of a row.
  static let columns: SQL = """
    task.id, task.title, task.owner, task.owner_left, task.owner_id, task.due, task.state, task.item_id,
    task.note_id, task.version
    """

  /// How many columns these are.
  static let columnCount = 10

  init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      id: try row.int(0), title: try row.text(1), owner: try row.author(2), ownerID: try row.optionalInt(4),
      due: try row.isNull(5) ? nil : try row.day(5), state: try row.text(6, as: State.init(rawValue:)),
      item: try row.optionalInt(7), note: try row.optionalInt(8), version: try row.int(9))
  }
}
