import Database
import Domain

/// What became of the ballots that a voter has sent.
package enum BallotOutcome: Hashable, Sendable {
  /// Their voices are what they have sent, until they change them.
  case set
  /// Their ballots are in the urn.
  case cast
  /// They were in the urn before: the same was sent again, or another ballot for the same letters, which counts for nothing. Nobody
  /// can tell which, because nothing of the first is kept beside their names.
  case castBefore
}

extension Writings {
  /// Takes what a voter has sent for several letters, all of it or nothing. Where ballots are put into the urn, one that is left
  /// empty stays out of it, so that its letter can still be voted on.
  ///
  /// - Throws: `Rejection` with a problem for each letter that is refused, under its small letter.
  package func take(_ ballots: [SentBallot], of voter: Participant, at now: Instant) throws -> BallotOutcome {
    try advanceAbecedaire(at: now)
    let signed = try ballots.filter { ballot in
      guard !ballot.words.isEmpty else { return false }
      return try readings.hasSigned(voter, for: ballot.letter, round: ballot.round)
    }
    if !signed.isEmpty {
      guard signed.count == ballots.count(where: { !$0.words.isEmpty }) else {
        throw Rejection(signed.map { Problem($0.letter.small, .votedAlready) })
      }
      return .castBefore
    }
    let votes = try ballots.map { ballot in try openVote(on: ballot, by: voter) }
    for (ballot, vote) in zip(ballots, votes) {
      switch vote.rule.ballot {
      case .modifiable: try setVoices(of: voter, for: ballot.letter, to: ballot.words)
      case .detached where ballot.words.isEmpty: break
      case .detached: try castBallot(of: voter, for: ballot.letter, with: ballot.words)
      }
    }
    return votes.contains { $0.rule.ballot == .detached } ? .cast : .set
  }

  private func openVote(on ballot: SentBallot, by voter: Participant) throws -> LetterVote {
    let letter = ballot.letter
    guard let vote = try readings.votes(of: letter).last, ballot.isFor(vote), vote.state == .open,
      try readings.mayVote(voter, for: letter)
    else { throw Rejection(letter.small, .votingClosed) }
    if ballot.isMalformed { throw Rejection(letter.small, .unknown) }
    return vote
  }
}
