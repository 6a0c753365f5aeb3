import Domain
import HTTP
import Store
import Templates

/// `GET /abecedaire/{letter}/vote?geste=…`: says what happens. A gesture that is none leads to the page of the batch.
@Sendable func showLetterGesture(_ visit: Visit) throws -> Response {
  try visit.read { store in
    let letter = try visit.letter()
    guard let batch = try store.batch(of: letter) else { throw Failure.notFound }
    guard let gesture = LetterGesture(rawValue: visit.fields[LetterVoteForm.gesture]) else {
      return .seeOther(SitePath.batch(.batch(batch.id)).text)
    }
    return try .page(
      letterGesturePage(
        gesture, letter, store.votes(of: letter).last, of: batch, seal: visit.seal(), in: visit.frame))
  }
}

/// `POST /abecedaire/{letter}/vote`: by the vote that was seen, so that two who press at once do it once.
@Sendable nonisolated(nonsending) func pressLetterGesture(_ visit: Visit) async throws -> Response {
  let (letter, now) = (try visit.letter(), visit.now)
  guard let id = try visit.read({ try $0.batch(of: letter)?.id }) else { throw Failure.notFound }
  let gesture = LetterGesture(rawValue: visit.fields[LetterVoteForm.gesture])
  let seen = visit.fields[LetterVoteForm.seen]
  return try await visit.press(on: .batch(.batch(id))) { writings in
    let batch = try writings.batch(id, at: now)
    try writings.requireSeen(seen, of: letter)
    guard let gesture, batch.letters.contains(letter) else { throw Rejection([Problem("", .notNow)]) }
    return Done(.batch(.batch(id)), try writings.press(gesture, letter, of: batch, at: now))
  }
}

extension Writings {
  /// Lets go on whoever saw the last vote of a letter as it is.
  func requireSeen(_ seen: String, of letter: Letter) throws {
    let vote = try readings(as: .visitor).votes(of: letter).last
    if LetterVoteForm.seen(vote) != seen { throw Rejection([Problem("", .notNow)]) }
  }

  fileprivate func press(_ gesture: LetterGesture, _ letter: Letter, of batch: Batch, at now: Instant) throws
    -> Notice
  {
    switch gesture {
    case .open:
      try openVote(alone: letter, of: batch, at: now)
      return .voteOpened
    case .close:
      try closeVote(of: letter, at: now)
      return .voteClosed
    case .reveal:
      try revealVote(of: letter, at: now)
      return .voteRevealed
    case .reopen:
      try reopenVote(of: letter, at: now)
      return .voteReopened
    }
  }
}
