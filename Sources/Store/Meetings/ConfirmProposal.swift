import Database
import Domain

extension Writings {
  /// Makes of a proposal what it asks for: a task, a decision or a question of the meeting, which says that it was born in the note.
  /// A second time makes nothing more. Gives the note; nil when there is no such proposal, or its note was taken off the page.
  ///
  /// - Throws: `Rejection` with `.changed` for one that was dismissed.
  package func confirmProposal(_ id: Int, of meeting: Int) throws -> Int? {
    guard let kept = try proposal(id, of: meeting) else { return nil }
    switch kept.state {
    case .confirmed: return kept.note
    case .dismissed: throw Rejection("", .changed)
    case .open: break
    }
    let proposal = kept.proposal
    switch proposal.kind {
    case .task:
      let entry = TaskEntry(title: proposal.text, owner: proposal.owner, due: proposal.due, item: kept.item)
      _ = try addTask(entry, to: meeting, note: kept.note)
    case .decision, .question:
      let kind: Outcome.Kind = proposal.kind == .decision ? .decision : .question
      let entry = OutcomeEntry(kind: kind, text: proposal.text, item: kept.item, show: nil)
      _ = try addOutcome(entry, to: meeting, note: kept.note)
    }
    try connection.run("UPDATE proposal SET state = 'confirmed' WHERE id = \(id)")
    return kept.note
  }
}
