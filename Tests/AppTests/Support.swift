import App
import Domain
import Foundation
import HTTP
import Store
import Templates

/// A community made from the project's seeds, answered for without sockets.
final class Site {
  let store: Store
  let desk: Desk
  /// What was reported as a failure of ours.
  private(set) var causes: [String] = []

  /// A copy of the seeded community, which is made once for all tests.
  init(seeded: Bool = true, now: String = "2026-11-21", cachesPages: Bool = true) throws {
    let path = NSTemporaryDirectory() + "cercles-\(UUID().uuidString).db"
    if seeded { try FileManager.default.copyItem(atPath: try Self.seeded.get(), toPath: path) }
    store = try Store.open(path: path)
    let day = Day(iso: now)?.number ?? 0
    let application = Application(
      assets: Assets(stylesheet: "/style.css", favicon: "/favicon.svg"), files: { _ in nil },
      clock: { Instant(seconds: day * 86_400 + 43_200) }, cachesPages: cachesPages)
    nonisolated(unsafe) var report: (String) -> Void = { _ in }
    desk = Desk(application, reader: try store.makeReader(), reportCause: { report($0) })
    report = { [weak self] in self?.causes.append($0) }
  }

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
    let path = NSTemporaryDirectory() + "cercles-seeded-\(UUID().uuidString).db"
    let store = try Store.open(path: path)
    try store.seedIfEmpty(from: seeds, at: Instant(seconds: 1_700_000_000))
    store.writer.close()
    return path
  }

  static let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("seeds").path
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
