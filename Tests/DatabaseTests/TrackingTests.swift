import Support
import Testing

@testable import Database

/// Which tables a statement reads and changes, whatever stands between.
@Suite struct TrackingTests {
  let folder = TemporaryFolder()
  static let schema: StaticString = """
    CREATE TABLE circle (id INTEGER PRIMARY KEY, slug TEXT UNIQUE, closed INTEGER DEFAULT 0) STRICT;
    CREATE TABLE member (circle INTEGER REFERENCES circle (id) ON DELETE CASCADE, name TEXT,
      PRIMARY KEY (circle, name)) STRICT, WITHOUT ROWID;
    CREATE TABLE badge (circle INTEGER, name TEXT,
      FOREIGN KEY (circle, name) REFERENCES member (circle, name) ON DELETE SET NULL ON UPDATE CASCADE) STRICT;
    CREATE INDEX badge_member ON badge (circle, name);
    CREATE TABLE journal (what TEXT) STRICT;
    CREATE TABLE alone (x INTEGER) STRICT;
    CREATE VIEW roll AS SELECT slug, name FROM circle JOIN member ON circle.id = member.circle;
    CREATE TRIGGER renamed AFTER UPDATE OF slug ON circle BEGIN INSERT INTO journal VALUES (new.slug); END;
    CREATE VIRTUAL TABLE search USING fts5 (body);
    INSERT INTO circle (id, slug) VALUES (1, 'jardin');
    INSERT INTO member VALUES (1, 'Zoé');
    INSERT INTO badge VALUES (1, 'Zoé');
    """

  @Test(
    arguments: [
      ("SELECT slug FROM circle", ["circle"]),
      ("SELECT count(*) FROM circle", ["circle"]),
      ("SELECT 1 FROM circle", ["circle"]),
      ("SELECT id FROM circle WHERE slug = 'a'", ["circle"]),
      ("SELECT slug, name FROM circle JOIN member ON circle.id = member.circle", ["circle", "member"]),
      ("SELECT * FROM roll", ["circle", "member"]),
      ("SELECT count(*) FROM roll", ["circle", "member"]),
      ("SELECT 1 WHERE EXISTS (SELECT 1 FROM journal)", ["journal"]),
      ("SELECT (SELECT max(name) FROM member), x FROM alone", ["member", "alone"]),
      ("SELECT what FROM journal UNION ALL SELECT slug FROM circle", ["journal", "circle"]),
      ("SELECT body FROM search WHERE search MATCH 'a'", ["search"]),
      ("SELECT 1", []),
    ] as [(SQL, [String])])
  func readTables(_ query: SQL, _ names: [String]) throws {
    let connection = try folder.connection(Self.schema)
    let expected = names.reduce(into: TableSet()) { $0.formUnion(connection.watch.tables.set(reading: $1)) }
    for _ in 1...2 {  // The second time from the statement cache.
      connection.startTracking()
      _ = try connection.rows(query) { _ in }
      #expect(connection.trackedTables == expected)
    }
    #expect(connection.takeWrittenTables() == [])
  }

  @Test func aCommonTableExpressionNamesItsTables() throws {
    let connection = try folder.connection(Self.schema)
    connection.startTracking()
    _ = try connection.rows(
      "WITH RECURSIVE n (i) AS (SELECT x FROM alone UNION SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n"
    ) { _ in }
    #expect(connection.trackedTables.contains(connection.watch.tables.set(reading: "alone")))
    #expect(!connection.trackedTables.contains(connection.watch.tables.set(reading: "circle")))
  }

  @Test(
    arguments: [
      ("INSERT INTO journal VALUES ('a')", ["journal"]),
      ("UPDATE circle SET closed = 1", ["circle"]),
      ("UPDATE circle SET slug = 'b'", ["circle", "journal"]),
      ("DELETE FROM journal", ["journal"]),
      ("INSERT INTO member VALUES (1, 'Ana')", ["member"]),
      ("DELETE FROM member WHERE name = 'Zoé'", ["member", "badge"]),
      ("UPDATE member SET name = 'Zoë'", ["member", "badge"]),
      ("DELETE FROM circle", ["circle", "member", "badge"]),
      ("INSERT OR REPLACE INTO circle (id, slug) VALUES (1, 'jardin')", ["circle", "member", "badge"]),
      (
        "INSERT INTO circle (slug) VALUES ('z') ON CONFLICT (slug) DO UPDATE SET slug = 'y'",
        ["circle", "journal"]
      ),
      ("INSERT INTO search VALUES ('a')", ["search"]),
      ("CREATE TABLE later (x)", nil),
      ("SELECT 1 FROM circle", []),
    ] as [(SQL, [String]?)])
  func writtenTables(_ statement: SQL, _ names: [String]?) throws {
    let connection = try folder.connection(Self.schema)
    let expected = names?.reduce(into: TableSet()) { $0.formUnion(connection.watch.tables.set(reading: $1)) }
    try connection.run(statement)
    #expect(connection.takeWrittenTables() == expected ?? .all)
    #expect(connection.takeWrittenTables() == [])
  }

  @Test func aListIsNoChange() throws {
    let connection = try folder.connection(Self.schema)
    connection.startTracking()
    #expect(
      try connection.rows("SELECT id FROM circle WHERE id IN \(list: [1, 2])") { row in try row.int(0) } == [
        1
      ])
    #expect(connection.trackedTables == connection.watch.tables.set(reading: "circle").union(.shared))
    #expect(connection.takeWrittenTables() == [])
  }

  @Test func namesAfterThe127thShareABit() throws {
    let path = folder.file("many.sqlite")
    try Migrator([
      Migration(1, "many", script: "") { connection in
        for number in 100..<240 { try connection.execute("CREATE TABLE t\(number) (x)") }
      }
    ]).migrate(path)
    let map = try TableMap(of: Connection(path, mode: .readOnly))
    #expect(
      (100..<227).reduce(into: TableSet()) { $0.formUnion(map.set(reading: "t\($1)")) }.rawValue == .max >> 1)
    #expect(map.set(reading: "t227") == .shared)
    #expect(map.set(writing: "t239") == .shared)
  }
}
