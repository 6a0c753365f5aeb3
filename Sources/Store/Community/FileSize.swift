import Database

extension Readings {
  /// How large the community's file is, in bytes, as of this snapshot. One statement.
  package func fileBytes() throws(DatabaseError) -> Int {
    try connection.first(
      "SELECT page_count * page_size FROM pragma_page_count() CROSS JOIN pragma_page_size()"
    ) { row in try row.int(0) } ?? 0
  }
}
