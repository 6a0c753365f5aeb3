import CSQLite
import Testing

extension Site {
  /// All rows of all tables, as text: what a form has changed, and what the file would tell a thief.
  func dump() throws -> [String] {
    var database: OpaquePointer?
    try #require(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let tables = Self.column("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name", database)
    return tables.flatMap { table in
      let columns = Self.column("SELECT name FROM pragma_table_xinfo('\(table)') WHERE hidden = 0", database)
      let values = columns.map { "quote(\"\($0)\")" }.joined(separator: " || ' ' || ")
      return Self.column("SELECT '\(table): ' || \(values) FROM \"\(table)\"", database)
    }
  }

  private static func column(_ sql: String, _ database: OpaquePointer?) -> [String] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { return [] }
    defer { sqlite3_finalize(statement) }
    var rows: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      rows.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
    }
    return rows
  }
}
