import Support
import Testing

@testable import Database

/// What goes in through a hole comes out of the row, and nothing else does.
@Suite struct ValueTests {
  let folder = TemporaryFolder()

  @Test(arguments: [
    "", "a", "l’été à Brocéliande", "a\0b", "\0", "👩🏽‍🌾🥕", "%_'\"`;--",
  ])
  func textRoundTrip(_ text: String) throws {
    let connection = try folder.connection("CREATE TABLE t (v TEXT NOT NULL) STRICT")
    try connection.run("INSERT INTO t VALUES (\(text))")
    #expect(try connection.first("SELECT v FROM t") { row in try row.text(0) } == text)
    #expect(try connection.first("SELECT v FROM t") { row in try row.bytes(0) } == Array(text.utf8))
    #expect(try connection.first("SELECT 1 FROM t WHERE v = \(text)") { row in try row.bool(0) } == true)
  }

  @Test(arguments: [0, 1, -1, Int.max, Int.min, 1 << 53])
  func wholeNumberRoundTrip(_ number: Int) throws {
    let connection = try folder.connection("CREATE TABLE t (v INTEGER NOT NULL) STRICT")
    try connection.run("INSERT INTO t VALUES (\(number))")
    #expect(try connection.first("SELECT v FROM t") { row in try row.int(0) } == number)
  }

  @Test(arguments: [0, 1.5, -0.1, .infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude] as [Double])
  func realRoundTrip(_ number: Double) throws {
    let connection = try folder.connection("CREATE TABLE t (v REAL NOT NULL) STRICT")
    try connection.run("INSERT INTO t VALUES (\(number))")
    #expect(try connection.first("SELECT v FROM t") { row in try row.double(0) } == number)
  }

  @Test(arguments: [[], [0], [0, 255, 0]] as [[UInt8]])
  func blobRoundTrip(_ bytes: [UInt8]) throws {
    let connection = try folder.connection("CREATE TABLE t (v BLOB NOT NULL) STRICT")
    try connection.run("INSERT INTO t VALUES (\(bytes))")
    #expect(try connection.first("SELECT v FROM t") { row in try row.bytes(0) } == bytes)
  }

  @Test func largeValuesRoundTrip() throws {
    let connection = try folder.connection("CREATE TABLE t (a TEXT, b BLOB) STRICT")
    let (text, bytes) = (String(repeating: "é", count: 100_000), [UInt8](repeating: 7, count: 300_000))
    try connection.run("INSERT INTO t VALUES (\(text), \(bytes))")
    let isSame = try connection.first("SELECT a, b FROM t") { row in
      try row.text(0) == text && row.bytes(1) == bytes
    }
    #expect(isSame == true)
  }

  @Test func nilIsNullAndBack() throws {
    let connection = try folder.connection("CREATE TABLE t (a INTEGER, b TEXT, c REAL, d BLOB) STRICT")
    let nothing: (Int?, String?, Double?, [UInt8]?) = (nil, nil, nil, nil)
    try connection.run("INSERT INTO t VALUES (\(nothing.0), \(nothing.1), \(nothing.2), \(nothing.3))")
    let allNil = try connection.first("SELECT a, b, c, d FROM t") { row in
      try row.optionalInt(0) == nil && row.optionalText(1) == nil && row.isNull(2)
        && row.isNull(3)
    }
    #expect(allNil == true)
  }

