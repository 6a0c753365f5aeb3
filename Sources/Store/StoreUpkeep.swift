import Database

/// What keeps a community's file in good health.
extension Store {
  /// Reads the whole file at `path`; gives what was found, one line each, nothing when all is well.
  ///
  /// - Throws: `DatabaseError` when it is no community of this program.
  package static func check(path: String) throws(DatabaseError) -> [String] {
    try requireKnown(path: path)
    return try Backup.check(path)
  }

  /// Refuses a file that this program could not serve.
  ///
  /// - Throws: `.newer`, `.notOurs`, `.damaged`; an empty file counts as damaged.
  package static func requireKnown(path: String) throws(DatabaseError) {
    let known = Schema.migrations.count
    let found = try Migrator.version(of: Connection(path, mode: .readOnly))
    guard found <= known else { throw .newer(found: found, known: known) }
    guard found > 0 else { throw .damaged(detail: "\(path): empty") }
  }
}
