import Database
import Domain

/// People vote. The schema decides what counts, so that one statement for each voice is the whole of it.
extension Writings {
  /// Makes the voices of a voter for a letter those of `words`, where voices can be changed. Those given before and not again are
  /// taken back.
  ///
  /// - Throws: `Rejection` of the whole form when no such vote is open, of the letter for more voices than there are, of `word`
  ///   for a word that does not stand. All that was given before stays then.
  package func setVoices(of voter: Participant, for letter: Letter, to words: Set<Int>) throws {
    let key = voter.voterKey
    try requireOpenVote(of: letter, .modifiable)
    let given = Set(try readings.voices(of: voter, for: letter))
    for word in given.subtracting(words) {
      try connection.run("DELETE FROM vote WHERE voter = \(key) AND word_id = \(word)")
    }
    for word in words.subtracting(given).sorted() {
      try requireStanding(word, for: letter)
      try casting(letter) { () throws(DatabaseError) in
        try connection.run("INSERT INTO vote (voter, word_id) VALUES (\(key), \(word))")
      }
    }
  }

  /// Puts a ballot of a voter for a letter into the urn, once for all.
  ///
  /// - Parameter words: one at least.
  /// - Throws: `Rejection` as `setVoices`, and of the whole form for a second ballot.
  package func castBallot(of voter: Participant, for letter: Letter, with words: Set<Int>) throws {
    if words.isEmpty { throw Rejection(letter.small, .missing) }
    let vote = try requireOpenVote(of: letter, .detached)
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
      try requireStanding(word, for: letter)
      try casting(letter) { () throws(DatabaseError) in
        try connection.run(
          "INSERT INTO cast_ballot (id, word_id, round) VALUES (\(id), \(word), \(vote.round))")
      }
    }
  }

  @discardableResult
  private func requireOpenVote(of letter: Letter, _ ballot: BallotKind) throws -> LetterVote {
    guard let vote = try readings.votes(of: letter).last, vote.state == .open, vote.rule.ballot == ballot
    else {
      throw Rejection("", .votingClosed)
    }
    return vote
  }

  /// A word of another letter would count there.
  private func requireStanding(_ word: Int, for letter: Letter) throws {
    let isOfLetter = try connection.first(
      "SELECT 1 FROM word WHERE id = \(word) AND letter = \(letter.description) AND \(SQL.stands)"
    ) { _ in true }
    if isOfLetter == nil { throw Rejection(letter.small, .unknown) }
  }

  /// Says what the schema refuses.
  private func casting(_ letter: Letter, _ insert: () throws(DatabaseError) -> Int) throws {
    do throws(DatabaseError) {
      _ = try insert()
    } catch {
      switch error {
      case .constraint(.trigger, detail: "no voice is left"):
        let voices = try readings.votes(of: letter).last?.rule.voices ?? 0
        throw Rejection(letter.small, .tooManyVoices(maximum: voices))
      case .constraint(.trigger, detail: "voting is not open"): throw Rejection(letter.small, .unknown)
      case .constraint(.trigger, detail: "no such voter"): throw Rejection("", .votingClosed)
      default: throw error
      }
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
