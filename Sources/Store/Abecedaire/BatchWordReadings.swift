import Database
import Domain

extension Readings {
  /// The words of a batch that everyone sees, by letter; kept ones first, by their places. Two statements.
  package func words(of batch: Batch) throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, kept_word.letter, place
      FROM batch_letter JOIN kept_word ON kept_word.letter = batch_letter.letter
      WHERE batch_letter.batch_id = \(batch.id) ORDER BY kept_word.letter, place
      """
    ) { row in try WordSummary(row) }
      + connection.rows(
        """
        SELECT slug, text, synonym, other_word.letter, NULL
        FROM batch_letter JOIN other_word ON other_word.letter = batch_letter.letter
        WHERE batch_letter.batch_id = \(batch.id) ORDER BY other_word.letter, sort_key
        """
      ) { row in try WordSummary(row) }
  }

  /// The letters of a batch whose vote can be opened: words stand for them, and it was not opened yet. One statement.
  package func openableLetters(of batch: Batch) throws(DatabaseError) -> [Letter] {
    guard batch.stage <= .voting else { return [] }
    return try connection.rows(
      """
      SELECT letter FROM batch_letter WHERE batch_id = \(batch.id)
        AND EXISTS (SELECT 1 FROM word WHERE \(SQL.stands) AND word.letter = batch_letter.letter)
        AND NOT EXISTS (SELECT 1 FROM letter_vote WHERE letter_vote.letter = batch_letter.letter)
      ORDER BY letter
      """
    ) { row in try row.letter(0) }
  }

  /// The letters that stay in their batch: they have words, of whichever state. One statement.
  package func lettersWithAnyWord() throws(DatabaseError) -> Set<Letter> {
    Set(try connection.rows("SELECT DISTINCT letter FROM word") { row in try row.letter(0) })
  }
}
