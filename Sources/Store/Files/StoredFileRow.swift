import Database
import Domain

extension StoredFile {
  /// What `init(_:uses:)` reads, of `joins`.
  static let columns: SQL = """
    file.id, file.name, file_content.size, file_content.width, file_content.height, file.words, file.is_decorative,
      file.added_at, file.archived_at IS NOT NULL, page.slug, page.title, circle.slug, circle.name
    """

  static let columnCount = 13

  /// A file with its content, its page and the circle of that; `Viewer.seesPage` belongs to it.
  static let joins: SQL = """
    file
    JOIN file_content ON file_content.id = file.content_id
    JOIN page ON page.id = file.page_id
    LEFT JOIN circle ON circle.id = page.circle_id
    """

  /// Reads the first columns of a row.
  init(_ row: borrowing Row, uses: [FileUse] = []) throws(DatabaseError) {
    let width = try row.optionalInt(3)
    let height = try row.optionalInt(4)
    self.init(
      id: try row.int(0), name: try row.text(1, as: FileName.init(_:)), bytes: try row.int(2),
      size: ImageSize(width: width ?? 0, height: height ?? 0),
      words: FileWords(text: try row.text(5), isDecorative: try row.bool(6)),
      page: try PageSummary(row, at: 9), addedAt: try row.instant(7), isArchived: try row.bool(8), uses: uses)
  }

  /// The same with what uses it.
  func used(by uses: [FileUse]) -> StoredFile {
    StoredFile(
      id: id, name: name, bytes: bytes, size: size, words: words, page: page, addedAt: addedAt,
      isArchived: isArchived, uses: uses)
  }
}
