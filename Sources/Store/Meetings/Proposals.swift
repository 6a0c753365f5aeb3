import Database
import Domain

/// What the marked lines of notes ask for. Nothing is made of them before someone confirms it.
extension Writings {
  /// Makes the open proposals of a note those of its text. Those that were confirmed or dismissed stay, so that the same line is not
  /// asked about twice.
  func keepProposals(of note: Int, in source: String, on day: Day) throws {
    let wanted = NoteMarkers.proposals(in: source, on: day)
    let open = try connection.rows(
      "SELECT id, kind, text FROM proposal WHERE note_id = \(note) AND state = 'open'"
    ) { row in
      KeptProposal(
        id: try row.int(0), kind: try row.text(1, as: Proposal.Kind.init(rawValue:)), text: try row.text(2))
    }
    for kept in open where !wanted.contains(where: { $0.kind == kept.kind && $0.text == kept.text }) {
      try connection.run("DELETE FROM proposal WHERE id = \(kept.id)")
    }
    for draft in wanted {
      try connection.run(
        """
        INSERT INTO proposal (note_id, kind, text, owner, due, state)
        VALUES (\(note), \(draft.kind.rawValue), \(draft.text), \(draft.owner), \(draft.due?.iso), 'open')
        ON CONFLICT (note_id, kind, text) DO UPDATE SET owner = excluded.owner, due = excluded.due
        WHERE proposal.state = 'open'
        """)
    }
  }

  /// Leaves a proposal of a meeting's note aside; a second time changes nothing. Gives the note; nil when there is no such
  /// proposal, or its note was taken off the page.
  ///
  /// - Throws: `Rejection` with `.changed` for one that was confirmed.
  package func dismissProposal(_ id: Int, of meeting: Int) throws -> Int? {
    guard let kept = try proposal(id, of: meeting) else { return nil }
    guard kept.state != .confirmed else { throw Rejection("", .changed) }
    try connection.run("UPDATE proposal SET state = 'dismissed' WHERE id = \(id)")
    return kept.note
  }

  /// A proposal of a note that is on the page.
  func proposal(_ id: Int, of meeting: Int) throws(DatabaseError) -> ProposalOfNote? {
    try connection.first(
      """
      SELECT note.id, note.item_id, proposal.state, proposal.kind, proposal.text, proposal.owner, proposal.due
      FROM proposal JOIN note ON note.id = proposal.note_id
      WHERE proposal.id = \(id) AND note.meeting_id = \(meeting) AND note.withdrawn_at IS NULL
      """
    ) { row in
      ProposalOfNote(
        note: try row.int(0), item: try row.optionalInt(1),
        state: try row.text(2, as: ProposalOfNote.State.init(rawValue:)),
        proposal: Proposal(
          id: id, kind: try row.text(3, as: Proposal.Kind.init(rawValue:)), text: try row.text(4),
          owner: try row.text(5), due: try row.isNull(6) ? nil : try row.day(6)))
    }
  }
}

private struct KeptProposal {
  let id: Int
  let kind: Proposal.Kind
  let text: String
}

/// A proposal with what became of it, and where it stands.
struct ProposalOfNote {
  /// The raw values are those of the database.
  enum State: String {
    case open, confirmed, dismissed
  }

  let note: Int
  /// The agenda item of the note; nil for the meeting as a whole.
  let item: Int?
  let state: State
  let proposal: Proposal
}
