import CSQLite
import Glibc

/// What the writer shares with those who submit.
struct JobQueue {
  var waiting: [Job] = []
  var mustCheckForeignWrites = false
  var mustEmptyLog = false
  /// Told once the file is written anew.
  var rewritings: [@Sendable (Result<Void, any Error>) -> Void] = []
  var isClosing = false
}

/// What the writer's thread does and owns: batches, versions, checkpoints.
final class WriterLoop {
  private let connection: Connection
  private let versions: Versions
  private let queue: Monitor<JobQueue>
  private let budgetMilliseconds: Int
  private var dataVersion = 0
  /// Pages in the log after the last commit, told by SQLite.
  private var logPages = 0
  private var isLogToBeEmptied = false
  private var nextCheckpoint = WriterLoop.checkpointPages

  /// A checkpoint is tried at this many pages (4 MB), and again after each as many.
  private static let checkpointPages = 1_000
  /// At this many pages (64 MB) readers have kept the log from being reused: wait for them, briefly.
  private static let restartPages = 16_000

  init(
    _ connection: Connection, _ versions: Versions, _ queue: Monitor<JobQueue>, budgetMilliseconds: Int
  ) throws(DatabaseError) {
    self.connection = connection
    self.versions = versions
    self.queue = queue
    self.budgetMilliseconds = budgetMilliseconds
    dataVersion = try readDataVersion()
    followLog()
  }

