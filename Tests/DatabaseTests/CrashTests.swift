import Glibc
import Support
import Testing

@testable import Database

/// A process killed in the middle of a batch: what it acknowledged is kept, what it did not commit is not.
@Suite struct CrashTests {
  let folder = TemporaryFolder()

  @Test(arguments: [1, 2, 57, 200, 399, 640, 800])
  func killedBetweenTheWorkAndTheCommit(_ fatalJob: Int) throws {
    let path = try folder.database()
    let (acknowledged, status) = try run([Self.program(), path, String(fatalJob)])
    #expect(status & 0x7F == SIGKILL)

    let kept = Set(try Connection(path, mode: .writer).rows("SELECT id FROM thing") { row in try row.int(0) })
    #expect(kept.isSuperset(of: acknowledged))
    #expect(!kept.contains(fatalJob))
    // One job of each of the four threads may have been committed without its answer being heard.
    #expect(kept.count - acknowledged.count <= 4)
    #expect(try Backup.check(path) == [])
  }

  @Test func withoutAKillAllIsKept() throws {
    let path = try folder.database()
    let (acknowledged, status) = try run([Self.program(), path, "-1"])
    #expect(status == 0)
    #expect(acknowledged.count == 800)
    #expect(try countThings(path) == 800)
  }

  /// Built beside the test program, which is run by itself or by a helper that loads it.
  private static func program() throws -> String {
    let maps = try #require(fopen("/proc/self/maps", "r"))
    defer { fclose(maps) }
    var line = [CChar](repeating: 0, count: 8_192)
    while fgets(&line, Int32(line.count), maps) != nil {
      let text = line.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
      guard let start = text.firstIndex(of: "/"), text.contains(".xctest") || text.contains("-test-runner")
      else { continue }
      let folder = text[start...].prefix(upTo: text.lastIndex(of: "/")!)
      if Backup.exists("\(folder)/crash-writer") { return "\(folder)/crash-writer" }
    }
    return try #require(nil as String?, "crash-writer was not built beside the tests")
  }

  /// Runs a program to its end; gives the numbers it printed and its wait status.
  private func run(_ arguments: [String]) throws -> (Set<Int>, Int32) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let output = folder.file("output")
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    var words: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    var process = pid_t()
    try #require(posix_spawn(&process, arguments[0], &actions, nil, &words, environ) == 0)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    let lines = readBytes(output).split(separator: UInt8(ascii: "\n"))
    let printed = Set(lines.compactMap { Int(String(decoding: $0, as: UTF8.self)) })
    return (printed, status)
  }
}
