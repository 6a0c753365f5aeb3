import Database
import Domain
import HTML
import Markdown

extension Readings {
  /// A letter's page. Three statements.
  package func letter(_ letter: Letter) throws(DatabaseError) -> LetterDetails {
    LetterDetails(
      letter: letter, batch: try batch(of: letter), kept: try keptWords(of: letter),
      others: try otherWords(of: letter))
  }

  /// A word's page; nil when there is no such word, or the viewer does not see it. Three statements; one more for a word that is published, one for a word
  /// that has a text, and one for a text with calls.
  package func word(_ slug: Slug) throws(DatabaseError) -> Word? {
    let found = try connection.first(
      """
      SELECT word.slug, word.text, word.synonym, word.letter,
        (SELECT place FROM kept_word WHERE kept_word.id = word.id), word.id,
        (SELECT published_at FROM published_word WHERE published_word.id = word.id)
      FROM word WHERE word.slug = \(slug.text) AND \(viewer.seesWord)
      """
    ) { row in
      WordItself(
        summary: try WordSummary(row), id: try row.int(5),
        publishedAt: try row.isNull(6) ? nil : try row.instant(6))
    }
    guard let found, let batch = try batch(of: found.summary.letter) else { return nil }
    let places = found.publishedAt == nil ? [] : try linksToWord(found.id)
    return Word(
      summary: found.summary, text: try text(ofWord: slug), publishedAt: found.publishedAt, batch: batch,
      neighbours: try keptWords(of: found.summary.letter).filter { $0.slug != slug },
      livesIn: Array(places.prefix(Word.mostPlaces)),
      livesElsewhere: max(places.count - Word.mostPlaces, 0))
  }

  private func text(ofWord slug: Slug) throws(DatabaseError) -> WordTextShown? {
    let columns = Document.columnCount
    let found = try connection.first(
      """
      SELECT \(Document.columns(for: viewer)), \(RevisionSummary.columns), body.html, body.source
      FROM document \(Document.joins)
      JOIN revision ON revision.document_id = document.id AND revision.number = \(Document.latest)
      JOIN body ON body.id = revision.body_id
      WHERE document.id = \(Self.documentID(.word(slug)))
      """
    ) { row in
      let revision = try RevisionSummary(row, at: columns)
      return WordTextItself(
        document: try Document(row, latest: revision.number), revision: revision,
        body: try row.html(columns + RevisionSummary.columnCount),
        source: try row.text(columns + RevisionSummary.columnCount + 1))
    }
    guard let found else { return nil }
    let text = WordText(found.source)
    return WordTextShown(
      document: found.document, body: found.body, isDefined: text.isDefined,
      description: Markdown.plainText(of: text.definition).firstSentence ?? "", revision: found.revision,
      signups: found.body.hasPlaces ? try signups(inDocument: found.document.id) : [])
  }

  /// All words that stand, by letter and then in alphabetical order. One statement.
  func words() throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, (SELECT place FROM kept_word WHERE kept_word.id = word.id)
      FROM word WHERE \(SQL.stands) ORDER BY letter, sort_key
      """
    ) { row in try WordSummary(row) }
  }

  /// The words that a circle brought, in alphabetical order.
  func words(from circle: Int) throws(DatabaseError) -> [WordSummary] {
    try connection.rows(
      """
      SELECT slug, text, synonym, letter, (SELECT place FROM kept_word WHERE kept_word.id = word.id)
      FROM word WHERE circle_id = \(circle) AND \(SQL.stands) ORDER BY sort_key
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
  let id: Int
  let publishedAt: Instant?
}

/// The part of its text that is one row.
private struct WordTextItself {
  let document: Document
  let revision: RevisionSummary
  let body: HTML
  let source: String
}
