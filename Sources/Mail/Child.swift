import CLinux
import Glibc

/// A program run beside this one, with nothing of ours but a pipe to its standard input.
struct Child {
  /// It could not be run.
  struct Failure: Error {
    /// An `errno`.
    let code: Int32
  }

  private let process: pid_t
  private let input: Int32

  /// What the program knows of its surroundings: where others are, and where its settings may be.
  private static var environment: [String] {
    let home = getenv("HOME").map { "HOME=" + String(cString: $0) }
    return ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"] + (home.map { [$0] } ?? [])
  }

  /// Runs the program at `path`. Its outputs lead nowhere.
  init(_ path: String, _ arguments: [String]) throws(Failure) {
    let pipe = try Pipe()
    defer { close(pipe.reading) }
    var process = pid_t()
    let code = Self.spawn(path, arguments, reading: pipe.reading, &process)
    guard code == 0 else {
      close(pipe.writing)
      throw Failure(code: code)
    }
    self.process = process
    input = pipe.writing
  }

  /// Writes `bytes` and ends the input. Gives up when the program reads no more, or when `isTimeUp`.
  func feed(_ bytes: [UInt8], until isTimeUp: () -> Bool) {
    var rest = bytes[...]
    while !rest.isEmpty, !isTimeUp() {
      let count = rest.withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
      if count > 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        var wish = pollfd(fd: input, events: Int16(POLLOUT), revents: 0)
        poll(&wish, 1, 10)
      } else if errno != EINTR {
        break
      }
    }
    close(input)
  }

  /// How the program ended: its status, or a negative number for a signal; nil while it runs.
  func status() -> Int32? {
    var status: Int32 = 0
    let found = waitpid(process, &status, WNOHANG)
    if found == 0 { return nil }
    guard found == process else { return -1 }
    // wait(2): the low seven bits are the signal, the next byte is the status.
    let signal = status & 0x7f
    return signal == 0 ? status >> 8 & 0xff : -signal
  }

  /// Ends the program, and those that it has begun.
  func kill() {
    Glibc.kill(-process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
  }

  /// posix_spawn(3): 0 or an `errno`. Every other descriptor is closed, those too that we were started with.
  private static func spawn(
    _ path: String, _ arguments: [String], reading: Int32, _ process: inout pid_t
  ) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, reading, STDIN_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepare(&attributes)
    return withCStrings([path] + arguments) { words in
      withCStrings(environment) { environment in
        posix_spawn(&process, path, &actions, &attributes, words, environment)
      }
    }
  }

  /// A group of its own, so that all of it can be ended, and the signals that this program holds or ignores as they were.
  private static func prepare(_ attributes: inout posix_spawnattr_t) {
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  /// Calls `body` with a list as exec(3) takes it: it ends with a null pointer.
  private static func withCStrings<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let list = texts.map { strdup($0) } + [nil]
    defer { for text in list { free(text) } }
    return body(list)
  }
}

/// The two ends of a pipe; writing never waits.
private struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(Child.Failure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw Child.Failure(code: errno) }
    reading = ends[0]
    writing = ends[1]
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
  }
}
