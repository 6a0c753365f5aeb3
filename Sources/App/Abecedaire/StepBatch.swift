import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/etape?vers=…`: says what happens. A stage to which the batch cannot come leads to its page.
@Sendable func showBatchStep(_ visit: Visit) throws -> Response {
  try visit.read { store in
    let batch = try visit.batch(in: store)
    let stage = BatchStage(rawValue: visit.fields[BatchStepForm.stage])
    guard let stage, batch.stagesByHand(try store.votes(of: batch.id)).contains(stage) else {
      return .seeOther(SitePath.batch(.batch(batch.id)).text)
    }
    return .page(batchStepPage(batch, to: stage, seal: visit.seal(), in: visit.frame))
  }
}

/// `POST /abecedaire/lots/{id}/etape`: by the stage that was seen, so that two who press at once take one step.
@Sendable nonisolated(nonsending) func stepBatch(_ visit: Visit) async throws -> Response {
  let (id, now) = (try visit.number(), visit.now)
  _ = try visit.read { try visit.batch(in: $0) }
  let stage = BatchStage(rawValue: visit.fields[BatchStepForm.stage])
  let seen = BatchStage(rawValue: visit.fields[BatchStepForm.seen])
  return try await visit.press(on: .batch(.batch(id))) { writings in
    let batch = try writings.batch(id, at: now)
    let votes = try writings.readings(as: .visitor).votes(of: id)
    guard let stage, let seen, batch.stagesByHand(votes).contains(stage) else {
      throw Rejection([Problem("", .notNow)])
    }
    try writings.begin(stage, of: batch, seen: seen, at: now)
    return Done(.batch(.batch(id)), .batchMoved)
  }
}
