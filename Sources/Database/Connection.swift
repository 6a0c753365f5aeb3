import CSQLite
import Glibc

/// One connection to the database file, with its cached statements. It belongs to one thread.
///
/// Text goes in and out with its length; every statement is made from literals and bound values (`SQL`).
public final class Connection {
  /// What a connection may do.
  public enum Mode: Sendable {
    /// Only reads; the file must exist.
    case readOnly
    /// Reads and writes; the file is created if it is missing, for its owner alone (0600).
    case writer
  }

  /// "CERC" in the header's `application_id`: the file is ours.
  public static let applicationID = 0x4345_5243

  let database: OpaquePointer
  let watch: Watch
  private var statements = StatementCache()
  private var tracked: TableSet = []
  private var written: TableSet = []

  /// Opens `path` (a file, or ":memory:").
  ///
  /// - Parameter tables: the process's table bits; nil to read them from this file's schema as it is now.
  /// - Throws: `.cannotOpen`, `.damaged`, `.notOurs`, `.busy`.
  public init(_ path: String, mode: Mode, tables: TableMap? = nil) throws(DatabaseError) {
    database = try Connection.open(path, mode)
    watch = Watch()
    watch.install(on: database)
    do throws(DatabaseError) {
      try requireOurs(mode)
      try prepare(mode)
      if let tables { watch.tables = tables } else { watch.tables = try TableMap(of: self) }
    } catch {
      throw error.naming(path)
    }
    statements = StatementCache()  // Those were prepared before the tables had their bits.
  }

  deinit {
    statements = StatementCache()
    sqlite3_close_v2(database)
  }

  /// Every row, made into values in the order of the result. `make` throws where a row cannot be made into a
  /// value; an error that is not a `DatabaseError` becomes `.wrongValue`.
  @inlinable
  public func rows<T>(_ sql: SQL, _ make: (borrowing Row) throws -> T) throws(DatabaseError) -> [T] {
    let statement = try begin(sql)
    defer { end(statement) }
    var found: [T] = []
    do {
      while try statement.step() { found.append(try make(Row(of: statement))) }
    } catch { throw DatabaseError(wrapping: error) }
    return found
  }

  /// The first row made into a value, or nil when there is none. Errors as in `rows`.
  @inlinable
  public func first<T>(_ sql: SQL, _ make: (borrowing Row) throws -> T) throws(DatabaseError) -> T? {
    let statement = try begin(sql)
    defer { end(statement) }
    do {
      return try statement.step() ? try make(Row(of: statement)) : nil
    } catch { throw DatabaseError(wrapping: error) }
  }

  /// Runs a statement to its end. Gives the number of rows it inserted, changed or deleted itself, without
  /// those of triggers and foreign keys.
  @discardableResult
  public func run(_ sql: SQL) throws(DatabaseError) -> Int {
    let statement = try begin(sql)
    defer { end(statement) }
    while try statement.step() {}
    return statement.writes.isEmpty ? 0 : Int(sqlite3_changes64(database))
  }

  /// The rowid of the last row this connection inserted into a table that has rowids.
  public var lastInsertedRowID: Int { Int(sqlite3_last_insert_rowid(database)) }

  /// Runs a script of statements separated by semicolons, without values: for migrations.
  public func execute(script: StaticString) throws(DatabaseError) { try execute(String(describing: script)) }

  /// Text that this room itself made, where SQLite takes no bound value (`PRAGMA user_version = 3`).
  func execute(_ text: String) throws(DatabaseError) {
    watch.writes = []
    watch.isPreparing = true
    defer { watch.isPreparing = false }
    let code = sqlite3_exec(database, text, nil, nil, nil)
    written.formUnion(watch.writes)
    if code != SQLITE_OK { throw DatabaseError(of: database) }
  }

  // MARK: Snapshots, tracking, budget

  /// Begins one read transaction over several queries: they all see the state at the first of them.
  public func beginSnapshot() throws(DatabaseError) {
    endBudget()
    try run("BEGIN")
  }

  /// Ends it; nothing happens when there is none. It lifts the budget too: a request that has used up its own
  /// must not keep the snapshot open.
  public func endSnapshot() throws(DatabaseError) {
    endBudget()
    if isInTransaction { try run("COMMIT") }
  }

  /// Whether a transaction is open: SQLite ends it by itself on some errors.
  public var isInTransaction: Bool { sqlite3_get_autocommit(database) == 0 }

  /// From now on, notes the tables that are read, for `trackedTables`.
  public func startTracking() { tracked = [] }

  /// The tables read since `startTracking`, through views and subqueries too.
  public var trackedTables: TableSet { tracked }

  /// The tables changed since the last call, through triggers and foreign key actions too.
  public func takeWrittenTables() -> TableSet {
    defer { written = [] }
    return written
  }

  /// Gives the following queries `milliseconds` together, a day at most; then they throw `.overBudget`. The
  /// connection is usable again with a new budget or none. A write that is interrupted takes its whole
  /// transaction with it (https://sqlite.org/c3ref/interrupt.html).
  public func startBudget(milliseconds: Int) {
    let day = 86_400_000
    watch.deadline = Watch.now() &+ UInt64(max(0, min(milliseconds, day))) &* 1_000_000
  }

  /// Lifts the budget.
  public func endBudget() { watch.deadline = 0 }

  // MARK: Statements

  /// A bound statement, from the cache or prepared now. `end` must follow.
  @usableFromInline
  func begin(_ sql: SQL) throws(DatabaseError) -> Statement {
    if watch.isOverBudget { throw .overBudget }
    let statement = try cached(sql)
    statement.isInUse = true
    tracked.formUnion(statement.reads)
    written.formUnion(statement.writes)
    do { try statement.bind(sql) } catch {
      end(statement)
      throw error
    }
    return statement
  }

  @usableFromInline
  func end(_ statement: Statement) { statement.reset() }

  private func cached(_ sql: SQL) throws(DatabaseError) -> Statement {
    if let known = statements.idleStatement(for: sql) { return known }
    let statement = try Statement(sql, on: database, watch)
    statements.keep(statement)
    return statement
  }
}
