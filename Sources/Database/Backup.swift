import CSQLite
import Glibc

/// Copies and checks of a whole database file.
public enum Backup {
  /// Copies the database at `source` as it is at one moment, while it may be served and written. The copy is
  /// made under a temporary name, checked, synced, and only then gets its name: `destination` is whole or
  /// absent, and only its owner may read it. It takes the thread for as long as the copy and its check.
  ///
  /// - Throws: `.cannotOpen` if `destination` exists already, `.damaged` if the copy fails its check.
  public static func copy(_ source: String, to destination: String) throws(DatabaseError) {
    if exists(destination) { throw .cannotOpen(detail: "\(destination): exists already") }
    let temporary = "\(destination).partial-\(String(UInt32.random(in: 0 ... .max), radix: 16))"
    defer { unlink(temporary) }
    try create(temporary)
    try copyPages(of: Connection(source, mode: .readOnly), to: temporary)
    if let finding = try check(temporary).first { throw .damaged(detail: "\(temporary): \(finding)") }
    try sync(temporary)
    // link, unlike rename, never replaces a file that appeared meanwhile.
    guard link(temporary, destination) == 0 else { throw failure(destination) }
    try sync(folder(of: destination))
  }

  /// Reads the whole file: what `integrity_check` and `foreign_key_check` find, one line each; nothing when
  /// all is well.
  public static func check(_ path: String) throws(DatabaseError) -> [String] {
    do throws(DatabaseError) {
      let connection = try Connection(path, mode: .readOnly)
      let findings = try connection.rows("PRAGMA integrity_check") { row in try row.text(0) }
      return findings.filter { $0 != "ok" } + (try brokenReferences(connection))
    } catch {
      guard case .damaged(let detail) = error else { throw error }
      return [detail]
    }
  }

  /// One line for each row that refers to nothing.
  static func brokenReferences(_ connection: Connection) throws(DatabaseError) -> [String] {
    try connection.rows("PRAGMA foreign_key_check") { row in
      let number = try row.optionalInt(1).map { " row \($0)" } ?? ""
      return "\(try row.text(0))\(number) refers to nothing in \(try row.text(2))"
    }
  }

  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  private static func create(_ path: String) throws(DatabaseError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw failure(path) }
    close(descriptor)
  }

  /// All pages in one step: a single read transaction, which writers do not disturb. In several steps each
  /// commit meanwhile would begin the copy anew (https://sqlite.org/backup.html).
  private static func copyPages(of source: Connection, to path: String) throws(DatabaseError) {
    var opened: OpaquePointer?
    defer { sqlite3_close_v2(opened) }
    guard sqlite3_open_v2(path, &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nil) == SQLITE_OK,
      let backup = sqlite3_backup_init(opened, "main", source.database, "main")
    else { throw DatabaseError(of: opened).naming(path) }
    sqlite3_backup_step(backup, -1)
    guard sqlite3_backup_finish(backup) == SQLITE_OK,
      // One file, with no log beside it.
      sqlite3_exec(opened, "PRAGMA journal_mode = DELETE", nil, nil, nil) == SQLITE_OK
    else { throw DatabaseError(of: opened).naming(path) }
  }

  /// Brings a file, or a folder's list of names, to the disk.
  private static func sync(_ path: String) throws(DatabaseError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw failure(path) }
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  private static func failure(_ path: String) -> DatabaseError {
    .cannotOpen(detail: "\(path): \(String(cString: strerror(errno)))")
  }
}
