import App
import Domain
import Foundation
import HTTP
import Secrets
import Store
import Support
import Synchronization
import Templates

/// A community made from the project's seeds, answered for without sockets.
final class Site {
  let store: Store
  let desk: Desk
  /// What was reported as a failure of ours.
  var causes: [String] { reported.withLock { $0 } }
  /// What was sent on streams since the last call, each with the numbers of the streams; `end` where they were ended.
  func sentOnStreams() -> [Sent] {
    sent.withLock { sent in
      defer { sent = [] }
      return sent
    }
  }
  /// The file of the community.
  var path: String { folder.file("cercles.db") }
  /// The present moment, as the desk sees it.
  var now: Instant { clock.value }
  private let folder = TemporaryFolder()
  private let clock: SharedInstant
  private let pump = Pump()
  private let reported: Reported
  private let sent: SharedList

  /// What a desk asks of its loop.
  enum Sent: Hashable {
    case push(String, [UInt32])
    case end([UInt32])
  }

  /// A copy of the seeded community, which is made once for all tests.
  ///
  /// - Parameters:
  ///   - day: the day it is, at noon.
  ///   - bytes: the file of a community that is started again; nil for the seeded one.
  init(
    seeded: Bool = true, from bytes: [UInt8]? = nil, on day: String = "2026-11-21",
    settings change: (inout Application.Settings) -> Void = { _ in }
  ) throws {
    if let bytes {
      try folder.write(bytes, to: "cercles.db")
    } else if seeded {
      try folder.write(try Self.seeded.get(), to: "cercles.db")
    }
    store = try Store.open(path: folder.file("cercles.db"))
    let clock = SharedInstant(day)
    self.clock = clock
    let reported = Reported([])
    self.reported = reported
    var settings = Application.Settings(address: "https://cercles.example")
    change(&settings)
    let application = Application(
      store: store, settings: settings, assets: Assets({ "/" + $0 }),
      files: { _ in nil }, clock: { clock.value })
    let sent = SharedList()
    self.sent = sent
    let streams = StreamSender(
      push: { bytes, streams in
        sent.withLock { $0.append(.push(String(decoding: bytes, as: UTF8.self), streams)) }
      },
      end: { streams in sent.withLock { $0.append(.end(streams)) } })
    desk = Desk(
      application, reader: try store.makeReader(), executor: pump, streams: streams,
      reportCause: { cause in reported.withLock { $0.append(cause) } })
  }

  deinit { store.writer.close() }

  /// The community on a server that was stopped, and started again at noon of `day`.
  func startedAgain(on day: String) throws -> Site {
    store.writer.close()
    return try Site(from: Array(try Data(contentsOf: URL(fileURLWithPath: path))), on: day)
  }

  /// Lets the time pass until noon of `day`.
  func wait(until day: String) { clock.set(day) }

  /// Lets so many seconds pass.
  func wait(seconds: Int) { clock.move(by: seconds) }

  /// The answer to a request; `body` is sent with its length.
  func answer(
    _ method: String, _ path: String, _ fields: String..., body: String = "", from peer: String = "127.0.0.1"
  ) throws -> Response {
    try answer(method, path, fields: fields, body: body, from: peer)
  }

  /// The same with the header fields in a list.
  func answer(
    _ method: String, _ path: String, fields: [String], body: String = "", from peer: String = "127.0.0.1"
  ) throws -> Response {
    try answer(method, path, fields: fields, bytes: Array(body.utf8), from: peer)
  }

  /// The same with any bytes in the body.
  func answer(
    _ method: String, _ path: String, fields: [String], bytes: [UInt8], from peer: String = "127.0.0.1"
  ) throws -> Response {
    let text = "\(method) \(path) HTTP/1.1\r\nHost: x\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    var parser = HeadParser()
    guard let (head, _) = try parser.parse(Array(text.utf8).span) else { throw ParseError.malformed }
    defer { desk.endBatch() }
    let request = Request(head: head, body: bytes)
    return pump.answer { later in desk.respond(to: request, from: { peer }, later: later) }
  }

