import Glibc
import Support
import Testing

@testable import Database

/// Batches, savepoints, refusals and the end of the writer.
@Suite struct WriterTests {
  let folder = TemporaryFolder()
  let path: String

  init() throws { path = try folder.database() }

  func makeWriter(capacity: Int = 1_024, budgetMilliseconds: Int = 5_000) throws -> Writer {
    try Writer(
      path: path, versions: Versions(path: path), capacity: capacity, budgetMilliseconds: budgetMilliseconds)
  }

  /// Keeps the writer inside a job while `body` queues others, which thus make one batch.
  func asOneBatch(_ writer: Writer, _ body: () -> Void) {
    let gate = Monitor((entered: false, open: false))
    writer.submit({ _ in
      gate.change { $0.entered = true }
      gate.wait { $0.open ? () : nil }
    }) { _ in }
    gate.wait { $0.entered ? () : nil }
    body()
    gate.change { $0.open = true }
  }

  /// Queues `statements` as one batch and gives their outcomes in the order of the answers: nil for success.
  func outcomes(_ writer: Writer, _ jobs: [@Sendable (Connection) throws -> Void]) -> [(
    job: Int, error: DatabaseError?
  )] {
    let answers = Monitor<[(Int, DatabaseError?)]>([])
    asOneBatch(writer) {
      for (number, job) in jobs.enumerated() {
        writer.submit(job) { result in
          var error: DatabaseError?
          if case .failure(let failure) = result { error = failure as? DatabaseError }
          answers.change { $0.append((number, error)) }
        }
      }
    }
    return answers.wait { $0.count == jobs.count ? $0 : nil }
  }

  func insert(_ id: Int, _ name: String? = nil) -> @Sendable (Connection) throws -> Void {
    { try $0.run("INSERT INTO thing VALUES (\(id), \(name))") }
  }

  func ids() throws -> [Int] {
    try Connection(path, mode: .readOnly).rows("SELECT id FROM thing ORDER BY id") { row in try row.int(0) }
  }

