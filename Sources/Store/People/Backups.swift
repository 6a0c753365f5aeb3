import Database
import Domain

extension Writings {
  /// Remembers that a copy of the file was made.
  package func noteBackup(bytes: Int, now: Instant) throws {
    try connection.run(
      """
      INSERT INTO backup (id, made_at, bytes) VALUES (1, \(now.seconds), \(bytes))
      ON CONFLICT (id) DO UPDATE SET made_at = excluded.made_at, bytes = excluded.bytes
      """)
  }
}

extension Readings {
  /// The last copy made; nil when there is none. One statement.
  package func lastBackup() throws(DatabaseError) -> BackupRecord? {
    try connection.first("SELECT made_at, bytes FROM backup WHERE id = 1") { row in
      BackupRecord(madeAt: try row.instant(0), bytes: try row.int(1))
    }
  }
}
