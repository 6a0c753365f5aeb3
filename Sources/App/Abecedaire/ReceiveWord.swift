import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/a-recevoir`; with `?etat=refuses` those that were refused, with `?apres=…` from behind a word on.
@Sendable func showInbox(_ visit: Visit) throws -> Response {
  let batch = try visit.batch(in: visit.store)
  let state = visit.fields[InboxQuery.state] == InboxQuery.refused ? WordState.refused : .waiting
  let part = try visit.store.inbox(of: batch, state, after: Slug(visit.fields[ProposalsQuery.after]))
  return .page(inboxPage(batch, part, seal: visit.seal(), in: visit.frame))
}

/// `POST /abecedaire/lots/{id}/a-recevoir`: a word is accepted or refused.
@Sendable nonisolated(nonsending) func receiveWord(_ visit: Visit) async throws -> Response {
  let (now, id) = (visit.now, try visit.number())
  _ = try visit.read { try visit.batch(in: $0) }
  let pressed = InboxGesture.allCases.lazy.compactMap { gesture in
    Int(visit.fields[gesture.rawValue]).map { Pressed(gesture: gesture, word: $0) }
  }.first
  let path = SitePath.batch(.received(id, .waiting, after: nil))
  let back = visit.back ?? path.text
  return try await visit.press(on: path) { writings in
    try writings.advanceAbecedaire(at: now)
    guard let pressed else { throw Failure.notFound }
    switch pressed.gesture {
    case .accept: try writings.accept(pressed.word, of: id)
    case .refuse: try writings.refuse(pressed.word, of: id)
    }
    return Done(path: back, pressed.gesture == .accept ? .wordAccepted : .wordRefused)
  }
}

private struct Pressed: Sendable {
  let gesture: InboxGesture
  let word: Int
}
