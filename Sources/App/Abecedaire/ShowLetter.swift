import Domain
import HTTP
import Templates

/// `GET /abecedaire/{letter}`: small letters; a capital leads there.
@Sendable func showLetter(_ visit: Visit) throws -> Response {
  guard let letter = Letter(visit.parameter) else { throw Failure.notFound }
  guard letter.small == visit.parameter else { throw Failure.movedTo(SitePath.letter(letter).text) }
  return try .page(letterPage(visit.store.letter(letter), in: visit.frame))
}
