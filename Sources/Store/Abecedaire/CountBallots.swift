import Database
import Domain

/// The end of a vote: from voices and cast ballots to ballots that are counted.
extension Writings {
  /// Turns what people have given into ballots. Their numbers are drawn by lot, and they are kept in the order of these: where
  /// they lie in the file tells nothing. What people have given is to be forgotten then.
  func countBallots(of vote: LetterVote) throws {
    let letter = vote.letter.description
    let source: SQL =
      switch vote.rule.ballot {
      case .modifiable:
        """
        WITH drawn (voter, id) AS MATERIALIZED (
          SELECT voter, randomblob(16) FROM vote WHERE letter = \(letter))
        SELECT DISTINCT drawn.id, voice.word_id FROM drawn JOIN voice ON voice.voter = drawn.voter
        WHERE voice.letter = \(letter) ORDER BY drawn.id, voice.word_id
        """
      case .detached:
        """
        SELECT cast_ballot.id, cast_ballot.word_id FROM cast_ballot JOIN word ON word.id = cast_ballot.word_id
        WHERE word.letter = \(letter) AND cast_ballot.round = \(vote.round) ORDER BY cast_ballot.id, cast_ballot.word_id
        """
      }
    let ballots = try connection.rows(source) { row in BallotRow(id: try row.bytes(0), word: try row.int(1)) }
    for ballot in ballots {
      try connection.run(
        "INSERT INTO ballot (id, word_id, round) VALUES (\(ballot.id), \(ballot.word), \(vote.round))")
    }
  }

  /// Keeps words for a letter, in this order.
  func keep(_ words: [Int], for letter: Letter) throws {
    for (index, word) in words.enumerated() {
      try connection.run(
        "UPDATE word SET place = \(index + 1) WHERE id = \(word) AND letter = \(letter.description)")
      try self.index(.word, word)
    }
  }
}

/// A word of a ballot.
private struct BallotRow {
  let id: [UInt8]
  let word: Int
}
