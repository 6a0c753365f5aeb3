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
    return try insertNote(draft.body, of: meeting, item: draft.item, author: draft.author, at: now)
  }

  @discardableResult
  func insertNote(_ source: String, of meeting: Int, item: Int?, author: String, at now: Instant) throws
    -> Int
  {
    let body = try insertBody(source, at: item == nil ? .meetingNote : .itemNote)
    try connection.run(
      """
      INSERT INTO note (meeting_id, item_id, body_id, author, written_at)
      VALUES (\(meeting), \(item), \(body), \(author), \(now.seconds))
      """)
    return connection.lastInsertedRowID
  }
}
