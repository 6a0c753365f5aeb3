import HTTP
import Store
import Templates

/// `POST /abecedaire/propositions/{id}/retirer`: one's own, until words are grouped.
@Sendable nonisolated(nonsending) func withdrawProposal(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let back = visit.back ?? SitePath.abecedaire.text
  return try await visit.press(on: .abecedaire) { writings in
    try writings.advanceAbecedaire(at: now)
    guard try writings.withdrawProposal(id, by: member) else { throw Failure.notFound }
    return Done(path: back, .proposalWithdrawn)
  }
}
