import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}`
@Sendable func showBatch(_ visit: Visit) throws -> Response {
  let (store, batch) = (visit.store, try visit.batch(in: visit.store))
  let (results, words) = (try store.results(of: batch), try store.words(of: batch))
  let groups = batch.stage.showsOutcome ? [] : try store.wordGroups(in: batch)
  guard visit.runsAbecedaire else {
    var sheet = BatchSheet(batch, results: results, words: words)
    sheet.groups = groups
    try sheet.showWriting(to: visit)
    return .page(batchPage(sheet, in: visit.frame))
  }
  var sheet = BatchSheet(
    batch, results: results, words: words, mayRun: true, letters: try store.openableLetters(of: batch),
    turnout: try store.turnout(of: results.flatMap { $0.rounds.map(\.vote) }))
  sheet.groups = groups
  if batch.rule.hasInbox { sheet.waiting = try store.countWords(of: batch.id, .waiting) }
  try sheet.showWriting(to: visit)
  return .page(batchPage(sheet, in: visit.frame))
}

extension BatchSheet {
  /// Says, while words are defined, who writes them.
  fileprivate mutating func showWriting(to visit: Visit) throws {
    guard batch.stage == .defining else { return }
    toDefine = try visit.store.wordsToDefine(of: batch.id)
    if visit.viewer.may(.write, on: .community) { sealToWrite = visit.seal() }
  }
}

extension Visit {
  /// Whether the viewer runs the abécédaire.
  var runsAbecedaire: Bool { viewer.may(.runAbecedaire) }

  /// The batch that the path names.
  func batch(in store: Readings) throws -> Batch {
    guard let batch = try store.batch(number()) else { throw Failure.notFound }
    return batch
  }

  /// The letter that the path names, at `index` among its holes: a small one.
  func letter(at index: Int = 0) throws(Failure) -> Letter {
    guard index < parameters.count, let letter = Letter(parameters[index]), letter.small == parameters[index]
    else { throw .notFound }
    return letter
  }
}

extension Writings {
  /// The batch of that number, once all hours that have come have done what they do.
  func batch(_ id: Int, at now: Instant) throws -> Batch {
    try advanceAbecedaire(at: now)
    guard let batch = try readings(as: .visitor).batch(id) else { throw Failure.notFound }
    return batch
  }
}
