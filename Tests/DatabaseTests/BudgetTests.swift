import Support
import Testing

@testable import Database

/// A query may not keep its thread.
@Suite struct BudgetTests {
  let folder = TemporaryFolder()
  let endless: SQL = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"

  @Test func anEndlessQueryIsInterruptedAndTheConnectionGoesOn() throws {
    let path = try folder.database()
    for mode in [Connection.Mode.writer, .readOnly] {
      let connection = try Connection(path, mode: mode)
      connection.startBudget(milliseconds: 20)
      #expect(throws: DatabaseError.overBudget) { try connection.first(endless) { row in try row.int(0) } }
      #expect(throws: DatabaseError.overBudget) { try connection.run("SELECT 1") }
      connection.startBudget(milliseconds: 60_000)
      #expect(try connection.first("SELECT count(*) FROM thing") { row in try row.int(0) } == 0)
      connection.endBudget()
      #expect(try connection.first("SELECT count(*) FROM thing") { row in try row.int(0) } == 0)
    }
  }

  @Test(arguments: [Int.min, -1, 0, Int.max])
  func anyNumberOfMillisecondsIsTaken(_ milliseconds: Int) throws {
    try folder.connection().startBudget(milliseconds: milliseconds)
  }

  @Test func anInterruptedReadKeepsItsSnapshot() throws {
    let connection = try Connection(try folder.database(), mode: .readOnly)
    try connection.beginSnapshot()
    connection.startBudget(milliseconds: 20)
    #expect(throws: DatabaseError.overBudget) { try connection.first(endless) { row in try row.int(0) } }
    connection.endBudget()
    #expect(connection.isInTransaction)
    try connection.endSnapshot()
    #expect(!connection.isInTransaction)
  }

  @Test func aSpentBudgetDoesNotOutlastItsBatch() throws {
    let path = try folder.database()
    let reader = try Reader(path: path, versions: Versions(path: path))
    #expect(throws: DatabaseError.overBudget) {
      try reader.read { connection in
        connection.startBudget(milliseconds: 20)
        return try connection.first(endless) { row in try row.int(0) }
      }
    }
    try reader.endBatch()
    #expect(!reader.connection.isInTransaction)
    #expect(try reader.read { try $0.first("SELECT count(*) FROM thing") { row in try row.int(0) } } == 0)
  }
}