  @Test func aFailingJobIsUndoneAlone() throws {
    let answers = outcomes(
      try makeWriter(),
      [
        insert(1),
        {
          try $0.run("INSERT INTO thing VALUES (50, 'half done'), (51, 'half as well')");
          try $0.run("INSERT INTO thing VALUES (1, '')")
        },
        insert(2, "forbidden"), insert(3), { _ in throw DatabaseError.busy },
      ])
    #expect(answers.map(\.job) == [0, 1, 2, 3, 4])
    #expect(
      answers.map(\.error) == [
        nil, .constraint(.unique, detail: "thing.id"), .constraint(.check, detail: "name <> 'forbidden'"),
        nil, .busy,
      ])
    #expect(try ids() == [1, 3])
  }

  @Test func aDeferredReferenceFailsItsOwnJob() throws {
    let answers = outcomes(
      try makeWriter(), [insert(1), { try $0.run("INSERT INTO note VALUES (1, 77)") }, insert(2)])
    #expect(answers.map { $0.error == nil } == [true, false, true])
    guard case .constraint(.foreignKey, _) = answers[1].error else {
      return #expect(Bool(false), "wrong error")
    }
    #expect(try ids() == [1, 2])
  }

  @Test func jobsOfABatchSeeTheEarlierOnesInOrder() throws {
    let seen = Monitor<[Int]>([])
    let answers = outcomes(
      try makeWriter(),
      (1...50).map { id in
        { connection in
          let count = try connection.first("SELECT count(*) FROM thing") { row in try row.int(0) }
          seen.change { $0.append(count ?? -1) }
          try connection.run("INSERT INTO thing VALUES (\(id), NULL)")
        }
      })
    #expect(answers.map(\.job) == Array(0..<50))
    #expect(seen.change { $0 } == Array(0..<50))
  }

  @Test func aJobThatEndsTheTransactionIsTakenOutAndTheOthersRunAgain() throws {
    let answers = outcomes(
      try makeWriter(),
      [insert(1), insert(2), { try $0.run("INSERT OR ROLLBACK INTO thing VALUES (1, 'again')") }, insert(3)])
    #expect(answers.map { $0.error == nil ? $0.job : -1 }.sorted() == [-1, 0, 1, 3])
    #expect(try ids() == [1, 2, 3])
  }

  @Test func aSlowJobFailsAloneEvenInTheMiddleOfAWrite() throws {
    let writer = try makeWriter(budgetMilliseconds: 30)
    let endless: @Sendable (Connection) throws -> Void = {
      try $0.run(
        "WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n) INSERT INTO thing (id) SELECT i FROM n"
      )
    }
    let answers = outcomes(writer, [insert(1), endless, insert(2)])
    #expect(answers.first { $0.job == 1 }?.error == .overBudget)
    #expect(answers.count { $0.error == nil } == 2)
    #expect(try ids() == [1, 2])
  }

  @Test func aFullDiskFailsTheWholeBatch() throws {
    let writer = try makeWriter()
    try writer.perform { connection in
      let pages = try connection.first("PRAGMA page_count") { row in try row.int(0) } ?? 0
      try connection.execute("PRAGMA max_page_count = \(pages + 2)")
    }
    let large = String(repeating: "x", count: 100_000)
    let answers = outcomes(writer, [insert(1), insert(2, large), insert(3)])
    #expect(answers.map(\.error) == [.full, .full, .full])
    #expect(try ids() == [])
    try writer.perform { try $0.execute(script: "PRAGMA max_page_count = 1000000") }
    try writer.perform { try $0.run("INSERT INTO thing VALUES (2, \(large))") }
    #expect(try ids() == [2])
  }

  @Test func aJobThatCommitsByItselfFailsTheBatchButNotTheWriter() throws {
    let writer = try makeWriter()
    let answers = outcomes(writer, [insert(1), { try $0.execute(script: "COMMIT") }, insert(3)])
    #expect(answers.allSatisfy { $0.error != nil })
    try writer.perform { try $0.run("INSERT INTO thing VALUES (9, NULL)") }
    #expect(try ids().contains(9))
  }

  @Test func anAnswerComesAfterTheCommit() throws {
    let writer = try makeWriter()
    let seen = Monitor<Int?>(nil)
    let path = path
    writer.submit(insert(1)) { _ in
      let count = try? countThings(path)
      seen.change { $0 = count ?? -1 }
    }
    #expect(seen.wait { $0 } == 1)
  }

  @Test func aFullQueueRefusesAtOnce() throws {
    let writer = try makeWriter(capacity: 3)
    let refused = Monitor(0)
    let done = Monitor(0)
    asOneBatch(writer) {
      for id in 1...5 {
        writer.submit(insert(id)) { result in
          if case .failure(DatabaseError.busy) = result {
            refused.change { $0 += 1 }
          } else {
            done.change { $0 += 1 }
          }
        }
      }
      #expect(refused.change { $0 } == 2)
    }
    done.wait { $0 == 3 ? () : nil }
    #expect(try ids() == [1, 2, 3])
  }

  @Test func everyJobOfManyThreadsIsDoneOnce() throws {
    let writer = try makeWriter()
    let answered = Monitor(0)
    onThreads(8) { thread in
      for number in 0..<250 {
        let id = thread * 1_000 + number
        let found = try? writer.perform { connection in
          try connection.run("INSERT INTO thing VALUES (\(id), NULL)")
          return try connection.first("SELECT count(*) FROM thing WHERE id = \(id)") { row in try row.int(0) }
        }
        if found == 1 { answered.change { $0 += 1 } }
      }
    }
    #expect(answered.change { $0 } == 2_000)
    #expect(try countThings(path) == 2_000)
  }

  @Test func theSuspendingSpellingGivesValuesAndErrors() async throws {
    let writer = try makeWriter()
    let changes = try await writer.write { try $0.run("INSERT INTO thing VALUES (1, 'a')") }
    #expect(changes == 1)
    await #expect(throws: DatabaseError.constraint(.unique, detail: "thing.name")) {
      try await writer.write { try $0.run("INSERT INTO thing VALUES (2, 'a')") }
    }
  }

  @Test func theFileIsWrittenAnew() throws {
    let writer = try makeWriter()
    let reader = try Connection(path, mode: .readOnly)
    try writer.perform { connection in
      for id in 1...2_000 {
        try connection.run("INSERT INTO thing VALUES (\(id), \("secret \(id * 7_919 % 2_003)"))")
      }
    }
    #expect(try reader.first("SELECT count(*) FROM thing") { row in try row.int(0) } == 2_000)
    // Rows move where others go before the last of them goes.
    for rest in [3, 2, 0] {
      try writer.perform {
        try $0.run("DELETE FROM thing WHERE id > 10 AND (\(rest) = 0 OR id % \(rest) = 0)")
      }
    }
    let before = try writer.perform { try $0.first("PRAGMA page_count") { row in try row.int(0) } }
    try writer.rewriteFile()
    let after = try writer.perform { try $0.first("PRAGMA page_count") { row in try row.int(0) } }
    #expect(try #require(after) < #require(before))
    #expect(try reader.first("SELECT count(*) FROM thing") { row in try row.int(0) } == 10)
    try writer.perform(insert(11))
    #expect(try reader.first("SELECT count(*) FROM thing") { row in try row.int(0) } == 11)
    writer.close()
    #expect(throws: DatabaseError.busy) { try writer.rewriteFile() }
    let text = String(decoding: readBytes(path), as: UTF8.self)
    #expect(text.split(separator: "secret ").count == 1 + 2 * 10)
    #expect(try Backup.check(path).isEmpty)
  }

  /// It stays as it was, and the writer goes on.
  @Test func aFileThatCannotBeWrittenAnewStays() throws {
    let writer = try makeWriter()
    try writer.perform(insert(1))
    let other = try Connection(path, mode: .writer)
    try other.execute(script: "PRAGMA busy_timeout = 0; BEGIN IMMEDIATE")
    #expect(throws: DatabaseError.busy) { try writer.rewriteFile() }
    try other.execute(script: "ROLLBACK")
    try writer.perform(insert(2))
    try writer.rewriteFile()
    #expect(try ids() == [1, 2])
  }

  @Test func closingFinishesTheQueueAndEmptiesTheLog() throws {
    let writer = try makeWriter()
    let answered = Monitor(0)
    asOneBatch(writer) {
      for id in 1...100 { writer.submit(insert(id)) { _ in answered.change { $0 += 1 } } }
    }
    writer.close()
    writer.close()
    #expect(answered.change { $0 } == 100)
    #expect(try countThings(path) == 100)
    #expect(!Backup.exists(path + "-wal") || readBytes(path + "-wal").isEmpty)
    #expect(throws: DatabaseError.busy) { try writer.perform { _ in } }
  }

  @Test func theLogIsBroughtInWhileServing() throws {
    let writer = try makeWriter()
    let reader = try Reader(path: path, versions: Versions(path: path))
    _ = try reader.read { try $0.first("SELECT count(*) FROM thing") { row in try row.int(0) } }
    let blob = String(repeating: "y", count: 400_000)
    for id in 1...60 {
      try writer.perform { try $0.run("INSERT INTO thing VALUES (\(id), \(blob + String(id)))") }
      if id == 10 { try reader.endBatch() }
    }
    // Sixty rows (and their index) make 48 MB of log; it was begun anew once nobody read from before.
    var status = stat()
    #expect(stat(path + "-wal", &status) == 0 && status.st_size < 24_000_000)
    #expect(try Backup.check(path) == [])
  }
}
