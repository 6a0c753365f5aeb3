import Glibc
import Support
import Testing

@testable import Database

/// Copies while writing, and what a check finds.
@Suite struct BackupTests {
  let folder = TemporaryFolder()

  @Test func aCopyWhileWritingIsOneState() throws {
    let path = try folder.database()
    let writer = try Writer(path: path, versions: Versions(path: path))
    let folderPath = folder.path
    let failures = Monitor(0)
    onThreads(2) { number in
      for round in 0..<(number == 0 ? 300 : 8) {
        do {
          if number == 0 {
            // Two tables in one job: a copy between them would break the reference's count.
            try writer.perform { connection in
              try connection.run("INSERT INTO thing VALUES (\(round), NULL)")
              try connection.run("INSERT INTO note VALUES (\(round), \(round))")
            }
          } else {
            try Backup.copy(path, to: "\(folderPath)/copy-\(round)")
          }
        } catch { failures.change { $0 += 1 } }
      }
    }
    #expect(failures.change { $0 } == 0)
    for round in 0..<8 {
      let copy = try Connection(folder.file("copy-\(round)"), mode: .readOnly)
      let counts = try copy.first("SELECT (SELECT count(*) FROM thing), (SELECT count(*) FROM note)") { row in
        [try row.int(0), try row.int(1)]
      }
      #expect(counts?[0] == counts?[1])
    }
    #expect(try countThings(path) == 300)
  }

  @Test func aCopyIsOnePrivateFile() throws {
    let path = try folder.database()
    try Connection(path, mode: .writer).run("INSERT INTO thing VALUES (1, 'a')")
    let copy = folder.file("copy.sqlite")
    try Backup.copy(path, to: copy)
    var status = stat()
    #expect(stat(copy, &status) == 0 && status.st_mode & 0o777 == 0o600 && status.st_nlink == 1)
    #expect(!Backup.exists(copy + "-wal") && !Backup.exists(copy + "-journal"))
    #expect(try countThings(copy) == 1)
    #expect(try Migrator([Migration(1, "things", script: things)]).migrate(copy) == [])
  }

  @Test func anExistingFileIsNeverReplaced() throws {
    let path = try folder.database()
    writeBytes([1, 2, 3], folder.file("taken"))
    #expect(throws: DatabaseError.cannotOpen(detail: "\(folder.file("taken")): exists already")) {
      try Backup.copy(path, to: folder.file("taken"))
    }
    #expect(readBytes(folder.file("taken")) == [1, 2, 3])
    #expect(throws: DatabaseError.self) { try Backup.copy(path, to: folder.file("no/such/folder")) }
    #expect(throws: DatabaseError.self) { try Backup.copy(folder.file("no source"), to: folder.file("copy")) }
    #expect(
      folder.names.filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") } == ["taken", "test.sqlite"])
  }

  @Test func aCheckFindsWhatIsWrong() throws {
    let path = try folder.database()
    #expect(try Backup.check(path) == [])
    let connection = try Connection(path, mode: .writer)
    try connection.execute(script: "PRAGMA foreign_keys = OFF; INSERT INTO note VALUES (4, 99);")
    #expect(try Backup.check(path) == ["note row 4 refers to nothing in thing"])
    #expect(throws: DatabaseError.self) { try Backup.copy(path, to: folder.file("copy")) }
    #expect(!Backup.exists(folder.file("copy")))
  }
}
