import HTTP
import Templates

/// `GET /mots/{slug}`
@Sendable func showWord(_ visit: Visit) throws -> Response {
  guard let word = try visit.store.word(visit.slug()) else { throw Failure.notFound }
  return .page(wordPage(word, in: visit.frame))
}
