import Database
import Domain

extension WordSummary {
  /// Reads slug, text, synonym, letter and place, the first columns of a row. The place comes from
  /// `kept_word` only, which holds the outcome of a vote back until it is over.
  init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      slug: try row.slug(0), text: try row.text(1), synonym: try row.optionalText(2),
      letter: try row.letter(3), place: try row.optionalInt(4))
  }
}

extension Row {
  /// A word and its synonym, which may be NULL, in the column after it.
  func spelling(_ column: Int) throws(DatabaseError) -> WordSpelling {
    WordSpelling(text: try text(column), synonym: try optionalText(column + 1))
  }
}

/// How many of something there are for a letter.
struct LetterCount {
  let letter: Letter
  let count: Int
}
