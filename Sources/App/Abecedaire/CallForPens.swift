import Domain
import HTTP
import Store
import Templates

/// `POST /mots/{slug}/plume`: asks in the text of a word who writes it. Two who press at once ask once.
@Sendable nonisolated(nonsending) func callForPens(_ visit: Visit) async throws -> Response {
  let (member, now, slug) = (try visit.member(), visit.now, try visit.slug())
  let (name, back) = (DocumentName.word(slug), visit.back)
  return try await visit.press(on: .word(slug)) { writings in
    let document = try writings.document(name, for: name.deed, by: member)
    let isNew = try writings.callForPens(
      in: document, asking: PenCall.question, summary: PenCall.summary, by: member, at: now)
    return Done(path: back ?? SitePath.word(slug).text, isNew ? .pensCalled : .pensCalledBefore)
  }
}
