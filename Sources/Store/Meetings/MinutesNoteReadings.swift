import Database
import Domain

/// The calls of a meeting as its minutes hold them, by the rows of what they stand in.
struct RecordedCalls {
  let ofItems: [Int: [MinutesRecord.Call]]
  let ofCells: [Int: [MinutesRecord.Call]]
  let ofNotes: [Int: [MinutesRecord.Call]]
}

/// The parts of published minutes that notes bear. The viewer is known to see the meeting.
extension Readings {
  /// Calls that a text does not have any more are left out, as withdrawn notes are. Four statements.
  func recordedCalls(_ meeting: Int) throws(DatabaseError) -> RecordedCalls {
    RecordedCalls(
      ofItems: try calls("item_id", of: "SELECT id FROM agenda_item WHERE meeting_id = \(meeting)"),
      ofCells: try calls("cell_id", of: "SELECT id FROM cell WHERE meeting_id = \(meeting)"),
      ofNotes: try calls(
        "note_id", of: "SELECT id FROM note WHERE meeting_id = \(meeting) AND withdrawn_at IS NULL"))
  }

  private func calls(_ column: SQL, of owners: SQL) throws(DatabaseError) -> [Int: [MinutesRecord.Call]] {
    let answers = try bound(
      """
      SELECT signup.id, signup_entry.name, signup_entry.signed_at
      FROM signup JOIN signup_entry ON signup_entry.signup_id = signup.id
      WHERE signup.\(column) IN (\(owners)) ORDER BY signup_entry.id
      """
    ) { row in MinutesRecord.Answer(name: try row.text(1), at: try row.int(2)) }
    return try bound(
      """
      SELECT \(column), id, key, question, is_open FROM signup
      WHERE \(column) IN (\(owners)) AND is_placed ORDER BY \(column), position, key
      """
    ) { row in
      MinutesRecord.Call(
        key: try row.text(2), question: try row.text(3), isOpen: try row.bool(4),
        answers: answers[try row.int(1)] ?? [])
    }
  }

  /// Two statements.
  func recordedNotes(
    _ meeting: Int, items: [Int: Int], cells: [Int: Int], _ calls: RecordedCalls
  ) throws(DatabaseError) -> [Numbered<MinutesRecord.Note>] {
    let proposals = try recordedProposals(meeting)
    return try connection.rows(
      """
      SELECT note.id, note.item_id, note.cell_id, note.is_correction, body.source, note.author, note.author_left,
        note.written_at, note.editor, note.editor_left, note.edited_at, meeting.day
      FROM note JOIN body ON body.id = note.body_id JOIN meeting ON meeting.id = note.meeting_id
      WHERE note.meeting_id = \(meeting) AND note.withdrawn_at IS NULL ORDER BY note.id
      """
    ) { row in
      let id = try row.int(0)
      let isEdited = try !row.isNull(8)
      let asked = NoteMarkers.proposals(in: try row.text(4), on: try row.day(11))
      let note = MinutesRecord.Note(
        item: try row.optionalInt(1).flatMap { items[$0] },
        cell: try row.optionalInt(2).flatMap { cells[$0] }, isCorrection: try row.bool(3),
        text: try row.text(4), author: MinutesRecord.Person(try row.author(5)), writtenAt: try row.int(7),
        editor: isEdited ? MinutesRecord.Person(try row.author(8)) : nil,
        editedAt: isEdited ? try row.optionalInt(10) : nil,
        proposals: (proposals[id] ?? []).compactMap { $0.asAsked(by: asked) },
        signups: calls.ofNotes[id] ?? [])
      return Numbered(id: id, value: note)
    }
  }

  private func recordedProposals(_ meeting: Int) throws(DatabaseError) -> [Int: [MinutesRecord.Proposal]] {
    try bound(
      """
      SELECT proposal.note_id, proposal.kind, proposal.text, proposal.owner, proposal.due, proposal.state
      FROM note JOIN proposal ON proposal.note_id = note.id
      WHERE note.meeting_id = \(meeting) ORDER BY proposal.id
      """
    ) { row in
      MinutesRecord.Proposal(
        kind: try row.text(1, as: Proposal.Kind.init(rawValue:)), text: try row.text(2),
        owner: try row.text(3), due: try row.isNull(4) ? nil : try row.day(4),
        state: try row.text(5, as: MinutesRecord.Proposal.State.init(rawValue:)))
    }
  }

  func recordedOutcomes(
    _ meeting: Int, items: [Int: Int], notes: [Int: Int]
  ) throws(DatabaseError) -> [MinutesRecord.Outcome] {
    try outcomes(of: meeting).map { outcome in
      MinutesRecord.Outcome(
        kind: outcome.kind, text: outcome.text, item: outcome.item.flatMap { items[$0] },
        note: outcome.note.flatMap { notes[$0] }, isSettled: outcome.isSettled,
        hands: outcome.show.map {
          MinutesRecord.Hands(ayes: $0.ayes, noes: $0.noes, abstentions: $0.abstentions)
        })
    }
  }

  func recordedTasks(
    _ meeting: Int, items: [Int: Int], notes: [Int: Int]
  ) throws(DatabaseError) -> [MinutesRecord.Task] {
    try tasks(of: meeting).map { task in
      MinutesRecord.Task(
        title: task.title, owner: MinutesRecord.Person(task.owner), due: task.due, state: task.state,
        item: task.item.flatMap { items[$0] }, note: task.note.flatMap { notes[$0] })
    }
  }
}

extension MinutesRecord.Proposal {
  /// As the lines of a note ask for it now; nil when none does. An answered proposal stays behind when its line is rewritten, and
  /// what was taken out of a note must not come out of its minutes.
  fileprivate func asAsked(by lines: [ProposalDraft]) -> MinutesRecord.Proposal? {
    guard let line = lines.first(where: { $0.kind == kind && $0.text == text }) else { return nil }
    return MinutesRecord.Proposal(kind: kind, text: text, owner: line.owner, due: line.due, state: state)
  }
}
