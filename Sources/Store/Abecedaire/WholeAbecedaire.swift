import Database
import Domain

/// The whole abécédaire: the words that are kept, from the moment at which their batch shows its outcome.
extension Readings {
  /// How much there is to read of each letter that has kept words, in order. One statement.
  package func letterWeights() throws(DatabaseError) -> [LetterWeight] {
    try connection.rows(
      """
      SELECT kept_word.letter, count(*), COALESCE(sum(revision.size), 0)
      FROM kept_word
      LEFT JOIN document ON document.word_id = kept_word.id
      LEFT JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      GROUP BY kept_word.letter ORDER BY kept_word.letter
      """
    ) { row in LetterWeight(letter: try row.letter(0), words: try row.int(1), size: try row.int(2)) }
  }

  /// The kept words with all that is written of them, by letter and place. One statement.
  ///
  /// - Parameter letters: those whose words are read; nil for all.
  package func abecedaireEntries(of letters: ClosedRange<Letter>? = nil) throws(DatabaseError)
    -> [AbecedaireEntry]
  {
    let (first, last) = (letters?.lowerBound.description ?? "A", letters?.upperBound.description ?? "Z")
    return try connection.rows(
      """
      SELECT kept_word.slug, kept_word.text, kept_word.synonym, kept_word.letter, kept_word.place,
        word.published_at, COALESCE(body.html, ''), COALESCE(body.source, ''), revision.saved_at
      FROM kept_word
      JOIN word ON word.id = kept_word.id
      LEFT JOIN document ON document.word_id = word.id
      LEFT JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      LEFT JOIN body ON body.id = revision.body_id
      WHERE kept_word.letter BETWEEN \(first) AND \(last)
      ORDER BY kept_word.letter, kept_word.place
      """
    ) { row in
      let source = try row.text(7)
      return AbecedaireEntry(
        word: try WordSummary(row), body: try row.html(6), source: source,
        publishedAt: try row.isNull(5) ? nil : try row.instant(5),
        savedAt: try source.isEmpty || row.isNull(8) ? nil : try row.instant(8))
    }
  }
}
