import Glibc
import Support
import Testing

@testable import Database

/// Each refusal of the schema and of the system has its own error.
@Suite struct ConstraintTests {
  let folder = TemporaryFolder()
  let schema: StaticString = """
    CREATE TABLE a (id INTEGER PRIMARY KEY, u TEXT UNIQUE, c INTEGER CHECK (c > 0), n TEXT NOT NULL DEFAULT '') STRICT;
    CREATE TABLE b (a INTEGER REFERENCES a (id)) STRICT;
    CREATE TRIGGER closed BEFORE INSERT ON b WHEN new.a = 99 BEGIN SELECT RAISE(ABORT, 'the vote is closed'); END;
    INSERT INTO a (id, u) VALUES (1, 'taken');
    """

  @Test(
    arguments: [
      ("INSERT INTO a (u) VALUES ('taken')", .constraint(.unique, detail: "a.u")),
      ("INSERT INTO a (id) VALUES (1)", .constraint(.unique, detail: "a.id")),
      ("INSERT INTO a (c) VALUES (0)", .constraint(.check, detail: "c > 0")),
      ("INSERT INTO a (n) VALUES (NULL)", .constraint(.notNull, detail: "a.n")),
      ("INSERT INTO b VALUES (2)", .constraint(.foreignKey, detail: "FOREIGN KEY constraint failed")),
      ("INSERT INTO b VALUES (99)", .constraint(.trigger, detail: "the vote is closed")),
      (
        "INSERT INTO a (c) VALUES ('no')",
        .constraint(.type, detail: "cannot store TEXT value in INTEGER column a.c")
      ),
      ("SELECT absent", .unexpected(code: 1, message: "no such column: absent")),
      ("SELECT \"quoted\"", .unexpected(code: 1, message: "no such column: quoted")),
      ("", .unexpected(code: 21, message: "empty statement")),
    ] as [(SQL, DatabaseError)])
  func refusals(_ statement: SQL, _ error: DatabaseError) throws {
    let connection = try folder.connection(schema)
    #expect(throws: error) { try connection.run(statement) }
    #expect(try connection.run("INSERT INTO a (u) VALUES ('next')") == 1)
  }

  @Test func aReaderCannotWrite() throws {
    let reader = try Connection(try folder.database(), mode: .readOnly)
    #expect(throws: DatabaseError.readOnly) { try reader.run("INSERT INTO thing VALUES (1, 'a')") }
  }

  @Test func aMissingFileIsNotCreatedByAReader() throws {
    #expect { try Connection(folder.file("none"), mode: .readOnly) } throws: { error in
      if case DatabaseError.cannotOpen(let detail) = error { detail.contains("none") } else { false }
    }
    #expect(!Backup.exists(folder.file("none")))
  }

  @Test func theFileIsItsOwnersOnly() throws {
    let path = try folder.database()
    let connection = try Connection(path, mode: .writer)
    try connection.run("INSERT INTO thing VALUES (1, 'a')")
    for name in [path, path + "-wal", path + "-shm"] {
      var status = stat()
      #expect(stat(name, &status) == 0)
      #expect(status.st_mode & 0o777 == 0o600, "\(name)")
    }
  }

  @Test func settingsHold() throws {
    let path = try folder.database()
    for (mode, synchronous) in [(Connection.Mode.writer, 2), (.readOnly, 2)] {
      let connection = try Connection(path, mode: mode)
      #expect(try connection.first("PRAGMA journal_mode") { row in try row.text(0) } == "wal")
      #expect(try connection.first("PRAGMA synchronous") { row in try row.int(0) } == synchronous)
      #expect(try connection.first("PRAGMA foreign_keys") { row in try row.int(0) } == 1)
      #expect(try connection.first("PRAGMA trusted_schema") { row in try row.int(0) } == 0)
      #expect(try connection.first("PRAGMA cell_size_check") { row in try row.int(0) } == 1)
      #expect(try connection.first("PRAGMA query_only") { row in try row.bool(0) } == (mode == .readOnly))
    }
  }

  /// With an untrusted schema SQLite 3.40 refuses FTS5 inside triggers ("unsafe use of virtual table"): the
  /// index is written by statements.
  @Test func fullTextSearchWorksOnAHardenedConnection() throws {
    let connection = try folder.connection("CREATE VIRTUAL TABLE search USING fts5 (body)")
    try connection.run("INSERT INTO search (rowid, body) VALUES (7, \("la soupe de potiron"))")
    let found: SQL = "SELECT snippet(search, 0, '[', ']', '…', 5) FROM search WHERE search MATCH \("soupe")"
    #expect(try connection.rows(found) { row in try row.text(0) } == ["la [soupe] de potiron"])
    #expect(throws: DatabaseError.self) { try connection.run("INSERT INTO search_data VALUES (9, x'00')") }
  }
}
