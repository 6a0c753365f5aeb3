import CSQLite
import Glibc

extension Connection {
  /// Milliseconds a writing connection waits for another process.
  static let writerPatience: Int32 = 5_000

  /// Opens the handle, or throws with nothing left open.
  static func open(_ path: String, _ mode: Mode) throws(DatabaseError) -> OpaquePointer {
    guard Library.isReady else { throw .cannotOpen(detail: "SQLite 3.40 or newer with threads is needed") }
    if path != ":memory:" {
      if mode == .writer { createPrivately(path) }
      try refuseStub(path)
    }
    let access = mode == .writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, access | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let database = opened, csqlite_harden(database) == SQLITE_OK else {
      let error = DatabaseError(of: opened)
      sqlite3_close_v2(opened)
      throw error.naming(path)
    }
    sqlite3_busy_timeout(database, mode == .writer ? writerPatience : 250)
    return database
  }

  /// Refuses another application's file before anything is written to it; an empty file becomes ours. This
  /// first read is also what finds garbage (SQLITE_NOTADB) and a file shorter than its header says.
  func requireOurs(_ mode: Mode) throws(DatabaseError) {
    let found = try first("PRAGMA application_id") { row in try row.int(0) } ?? 0
    if found == Connection.applicationID { return }
    let objects = try first("SELECT count(*) FROM sqlite_schema") { row in try row.int(0) }
    guard found == 0, objects == 0 else { throw .notOurs(applicationID: found) }
    if mode == .writer { try execute("PRAGMA application_id = \(Connection.applicationID)") }
  }

  /// The settings of each kind of connection. No memory map: an I/O error would end the process (SIGBUS).
  func prepare(_ mode: Mode) throws(DatabaseError) {
    try execute(
      script: """
        PRAGMA foreign_keys = ON;
        PRAGMA cell_size_check = ON;
        PRAGMA cache_size = -16000;
        PRAGMA temp_store = MEMORY;
        """)
    switch mode {
    case .readOnly: try execute(script: "PRAGMA query_only = ON")
    case .writer:
      // FULL: the log is synced at each commit, so that what was acknowledged survives a power cut.
      // secure_delete: what is deleted is overwritten, so that a stolen file tells nothing of those who left.
      try execute(
        script: """
          PRAGMA journal_mode = WAL;
          PRAGMA synchronous = FULL;
          PRAGMA journal_size_limit = 67108864;
          PRAGMA secure_delete = ON;
          """)
    }
  }

  /// SQLite takes a file of a few bytes for an empty database, and would overwrite it.
  private static func refuseStub(_ path: String) throws(DatabaseError) {
    var status = stat()
    if stat(path, &status) == 0, status.st_size > 0, status.st_size < 512 {
      throw .damaged(detail: "\(path): \(status.st_size) bytes are less than a page")
    }
  }

  /// Makes a missing file readable by its owner only; SQLite gives its -wal and -shm the same permissions.
  /// A failure shows when SQLite opens the path.
  private static func createPrivately(_ path: String) {
    let descriptor = Glibc.open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    if descriptor >= 0 { close(descriptor) }
  }
}

extension DatabaseError {
  /// The same error with the path in it, where one has a detail.
  func naming(_ path: String) -> DatabaseError {
    switch self {
    case .damaged(let detail): .damaged(detail: "\(path): \(detail)")
    case .cannotOpen(let detail): .cannotOpen(detail: "\(path): \(detail)")
    default: self
    }
  }
}

/// The SQLite library itself, configured once before the first connection. If something else in the process
/// has used it before, the configuration is refused and SQLite is as sound, only slower.
private enum Library {
  static let isReady: Bool = {
    _ = csqlite_configure()
    return sqlite3_initialize() == SQLITE_OK && sqlite3_threadsafe() != 0
      && sqlite3_libversion_number() >= 3_040_000
  }()
}
