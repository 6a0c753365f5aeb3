import Database
import Domain

/// The urn of a detached vote and the list of those who have voted must tell nothing together. Neither holds a time or a number
/// that counts, but a b-tree lays a new row beside the one before it: the order in the file would be the order of the voters. So
/// both are written anew in the order of their keys, which are drawn by lot, and the log of what was written is emptied after.
extension Readings {
  /// How many have signed in the votes that are open: while it is the same, there is nothing to stir.
  package func countOpenSignatures() throws(DatabaseError) -> Int {
    try connection.first(
      """
      SELECT count(*) FROM letter_vote
      JOIN signature ON signature.letter = letter_vote.letter AND signature.round = letter_vote.round
      WHERE letter_vote.state = 'open'
      """
    ) { row in try row.int(0) } ?? 0
  }
}

extension Writings {
  /// Writes the urn and the list of open votes anew. What was there is overwritten with zeros (`PRAGMA secure_delete`); the log
  /// holds it until `Writer.emptyLog`.
  ///
  /// A vote that is closed takes no ballot: its own were stirred when it closed.
  package func stirUrn() throws {
    let ballots = try connection.rows(
      """
      SELECT cast_ballot.id, cast_ballot.word_id, cast_ballot.round
      FROM cast_ballot JOIN word ON word.id = cast_ballot.word_id
      JOIN letter_vote ON letter_vote.letter = word.letter AND letter_vote.round = cast_ballot.round
      WHERE letter_vote.state = 'open' ORDER BY cast_ballot.id, cast_ballot.word_id
      """
    ) { row in CastRow(id: try row.bytes(0), word: try row.int(1), round: try row.int(2)) }
    for ballot in ballots {
      try connection.run("DELETE FROM cast_ballot WHERE id = \(ballot.id) AND word_id = \(ballot.word)")
    }
    for ballot in ballots {
      try connection.run(
        "INSERT INTO cast_ballot (id, word_id, round) VALUES (\(ballot.id), \(ballot.word), \(ballot.round))")
    }
    try stirSignatures()
  }

  private func stirSignatures() throws {
    let signatures = try connection.rows(
      """
      SELECT signature.letter, signature.round, signature.voter FROM letter_vote
      JOIN signature ON signature.letter = letter_vote.letter AND signature.round = letter_vote.round
      WHERE letter_vote.state = 'open' ORDER BY 1, 2, 3
      """
    ) { row in Signature(letter: try row.text(0), round: try row.int(1), voter: try row.int(2)) }
    for signature in signatures {
      try connection.run(
        """
        DELETE FROM signature
        WHERE letter = \(signature.letter) AND round = \(signature.round) AND voter = \(signature.voter)
        """)
    }
    for signature in signatures {
      try connection.run(
        "INSERT INTO signature (letter, round, voter) VALUES (\(signature.letter), \(signature.round), \(signature.voter))"
      )
    }
  }
}

private struct CastRow {
  let id: [UInt8]
  let word: Int
  let round: Int
}

private struct Signature {
  let letter: String
  let round: Int
  let voter: Int
}
