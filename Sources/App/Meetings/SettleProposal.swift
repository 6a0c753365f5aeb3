import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/propositions/{n}/confirmer`: makes what a marked line asks for. Pressed by two people it is made once.
@Sendable nonisolated(nonsending) func confirmProposal(_ visit: Visit) async throws -> Response {
  try await settle(visit, .proposalConfirmed) { try $0.confirmProposal($1, of: $2) }
}

/// `POST /rencontres/{id}/propositions/{n}/ecarter`
@Sendable nonisolated(nonsending) func dismissProposal(_ visit: Visit) async throws -> Response {
  try await settle(visit, .proposalDismissed) { try $0.dismissProposal($1, of: $2) }
}

/// - Parameter settle: given the numbers of the proposal and of the meeting; gives the note, nil when there is no such proposal.
private nonisolated(nonsending) func settle(
  _ visit: Visit, _ notice: Notice, _ settle: @escaping @Sendable (Writings, Int, Int) throws -> Int?
) async throws -> Response {
  let (member, id, number, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  return try await visit.press(on: visit.meetingPath()) { writings in
    _ = try writings.meeting(id, for: .write, by: member, at: now)
    guard let note = try settle(writings, number, id) else { throw Failure.notFound }
    return Done(try writings.note(note, of: id, by: member, at: now), notice)
  }
}
