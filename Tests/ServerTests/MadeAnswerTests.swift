import HTTP
import Testing

@testable import Server

/// Answers that are made while they are sent.
@Suite struct MadeAnswerTests {
  /// A server whose `/made/N` is `pattern(N)` in pieces of `size`, and that notes where each piece began.
  private final class Maker {
    /// The first bytes of `pattern`, which comes again after 65,536; made thus because there are so many.
    static let content: [UInt8] = {
      let block = pattern(65_536)
      return (0..<320).reduce(into: []) { content, _ in content += block }
    }()

    let server: TestServer
    let calls = Calls()

    init(size: Int, failsAt: Int = .max, _ change: (inout Server.Configuration) -> Void = { _ in }) throws {
      let calls = calls
      server = try TestServer(change) { request in
        let segments = request.target.segments
        guard segments.first == "made", let length = segments.last.flatMap({ Int($0) }) else { return nil }
        let body = Response.Body.made(0..<length) { offset in
          calls.note(offset)
          return offset < failsAt ? Array(Self.content[offset..<(offset / size * size + size)]) : []
        }
        return Response(.ok, body: body, entityTag: EntityTag(of: [1])).ranged(for: request)
      }
    }
  }

  /// `@unchecked Sendable`: `offsets` is touched only while `lock` is held.
  private final class Calls: @unchecked Sendable {
    private let lock = Lock()
    private var offsets: [Int] = []

    func note(_ offset: Int) { lock.locked { offsets.append(offset) } }
    var all: [Int] { lock.locked { offsets } }
  }

  @Test(arguments: [0, 1, 999, 1_000, 1_001, 250_000])
  func arrivesWhole(length: Int) throws {
    let maker = try Maker(size: 1_000)
    let client = try maker.server.client()
    client.ask("GET", "/made/\(length)")
    let answer = try client.answer()
    #expect(answer.fields["content-length"] == "\(length)")
    #expect(answer.fields["accept-ranges"] == "bytes")
    #expect(answer.body == pattern(length))
    #expect(maker.calls.all == Array(stride(from: 0, to: length, by: 1_000)))
  }

  @Test func headMakesNothing() throws {
    let maker = try Maker(size: 1_000)
    let client = try maker.server.client()
    client.ask("HEAD", "/made/5000", "Range: bytes=0-0")
    client.ask("GET", "/after")
    #expect(try client.answer(hasBody: false).fields["content-length"] == "5000")
    #expect(try client.answer().text == "GET /after")
    #expect(maker.calls.all == [])
  }

  @Test(
    arguments: [
      ("bytes=0-0", 206, 0..<1, [0]), ("bytes=1500-2500", 206, 1_500..<2_501, [1_500, 2_000]),
      ("bytes=-1", 206, 4_999..<5_000, [4_999]), ("bytes=4000-", 206, 4_000..<5_000, [4_000]),
      ("bytes=5000-", 416, 0..<0, []), ("bytes=0-0,5-6", 200, 0..<5_000, [0, 1_000, 2_000, 3_000, 4_000]),
    ] as [(String, Int, Range<Int>, [Int])])
  func ranges(value: String, status: Int, range: Range<Int>, calls: [Int]) throws {
    let maker = try Maker(size: 1_000)
    let client = try maker.server.client()
    client.ask("GET", "/made/5000", "Range: \(value)")
    let answer = try client.answer()
    #expect(answer.status == status)
    #expect(answer.body == pattern(range))
    #expect(maker.calls.all == calls)
  }

  @Test func pipelinedAnswersKeepTheirOrder() throws {
    let maker = try Maker(size: 10_000)
    let client = try maker.server.client(receiveBuffer: 4_096)
    let targets = ["/a", "/made/200000", "/size/30000", "/made/1", "/made/0", "/b", "/made/3000000", "/c"]
    for target in targets { client.ask("GET", target) }
    client.endOutput()
    for target in targets {
      let length = target.split(separator: "/").last.flatMap { Int($0) }
      #expect(try client.answer().body == (length.map { pattern($0) } ?? Array("GET \(target)".utf8)))
    }
    #expect(client.end() == (.closed, []))
  }

  /// Twenty megabytes for a client that takes nothing: no more is made than the system's buffers hold, and one piece.
  @Test func nothingIsMadeForAClientThatDoesNotRead() throws {
    let maker = try Maker(size: 65_536)
    let client = try maker.server.client(receiveBuffer: 4_096)
    client.ask("GET", "/made/20000000")
    client.receive(atMost: 1)
    let other = try maker.server.client()  // keeps the server ticking
    for _ in 0..<3 { maker.server.ticks.take() }
    #expect(maker.calls.all.count < 200)
    other.ask("GET", "/a")
    #expect(try other.answer().text == "GET /a")
    #expect(try client.answer().body == Array(Maker.content[..<20_000_000]))
    #expect(maker.calls.all == Array(stride(from: 0, to: 20_000_000, by: 65_536)))
  }

  @Test func manySlowClientsAreServedSideBySide() throws {
    let maker = try Maker(size: 65_536)
    let expected = Array(Maker.content[..<1_000_000])
    let clients = try (0..<100).map { _ in try maker.server.client(receiveBuffer: 4_096) }
    for client in clients { client.ask("GET", "/made/1000000") }
    for client in clients { client.receive(atMost: 100) }
    for client in clients { #expect(try client.answer().body == expected) }
    #expect(maker.calls.all.count == 100 * 16)
  }

  @Test(arguments: [0, 100_000])
  func aPieceThatFailsEndsTheConnection(failsAt: Int) throws {
    let maker = try Maker(size: 10_000, failsAt: failsAt)
    let client = try maker.server.client()
    client.ask("GET", "/made/1000000")
    #expect(client.end().1.count < failsAt + 1_000)
    let other = try maker.server.client()
    other.ask("GET", "/a")
    #expect(try other.answer().text == "GET /a")
  }

  @Test func aClientThatTakesNothingMoreIsClosed() throws {
    let maker = try Maker(size: 65_536) { $0.limits.write = 1 }
    let client = try maker.server.client(receiveBuffer: 4_096)
    client.ask("GET", "/made/20000000")
    client.receive(atMost: 1)
    let other = try maker.server.client()  // keeps the server ticking
    for _ in 0..<3 { maker.server.ticks.take() }
    other.ask("GET", "/a")
    #expect(try other.answer().text == "GET /a")
    #expect(client.end().1.count < 20_000_000)
  }

  @Test func aParkedRequestMayBeAnsweredSo() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/parked")
    client.ask("GET", "/after")
    server.parked.take().ticket.answer(
      Response(.ok, body: .made(10..<500_000) { pattern($0..<($0 + 7_000)) }))
    #expect(try client.answer().body == pattern(10..<500_000))
    #expect(try client.answer().text == "GET /after")
  }
}
