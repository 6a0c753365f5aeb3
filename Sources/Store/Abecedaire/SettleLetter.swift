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
    try require(SettlementDraft(words: words, reason: reason).problems)
    guard let vote = try readings.votes(of: letter).last, vote.state != .open,
      try !readings.hasKeptWords(letter)
    else {
      throw Rejection("", .notNow)
    }
    let decision = try readings.decision(of: letter)
    let isTie = vote.state == .shown
    guard isTie ? !decision.tied.isEmpty : vote.hasTooFewVoters else { throw Rejection("", .notNow) }
    let choice = isTie ? decision.tied : try readings.standingWords(in: vote).map(\.id)
    let seats = isTie ? decision.open...decision.open : 1...vote.rule.kept
    guard Set(words).isSubset(of: choice), Set(words).count == words.count, seats.contains(words.count) else {
      throw Rejection("words", .outOfRange(seats))
    }
    if !isTie { try forgetVoices(of: [letter]) }
    try keep(decision.kept + words, for: letter)
    try connection.run(
      """
      INSERT INTO letter_settlement (letter, reason, person_id, settled_at)
      VALUES (\(letter.description), \(reason), \(member.id), \(now.seconds))
      """)
    if let batch = try readings.batch(of: letter) { try defineIfSettled(batch.id, at: now) }
  }
}
