import Database
import Domain

/// How much the urns and the lists have taken: while it is the same, there is nothing to stir.
package struct UrnCount: Hashable, Sendable {
  /// All signatures, of open and of closed votes.
  package let signatures: Int
  /// How many votes by ballots that nobody can join to a person are over.
  package let closed: Int

  package static let none = UrnCount(signatures: 0, closed: 0)
}

extension Readings {
  /// One statement.
  package func urnCount() throws(DatabaseError) -> UrnCount {
    try connection.first(
      """
      SELECT (SELECT count(*) FROM signature),
        (SELECT count(*) FROM letter_vote WHERE ballot = 'detached' AND state <> 'open')
      """
    ) { row in UrnCount(signatures: try row.int(0), closed: try row.int(1)) } ?? .none
  }
}

/// The urn of a detached vote and the list of those who have voted must tell nothing together. Neither holds a time or a number
/// that counts, but a b-tree lays a new row beside the one before it: the order in the file would be the order of the voters. So
/// both are emptied whole and written anew in the order of their keys, which are drawn by lot: the bytes are then the same in
/// whatever order people came. The log of what was written is emptied after (`Writer.emptyLog`). The numbers of the pages still tell
/// which of them filled before which others, until the file is written anew after the end of the vote (`Writings.mustSweep`).
extension Writings {
  /// Writes the urn and the list of voters anew. What was there is overwritten with zeros (`PRAGMA secure_delete`); the log holds
  /// it until it is emptied.
  package func stirUrn() throws { try writeAnew(withoutWords: []) }

  /// Voices and cast ballots of letters are no more, and the file holds no trace of them: whoever finds it learns nothing of who
  /// gave them.
  func forgetVoices(of letters: [Letter]) throws {
    let words = try letters.flatMap { letter in
      try connection.rows("SELECT id FROM word WHERE letter = \(letter.description)") { row in try row.int(0)
      }
    }
    try writeAnew(withoutWords: words)
    let votes = try connection.rows("SELECT voter, letter, words FROM vote ORDER BY voter, letter") { row in
      Vote(voter: try row.int(0), letter: try row.letter(1), words: try row.text(2))
    }
    try whileStirring { () throws(DatabaseError) in
      try connection.run("DELETE FROM vote")
      for vote in votes where !letters.contains(vote.letter) {
        try connection.run(
          """
          INSERT INTO vote (voter, letter, words)
          VALUES (\(vote.voter), \(vote.letter.description), \(vote.words))
          """)
      }
    }
  }

  private func writeAnew(withoutWords words: [Int]) throws(DatabaseError) {
    let ballots = try connection.rows(
      "SELECT id, word_id, round FROM cast_ballot WHERE word_id NOT IN \(list: words) ORDER BY id, word_id"
    ) { row in CastRow(id: try row.bytes(0), word: try row.int(1), round: try row.int(2)) }
    let signatures = try connection.rows(
      "SELECT letter, round, voter FROM signature ORDER BY letter, round, voter"
    ) { row in Signature(letter: try row.text(0), round: try row.int(1), voter: try row.int(2)) }
    try whileStirring { () throws(DatabaseError) in
      try connection.run("DELETE FROM cast_ballot")
      for ballot in ballots {
        try connection.run(
          "INSERT INTO cast_ballot (id, word_id, round) VALUES (\(ballot.id), \(ballot.word), \(ballot.round))"
        )
      }
      try connection.run("DELETE FROM signature")
      for signature in signatures {
        try connection.run(
          """
          INSERT INTO signature (letter, round, voter)
          VALUES (\(signature.letter), \(signature.round), \(signature.voter))
          """)
      }
    }
  }

  private func whileStirring(_ work: () throws(DatabaseError) -> Void) throws(DatabaseError) {
    try connection.run("INSERT INTO urn_stirring (id) VALUES (1)")
    try work()
    try connection.run("DELETE FROM urn_stirring")
  }
}

private struct Vote {
  let voter: Int
  let letter: Letter
  let words: String
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
