import Database
import Domain

extension Writings {
  /// Keeps a note of a meeting, with the proposals of its marked lines. Gives its id, or nil when there is no such meeting.
  /// A note of a cell is bound to the item that is the cell's slot, whichever item is named.
  ///
  /// - Throws: `Rejection` of `item` or `cell` for one that the meeting has not, or has no more.
  package func addNote(_ draft: NoteDraft, to meeting: Int, at now: Instant) throws -> Int? {
    try require(draft.problems)
    guard let day = try day(ofMeeting: meeting) else { return nil }
    var draft = draft
    draft.item = try item(for: draft, in: meeting)
    let note = try insertNote(draft, of: meeting, in: onlyCircle(of: meeting), at: now)
    try keepProposals(of: note, in: draft.body, on: day)
    return note
  }

  private func item(for draft: NoteDraft, in meeting: Int) throws -> Int? {
    if let cell = draft.cell {
      let slot = try connection.first(
        "SELECT item_id FROM cell WHERE id = \(cell) AND meeting_id = \(meeting)"
      ) { row in try row.int(0) }
      guard let slot else { throw Rejection("cell", .unknown) }
      return slot
    }
    guard let item = draft.item else { return nil }
    let isItem = try connection.first(
      "SELECT 1 FROM agenda_item WHERE id = \(item) AND meeting_id = \(meeting)"
    ) { _ in true }
    guard isItem == true else { throw Rejection("item", .unknown) }
    return item
  }

  /// - Parameter circle: the only circle of the meeting, if it has one and no other.
  @discardableResult
  func insertNote(_ draft: NoteDraft, of meeting: Int, in circle: Int?, at now: Instant) throws -> Int {
    let place = BodyPlace(ofNoteIn: draft.item)
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

  /// The only circle of a meeting, if it has one and no other.
  func onlyCircle(of meeting: Int) throws -> Int? {
    let circles = try connection.rows(
      "SELECT circle_id FROM meeting_circle WHERE meeting_id = \(meeting) LIMIT 2"
    ) { row in try row.int(0) }
    return circles.count == 1 ? circles.first : nil
  }
}

extension BodyPlace {
  /// Where a note stands that is bound to `item`; nil for the meeting as a whole.
  init(ofNoteIn item: Int?) { self = item == nil ? .meetingNote : .itemNote }
}
