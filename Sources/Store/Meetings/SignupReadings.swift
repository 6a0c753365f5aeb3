import Database
import Domain

/// Calls with their answers, by the row of what they stand in. The viewer is known to see it.
extension Readings {
  /// Those of a meeting's items.
  func signups(inItemsOf meeting: Int) throws(DatabaseError) -> [Int: [Signup]] {
    try signups(
      """
      SELECT signup.item_id, \(Self.signupColumns)
      FROM agenda_item CROSS JOIN signup ON signup.item_id = agenda_item.id \(Self.joiningAnswers)
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, signup.position, signup_entry.id
      """)
  }

  /// Those of the cells of a meeting's grid.
  func signups(inCellsOf meeting: Int) throws(DatabaseError) -> [Int: [Signup]] {
    try signups(
      """
      SELECT signup.cell_id, \(Self.signupColumns)
      FROM cell CROSS JOIN signup ON signup.cell_id = cell.id \(Self.joiningAnswers)
      WHERE cell.meeting_id = \(meeting)
      ORDER BY cell.id, signup.position, signup_entry.id
      """)
  }

  /// Those in the texts of a meeting's notes.
  func signups(inNotesOf meeting: Int) throws(DatabaseError) -> [Int: [Signup]] {
    try signups(
      """
      SELECT signup.note_id, \(Self.signupColumns)
      FROM note CROSS JOIN signup ON signup.note_id = note.id \(Self.joiningAnswers)
      WHERE note.meeting_id = \(meeting) AND signup.is_placed
      ORDER BY note.id, signup.key, signup_entry.id
      """)
  }

  /// Those in the text of a document.
  func signups(inDocument document: Int) throws(DatabaseError) -> [Signup] {
    try signups(
      """
      SELECT signup.document_id, \(Self.signupColumns)
      FROM signup \(Self.joiningAnswers)
      WHERE signup.document_id = \(document) AND signup.is_placed
      ORDER BY signup.key, signup_entry.id
      """)[document] ?? []
  }

  /// Those in the texts of a batch's kept words.
  func signups(inWordsOf batch: Int) throws(DatabaseError) -> [Int: [Signup]] {
    try signups(
      """
      SELECT signup.document_id, \(Self.signupColumns)
      FROM batch_letter
      JOIN kept_word ON kept_word.letter = batch_letter.letter
      JOIN document ON document.word_id = kept_word.id
      JOIN signup ON signup.document_id = document.id \(Self.joiningAnswers)
      WHERE batch_letter.batch_id = \(batch) AND signup.is_placed
      ORDER BY document.id, signup.key, signup_entry.id
      """)
  }

  private static let signupColumns: SQL = """
    signup.id, signup.key, signup.question, signup.is_open, signup_entry.name,
    signup_entry.person_id, signup_entry.guest_id
    """

  private static let joiningAnswers: SQL = "LEFT JOIN signup_entry ON signup_entry.signup_id = signup.id"

  /// One row for each answer, or one for a call without any.
  private func signups(_ query: SQL) throws(DatabaseError) -> [Int: [Signup]] {
    let viewer = viewer.participant
    let rows = try connection.rows(query) { row in
      let (person, guest) = (try row.optionalInt(6), try row.optionalInt(7))
      let names = try row.optionalText(5).map { [guest == nil ? Author.named($0) : .guest($0)] }
      let isOwn = person != nil && person == viewer?.person || guest != nil && guest == viewer?.guest
      return SignupRow(
        place: try row.int(0),
        signup: Signup(
          id: try row.int(1), key: try row.text(2), question: try row.text(3), isOpen: try row.bool(4),
          names: names ?? [], isAnswered: isOwn))
    }
    let gathered: [SignupRow] = rows.reduce(into: []) { signups, row in
      if let last = signups.last, last.signup.id == row.signup.id {
        signups[signups.count - 1].signup = last.signup.with(row.signup)
      } else {
        signups.append(row)
      }
    }
    return Dictionary(grouping: gathered, by: \.place).mapValues { $0.map(\.signup) }
  }
}

private struct SignupRow {
  let place: Int
  var signup: Signup
}

extension Signup {
  /// The same with the answer of another row.
  fileprivate func with(_ next: Signup) -> Signup {
    Signup(
      id: id, key: key, question: question, isOpen: isOpen, names: names + next.names,
      isAnswered: isAnswered || next.isAnswered)
  }
}
