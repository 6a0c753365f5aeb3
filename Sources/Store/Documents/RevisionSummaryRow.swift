import Database
import Domain

extension RevisionSummary {
  /// What `init(_:at:)` reads, of `revision`.
  static let columns: SQL = """
    revision.number, revision.title, revision.author, revision.author_left, revision.summary, revision.size,
      COALESCE((SELECT before.size FROM revision AS before
        WHERE before.document_id = revision.document_id AND before.number = revision.number - 1), 0),
      revision.saved_at, revision.restores
    """

  static let columnCount = 9

  /// Reads a row from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0) throws(DatabaseError) {
    self.init(
      number: try row.int(first), title: try row.text(first + 1), author: try row.author(first + 2),
      summary: try row.text(first + 4), size: try row.int(first + 5), sizeBefore: try row.int(first + 6),
      savedAt: try row.instant(first + 7), restores: try row.optionalInt(first + 8))
  }
}
