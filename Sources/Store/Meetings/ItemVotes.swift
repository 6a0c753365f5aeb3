import Database
import Domain

/// Votes of the abécédaire in meetings. Whoever calls has asked whether the writer may lead the meeting and run the abécédaire.
extension Writings {
  /// Opens, closes or reveals a vote of an item, while its meeting runs: of several who press at once the first one is heard.
  ///
  /// - Parameter seen: how far it was where the gesture was made (`ItemVote.sight`).
  /// - Throws: `LiveRefusal`, or `Rejection` of the whole form where the abécédaire cannot do it; nothing is changed then.
  package func conductVote(
    _ gesture: VoteGesture, of item: Int, in meeting: MeetingAccess, seen: String, at now: Instant
  ) throws {
    try advanceAbecedaire(at: now)
    guard meeting.state == .running, let vote = try readings.itemVotes(of: meeting.id)[item],
      vote.sight(of: gesture.letter) == seen, let batch = try readings.batch(vote.subject.batch),
      gesture.letter.map({ letter in vote.letters.contains { $0.letter == letter } }) ?? true
    else { throw LiveRefusal.stale }
    switch gesture {
    case .open(let letter?): try openVote(alone: letter, of: batch, at: now)
    case .open(nil):
      guard vote.subject.letter == nil else { throw LiveRefusal.stale }
      try begin(.voting, of: batch, seen: batch.stage, at: now)
    case .close(let letter?): try closeVote(of: letter, at: now)
    case .close(nil):
      for open in vote.letters where open.step == .open { try closeVote(of: open.letter, at: now) }
    case .reveal(let letter): try revealVote(of: letter, at: now)
    }
  }

  /// Binds an item to a vote, or to none.
  ///
  /// - Throws: `Rejection` of `vote` for one that is not there, or whose batch is settled.
  func keepVote(_ subject: VoteSubject?, of item: Int) throws {
    guard try readings.voteSubject(of: item) != subject else { return }
    try connection.run("DELETE FROM agenda_vote WHERE item_id = \(item)")
    guard let subject else { return }
    guard try readings.voteSubjects(besides: nil).contains(where: { $0.subject == subject }) else {
      throw Rejection("vote", .unknown)
    }
    try connection.run(
      """
      INSERT INTO agenda_vote (item_id, batch_id, letter)
      VALUES (\(item), \(subject.batch), \(subject.letter?.description))
      """)
  }

  /// Runs `work`, which may end a meeting or let go of some of its votes: the results that waited for it are shown then, unless the
  /// rule of their batch, or another meeting, has them wait.
  @discardableResult
  package func releasingVotes<T>(of meeting: Int, at now: Instant, _ work: () throws -> T) throws -> T {
    let letters = try readings.itemVotes(of: meeting).values.flatMap(\.letters)
      .filter { $0.step == .closed }.map(\.letter)
    let result = try work()
    for letter in Set(letters).sorted() where try !waitsToBeRevealed(letter) {
      try revealVote(of: letter, at: now)
    }
    return result
  }

  /// Whether the results of a letter wait to be revealed: by the rule of its batch, or because a meeting that runs votes on it and
  /// hears them together.
  func waitsToBeRevealed(_ letter: Letter) throws(DatabaseError) -> Bool {
    try connection.first(
      """
      SELECT batch.reveals_by_hand OR EXISTS (
        SELECT 1 FROM agenda_vote
        JOIN agenda_item ON agenda_item.id = agenda_vote.item_id
        JOIN meeting ON meeting.id = agenda_item.meeting_id
        WHERE agenda_vote.batch_id = batch.id AND meeting.state = 'running'
          AND COALESCE(agenda_vote.letter, batch_letter.letter) = batch_letter.letter)
      FROM batch_letter JOIN batch ON batch.id = batch_letter.batch_id
      WHERE batch_letter.letter = \(letter.description)
      """
    ) { row in try row.bool(0) } ?? false
  }
}
