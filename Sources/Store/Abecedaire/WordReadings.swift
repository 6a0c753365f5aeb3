import Database
import Domain
import HTML

extension Readings {
  /// A letter's page. Three statements.
  package func letter(_ letter: Letter) throws(DatabaseError) -> LetterDetails {
    LetterDetails(
      letter: letter, batch: try batch(of: letter), kept: try keptWords(of: letter),
      others: try otherWords(of: letter))
  }

  /// A word's page; nil when there is no such word. Three statements.
  package func word(_ slug: Slug) throws(DatabaseError) -> Word? {
    let found = try connection.first(
      """
      SELECT word.slug, word.text, word.synonym, word.letter,
        (SELECT place FROM kept_word WHERE kept_word.id = word.id), definition.html, argument.html
      FROM word
      JOIN body AS definition ON definition.id = word.definition_id
      JOIN body AS argument ON argument.id = word.argument_id
      WHERE word.slug = \(slug.text)
      """
    ) { row in
      WordItself(summary: try WordSummary(row), definition: try row.html(5), argument: try row.html(6))
    }
    guard let found, let batch = try batch(of: found.summary.letter) else { return nil }
    return Word(
      summary: found.summary, definition: found.definition, argument: found.argument, batch: batch,
      neighbours: try keptWords(of: found.summary.letter).filter { $0.slug != slug })
  }

  /// All words, by letter and then in alphabetical order. One statement.
  func words() throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, (SELECT place FROM kept_word WHERE kept_word.id = word.id)
      FROM word ORDER BY letter, sort_key
      """
    ) { row in try WordSummary(row) }
  }

  /// The words that a circle brought, in alphabetical order.
  func words(from circle: Int) throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, (SELECT place FROM kept_word WHERE kept_word.id = word.id)
      FROM word WHERE circle_id = \(circle) ORDER BY sort_key
      """
    ) { row in try WordSummary(row) }
  }

  private func keptWords(of letter: Letter) throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, place FROM kept_word
      WHERE letter = \(letter.description) ORDER BY place
      """
    ) { row in try WordSummary(row) }
  }

  private func otherWords(of letter: Letter) throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, NULL FROM other_word
      WHERE letter = \(letter.description) ORDER BY sort_key
      """
    ) { row in try WordSummary(row) }
  }
}

/// The part of a word's page that is one row.
private struct WordItself {
  let summary: WordSummary
  let definition: HTML
  let argument: HTML
}
