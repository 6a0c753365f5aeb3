import App
import Domain
import Foundation
import HTTP
import Store
import Support
import Synchronization
import Templates

/// A community made from the project's seeds, answered for without sockets.
final class Site {
  let store: Store
  let desk: Desk
  /// What was reported as a failure of ours.
  private(set) var causes: [String] = []
  /// The file of the community.
  var path: String { folder.file("cercles.db") }
  private let folder = TemporaryFolder()
  private let noon: SharedInstant

  /// A copy of the seeded community, which is made once for all tests.
  ///
  /// - Parameter day: the day it is, at noon.
  init(seeded: Bool = true, on day: String = "2026-11-21", cachesPages: Bool = true) throws {
    if seeded { try folder.write(try Self.seeded.get(), to: "cercles.db") }
    store = try Store.open(path: folder.file("cercles.db"))
    let noon = SharedInstant(day)
    self.noon = noon
    let application = Application(
      assets: Assets(stylesheet: "/style.css", favicon: "/favicon.svg"), files: { _ in nil },
      clock: { noon.value }, cachesPages: cachesPages)
    nonisolated(unsafe) var report: (String) -> Void = { _ in }
    desk = Desk(application, reader: try store.makeReader(), reportCause: { report($0) })
    report = { [weak self] in self?.causes.append($0) }
  }

  deinit { store.writer.close() }

  /// Lets the time pass until noon of `day`.
  func wait(until day: String) { noon.set(day) }

  /// The answer to a request; `body` is sent with its length.
  func answer(_ method: String, _ path: String, _ fields: String...) throws -> Response {
    let text = "\(method) \(path) HTTP/1.1\r\nHost: x\r\n" + fields.map { $0 + "\r\n" }.joined() + "\r\n"
    var parser = HeadParser()
    guard let (head, _) = try parser.parse(Array(text.utf8).span) else { throw ParseError.malformed }
    defer { desk.endBatch() }
    return desk.respond(to: Request(head: head, body: []))
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

/// Noon of a day, which a test may change while a desk reads it.
final class SharedInstant: Sendable {
  private let seconds: Atomic<Int>

  init(_ day: String) { seconds = Atomic(Self.seconds(day)) }

  var value: Instant { Instant(seconds: seconds.load(ordering: .relaxed)) }

  func set(_ day: String) { seconds.store(Self.seconds(day), ordering: .relaxed) }

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
  func field(_ name: String) -> String? {
    String(decoding: fields.bytes, as: UTF8.self).split(separator: "\r\n")
      .first { $0.hasPrefix(name + ": ") }.map { String($0.dropFirst(name.count + 2)) }
  }
}
