import Database
import Domain

/// A letter's vote opens, closes and is revealed: with its batch, or alone.
extension Writings {
  /// Opens the vote of one letter before its batch's hour; the others wait for theirs.
  ///
  /// - Throws: `Rejection` of the whole form where no word stands for it, or its vote was opened already.
  package func openVote(alone letter: Letter, of batch: Batch, at now: Instant) throws {
    guard batch.letters.contains(letter), batch.stage <= .voting, try openVote(of: letter, at: now) else {
      throw Rejection("", .notNow)
    }
    // The hour at which the others open stays.
    if batch.stage < .voting { try keepStep(to: .voting, batch.id, byHand: true, at: now) }
  }

  /// Opens the first vote of a letter for which words stand. False where there are none, or it was opened before.
  @discardableResult
  func openVote(of letter: Letter, at now: Instant) throws(DatabaseError) -> Bool {
    try connection.run(
      """
      INSERT INTO letter_vote (letter, round, state, ballot, voices, seats, least_voters, opened_at)
      SELECT batch_letter.letter, 1, 'open', batch.ballot, batch.voices, batch.kept, batch.least_voters, \(now.seconds)
      FROM batch_letter JOIN batch ON batch.id = batch_letter.batch_id
      WHERE batch_letter.letter = \(letter.description)
        AND EXISTS (SELECT 1 FROM word WHERE \(SQL.stands) AND word.letter = batch_letter.letter)
        AND NOT EXISTS (SELECT 1 FROM letter_vote WHERE letter_vote.letter = batch_letter.letter)
      """) > 0
  }

  /// Opens the second vote of a letter, among the words that were tied: one voice for each that is still to be kept, or as many as
  /// there were before if that is less.
  ///
  /// - Throws: `Rejection` of the whole form where nothing is tied, of `closes-at` for an hour that is over.
  package func openSecondVote(of letter: Letter, closesAt: Instant?, at now: Instant) throws {
    let votes = try readings.votes(of: letter)
    guard let first = votes.last, votes.count == 1, first.state == .shown, try !readings.hasKeptWords(letter)
    else {
      throw Rejection("", .notNow)
    }
    if let closesAt, closesAt <= now { throw Rejection("closes-at", .past) }
    let decision = try readings.decision(of: letter)
    guard !decision.tied.isEmpty else { throw Rejection("", .notNow) }
    let rule = first.rule
    try connection.run("UPDATE word SET round = 2 WHERE id IN \(list: decision.tied)")
    try connection.run(
      """
      INSERT INTO letter_vote (letter, round, state, ballot, voices, seats, least_voters, opened_at, closes_at)
      VALUES (\(letter.description), 2, 'open', \(rule.ballot.rawValue), \(min(rule.voices, decision.open)),
        \(decision.open), \(rule.leastVoters), \(now.seconds), \(closesAt?.seconds))
      """)
  }

  /// Closes the open vote of a letter before its hour.
  ///
  /// - Throws: `Rejection` of the whole form where none is open.
  package func closeVote(of letter: Letter, at now: Instant) throws {
    guard let vote = try readings.votes(of: letter).last, vote.state == .open else {
      throw Rejection("", .notNow)
    }
    try close([vote], at: now)
    try settleIfOver(batchOf: letter, at: now)
  }

  /// A vote that had too few voters goes on, with the ballots it has.
  ///
  /// - Throws: `Rejection` of the whole form for any other.
  package func reopenVote(of letter: Letter, at now: Instant) throws {
    guard let vote = try readings.votes(of: letter).last, vote.state == .closed, vote.hasTooFewVoters,
      try !readings.hasKeptWords(letter)
    else { throw Rejection("", .notNow) }
    try connection.run(
      """
      UPDATE letter_vote SET state = 'open', closed_at = NULL, voters = NULL, eligible = NULL, closes_at = NULL
      WHERE letter = \(letter.description) AND round = \(vote.round)
      """)
  }

  /// Shows the results of a vote that is over to everyone, and keeps the words that it decides.
  ///
  /// - Throws: `Rejection` of the whole form where there is none, or it had too few voters.
  package func revealVote(of letter: Letter, at now: Instant) throws {
    guard let vote = try readings.votes(of: letter).last, vote.state == .closed, !vote.hasTooFewVoters else {
      throw Rejection("", .notNow)
    }
    try reveal(vote, at: now)
  }

  /// Closes votes: who has voted is counted, and ballots are told from people for ever. A vote with too few voters keeps them
  /// apart, to go on with them.
  func close(_ votes: [LetterVote], at now: Instant) throws {
    var counted: [Letter] = []
    for vote in votes {
      let voters = try readings.countVoters(of: vote)
      if voters >= vote.rule.leastVoters {
        try countBallots(of: vote)
        counted.append(vote.letter)
      }
      try connection.run(
        """
        UPDATE letter_vote SET state = 'closed', closed_at = \(max(now, vote.openedAt).seconds), voters = \(voters),
          eligible = max(\(voters), (SELECT count(*) FROM account WHERE suspended_at IS NULL))
        WHERE letter = \(vote.letter.description) AND round = \(vote.round)
        """)
    }
    if !votes.isEmpty {
      try forgetVoices(of: counted)
      try mustSweep()
    }
    for vote in votes {
      guard let closed = try readings.votes(of: vote.letter).last, !closed.hasTooFewVoters else { continue }
      if try !waitsToBeRevealed(vote.letter) { try reveal(closed, at: now) }
    }
  }

  private func reveal(_ vote: LetterVote, at now: Instant) throws {
    try connection.run(
      """
      UPDATE letter_vote SET state = 'shown' WHERE letter = \(vote.letter.description) AND round = \(vote.round)
      """)
    let decision = try readings.decision(of: vote.letter)
    if decision.tied.isEmpty { try keep(decision.kept, for: vote.letter) }
    if let batch = try readings.batch(of: vote.letter) { try defineIfSettled(batch.id, at: now) }
  }

  /// Once the last letter of a batch has closed, the batch is at its settling; or at its defining, if nothing is to be settled.
  private func settleIfOver(batchOf letter: Letter, at now: Instant) throws {
    guard let batch = try readings.batch(of: letter) else { return }
    if batch.stage == .voting {
      // A second vote is of the settling.
      let isFirstOpen = try readings.votes(of: batch.id).contains { $0.round == 1 && $0.state == .open }
      guard try !isFirstOpen && readings.openableLetters(of: batch).isEmpty else { return }
      try enter(.settling, batch.id, byHand: true, at: now)
    }
    try defineIfSettled(batch.id, at: now)
  }
}

extension SQL {
  /// Holds for the rows of `word` that stand in the vote of their letter, or will.
  static let stands: SQL = "word.state = 'proposed' AND word.merged_into IS NULL"
}
