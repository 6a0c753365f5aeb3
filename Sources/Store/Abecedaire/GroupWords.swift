import Database
import Domain

/// Words that are the same go to the vote as one. All that was said of each stays with it.
extension Writings {
  /// Puts words under another one, with the groups of which they are the heads. Words that are there already stay.
  ///
  /// - Throws: `Rejection` of the whole form where the words of the batch are not grouped now, or a word is meanwhile elsewhere; of
  ///   `words` for none, and for words of different letters.
  package func merge(_ words: [Int], into head: Int, of batch: Int, by member: Member, at now: Instant) throws
  {
    let others = Set(words).subtracting([head]).sorted()
    if others.isEmpty { throw Rejection("words", .missing) }
    let standing = try standing(others + [head], of: batch, at: BatchStage.withGrouping)
    guard let letter = standing[head]?.letter, standing[head]?.head == nil else {
      throw Rejection("", .notNow)
    }
    for word in others {
      guard let found = standing[word] else { throw Rejection("", .notNow) }
      if found.letter != letter { throw Rejection("words", .unknown) }
      if found.head == head { continue }
      if found.head != nil { throw Rejection("", .changed) }
      // Those that were under it know who has put them there; the group has a head of one word.
      try connection.run("UPDATE word SET merged_into = \(head) WHERE merged_into = \(word)")
      try connection.run(
        """
        UPDATE word SET merged_into = \(head), merged_by = \(member.id), merged_at = \(now.seconds) WHERE id = \(word)
        """)
      try index(.word, word)
    }
  }

  /// Lets a word stand alone again.
  ///
  /// - Throws: `Rejection` of the whole form once the vote of its letter has opened.
  package func unmerge(_ word: Int, of batch: Int) throws {
    guard let found = try standing([word], of: batch, at: .proposing ... .voting)[word] else {
      throw Rejection("", .notNow)
    }
    guard found.head != nil else { return }
    try connection.run(
      "UPDATE word SET merged_into = NULL, merged_by = NULL, merged_at = NULL WHERE id = \(word)")
    try index(.word, word)
  }

  /// The words of a batch that may still be grouped: letters that vote already are left out, while others of the batch wait.
  private func standing(_ words: [Int], of batch: Int, at stages: ClosedRange<BatchStage>) throws -> [Int:
    Standing]
  {
    guard let found = try readings.batch(batch), stages.contains(found.stage) else { return [:] }
    let rows = try connection.rows(
      """
      SELECT word.id, word.letter, word.merged_into FROM word
      JOIN batch_letter ON batch_letter.letter = word.letter
      WHERE word.id IN \(list: words) AND batch_letter.batch_id = \(batch) AND word.state = 'proposed'
        AND NOT EXISTS (SELECT 1 FROM letter_vote WHERE letter_vote.letter = word.letter)
      """
    ) { row in Standing(word: try row.int(0), letter: try row.letter(1), head: try row.optionalInt(2)) }
    return Dictionary(rows.map { ($0.word, $0) }) { first, _ in first }
  }
}

private struct Standing {
  let word: Int
  let letter: Letter
  /// The word that it is under.
  let head: Int?
}
