import Glibc
import HTTP
import Testing

@testable import Server

/// A server on a free port of this machine whose pages serve the tests, stopped at the end of its life.
final class TestServer {
  let server: Server
  /// The tickets of requests for `/parked`, in the order of their coming.
  let parked = Handover<(request: Request, ticket: Ticket)>()
  /// One when the loop has come to a request for `/hold`, where it stands still until `go` is put.
  let holding = Handover<Void>()
  let go = Handover<Void>()
  /// One for each call of `tick`.
  let ticks = Handover<Void>()
  /// The right to send on the streams that requests for `/stream/N` open, by the number N.
  let streams: Streams
  /// The numbers of streams that are over, in order.
  let ended = Handover<UInt32>()
  private var isStopped = false

  var port: Int { server.port }

  /// - Parameter page: what answers before the usual pages do.
  init(
    files: StaticFiles? = nil, _ change: (inout Server.Configuration) -> Void = { _ in },
    page: @escaping @Sendable (Request) -> Response? = { _ in nil }
  ) throws {
    var configuration = Server.Configuration()
    configuration.logs = false
    configuration.loops = 1
    change(&configuration)
    let (parked, ticks, holding, go, ended) = (parked, ticks, holding, go, ended)
    let executors = Handover<LoopExecutor>()
    server = try Server(configuration) { executor in
      executors.put(executor)
      return Responder(
        bodyLimit: { $0.target.path.hasPrefix("/upload") ? 4_000_000 : 1_000 },
        respond: { request, client in
          if ["/parked", "/upload/parked"].contains(request.target.path) {
            parked.put((request, client.ticket))
            return nil
          }
          if request.target.path == "/address" {
            return Response(.ok, body: .bytes(Array((client.address() ?? "gone").utf8)))
          }
          if request.target.path == "/hold" {
            holding.put(())
            go.take()
          }
          return files?.response(to: request) ?? page(request) ?? Self.page(request)
        },
        refuse: { Response($0.status, body: .bytes(Array("\($0)".utf8))) },
        endBatch: {}, tick: { ticks.put(()) }, streamEnded: { ended.put($0) })
    }
    streams = executors.take().streams
  }

  deinit { stop() }

  func client(receiveBuffer: Int32? = nil) throws -> SocketClient {
    try SocketClient(port: port, receiveBuffer: receiveBuffer)
  }

  /// Says that the server has been shut down by other hands.
  func forget() { isStopped = true }

  /// Shuts down, once.
  func stop() {
    if !isStopped { server.shutDown() }
    isStopped = true
  }

  /// `/size/N` is N bytes, `/stream/N` the stream N; other pages tell what was asked.
  private static func page(_ request: Request) -> Response {
    let segments = request.target.segments
    if segments.first == "size", let size = segments.last.flatMap({ Int($0) }) {
      return Response(.ok, body: .bytes(pattern(size)))
    }
    if segments.first == "stream", let number = segments.last.flatMap({ UInt32($0) }) {
      return Response(.ok, body: .stream(number: number, first: Array("first;".utf8)))
    }
    var response = Response(request.method == .put ? .methodNotAllowed : .ok)
    if request.method == .put || request.method == .options {
      response.fields.add("Allow", "GET, HEAD, OPTIONS")
    }
    if request.method == .options {
      response.status = .noContent
    } else {
      let size = request.body.isEmpty ? "" : " \(request.body.count)"
      response.body = .bytes(Array("\(request.method.rawValue) \(request.target.path)\(size)".utf8))
    }
    return response
  }
}

/// Bytes in which a lost or doubled piece is seen.
func pattern(_ count: Int) -> [UInt8] { pattern(0..<count) }

/// A part of them.
func pattern(_ range: Range<Int>) -> [UInt8] { range.map { UInt8(truncatingIfNeeded: $0 &* 31 &+ $0 >> 8) } }

/// Hands values from one thread to another that waits for them.
///
/// `@unchecked Sendable`: `values` is touched only while `lock` is held; the descriptors do not change.
final class Handover<Value>: @unchecked Sendable {
  private let lock = Lock()
  private var values: [Value] = []
  private var ends: [Int32] = [-1, -1]

  init() { pipe(&ends) }

  deinit { for end in ends { close(end) } }

  func put(_ value: Value) {
    lock.locked { values.append(value) }
    var byte: UInt8 = 0
    write(ends[1], &byte, 1)
  }

  /// Waits for the next value.
  func take() -> Value {
    var byte: UInt8 = 0
    while read(ends[0], &byte, 1) != 1 {}
    return lock.locked { values.removeFirst() }
  }
}

/// The head of a request with `lines`, parsed.
func request(_ lines: String...) throws -> Request {
  var parser = HeadParser()
  let raw = Array((lines.map { $0 + "\r\n" }.joined() + "Host: a\r\n\r\n").utf8)
  return Request(head: try #require(try parser.parse(raw.span)).head, body: [])
}
