import Database
import Domain

/// People vote. All of it is kept or nothing.
extension Writings {
  /// Makes the voices of a voter for a letter those of `words`, where voices can be changed. Those given before and not again are
  /// taken back.
  ///
  /// - Throws: `Rejection` of the whole form when no such vote is open, of the letter for more voices than there are, of `word`
  ///   for a word that does not stand. All that was given before stays then.
  package func setVoices(of voter: Participant, for letter: Letter, to words: Set<Int>) throws {
    let (key, letterKey) = (voter.voterKey, letter.description)
    if words.isEmpty {
      _ = try requireOpenVote(of: letter, .modifiable)
      try connection.run("DELETE FROM vote WHERE voter = \(key) AND letter = \(letterKey)")
      return
    }
    do throws(DatabaseError) {
      let list = words.sorted().map(String.init).joined(separator: ",")
      try connection.run(
        "INSERT OR REPLACE INTO vote (voter, letter, words) VALUES (\(key), \(letterKey), \("[" + list + "]"))"
      )
    } catch {
      // The schema holds the rules. Why it has refused is asked only then: what is allowed costs one statement.
      guard case .constraint(.trigger, _) = error else { throw error }
      try requireStanding(words, in: requireOpenVote(of: letter, .modifiable))
      throw error
    }
  }

  /// Puts a ballot of a voter for a letter into the urn, once for all.
  ///
  /// - Parameter words: one at least.
  /// - Throws: `Rejection` as `setVoices`, and of the whole form for a second ballot.
  package func castBallot(of voter: Participant, for letter: Letter, with words: Set<Int>) throws {
    if words.isEmpty { throw Rejection(letter.small, .missing) }
    let vote = try requireOpenVote(of: letter, .detached)
    try requireStanding(words, in: vote)
    do throws(DatabaseError) {
      try connection.run(
        """
        INSERT INTO signature (letter, round, voter) VALUES (\(letter.description), \(vote.round), \(voter.voterKey))
        """)
    } catch {
      if case .constraint(.unique, _) = error { throw Rejection("", .votedAlready) }
      throw error
    }
    let id = try connection.first("SELECT randomblob(16)") { row in try row.bytes(0) } ?? []
    for word in words.sorted() {
      try connection.run(
        "INSERT INTO cast_ballot (id, word_id, round) VALUES (\(id), \(word), \(vote.round))")
    }
  }

  private func requireOpenVote(of letter: Letter, _ ballot: BallotKind) throws -> LetterVote {
    guard let vote = try readings.votes(of: letter).last, vote.state == .open, vote.rule.ballot == ballot
    else {
      throw Rejection("", .votingClosed)
    }
    return vote
  }

  /// The same that the schema holds (`vote_is_allowed`), in words for whoever votes.
  private func requireStanding(_ words: Set<Int>, in vote: LetterVote) throws {
    if words.count > vote.rule.voices {
      throw Rejection(vote.letter.small, .tooManyVoices(maximum: vote.rule.voices))
    }
    if !words.isSubset(of: try readings.standingWords(in: vote).map(\.id)) {
      throw Rejection(vote.letter.small, .unknown)
    }
  }
}

extension Readings {
  /// The rows of the words that have a voice of this voter, while they can be changed. One statement.
  package func voices(of voter: Participant, for letter: Letter) throws(DatabaseError) -> [Int] {
    try connection.rows(
      """
      SELECT word_id FROM voice WHERE voter = \(voter.voterKey) AND letter = \(letter.description)
      """
    ) { row in try row.int(0) }
  }
}

extension Participant {
  /// What stands for them in a vote: a person's number, or a guest's below zero.
  package var voterKey: Int {
    switch self {
    case .member(let member): member.id
    case .guest(let guest): -guest.id
    }
  }
}