  /// Starts the thread, which keeps `self` until the queue closes. Signals go to other threads.
  func start() throws(DatabaseError) -> pthread_t {
    var all = sigset_t()
    var before = sigset_t()
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    var thread = pthread_t()
    let context = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<WriterLoop>.fromOpaque(context).takeRetainedValue().serve() }
        return nil
      }, context.toOpaque())
    guard code == 0 else {
      context.release()
      throw .unexpected(code: Int(code), message: "no thread for the writer")
    }
    return thread
  }

  // MARK: On the thread

  /// Tells whoever gave a job what became of it.
  private typealias Answer = @Sendable () -> Void

  /// What is to be told, and to whom, once a batch is committed.
  private struct Outcome {
    var answers: [Answer] = []
    var written: TableSet = []
  }

  private enum Turn {
    case work(JobQueue)
    case end
  }

  private func serve() {
    while case .work(let asked) = nextTurn() {
      if asked.mustCheckForeignWrites { noticeForeignWrites() }
      var rest = asked.waiting
      while !rest.isEmpty { rest = commit(rest) }
      if !asked.rewritings.isEmpty { rewrite(asked.rewritings) }
      if asked.mustEmptyLog { isLogToBeEmptied = true }
      if isLogToBeEmptied {
        // Where a reader is in the way, again at the next turn.
        isLogToBeEmptied = !checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
      } else {
        checkpointIfLong()
      }
    }
    checkpoint(SQLITE_CHECKPOINT_TRUNCATE)
  }

  private func nextTurn() -> Turn {
    queue.wait { queue in
      if queue.waiting.isEmpty, !queue.mustCheckForeignWrites, !queue.mustEmptyLog, queue.rewritings.isEmpty {
        return queue.isClosing ? .end : nil
      }
      defer { queue = JobQueue(isClosing: queue.isClosing) }
      return .work(queue)
    }
  }

  /// Runs `jobs` in one transaction and answers them. Gives those to run again in another one, because a
  /// single job's failure has undone it all.
  ///
  /// Most batches hold no failing job, and a savepoint for each costs a tenth of the work: the jobs are run together
  /// first. Only where one fails is all undone and each run again in a savepoint of its own.
  private func commit(_ jobs: [Job]) -> [Job] {
    var outcome = Outcome()
    do {
      if try !together(jobs, &outcome), let again = try apart(jobs, &outcome) { return again }
      try connection.run("COMMIT")
    } catch {
      rollBack()
      return fail(jobs, error)
    }
    if !outcome.written.isEmpty { versions.bump(outcome.written) }
    for answer in outcome.answers { answer() }
    return []
  }

  /// Runs all jobs in one new transaction. False if one has failed, and then nothing is done.
  private func together(_ jobs: [Job], _ outcome: inout Outcome) throws(DatabaseError) -> Bool {
    try connection.run("BEGIN IMMEDIATE")
    noticeForeignWrites()
    outcome.answers.reserveCapacity(jobs.count)
    do {
      _ = connection.takeWrittenTables()
      for job in jobs { outcome.answers.append(try work(job)) }
      outcome.written = connection.takeWrittenTables()
      return true
    } catch {
      outcome = Outcome()
      rollBack()
      return false
    }
  }

  /// Runs each job in its savepoint of one new transaction: one that fails is undone alone. Gives the jobs to run again
  /// where a failure has ended the transaction.
  private func apart(_ jobs: [Job], _ outcome: inout Outcome) throws(DatabaseError) -> [Job]? {
    try connection.run("BEGIN IMMEDIATE")
    for (place, job) in jobs.enumerated() {
      do {
        _ = connection.takeWrittenTables()
        outcome.answers.append(try alone(job))
        outcome.written.formUnion(connection.takeWrittenTables())
      } catch {
        if !connection.isInTransaction { return recover(jobs, place, error) }
        outcome.answers.append { job.fail(error) }
      }
    }
    return nil
  }

  /// One job in its budget.
  private func work(_ job: Job) throws -> Answer {
    connection.startBudget(milliseconds: budgetMilliseconds)
    defer { connection.endBudget() }
    let answer = try job.work(connection)
    try requireReferences()
    return answer
  }

  /// One job in its savepoint; when it throws, its work is undone.
  private func alone(_ job: Job) throws -> Answer {
    try connection.run("SAVEPOINT job")
    do {
      let answer = try work(job)
      try connection.run("RELEASE job")
      return answer
    } catch {
      if connection.isInTransaction { try undo() }
      throw error
    }
  }

  /// If even undoing fails, nothing of the batch may be committed.
  private func undo() throws(DatabaseError) {
    do {
      try connection.run("ROLLBACK TO job")
      try connection.run("RELEASE job")
    } catch {
      rollBack()
      throw error
    }
  }

  /// A deferred foreign key is checked by SQLite at COMMIT only, where it would fail the whole batch.
  private func requireReferences() throws(DatabaseError) {
    var open: Int32 = 0
    var highest: Int32 = 0
    sqlite3_db_status(connection.database, SQLITE_DBSTATUS_DEFERRED_FKS, &open, &highest, 0)
    if open != 0 { throw .constraint(.foreignKey, detail: "a deferred reference leads to no row") }
  }

  /// The failure of the job at `place` has ended the transaction. Where it is that job's own fault (an
  /// interrupted write, ON CONFLICT ROLLBACK), the others run again without it; where the disk is at fault, all
  /// fail.
  private func recover(_ jobs: [Job], _ place: Int, _ error: any Error) -> [Job] {
    switch error {
    case DatabaseError.overBudget, DatabaseError.constraint:
      jobs[place].fail(error)
      return Array(jobs[..<place] + jobs[(place + 1)...])
    default: return abandon(jobs, error)
    }
  }

  /// What reached the file is not certain when the disk failed: no cached page is trusted any more.
  private func abandon(_ jobs: [Job], _ error: any Error) -> [Job] {
    rollBack()
    versions.bump(.all)
    return fail(jobs, error)
  }

  private func fail(_ jobs: [Job], _ error: any Error) -> [Job] {
    for job in jobs { job.fail(error) }
    return []
  }

  private func rollBack() {
    if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
  }

  /// https://sqlite.org/lang_vacuum.html. The copy that it goes through may be larger than memory: it is in a temporary file, which
  /// has no name from its first moment.
  private func rewrite(_ answers: [@Sendable (Result<Void, any Error>) -> Void]) {
    let result = Result<Void, any Error> {
      try connection.execute("PRAGMA temp_store = FILE")
      defer { try? connection.execute("PRAGMA temp_store = MEMORY") }
      try connection.execute("VACUUM")
    }
    isLogToBeEmptied = true
    for answer in answers { answer(result) }
  }

  // MARK: Other processes

  /// `data_version` moves only by the commits of other connections, and in this process none but ours writes.
  /// https://sqlite.org/pragma.html#pragma_data_version
  private func noticeForeignWrites() {
    guard let found = try? readDataVersion(), found != dataVersion else { return }
    dataVersion = found
    versions.bump(.all)
  }

  private func readDataVersion() throws(DatabaseError) -> Int {
    try connection.first("PRAGMA data_version") { row in try row.int(0) } ?? 0
  }

  // MARK: The log

  /// Replaces SQLite's own checkpoint at commit, which would come before the answers.
  private func followLog() {
    sqlite3_wal_hook(
      connection.database,
      { context, _, _, pages in
        if let context {
          Unmanaged<WriterLoop>.fromOpaque(context).takeUnretainedValue().logPages = Int(pages)
        }
        return SQLITE_OK
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  /// Copies the log into the database once it is long. A passive checkpoint waits for nobody; when it was
  /// complete, the next commit begins the log anew and `logPages` falls.
  private func checkpointIfLong() {
    if logPages < WriterLoop.checkpointPages { nextCheckpoint = WriterLoop.checkpointPages }
    guard logPages >= nextCheckpoint else { return }
    nextCheckpoint = logPages + WriterLoop.checkpointPages
    checkpoint(logPages < WriterLoop.restartPages ? SQLITE_CHECKPOINT_PASSIVE : SQLITE_CHECKPOINT_RESTART)
  }

  /// Waits a tenth of a second at most for readers, and leaves the log as it is if that was not enough: it is
  /// as durable there.
  ///
  /// - Returns: whether it was done as asked.
  @discardableResult
  private func checkpoint(_ mode: Int32) -> Bool {
    sqlite3_busy_timeout(connection.database, 100)
    let code = sqlite3_wal_checkpoint_v2(connection.database, nil, mode, nil, nil)
    sqlite3_busy_timeout(connection.database, Connection.writerPatience)
    return code == SQLITE_OK
  }
}
