import Glibc

/// The only writer of the process: a thread with its own connection.
///
/// It takes all jobs that wait, runs each in its savepoint, commits once with a sync of the log, then answers.
/// Jobs that come during the sync are the next batch; no timer is needed. An answer says that the work survives
/// a power cut.
///
/// A job gets the connection and may throw: its own work is undone, its error answered, and the others are not
/// concerned. It may run twice (when another job's failure undid the batch), so it must do nothing but queries.
public final class Writer: Sendable {
  private let queue: Monitor<JobQueue>
  private let capacity: Int
  /// Written once at the end of `init`, before anyone can call `close`, and only read after.
  private nonisolated(unsafe) var thread = pthread_t()

  /// Opens the database and starts the thread.
  ///
  /// - Parameters:
  ///   - capacity: jobs that may wait; beyond, they are refused with `.busy`.
  ///   - budgetMilliseconds: what one job may take before it fails with `.overBudget`.
  public init(
    path: String, versions: Versions, capacity: Int = 1_024, budgetMilliseconds: Int = 5_000
  ) throws(DatabaseError) {
    self.capacity = capacity
    queue = Monitor(JobQueue())
    let connection = try Connection(path, mode: .writer, tables: versions.tables)
    let loop = try WriterLoop(connection, versions, queue, budgetMilliseconds: budgetMilliseconds)
    thread = try loop.start()
  }

  deinit { close() }

  /// Queues `job`. `completion` is called exactly once: on the writer's thread after the commit (it must be
  /// short), or at once on this one with `.busy` when the queue is full or closed.
  public func submit<T: Sendable>(
    _ job: @escaping @Sendable (Connection) throws -> T,
    completion: @escaping @Sendable (Result<T, any Error>) -> Void
  ) {
    let job = Job(job, completion)
    let isTaken = queue.change { queue in
      guard !queue.isClosing, queue.waiting.count < capacity else { return false }
      queue.waiting.append(job)
      return true
    }
    if !isTaken { job.fail(DatabaseError.busy) }
  }

  /// The same as a suspension, which comes back to where it was called from.
  @discardableResult
  nonisolated(nonsending) public func write<T: Sendable>(_ job: @escaping @Sendable (Connection) throws -> T)
    async throws -> T
  {
    try await withCheckedThrowingContinuation { continuation in
      submit(job) { continuation.resume(with: $0) }
    }
  }

  /// The same, blocking: for the command line, seeds and tests. Never from a completion.
  @discardableResult
  public func perform<T: Sendable>(_ job: @escaping @Sendable (Connection) throws -> T) throws -> T {
    precondition(pthread_equal(pthread_self(), thread) == 0, "the writer would wait for itself")
    let answer = Monitor<Result<T, any Error>?>(nil)
    submit(job) { result in answer.change { $0 = result } }
    return try answer.wait { $0 }.get()
  }

  /// Looks whether another process (the command line) has written, and if so counts every table as changed. To
  /// call about once a second; it does not block. Each batch looks too.
  public func noticeForeignWrites() { queue.change { $0.mustCheckForeignWrites = true } }

  /// Brings the log into the database file and empties it once what is queued is done, so that what was deleted is on the
  /// disk no more. It does not block; readers may keep it from happening, so it is asked for again from time to time.
  public func emptyLog() { queue.change { $0.mustEmptyLog = true } }

  /// Writes the whole file anew: SQLite overwrites the rows that are deleted, but not the copies that they left where they were
  /// moved from. The log is emptied after. Blocks, and whoever writes meanwhile waits: five seconds for a file of a gigabyte. It
  /// needs room for a second copy beside the file, and for another among the temporary files.
  ///
  /// - Throws: `.full` and the like, with the file as it was.
  public func rewriteFile() throws {
    precondition(pthread_equal(pthread_self(), thread) == 0, "the writer would wait for itself")
    let answer = Monitor<Result<Void, any Error>?>(nil)
    let isTaken = queue.change { queue in
      guard !queue.isClosing else { return false }
      queue.rewritings.append { result in answer.change { $0 = result } }
      return true
    }
    guard isTaken else { throw DatabaseError.busy }
    try answer.wait { $0 }.get()
  }

  /// Finishes what is queued, brings the log into the database file, and ends the thread. Later jobs are
  /// refused. Calling it again does nothing.
  public func close() {
    let mustJoin = queue.change { queue in
      defer { queue.isClosing = true }
      return !queue.isClosing
    }
    guard mustJoin else { return }
    // The last owner may let go in a completion: the thread cannot wait for its own end.
    if pthread_equal(pthread_self(), thread) == 0 {
      pthread_join(thread, nil)
    } else {
      pthread_detach(thread)
    }
  }
}
