import CSQLite
import Glibc
import Support
import Testing

@testable import Database

/// From every older version to now, and refusals that say why.
@Suite struct MigratorTests {
  let folder = TemporaryFolder()
  static let history = [
    Migration(
      1, "people",
      script:
        "CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT) STRICT; INSERT INTO person VALUES (1, 'Léa');"
    ),
    Migration(2, "nicknames", script: "ALTER TABLE person ADD COLUMN nick TEXT") { connection in
      for id in try connection.rows("SELECT id FROM person", { row in try row.int(0) }) {
        try connection.run("UPDATE person SET nick = \("nick \(id)") WHERE id = \(id)")
      }
    },
    Migration(
      3, "names are needed",
      script: """
        CREATE TABLE later (id INTEGER PRIMARY KEY, name TEXT NOT NULL, nick TEXT) STRICT;
        INSERT INTO later SELECT * FROM person;
        DROP TABLE person;
        ALTER TABLE later RENAME TO person;
        CREATE TABLE vote (person INTEGER NOT NULL REFERENCES person (id)) STRICT;
        """),
    Migration(4, "a vote", script: "INSERT INTO vote VALUES (1)"),
  ]

  func version(_ path: String) throws -> Int { try Migrator.version(of: Connection(path, mode: .readOnly)) }

  @Test(arguments: 0...4)
  func fromEachVersion(_ start: Int) throws {
    let path = folder.file("old.sqlite")
    try Migrator(Array(Self.history[..<start])).migrate(path)
    #expect(try version(path) == start)
    #expect(try Migrator(Self.history).migrate(path) == Array((start + 1)..<5))
    #expect(try version(path) == 4)
    let connection = try Connection(path, mode: .readOnly)
    #expect(
      try connection.rows("SELECT name, nick FROM person") { row in [try row.text(0), try row.text(1)] } == [
        ["Léa", "nick 1"]
      ])
    #expect(try connection.first("SELECT count(*) FROM vote") { row in try row.int(0) } == 1)
    #expect(try Backup.check(path) == [])

    let copy = path + ".before-4"
    #expect(Backup.exists(copy) == (1...3).contains(start))
    if Backup.exists(copy) { #expect(try version(copy) == start) }
    #expect(try Migrator(Self.history).migrate(path) == [])
  }

  @Test(arguments: [
    Migration(5, "wrong SQL", script: "CREATE TABLE extra (x); SELECT nothing;"),
    Migration(5, "a step that throws", script: "CREATE TABLE extra (x)") { _ in throw DatabaseError.full },
    Migration(5, "a lost reference", script: "CREATE TABLE extra (x); INSERT INTO vote VALUES (99)"),
    Migration(5, "its own commit", script: "CREATE TABLE extra (x); ROLLBACK; SELECT 1"),
  ])
  func aFailureLeavesTheVersionBefore(_ wrong: Migration) throws {
    let path = folder.file("old.sqlite")
    try Migrator(Array(Self.history[..<2])).migrate(path)
    for attempt in 1...2 {
      #expect(throws: DatabaseError.self) { try Migrator(Self.history + [wrong]).migrate(path) }
      #expect(try version(path) == 4)
      #expect(Backup.exists(path + ".before-5"))
      #expect(Backup.exists(path + ".before-5-2") == (attempt == 2))
    }
    let connection = try Connection(path, mode: .readOnly)
    #expect(
      try connection.first("SELECT count(*) FROM sqlite_schema WHERE name = 'extra'") { row in try row.int(0)
      } == 0)
    #expect(try connection.first("SELECT count(*) FROM vote") { row in try row.int(0) } == 1)
  }

  @Test func theCallerMayNameTheCopy() throws {
    let path = folder.file("old.sqlite")
    try Migrator(Array(Self.history[..<1])).migrate(path)
    try Migrator(Self.history).migrate(path, copy: folder.file("kept"))
    #expect(try version(folder.file("kept")) == 1)
  }

  @Test func aNewerDatabaseIsRefusedUntouched() throws {
    let path = folder.file("new.sqlite")
    try Migrator(Self.history).migrate(path)
    let before = readBytes(path)
    #expect(throws: DatabaseError.newer(found: 4, known: 2)) {
      try Migrator(Array(Self.history[..<2])).migrate(path)
    }
    #expect(isUnchanged(path, before))
  }

  @Test func anotherApplicationsDatabaseIsRefusedUntouched() throws {
    _ = try folder.connection()  // The library is configured before the first handle.
    for (name, id) in [("a", 0), ("b", 252_006_673)] {
      var handle: OpaquePointer?
      sqlite3_open(folder.file(name), &handle)
      sqlite3_exec(handle, "CREATE TABLE theirs (x); PRAGMA application_id = \(id)", nil, nil, nil)
      sqlite3_close(handle)
      let before = readBytes(folder.file(name))
      #expect(throws: DatabaseError.notOurs(applicationID: id)) {
        try Migrator(Self.history).migrate(folder.file(name))
      }
      #expect(throws: DatabaseError.notOurs(applicationID: id)) {
        try Connection(folder.file(name), mode: .readOnly)
      }
      #expect(isUnchanged(folder.file(name), before))
    }
  }

  @Test func garbageAndCutFilesAreDamaged() throws {
    let sound = folder.file("sound.sqlite")
    try Migrator(Self.history).migrate(sound)
    try Connection(sound, mode: .writer).run("PRAGMA journal_mode = DELETE")
    let bytes = readBytes(sound)
    #expect(bytes.count > 8_192)
    let damages: [(String, [UInt8])] = [
      ("text", Array("Bonjour, ceci n’est pas une base de données.".utf8)),
      ("page", [UInt8](repeating: 0xA5, count: 8_192)),
      ("cut", Array(bytes[..<(bytes.count / 2)])),
      ("one byte", [0]),
      ("half header", Array(bytes[..<50])),
      ("wrong page size", Array(bytes[..<16]) + [0, 3] + Array(bytes[18...])),
    ]
    for (name, content) in damages {
      let path = folder.file(name)
      writeBytes(content, path)
      for mode in [Connection.Mode.readOnly, .writer] {
        #expect(
          performing: { try Connection(path, mode: mode) },
          throws: { error in
            if case DatabaseError.damaged(let detail) = error { detail.contains(path) } else { false }
          })
      }
      #expect(try Backup.check(path) != [])
      #expect(isUnchanged(path, content), "\(name) was touched")
    }
  }

  @Test func anEmptyFileBecomesOurs() throws {
    writeBytes([], folder.file("empty"))
    #expect(try Migrator(Self.history).migrate(folder.file("empty")) == [1, 2, 3, 4])
  }
}
