import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/lots/{id}/a-recevoir`
@Sendable func showInbox(_ visit: Visit) throws -> Response {
  let batch = try visit.batch(in: visit.store)
  return try .page(
    inboxPage(
      batch, waiting: visit.store.inbox(of: batch, .waiting), refused: visit.store.inbox(of: batch, .refused),
      seal: visit.seal(), in: visit.frame))
}

/// `POST /abecedaire/lots/{id}/a-recevoir`: a word is accepted or refused.
@Sendable nonisolated(nonsending) func receiveWord(_ visit: Visit) async throws -> Response {
  let (now, id) = (visit.now, try visit.number())
  _ = try visit.read { try visit.batch(in: $0) }
  let pressed = InboxGesture.allCases.lazy.compactMap { gesture in
    Int(visit.fields[gesture.rawValue]).map { Pressed(gesture: gesture, word: $0) }
  }.first
  return try await visit.press(on: .batch(.received(id))) { writings in
    try writings.advanceAbecedaire(at: now)
    guard let pressed else { throw Failure.notFound }
    switch pressed.gesture {
    case .accept: try writings.accept(pressed.word, of: id)
    case .refuse: try writings.refuse(pressed.word, of: id)
    }
    return Done(.batch(.received(id)), pressed.gesture == .accept ? .wordAccepted : .wordRefused)
  }
}

private struct Pressed: Sendable {
  let gesture: InboxGesture
  let word: Int
}
