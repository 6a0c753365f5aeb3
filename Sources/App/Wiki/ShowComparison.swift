import Domain
import HTTP
import Store
import Templates

/// `GET …/comparer?de=&a=`: two revisions in either order. What is missing is the one before, or the latest.
@Sendable nonisolated(nonsending) func showComparison(_ visit: Visit, of name: DocumentName) async throws
  -> Response
{
  let found = try visit.read { try visit.comparison(of: name, in: $0) }
  guard let comparison = found else {
    return .seeOther(SitePath.history(name, before: nil).text)
  }
  let texts = [comparison.olderSource, comparison.newerSource]
  if visit.session == nil, visit.areLarge(texts) {
    try visit.brake([(.largeComparison, visit.sender.address)])
  }
  let difference = try await visit.compare(texts) {
    TextDifference(from: comparison.olderSource, to: comparison.newerSource)
  }
  let seal = visit.sealForRestoring(comparison.document)
  return .page(comparisonPage(comparison, difference, seal: seal, in: visit.frame))
}

extension Visit {
  /// The two revisions that are asked for; nil when there is nothing to compare with.
  fileprivate func comparison(of name: DocumentName, in store: Readings) throws -> Comparison? {
    let document = try self.document(name, for: .see, in: store)
    try leadOn(from: name, to: document.name) { .comparisons($0) }
    guard let pair = Pair(self, latest: document.latest) else { return nil }
    guard let comparison = try store.comparison(document.name, older: pair.older, newer: pair.newer) else {
      throw Failure.notFound
    }
    return comparison
  }
}

/// Which two revisions are asked for.
private struct Pair {
  let older: Int
  let newer: Int

  /// Nil when there is nothing to compare with: a single revision.
  init?(_ visit: Visit, latest: Int) {
    let newer = Int(visit.fields[ComparisonField.newer]) ?? latest
    let older = Int(visit.fields[ComparisonField.older]) ?? newer &- 1
    if older == newer || older < 1 { return nil }
    self.init(older: min(older, newer), newer: max(older, newer))
  }

  private init(older: Int, newer: Int) {
    self.older = older
    self.newer = newer
  }
}
