import Database
import Glibc

// Writes rows from several threads and prints the id of each row whose write was acknowledged, until the job
// given as second argument kills the process after its work and before the commit. The test that runs this
// then looks what the database kept.
//
//     crash-writer DATABASE JOB

/// What one thread does: rows `ids`, one job each.
final class Share: Sendable {
  let ids: Range<Int>
  let writer: Writer
  let fatalJob: Int

  init(_ ids: Range<Int>, _ writer: Writer, _ fatalJob: Int) {
    self.ids = ids
    self.writer = writer
    self.fatalJob = fatalJob
  }

  func start() -> pthread_t {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { context in
        if let context { Unmanaged<Share>.fromOpaque(context).takeRetainedValue().run() }
        return nil
      }, Unmanaged.passRetained(self).toOpaque())
    return thread
  }

  private func run() {
    for id in ids where (try? insert(id)) != nil { announce(id) }
  }

  private func insert(_ id: Int) throws {
    let fatalJob = fatalJob
    try writer.perform { connection in
      try connection.run("INSERT INTO thing (id, name) VALUES (\(id), \("row \(id)" as String))")
      if id == fatalJob { kill(getpid(), SIGKILL) }
    }
  }

  /// One line in one call to the system: a line that was printed is out even if the process dies next.
  private func announce(_ id: Int) {
    let line = Array("\(id)\n".utf8)
    _ = write(STDOUT_FILENO, line, line.count)
  }
}

guard CommandLine.arguments.count == 3, let fatalJob = Int(CommandLine.arguments[2]) else { exit(64) }
let path = CommandLine.arguments[1]
let writer = try Writer(path: path, versions: Versions(path: path))
let threads = (0..<4).map { Share(1 + $0 * 200..<1 + ($0 + 1) * 200, writer, fatalJob).start() }
for thread in threads { pthread_join(thread, nil) }
writer.close()
