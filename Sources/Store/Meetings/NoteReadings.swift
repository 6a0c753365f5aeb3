import Database
import Domain
import HTML

extension Readings {
  /// The notes of a meeting by what they stand in, in the order of writing. Three statements.
  func notes(of meeting: Int) throws(DatabaseError) -> [NotePlace: [Note]] {
    let proposals = try proposals(of: meeting)
    let signups = try signups(inNotesOf: meeting)
    let notes = try connection.rows(
      """
      SELECT note.id, note.item_id, note.cell_id, note.is_correction, body.html, note.author, note.author_left,
        note.written_at, note.version, note.editor, note.editor_left, note.edited_at, \(isOwn)
      FROM note JOIN body ON body.id = note.body_id
      WHERE note.meeting_id = \(meeting) AND note.withdrawn_at IS NULL
      ORDER BY note.id
      """
    ) { row in
      let id = try row.int(0)
      return PlacedNote(
        place: try NotePlace(row),
        note: Note(
          id: id, body: try row.html(4), author: try row.author(5), writtenAt: try row.instant(7),
          version: try row.int(8), edit: try Note.Edit(row), proposals: proposals[id] ?? [],
          signups: signups[id] ?? [], isCorrection: try row.bool(3), isOwn: try row.bool(12)))
    }
    return Dictionary(grouping: notes, by: \.place).mapValues { $0.map(\.note) }
  }

  /// Whether the viewer wrote `note` first, as an expression.
  var isOwn: SQL { "COALESCE(note.author_id = \(viewer.member?.id), 0)" }

  private func proposals(of meeting: Int) throws(DatabaseError) -> [Int: [Proposal]] {
    let found = try connection.rows(
      """
      SELECT proposal.note_id, proposal.id, proposal.kind, proposal.text, proposal.owner, proposal.due
      FROM note CROSS JOIN proposal ON proposal.note_id = note.id
      WHERE note.meeting_id = \(meeting) AND proposal.state = 'open'
      """
    ) { row in
      BoundProposal(
        note: try row.int(0),
        proposal: Proposal(
          id: try row.int(1), kind: try row.text(2, as: Proposal.Kind.init(rawValue:)),
          text: try row.text(3), owner: try row.text(4), due: try row.isNull(5) ? nil : try row.day(5)))
    }
    // No index gives this order: they are few, and sorted once read.
    return Dictionary(grouping: found.sorted { $0.proposal.id < $1.proposal.id }, by: \.note)
      .mapValues { $0.map(\.proposal) }
  }
}

private struct PlacedNote {
  let place: NotePlace
  let note: Note
}

private struct BoundProposal {
  let note: Int
  let proposal: Proposal
}

extension NotePlace {
  /// From the item, the cell, and whether it mends minutes: the columns behind the first of a row.
  init(_ row: borrowing Row) throws(DatabaseError) {
    if try row.bool(3) {
      self = .corrections
    } else if let cell = try row.optionalInt(2) {
      self = .cell(cell)
    } else if let item = try row.optionalInt(1) {
      self = .item(item)
    } else {
      self = .meeting
    }
  }
}

extension Note.Edit {
  fileprivate init?(_ row: borrowing Row) throws(DatabaseError) {
    guard try !row.isNull(9), let author = try row.author(9) else { return nil }
    self.init(author: author, at: try row.instant(11))
  }
}
