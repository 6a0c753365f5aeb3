import Domain
import HTTP
import Templates

/// `GET /mots/{slug}`: a word that was found to be the same as another leads there.
@Sendable func showWord(_ visit: Visit) throws -> Response {
  let slug = try visit.slug()
  if let head = try visit.store.headOfWord(slug) { return .seeOther(SitePath.word(head).text) }
  guard let word = try visit.store.word(slug) else { throw Failure.notFound }
  let polls = try visit.placedDatePolls(
    in: [word.text?.body].compactMap(\.self), on: .word(slug), visit.store)
  return try .page(
    wordPage(
      word, proposers: word.summary.place == nil ? .none : visit.store.namedProposers(of: slug),
      actions: actions(of: visit, on: word), polls: polls, proposals: visit.store.proposals(of: slug),
      from: Int(visit.fields[WordQuery.reasons]) ?? 0, voices: visit.store.voices(for: slug), in: visit.frame)
  )
}

/// What a member may do with the word; nil for anyone else.
private func actions(of visit: Visit, on word: Word) throws -> WordActions? {
  guard let member = visit.viewer.member, let document = word.text?.document else { return nil }
  return try WordActions(
    seal: visit.seal(), mayWrite: visit.viewer.may(document.name.deed, on: document.scope),
    mayPublish: visit.runsAbecedaire, isFollowed: visit.store.follows(.word(word.summary.slug)),
    others: visit.othersWriting(in: document, visit.store),
    keptAt: visit.store.unsavedText(.document(document.id), of: member.id)?.savedAt)
}
