import Domain
import HTTP
import Store
import Templates

/// `GET …/comparer?de=&a=`: two revisions in either order. What is missing is the one before, or the latest.
@Sendable func showComparison(_ visit: Visit, of name: DocumentName) throws -> Response {
  let document = try visit.document(name, for: .see, in: visit.store)
  try visit.leadOn(from: name, to: document.name) { .comparisons($0) }
  guard let pair = Pair(visit, latest: document.latest) else {
    return .seeOther(SitePath.history(document.name, before: nil).text)
  }
  guard let comparison = try visit.store.comparison(document.name, older: pair.older, newer: pair.newer)
  else {
    throw Failure.notFound
  }
  return .page(
    comparisonPage(comparison, seal: visit.sealForRestoring(document), in: visit.frame))
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
