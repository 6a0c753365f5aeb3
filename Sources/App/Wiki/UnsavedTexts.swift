import HTTP
import Store
import Templates

/// `GET /brouillons`
@Sendable func showUnsavedTexts(_ visit: Visit) throws -> Response {
  let texts = try visit.store.unsavedTexts(of: visit.member().id)
  return .page(unsavedTextsPage(texts, now: visit.now, seal: visit.seal(), in: visit.frame))
}

/// `POST /brouillons/{id}/jeter`: one's own, and no other.
@Sendable nonisolated(nonsending) func dropUnsavedText(_ visit: Visit) async throws -> Response {
  let (member, id) = (try visit.member(), try visit.number())
  let text = try visit.read { try $0.unsavedTexts(of: member.id).first { $0.id == id } }
  let response = try await visit.press(on: .unsavedTexts) { writings in
    guard try writings.dropUnsavedText(id: id, of: member.id) else { throw Failure.notFound }
    return Done(.unsavedTexts, .unsavedDropped)
  }
  if visit.review == nil, let document = text?.document {
    visit.application.editors.forget(member.id, in: document.id)
  }
  return response
}
