import CSQLite
import Glibc

/// What SQLite's callbacks of one connection write and read: the tables of the statement being prepared, and
/// the deadline. It belongs to the connection's thread, as the callbacks run inside its calls.
final class Watch {
  var tables = TableMap()
  /// The tables named while `isPreparing`. FTS5 prepares statements of its own in the middle of a step: these
  /// concern its shadow tables and are not ours to note.
  var reads: TableSet = []
  var writes: TableSet = []
  var isPreparing = false
  /// Nanoseconds of the monotonic clock; 0 for none.
  var deadline: UInt64 = 0

  var isOverBudget: Bool { deadline != 0 && Watch.now() > deadline }

  /// The coarse clock moves every 1 to 4 ms, which is enough for budgets, and is the cheapest to read.
  static func now() -> UInt64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
    return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
  }

  /// Installs the callbacks; `self` must outlive `database`. The authorizer is told each table that a
  /// statement reads or changes, through views, triggers and foreign key actions too, when it is prepared
  /// (https://sqlite.org/c3ref/set_authorizer.html); unlike the update hook it sees truncating deletes and
  /// WITHOUT ROWID tables.
  func install(on database: OpaquePointer) {
    let context = Unmanaged.passUnretained(self).toOpaque()
    sqlite3_set_authorizer(
      database,
      { context, action, first, _, _, _ in
        if let context { Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().note(action, first) }
        return SQLITE_OK
      }, context)
    sqlite3_progress_handler(
      database, 10_000,
      { context in
        guard let context else { return 0 }
        return Unmanaged<Watch>.fromOpaque(context).takeUnretainedValue().isOverBudget ? 1 : 0
      }, context)
  }

  private func note(_ action: Int32, _ table: UnsafePointer<CChar>?) {
    guard isPreparing, let table else { return }
    switch action {
    case SQLITE_READ: reads.formUnion(tables.set(reading: String(cString: table)))
    case SQLITE_INSERT, SQLITE_UPDATE, SQLITE_DELETE:
      writes.formUnion(tables.set(writing: String(cString: table)))
    default: break
    }
  }
}
