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
    let key = voter.voterKey
    let vote = try requireOpenVote(of: letter, .modifiable)
    try requireStanding(words, in: vote)
    let given = Set(try readings.voices(of: voter, for: letter))
    for word in given.subtracting(words) {
      try connection.run("DELETE FROM vote WHERE voter = \(key) AND word_id = \(word)")
    }
    for word in words.subtracting(given).sorted() {
      try connection.run("INSERT INTO vote (voter, word_id) VALUES (\(key), \(word))")
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

  /// The same that the schema holds, in words for whoever votes.
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
      SELECT vote.word_id FROM vote JOIN word ON word.id = vote.word_id
      WHERE vote.voter = \(voter.voterKey) AND word.letter = \(letter.description)
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
