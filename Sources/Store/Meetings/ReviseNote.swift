import Database
import Domain

extension Writings {
  /// Keeps a text as what a note says from now on; what it said before stays among its former texts. It must follow what the note
  /// says, which the number of its base says: a text that was begun from an older version is merged before with what was saved
  /// since, away from the writer.
  ///
  /// - Parameter note: as it was read in the same job; `member` may write in it.
  /// - Throws: `Superseded` when the note has another version than the base: nothing is kept then. `Rejection` of `body` for a note
  ///   that was taken off the page.
  package func reviseNote(
    _ note: NoteText, _ draft: TextDraft, by member: Member, at now: Instant
  ) throws -> Revised {
    try require(draft.problemsOfNote)
    guard !note.isWithdrawn, let kept = try keptNote(note.id) else { throw Rejection("body", .unknown) }
    guard draft.base == note.version else { throw Superseded() }
    if draft.body.isSame(as: note.source) { return .unchanged }
    try keepFormer(note.id)
    try replaceText(of: note, kept, with: draft.body)
    try connection.run(
      """
      UPDATE note SET version = version + 1, editor = \(member.name), editor_id = \(member.id), editor_left = 0,
        edited_at = \(now.seconds)
      WHERE id = \(note.id)
      """)
    if let day = try day(ofMeeting: note.meeting.id) {
      try keepProposals(of: note.id, in: draft.body, on: day)
    }
    try index(.note, note.id)
    return .saved(note.version + 1)
  }

  /// Takes a note off the page: its text is linked from nowhere and found by nothing until it is brought back. A second time
  /// changes nothing.
  package func withdrawNote(_ note: NoteText, at now: Instant) throws {
    guard !note.isWithdrawn, let kept = try keptNote(note.id) else { return }
    try retireBody(kept.body)
    try connection.run("UPDATE note SET withdrawn_at = \(now.seconds) WHERE id = \(note.id)")
    try index(.note, note.id)
  }

  /// Puts a note back where it stood.
  package func bringBackNote(_ note: NoteText) throws {
    guard note.isWithdrawn, let kept = try keptNote(note.id) else { return }
    try connection.run("UPDATE note SET withdrawn_at = NULL WHERE id = \(note.id)")
    try replaceText(of: note, kept, with: note.source)
    try index(.note, note.id)
  }

  /// The day of a meeting; nil when there is no such meeting.
  func day(ofMeeting meeting: Int) throws(DatabaseError) -> Day? {
    try connection.first("SELECT day FROM meeting WHERE id = \(meeting)") { row in try row.day(0) }
  }

  /// Keeps what a note says, with the calls in it.
  private func replaceText(of note: NoteText, _ kept: KeptNote, with source: String) throws {
    let rendered = try rendered(
      source, at: BodyPlace(ofNoteIn: kept.item), of: onlyCircle(of: note.meeting.id))
    try connection.run("UPDATE body SET source = \(source) WHERE id = \(kept.body)")
    try keep(rendered, of: kept.body)
    try placeCalls(rendered.calls, in: .note(note.id))
  }

  /// Whoever wrote the text that is replaced wrote it last, or first.
  private func keepFormer(_ note: Int) throws {
    try connection.run(
      """
      INSERT INTO former_note (note_id, number, source, author_id, author, author_left, written_at)
      SELECT note.id, note.version, body.source,
        CASE WHEN note.editor IS NULL THEN note.author_id ELSE note.editor_id END, \(NoteVersion.lastHand)
      FROM note JOIN body ON body.id = note.body_id WHERE note.id = \(note)
      """)
  }

  private func keptNote(_ note: Int) throws(DatabaseError) -> KeptNote? {
    try connection.first("SELECT body_id, item_id FROM note WHERE id = \(note)") { row in
      KeptNote(body: try row.int(0), item: try row.optionalInt(1))
    }
  }
}

/// The rows of a note's text and item.
private struct KeptNote {
  let body: Int
  let item: Int?
}
