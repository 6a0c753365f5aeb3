import Database
import Domain

extension Writings {
  /// Keeps what someone answers, in the place of what they answered before. What they leave out is not answered.
  ///
  /// - Parameters:
  ///   - poll: one that they see or have the link of.
  ///   - key: whose answer it is; with a link that has not answered yet, someone new.
  /// - Throws: `Rejection` of the whole form for a poll that is closed, for dates that it does not have any more, and when too
  ///   many have answered by its link.
  package func answer(
    _ poll: DatePollAccess, _ ballot: DateBallot, as key: DateVoterKey, at now: Instant
  ) throws {
    guard poll.isOpen(at: now) else { throw Rejection("", .pollClosed) }
    try require(ballot.problems(needsName: key.hash != nil))
    let candidates = Set(try readings.candidates(ofDatePoll: poll.id).map(\.candidate.id))
    guard candidates.isSuperset(of: ballot.answers.keys) else { throw Rejection("", .changed) }
    let voter = try keepVoter(key, named: ballot.name, in: poll.id, at: now)
    try connection.run("DELETE FROM date_answer WHERE voter_id = \(voter)")
    for (candidate, answer) in ballot.answers.sorted(by: { $0.key < $1.key }) {
      try connection.run(
        """
        INSERT INTO date_answer (voter_id, candidate_id, poll_id, answer)
        VALUES (\(voter), \(candidate), \(poll.id), \(answer.rawValue))
        """)
    }
  }

  /// Takes an answer back while the poll is open.
  ///
  /// - Throws: `Rejection` of the whole form for a poll that is closed.
  package func takeBackAnswer(to poll: DatePollAccess, of key: DateVoterKey, at now: Instant) throws {
    guard poll.isOpen(at: now) else { throw Rejection("", .pollClosed) }
    try connection.run("DELETE FROM date_voter WHERE poll_id = \(poll.id) AND \(key.condition)")
  }

  private func keepVoter(_ key: DateVoterKey, named name: String, in poll: Int, at now: Instant) throws -> Int
  {
    let ownName = key.hash == nil ? nil : name
    if let known = try readings.voter(key, in: poll) {
      try connection.run(
        "UPDATE date_voter SET name = \(ownName), answered_at = \(now.seconds) WHERE id = \(known)")
      return known
    }
    if key.hash != nil { try requireRoom(in: poll) }
    try connection.run(
      """
      INSERT INTO date_voter (poll_id, person_id, guest_id, token_hash, name, answered_at)
      VALUES (\(poll), \(key.person), \(key.guest), \(key.hash), \(ownName), \(now.seconds))
      """)
    return connection.lastInsertedRowID
  }

  private func requireRoom(in poll: Int) throws {
    let count = try connection.first(
      "SELECT count(*) FROM date_voter WHERE poll_id = \(poll) AND token_hash IS NOT NULL"
    ) { row in try row.int(0) }
    guard (count ?? 0) < DatePollDraft.mostByLink else { throw Rejection("", .full) }
  }
}

extension DateVoterKey {
  fileprivate var person: Int? { if case .member(let member) = self { member.id } else { nil } }
  fileprivate var guest: Int? { if case .guest(let guest) = self { guest.id } else { nil } }
  fileprivate var hash: [UInt8]? { if case .link(let hash) = self { hash } else { nil } }
}