  /// Lets the desk do what waits for its thread.
  func turn() {
    pump.runAll()
    desk.endBatch()
  }

  /// The text of the page at `path`.
  func page(_ path: String) throws -> String { try answer("GET", path).text }

  private static let seeded = Result {
    let folder = TemporaryFolder()
    let store = try Store.open(path: folder.file("cercles.db"))
    try store.seedIfEmpty(from: seeds, at: Instant(seconds: 1_700_000_000))
    store.writer.close()
    return Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("cercles.db"))))
  }

  static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds").path
}

/// Causes reported from a desk.
final class Reported: Sendable {
  private let causes: Mutex<[String]>
  init(_ causes: [String]) { self.causes = Mutex(causes) }
  func withLock<T: Sendable>(_ body: (inout [String]) -> T) -> T { causes.withLock { body(&$0) } }
}

/// What a desk has sent.
private final class SharedList: Sendable {
  private let list = Mutex<[Site.Sent]>([])
  func withLock<T: Sendable>(_ body: (inout [Site.Sent]) -> T) -> T { list.withLock { body(&$0) } }
}

/// Runs the steps of a desk on the test's own thread, as a loop does on its.
private final class Pump: SerialExecutor, TaskExecutor, @unchecked Sendable {
  // `@unchecked Sendable`: all that changes is touched under `condition`.
  private let condition = NSCondition()
  private var jobs: [UnownedJob] = []
  private var answer: Response?
  private let thread = pthread_self()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    condition.withLock {
      jobs.append(job)
      condition.signal()
    }
  }

  func isIsolatingCurrentContext() -> Bool? { pthread_equal(thread, pthread_self()) != 0 }

  func checkIsolated() { precondition(isIsolatingCurrentContext() == true) }

  /// Waits for the answer that `respond` gives at once or later.
  func answer(_ respond: (@escaping @Sendable (Response) -> Void) -> Response?) -> Response {
    if let response = respond({ response in self.condition.withLock { self.answer = response } }) {
      return response
    }
    while true {
      switch next() {
      case .run(let job):
        job.runSynchronously(
          isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
      case .answered(let response): return response
      }
    }
  }

  /// Runs all that waits.
  func runAll() {
    while let job = condition.withLock({ jobs.isEmpty ? nil : jobs.removeFirst() }) {
      job.runSynchronously(isolatedTo: asUnownedSerialExecutor(), taskExecutor: asUnownedTaskExecutor())
    }
  }

  private enum Step {
    case run(UnownedJob)
    case answered(Response)
  }

  private func next() -> Step {
    condition.withLock {
      while true {
        if let answer {
          self.answer = nil
          return .answered(answer)
        }
        if !jobs.isEmpty { return .run(jobs.removeFirst()) }
        condition.wait()
      }
    }
  }
}

/// A moment that a test may change while a desk reads it.
final class SharedInstant: Sendable {
  private let seconds: Atomic<Int>

  init(_ day: String) { seconds = Atomic(Self.seconds(day)) }

  var value: Instant { Instant(seconds: seconds.load(ordering: .relaxed)) }

  func set(_ day: String) { seconds.store(Self.seconds(day), ordering: .relaxed) }

  func move(by seconds: Int) { self.seconds.wrappingAdd(seconds, ordering: .relaxed) }

  private static func seconds(_ day: String) -> Int { (Day(iso: day)?.number ?? 0) * 86_400 + 43_200 }
}

extension Response {
  /// The body as text.
  var text: String {
    if case .bytes(let bytes) = body { String(decoding: bytes, as: UTF8.self) } else { "" }
  }

  /// The body as it is read: every space is a space.
  var words: String {
    text.replacing("&nbsp;", with: " ").replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  /// The value of a field.
  func field(_ name: String) -> String? { all(name).first }

  /// The values of all fields of a name.
  func all(_ name: String) -> [String] {
    String(decoding: fields.bytes, as: UTF8.self).split(separator: "\r\n")
      .filter { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}
