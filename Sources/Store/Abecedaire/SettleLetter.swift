import Database
import Domain

extension Writings {
  /// Keeps words for a letter that the votes did not decide: some of those that are tied, as many as there are seats left; or, after
  /// a vote with too few voters, words of those that stood in it, whose ballots nobody will ever count.
  ///
  /// - Parameter words: in the order in which they are to be kept.
  /// - Throws: `Rejection` of the whole form where there is nothing to settle, of `words` for others or for too many or few, of
  ///   `reason`.
  package func settle(
    _ letter: Letter, keeping words: [Int], because reason: String, by member: Member, at now: Instant
  ) throws {
    let problems = SettlementDraft(words: words, reason: reason).problems
    try require(problems)
    guard let vote = try readings.votes(of: letter).last, vote.state != .open,
      try !readings.hasKeptWords(letter)
    else {
      throw Rejection("", .notNow)
    }
    if vote.state == .shown {
      let decision = try decision(of: letter)
      guard !decision.tied.isEmpty else { throw Rejection("", .notNow) }
      guard Set(words).isSubset(of: decision.tied), Set(words).count == words.count,
        words.count == decision.open
      else { throw Rejection("words", .outOfRange(decision.open...decision.open)) }
      try keep(decision.kept + words, for: letter)
    } else {
      guard vote.hasTooFewVoters else { throw Rejection("", .notNow) }
      let standing = Set(try readings.standingWords(in: vote).map(\.id))
      let kept = try readings.decisionBefore(vote)
      guard Set(words).isSubset(of: standing), Set(words).count == words.count, words.count <= vote.rule.kept
      else {
        throw Rejection("words", .outOfRange(1...vote.rule.kept))
      }
      try forgetVoices(of: [letter])
      try keep(kept + words, for: letter)
    }
    try connection.run(
      """
      INSERT INTO letter_settlement (letter, reason, person_id, settled_at)
      VALUES (\(letter.description), \(reason), \(member.id), \(now.seconds))
      """)
    if let batch = try readings.batch(of: letter) { try defineIfSettled(batch.id, at: now) }
  }
}

extension Readings {
  /// The words that the vote before a second one has kept for sure; none before a first one.
  func decisionBefore(_ vote: LetterVote) throws -> [Int] {
    guard vote.round > 1, let first = try votes(of: vote.letter).first, first.state == .shown else {
      return []
    }
    return try tally(of: first).decision.kept
  }
}
