import Database
import Domain

extension Readings {
  /// The votes of a batch's letters, by letter and round. One statement.
  package func votes(of batch: Int) throws(DatabaseError) -> [LetterVote] {
    try votes(where: "batch_letter.batch_id = \(batch)")
  }

  /// The votes of a letter, the first one first. One statement.
  package func votes(of letter: Letter) throws(DatabaseError) -> [LetterVote] {
    try votes(where: "letter_vote.letter = \(letter.description)")
  }

  /// The second votes whose hour to close has come.
  func votesToClose(at now: Instant) throws(DatabaseError) -> [LetterVote] {
    try votes(where: "letter_vote.state = 'open' AND letter_vote.closes_at <= \(now.seconds)")
  }

  /// Whether words of a letter were kept. One statement.
  func hasKeptWords(_ letter: Letter) throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT 1 FROM word WHERE letter = \(letter.description) AND place IS NOT NULL LIMIT 1"
    ) { _ in true } ?? false
  }

  private func votes(where condition: SQL) throws(DatabaseError) -> [LetterVote] {
    try connection.rows(
      """
      SELECT letter_vote.letter, round, state, ballot, voices, seats, least_voters, opened_at, closes_at, closed_at, voters,
        eligible
      FROM letter_vote JOIN batch_letter ON batch_letter.letter = letter_vote.letter
      WHERE \(condition) ORDER BY letter_vote.letter, round
      """
    ) { row in try LetterVote(row) }
  }
}

extension LetterVote {
  fileprivate init(_ row: borrowing Row) throws(DatabaseError) {
    var closing: Closing?
    if let at = try row.optionalInt(9) {
      closing = Closing(at: Instant(seconds: at), voters: try row.int(10), eligible: try row.int(11))
    }
    self.init(
      letter: try row.letter(0), round: try row.int(1),
      state: try row.text(2, as: VoteState.init(rawValue:)),
      rule: VoteRule(
        voices: try row.int(4), kept: try row.int(5),
        ballot: try row.text(3, as: BallotKind.init(rawValue:)), leastVoters: try row.int(6)),
      openedAt: try row.instant(7), closesAt: try row.optionalInstant(8), closing: closing)
  }
}
