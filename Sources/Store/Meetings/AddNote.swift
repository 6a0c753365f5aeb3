import Database
import Domain

extension Writings {
  /// Keeps a note of a meeting. Gives its id, or nil when there is no such meeting.
  package func addNote(_ draft: NoteDraft, to meeting: Int, at now: Instant) throws -> Int? {
    try require(draft.problems)
    let isMeeting = try connection.first("SELECT 1 FROM meeting WHERE id = \(meeting)") { _ in true }
    guard isMeeting == true else { return nil }
    if let item = draft.item {
      let isItem = try connection.first(
        "SELECT 1 FROM agenda_item WHERE id = \(item) AND meeting_id = \(meeting)"
      ) { _ in true }
      guard isItem == true else { throw Rejection("item", .unknown) }
    }
    return try insertNote(draft, of: meeting, in: onlyCircle(of: meeting), at: now)
  }

  /// - Parameter circle: the only circle of the meeting, if it has one and no other.
  @discardableResult
  func insertNote(_ draft: NoteDraft, of meeting: Int, in circle: Int?, at now: Instant) throws -> Int {
    let place: BodyPlace = draft.item == nil ? .meetingNote : .itemNote
    let rendered = try rendered(draft.body, at: place, of: circle)
    let body = try insertBody(rendered, of: draft.body, at: place)
    try connection.run(
      """
      INSERT INTO note (meeting_id, item_id, cell_id, body_id, author, author_id, written_at, is_correction)
      VALUES (\(meeting), \(draft.item), \(draft.cell), \(body), \(draft.author), \(draft.authorID),
        \(now.seconds), \(draft.isCorrection))
      """)
    let note = connection.lastInsertedRowID
    try placeCalls(rendered.calls, in: .note(note))
    try index(.note, note)
    return note
  }

  private func onlyCircle(of meeting: Int) throws -> Int? {
    let circles = try connection.rows(
      "SELECT circle_id FROM meeting_circle WHERE meeting_id = \(meeting) LIMIT 2"
    ) { row in try row.int(0) }
    return circles.count == 1 ? circles.first : nil
  }
}
