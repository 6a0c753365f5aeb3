import Glibc
import Support

@testable import Database

extension TemporaryFolder {
  /// A migrated database of two tables, `thing` and `note`.
  func database(_ name: String = "test.sqlite") throws -> String {
    try Migrator([Migration(1, "things", script: things)]).migrate(file(name))
    return file(name)
  }

  /// A database made by `script`, open for writing.
  func connection(_ script: StaticString = things) throws -> Connection {
    try Migrator([Migration(1, "test", script: script)]).migrate(file("one.sqlite"))
    return try Connection(file("one.sqlite"), mode: .writer)
  }
}

let things: StaticString = """
  CREATE TABLE thing (id INTEGER PRIMARY KEY, name TEXT UNIQUE CHECK (name <> 'forbidden')) STRICT;
  CREATE TABLE note (id INTEGER PRIMARY KEY, thing INTEGER NOT NULL REFERENCES thing (id)
    DEFERRABLE INITIALLY DEFERRED) STRICT;
  """

func readBytes(_ path: String) -> [UInt8] {
  let file = fopen(path, "rb")!
  defer { fclose(file) }
  var bytes = [UInt8](repeating: 0, count: 1 << 22)
  let count = fread(&bytes, 1, bytes.count, file)
  return Array(bytes[..<count])
}

/// Compares outside of an expectation, which would print every byte.
func isUnchanged(_ path: String, _ bytes: [UInt8]) -> Bool { readBytes(path) == bytes }

func writeBytes(_ bytes: [UInt8], _ path: String) {
  let file = fopen(path, "wb")!
  defer { fclose(file) }
  fwrite(bytes, 1, bytes.count, file)
}

/// Runs `body` on `count` threads at once and waits for them all.
func onThreads(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
  final class Share: Sendable {
    let number: Int
    let body: @Sendable (Int) -> Void
    init(_ number: Int, _ body: @escaping @Sendable (Int) -> Void) {
      (self.number, self.body) = (number, body)
    }
  }
  let threads = (0..<count).map { number in
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        let share = Unmanaged<Share>.fromOpaque(context!).takeRetainedValue()
        share.body(share.number)
        return nil
      }, Unmanaged.passRetained(Share(number, body)).toOpaque())
    return thread
  }
  for thread in threads { pthread_join(thread, nil) }
}

/// Counts rows of `thing` as a fresh reader sees them.
func countThings(_ path: String) throws -> Int {
  try Connection(path, mode: .readOnly).first("SELECT count(*) FROM thing") { row in try row.int(0) } ?? -1
}
