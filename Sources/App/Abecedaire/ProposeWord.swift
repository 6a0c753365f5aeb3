import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/proposer`
@Sendable func showProposing(_ visit: Visit) throws -> Response {
  try .page(proposingPage(visit.proposing(visit.batch(in: visit.store), in: visit.store), in: visit.frame))
}

/// `POST /abecedaire/lots/{id}/proposer`: first asks whether the word is one of those that are alike.
@Sendable nonisolated(nonsending) func proposeWord(_ visit: Visit) async throws -> Response {
  let (member, now, id) = (try visit.member(), visit.now, try visit.number())
  let form = ProposalForm { visit.fields[$0] }
  let hasInbox = try visit.read { try visit.batch(in: $0).rule.hasInbox }
  let problems = try visit.read { store in
    let batch = try visit.batch(in: store)
    if !form.draft.problems.isEmpty { return form.draft.problems }
    return try form.choice == .notAsked && !store.alike(form.draft, in: batch).isEmpty
      ? [Problem(ProposalForm.Entry.word.rawValue, .alike)] : []
  }
  return try await visit.save(
    problems, again: { problems in try visit.read { try again(form, problems, visit, $0) } },
    {
      let tries: [(rule: Throttle.Rule, key: String)] = [(.newProposal, "\(member.id)")]
      try visit.brake(tries)
      do {
        return try await visit.done { writings in
          try writings.advanceAbecedaire(at: now)
          try writings.propose(form.draft, to: id, form.choice, by: member, at: now)
          let path = form.draft.letter.map { SitePath.batch(.proposed(id, $0, after: nil)) }
          return Done(path ?? .batch(.propose(id)), form.choice.notice(hasInbox: hasInbox))
        }
      } catch {
        visit.release(tries)
        throw error
      }
    })
}

private func again(_ form: ProposalForm, _ problems: [Problem], _ visit: Visit, _ store: Readings) throws
  -> HTML
{
  let batch = try visit.batch(in: store)
  var sheet = try visit.proposing(batch, in: store)
  sheet.form = form
  sheet.problems = problems
  if problems.contains(where: { $0.reason == .alike }) {
    sheet.alike = try store.alike(form.draft, in: batch)
  }
  return proposingPage(sheet, in: visit.frame)
}

extension ProposalChoice {
  /// Whether an equal word was there that nobody else sees is not said.
  fileprivate func notice(hasInbox: Bool) -> Notice {
    if case .same = self { return .wordSupported }
    return hasInbox ? .wordSent : .wordProposed
  }
}

extension Readings {
  /// The words that may be the same, while words are proposed.
  fileprivate func alike(_ draft: WordProposalDraft, in batch: Batch) throws -> [ProposedWord] {
    batch.stage == .proposing ? try alike(draft.spelling, in: batch) : []
  }
}
