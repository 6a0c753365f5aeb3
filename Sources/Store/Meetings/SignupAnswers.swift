import Database
import Domain

extension Readings {
  /// A call as far as rights go; nil when the viewer does not see what it stands in, or when its text has it no more. Two
  /// statements.
  package func signupAccess(_ id: Int) throws(DatabaseError) -> SignupAccess? {
    let found = try connection.first(
      """
      SELECT signup.is_open, signup.document_id, signup.at_meeting_id, COALESCE(signup.cell_id, note.cell_id)
      FROM signup
      LEFT JOIN note ON note.id = signup.note_id
      WHERE signup.id = \(id) AND signup.is_placed AND note.withdrawn_at IS NULL
      """
    ) { row in
      SignupHome(
        isOpen: try row.bool(0), document: try row.optionalInt(1), meeting: try row.optionalInt(2),
        cell: try row.optionalInt(3))
    }
    guard let found else { return nil }
    if let row = found.document {
      guard let document = try document(withID: row) else { return nil }
      return SignupAccess(id: id, home: .document(document), isOpen: found.isOpen && !document.isArchived)
    }
    guard let row = found.meeting, let meeting = try meetingAccess(row) else { return nil }
    return SignupAccess(id: id, home: .meeting(meeting), cell: found.cell, isOpen: found.isOpen)
  }

  /// The row of the meeting that has an item with this call; nil for a call of anything else.
  package func meetingOfItem(withCall id: Int) throws(DatabaseError) -> Int? {
    try connection.first(
      "SELECT at_meeting_id FROM signup WHERE id = \(id) AND item_id IS NOT NULL"
    ) { row in try row.int(0) }
  }

  private func document(withID id: Int) throws(DatabaseError) -> Document? {
    try connection.first(
      """
      SELECT \(Document.columns(for: viewer)), \(Document.latest)
      FROM document \(Document.joins)
      WHERE document.id = \(id) AND \(viewer.seesDocument)
      """
    ) { row in try Document(row, latest: row.int(Document.columnCount)) }
  }
}

private struct SignupHome {
  let isOpen: Bool
  let document: Int?
  let meeting: Int?
  let cell: Int?
}

extension Writings {
  /// Puts someone's name under a call; who stands there already stays in their place.
  ///
  /// - Throws: `Rejection` of the whole form for a call that is closed.
  package func signUp(_ participant: Participant, for call: SignupAccess, at now: Instant) throws {
    guard call.isOpen else { throw Rejection("", .callClosed) }
    try connection.run(
      """
      INSERT INTO signup_entry (signup_id, person_id, guest_id, name, signed_at)
      VALUES (\(call.id), \(participant.person), \(participant.guest), \(participant.name), \(now.seconds))
      ON CONFLICT DO NOTHING
      """)
  }

  /// Takes someone's name away from under a call, closed or not.
  package func withdraw(_ participant: Participant, from call: SignupAccess) throws {
    try connection.run(
      """
      DELETE FROM signup_entry WHERE signup_id = \(call.id)
        AND (person_id = \(participant.person) OR guest_id = \(participant.guest))
      """)
  }

  /// Closes a call, or opens it again.
  package func setOpen(_ isOpen: Bool, _ call: SignupAccess) throws {
    try connection.run("UPDATE signup SET is_open = \(isOpen) WHERE id = \(call.id)")
  }

  /// Adds a call to an item of a meeting, open. Gives its row.
  ///
  /// - Throws: `Rejection` of `question`, of `item` for one that the meeting does not have, of the whole form when the item has
  ///   as many calls as it can.
  package func addSignup(_ question: String, toItem item: Int, of meeting: Int) throws -> Int {
    try require(SignupQuestion.problems(of: question))
    try requireItem(item, of: meeting)
    let next = try connection.first(
      "SELECT COALESCE(max(position), 0) + 1 FROM signup WHERE item_id = \(item)"
    ) {
      row in try row.int(0)
    }
    guard let next, next <= SignupAccess.mostOfAnItem else { throw Rejection("", .full) }
    let call = TextCall(key: Slug(naming: question).text, question: question)
    try insertSignup(call, at: next, in: .item(item))
    let id = connection.lastInsertedRowID
    try index(.meeting, meeting)
    return id
  }

  /// Takes a call of an item away, with its answers.
  ///
  /// - Parameter count: how many answers its remover was told of.
  /// - Throws: `Rejection` of the whole form when there are others by now.
  package func removeSignup(_ call: Int, answers count: Int, of meeting: Int) throws {
    let answers = try connection.first("SELECT count(*) FROM signup_entry WHERE signup_id = \(call)") {
      row in try row.int(0)
    }
    guard answers == count else { throw Rejection("", .changed) }
    try connection.run("DELETE FROM signup WHERE id = \(call) AND item_id IS NOT NULL")
    try index(.meeting, meeting)
  }

  /// Throws `Rejection` of `item` for an item that the meeting does not have; nothing is asked of nil.
  func requireItem(_ item: Int?, of meeting: Int) throws {
    guard let item else { return }
    let isThere = try connection.first(
      "SELECT 1 FROM agenda_item WHERE id = \(item) AND meeting_id = \(meeting)"
    ) { _ in true }
    guard isThere == true else { throw Rejection("item", .unknown) }
  }
}
