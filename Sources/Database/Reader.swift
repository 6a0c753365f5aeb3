import Glibc

/// The read connection of one event loop. One snapshot serves a whole batch of requests, and is renewed when a
/// commit was acknowledged meanwhile, so that a client always reads its own writes.
///
/// It belongs to the thread of its first `read`.
public final class Reader {
  /// The connection, for tracking and budgets. Queries belong inside `read`.
  public let connection: Connection
  /// The process's commit numbers.
  public let versions: Versions
  /// The number of the last commit that the snapshot surely holds; see `Versions`. What is made from several
  /// reads is only as new as the first of them.
  public private(set) var snapshot: UInt64 = 0

  private var owner: pthread_t?
  @usableFromInline
  var isReading = false

  /// Opens the database read-only. The file must exist and be migrated.
  public init(path: String, versions: Versions) throws(DatabaseError) {
    self.versions = versions
    connection = try Connection(path, mode: .readOnly, tables: versions.tables)
  }

  /// Whether a `read` is under way.
  public var isWithinRead: Bool { isReading }

  /// Runs queries inside the batch's snapshot. SQLite takes it at the first query, so that a read which asks
  /// nothing costs no lock. A read within a read stays in its snapshot.
  @inlinable
  public func read<T>(_ body: (Connection) throws -> T) throws -> T {
    if isReading { return try body(connection) }
    try refresh()
    isReading = true
    defer { isReading = false }
    return try body(connection)
  }

  /// Ends the snapshot; to call before the loop waits. A snapshot held while idle would keep the writer from
  /// reusing its log.
  public func endBatch() throws(DatabaseError) {
    checkThread()
    try connection.endSnapshot()
  }

  /// Begins a snapshot, or a newer one if there was a commit since. The number is loaded first: `Versions`
  /// says why.
  @usableFromInline
  func refresh() throws(DatabaseError) {
    checkThread()
    let last = versions.last
    if connection.isInTransaction {
      if last == snapshot { return }
      try connection.endSnapshot()
    }
    snapshot = last
    try connection.beginSnapshot()
  }

  private func checkThread() {
    let current = pthread_self()
    if owner == nil { owner = current }
    precondition(owner == current, "a reader belongs to one thread")
  }
}