  @Test func aBrokenPromiseThrows() throws {
    let connection = try folder.connection()
    let stored: SQL = "SELECT NULL, 'text', 2, 1.5, x'ff', CAST(x'ff' AS TEXT)"
    let promises: [(borrowing Row) throws -> Void] = [
      { row in _ = try row.int(0) }, { row in _ = try row.text(0) }, { row in _ = try row.bytes(0) },
      { row in _ = try row.double(0) }, { row in _ = try row.bool(0) }, { row in _ = try row.int(1) },
      { row in _ = try row.text(2) }, { row in _ = try row.bool(2) }, { row in _ = try row.int(3) },
      { row in _ = try row.text(4) }, { row in _ = try row.text(5) }, { row in _ = try row.optionalInt(1) },
      { row in _ = try row.optionalInt(6) }, { row in _ = try row.isNull(-1) },
      { row in _ = try row.int(.max) },
      { row in _ = try row.int(2) { $0 == 1 ? true : nil } },
    ]
    for promise in promises {
      #expect { try connection.first(stored) { row in try promise(row) } } throws: { error in
        if case DatabaseError.wrongValue = error { true } else { false }
      }
    }
  }

  @Test func anErrorOfTheClosureIsAWrongValue() throws {
    struct Unknown: Error {}
    let connection = try folder.connection()
    #expect(throws: DatabaseError.wrongValue(detail: "Unknown()")) {
      try connection.rows("SELECT 1") { _ in throw Unknown() }
    }
  }

  @Test(arguments: [
    "'; DROP TABLE thing; --", "x' OR '1'='1", "\"; DELETE FROM thing", "?1", "\0'; DROP TABLE thing",
  ])
  func aValueIsNeverSQL(_ attack: String) throws {
    let connection = try folder.connection()
    try connection.run("INSERT INTO thing VALUES (1, 'kept'), (2, \(attack))")
    #expect(
      try connection.rows("SELECT id FROM thing WHERE name = \(attack)") { row in try row.int(0) } == [2])
    #expect(try connection.run("DELETE FROM thing WHERE name = \(attack)") == 1)
    #expect(try connection.rows("SELECT name FROM thing") { row in try row.text(0) } == ["kept"])
  }

  @Test func piecesComposeWithTheirValues() throws {
    let connection = try folder.connection()
    try connection.run("INSERT INTO thing VALUES (1, 'a'), (2, 'b'), (3, 'c')")
    func find(_ filter: SQL, from: Int) throws -> [Int] {
      try connection.rows("SELECT id FROM thing WHERE \(filter) AND id >= \(from) ORDER BY id") { row in
        try row.int(0)
      }
    }
    #expect(try find("name <> \("b")", from: 1) == [1, 3])
    #expect(try find("name <> \("c")", from: 2) == [2])
    #expect(try find("id IN \(list: [3, 1, 9])", from: 0) == [1, 3])
    #expect(try find("id IN \(list: [])", from: 0) == [])
    #expect(try find("true", from: 3) == [3])
  }

  @Test func aQueryInARowOfTheSameQueryHasItsOwnStatement() throws {
    let connection = try folder.connection()
    try connection.run("INSERT INTO thing VALUES (1, 'a'), (2, 'b')")
    func ids(_ depth: Int) throws -> [Int] {
      try connection.rows("SELECT id FROM thing ORDER BY id") { row in
        try row.int(0) + (depth > 0 ? try ids(depth - 1).reduce(0, +) : 0)
      }
    }
    #expect(try ids(1) == [4, 5])
  }

  @Test func theCacheForgetsOldStatementsAndGoesOn() throws {
    let connection = try folder.connection()
    var condition: SQL = "1"
    for _ in 0..<(StatementCache.capacity + 50) {
      condition = "\(condition) AND \(1)"
      #expect(try connection.first("SELECT \(condition)") { row in try row.bool(0) } == true)
    }
    #expect(try connection.first("SELECT \(condition)") { row in try row.bool(0) } == true)
  }

  @Test func changesAreCountedForWritesOnly() throws {
    let connection = try folder.connection()
    #expect(try connection.run("INSERT INTO thing VALUES (1, 'a'), (2, 'b')") == 2)
    #expect(connection.lastInsertedRowID == 2)
    #expect(try connection.run("SELECT 1") == 0)
    #expect(try connection.run("UPDATE thing SET name = NULL WHERE id > 5") == 0)
    let returned = try connection.rows("UPDATE thing SET name = name || 'x' RETURNING id") { row in
      try row.int(0)
    }
    #expect(returned.sorted() == [1, 2])
  }
}
