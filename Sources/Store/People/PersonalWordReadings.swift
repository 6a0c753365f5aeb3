import Database
import Domain

/// What a member has done for the words of the abécédaire, for `personalData`.
extension Readings {
  /// The words that they have proposed, the latest first.
  func words(proposedBy person: Int) throws(DatabaseError) -> [PersonalData.OwnWord] {
    try connection.rows(
      """
      SELECT text, synonym, reason, is_named, proposed_at FROM word_proposal
      WHERE person_id = \(person) ORDER BY id DESC LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.OwnWord(
        spelling: try row.spelling(0), reason: try row.text(2), isNamed: try row.bool(3),
        at: try row.instant(4))
    }
  }

  /// The words that have a voice of theirs while it can be changed, in alphabetical order.
  func words(votedForBy person: Int) throws(DatabaseError) -> [String] {
    let words = try connection.rows(
      "SELECT word.text FROM voice JOIN word ON word.id = voice.word_id WHERE voice.voter = \(person)"
    ) { row in try row.text(0) }
    return words.sorted { French.sortKey($0) < French.sortKey($1) }
  }

  /// The votes in which they have put a ballot into the urn. What it says is joined to nobody.
  func castBallots(of person: Int) throws(DatabaseError) -> [PersonalData.CastBallot] {
    try connection.rows(
      "SELECT letter, round FROM signature WHERE voter = \(person) ORDER BY letter, round"
    ) { row in PersonalData.CastBallot(letter: try row.letter(0), round: try row.int(1)) }
  }

  /// The words that they have put under others, the latest first.
  func words(groupedBy person: Int) throws(DatabaseError) -> [PersonalData.GroupedWord] {
    let words = try connection.rows(
      """
      SELECT word.text, word.synonym, head.text, head.synonym, word.merged_at
      FROM word CROSS JOIN word AS head ON head.id = word.merged_into
      WHERE word.merged_by = \(person) LIMIT \(PersonalData.mostWritings)
      """
    ) { row in
      PersonalData.GroupedWord(word: try row.spelling(0), head: try row.spelling(2), at: try row.instant(4))
    }
    return words.sorted { $0.at > $1.at }
  }

  /// The letters whose words they have kept where the votes did not tell, the latest first.
  func letters(settledBy person: Int) throws(DatabaseError) -> [PersonalData.SettledLetter] {
    let letters = try connection.rows(
      "SELECT letter, reason, settled_at FROM letter_settlement WHERE person_id = \(person)"
    ) { row in
      PersonalData.SettledLetter(letter: try row.letter(0), reason: try row.text(1), at: try row.instant(2))
    }
    return letters.sorted { $0.at > $1.at }
  }
}
