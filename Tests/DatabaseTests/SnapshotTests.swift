import Support
import Testing

@testable import Database

/// What a reader sees while the writer writes, and how a cached page knows.
@Suite struct SnapshotTests {
  let folder = TemporaryFolder()
  let path: String
  let versions: Versions
  let writer: Writer
  let reader: Reader

  init() throws {
    path = try folder.database()
    versions = try Versions(path: path)
    writer = try Writer(path: path, versions: versions)
    reader = try Reader(path: path, versions: versions)
  }

  func count() throws -> Int {
    try reader.read { try $0.first("SELECT count(*) FROM thing") { row in try row.int(0) } ?? -1 }
  }

  func add(_ id: Int) throws { try writer.perform { try $0.run("INSERT INTO thing VALUES (\(id), NULL)") } }

  @Test func aReaderSeesItsAcknowledgedWritesWithinABatch() throws {
    for id in 1...20 {
      try add(id)
      #expect(try count() == id)
      if id.isMultiple(of: 5) { try reader.endBatch() }
    }
  }

  /// Once for each commit of the table, when readers see it and before the writer has answered.
  @Test func aChangeIsToldWhenReadersSeeIt() throws {
    let told = Monitor<[UInt64]>([])
    let versions = versions
    versions.whenChanged(versions.tables.set(reading: "thing")) { told.change { $0.append(versions.last) } }
    versions.whenChanged([]) { told.change { $0.append(0) } }
    for id in 1...3 {
      try add(id)
      #expect(told.change { $0 } == Array(1...UInt64(id)))
    }
    try writer.perform { _ = try $0.first("SELECT count(*) FROM thing") { row in try row.int(0) } }
    #expect(told.change { $0.count } == 3, "nothing was written")
  }

  @Test func oneReadIsOneState() throws {
    let counts = try reader.read { connection in
      let before = try connection.first("SELECT count(*) FROM thing") { row in try row.int(0) }
      try add(1)
      return [before, try connection.first("SELECT count(*) FROM thing") { row in try row.int(0) }]
    }
    #expect(counts == [0, 0])
    #expect(try count() == 1)
  }

  @Test func aReadWithinAReadStaysInItsSnapshot() throws {
    let counts = try reader.read { _ in
      let before = try count()
      try add(1)
      return [before, try count()]
    }
    #expect(counts == [0, 0])
    #expect(try count() == 1)
  }

  @Test func endingABatchTwiceOrWithoutReadingIsNothing() throws {
    try reader.endBatch()
    _ = try count()
    try reader.endBatch()
    try reader.endBatch()
    #expect(!reader.connection.isInTransaction)
  }

  @Test func aPageIsStaleOnlyWhenOneOfItsTablesChanged() throws {
    reader.connection.startTracking()
    _ = try count()
    let (tables, builtAt) = (reader.connection.trackedTables, reader.snapshot)
    #expect(tables == versions.tables.set(reading: "thing"))
    #expect(versions.unchanged(tables, since: builtAt))

    try add(1)
    #expect(!versions.unchanged(tables, since: builtAt))

    _ = try count()
    let later = reader.snapshot
    try writer.perform { try $0.run("INSERT INTO note VALUES (1, 1)") }
    #expect(versions.unchanged(tables, since: later))
    #expect(!versions.unchanged(.all, since: later))
    #expect(versions.unchanged([], since: 0))
  }

  @Test func aFailedOrEmptyJobChangesNothing() throws {
    try add(1)
    let before = versions.last
    #expect(throws: DatabaseError.self) { try add(1) }
    try writer.perform { try $0.run("SELECT 1 FROM thing") }
    #expect(versions.last == before)
  }

  @Test func anotherProcessIsNoticed() throws {
    let tables = versions.tables.set(reading: "thing")
    let before = versions.last
    writer.noticeForeignWrites()
    try writer.perform { _ in }
    #expect(versions.last == before)
    try Connection(path, mode: .writer).run("INSERT INTO thing VALUES (9, 'foreign')")
    writer.noticeForeignWrites()
    try writer.perform { _ in }
    #expect(!versions.unchanged(tables, since: before))
  }

  /// Readers cache "the count and when it was built"; after each acknowledged write a cached count that claims
  /// to be unchanged must be at least what was acknowledged before it was asked.
  @Test func aCachedPageIsNeverOlderThanAnAcknowledgedWrite() throws {
    let acknowledged = Monitor(0)
    let (path, versions, writer) = (path, versions, writer)
    let mistakes = Monitor(0)
    onThreads(4) { number in
      if number == 0 {
        for id in 1...400 {
          _ = try? writer.perform { try $0.run("INSERT INTO thing VALUES (\(id), NULL)") }
          acknowledged.change { $0 = id }
        }
        return
      }
      guard let reader = try? Reader(path: path, versions: versions) else {
        return mistakes.change { $0 += 1 }
      }
      var cached: (count: Int, tables: TableSet, builtAt: UInt64)?
      var floor = 0
      while true {
        floor = acknowledged.wait { [floor] in $0 > floor ? $0 : nil }
        if let page = cached, versions.unchanged(page.tables, since: page.builtAt) {
          if page.count < floor { mistakes.change { $0 += 1 } }
        } else {
          reader.connection.startTracking()
          let query: SQL = "SELECT count(*) FROM thing"
          let count = (try? reader.read { try $0.first(query) { row in try row.int(0) } }) ?? -1
          if count < floor { mistakes.change { $0 += 1 } }
          cached = (count, reader.connection.trackedTables, reader.snapshot)
          try? reader.endBatch()
        }
        if floor == 400 { return }
      }
    }
    #expect(mistakes.change { $0 } == 0)
  }
}
