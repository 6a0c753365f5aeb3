import Domain
import HTTP
import Templates

/// `GET /abecedaire`
@Sendable func showAbecedaire(_ visit: Visit) throws -> Response {
  let all = try visit.store.abecedaire()
  return .page(abecedairePage(all.batches.map { b in BatchOverview(batch: b, words: b.letters.flatMap { l in all.letters[l.index].kept }) }, in: visit.frame))
}
