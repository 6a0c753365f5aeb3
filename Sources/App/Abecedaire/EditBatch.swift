import Domain
import HTML
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/nouveau`
@Sendable func showNewBatch(_ visit: Visit) throws -> Response {
  try .page(newForm(BatchForm(), [], visit))
}

/// `POST /abecedaire/lots/nouveau`
@Sendable nonisolated(nonsending) func createBatch(_ visit: Visit) async throws -> Response {
  let (form, now) = (BatchForm(fields: visit.fields.all), visit.now)
  return try await visit.save(
    form.problems(changing: nil), again: { try newForm(form, $0, visit) },
    {
      try await visit.done { writings in
        let id = try writings.createBatch(form.draft(changing: nil), at: now)
        return Done(.batch(.batch(id)), .batchCreated)
      }
    })
}

/// `GET /abecedaire/lots/{id}/modifier`
@Sendable func showBatchForm(_ visit: Visit) throws -> Response {
  let kept = try visit.read { try visit.batchDraft(in: $0) }
  return try .page(editForm(BatchForm(kept), [], visit))
}

/// `POST /abecedaire/lots/{id}/modifier`
@Sendable nonisolated(nonsending) func editBatch(_ visit: Visit) async throws -> Response {
  let (id, now) = (try visit.number(), visit.now)
  let kept = try visit.read { try visit.batchDraft(in: $0) }
  let sent = BatchForm(fields: visit.fields.all)
  let hasVoted = try visit.read { try !$0.votes(of: id).isEmpty }
  let form = hasVoted ? sent.keepingRule(of: kept) : sent
  return try await visit.save(
    form.problems(changing: kept), again: { try editForm(form, $0, visit) },
    {
      try await visit.done { writings in
        let batch = try writings.batch(id, at: now)
        // A rule that was typed before a vote opened is not the rule of that vote.
        let isLate = try !hasVoted && !writings.readings(as: .visitor).votes(of: id).isEmpty
        if batch.stage != kept.batch.stage || isLate { throw Rejection([Problem("", .changed)]) }
        try writings.changeBatch(id, form.draft(changing: kept), version: form.version, at: now)
        return Done(.batch(.batch(id)), .batchSaved)
      }
    })
}

extension Visit {
  fileprivate func batchDraft(in store: Readings) throws -> BatchDraftText {
    guard let draft = try store.batchDraft(number()) else { throw Failure.notFound }
    return draft
  }
}

private func newForm(_ form: BatchForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  let free = try visit.read { try $0.freeLetters(besides: nil) }
  return batchFormPage(
    form, BatchChoices(batch: nil, free: free, staying: [], hasVoted: false), problems: problems,
    seal: visit.seal(), in: visit.frame)
}

private func editForm(_ form: BatchForm, _ problems: [Problem], _ visit: Visit) throws -> HTML {
  try visit.read { store in
    let kept = try visit.batchDraft(in: store)
    let choices = BatchChoices(
      batch: kept.batch, free: try store.freeLetters(besides: kept.batch),
      staying: try store.lettersWithAnyWord(),
      hasVoted: try !store.votes(of: kept.batch.id).isEmpty)
    var form = form
    // Whoever reads what someone else has changed goes on from there.
    if problems.contains(where: { $0.reason == .changed }) { form[.version] = "\(kept.version)" }
    return batchFormPage(form, choices, problems: problems, seal: visit.seal(), in: visit.frame)
  }
}

extension Readings {
  /// The letters that no batch has, but for those of `own`.
  fileprivate func freeLetters(besides own: Batch?) throws -> [Letter] {
    let taken = Set(try batches().filter { $0.id != own?.id }.flatMap(\.letters))
    return Letter.all.filter { !taken.contains($0) }
  }
}
