import Glibc
import HTTP
import Testing

@testable import Server

/// Every refusal is an answer that the client can read, and then an end without reset.
@Suite struct RefusalTests {
  private struct Refused: CustomTestStringConvertible, Sendable {
    let status: Int
    let raw: String
    var testDescription: String { "\(status) \(raw.prefix(60).debugDescription)" }
  }

  @Test(
    arguments: [
      (400, "GET\r\n\r\n"),
      (400, "GET / HTTP/1.1\r\n\r\n"),
      (400, "GET / HTTP/1.1\nHost: a\n\n"),
      (400, "GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n"),
      (400, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n"),
      (400, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nx\r\n"),
      (400, "\u{16}\u{3}\u{1}"),
      (413, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1001\r\n\r\n"),
      (413, "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1001\r\n\r\n"),
      (413, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nfffffff\r\n"),
      (414, "GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n"),
      (417, "GET / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n\r\n"),
      (431, "GET / HTTP/1.1\r\nHost: a\r\nX: " + String(repeating: "a", count: 40_000) + "\r\n\r\n"),
      (431, "GET / HTTP/1.1\r\nHost: a\r\n" + String(repeating: "X: y\r\n", count: 101) + "\r\n"),
      (501, "BREW / HTTP/1.1\r\nHost: a\r\n\r\n"),
      (501, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"),
      (505, "GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
    ].map(Refused.init))
  private func refused(_ row: Refused) throws {
    let (status, raw) = (row.status, row.raw)
    let server = try TestServer()
    // Alone, behind a good request, and before what must not be served.
    for (before, after) in [
      ("", ""), ("GET /a HTTP/1.1\r\nHost: a\r\n\r\n", "GET /b HTTP/1.1\r\nHost: a\r\n\r\n"),
    ] {
      let client = try server.client()
      client.send(before + raw + after)
      if !before.isEmpty { #expect(try client.answer().text == "GET /a") }
      let answer = try client.answer()
      #expect(answer.status == status)
      #expect(answer.fields["connection"] == "close")
      #expect(answer.fields["date"] != nil)
      #expect(client.end() == (.closed, []))
    }
  }

  /// The answer comes while the client is in the midst of megabytes, and it reads only afterwards.
  @Test(arguments: ["Content-Length: 16000000", "Transfer-Encoding: chunked"])
  func refusedWhileMegabytesAreSent(field: String) throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("POST / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\nF42400\r\n")
    let piece = [UInt8](repeating: 0x61, count: 1_000_000)
    for _ in 0..<16 { #expect(client.send(piece)) }
    let answer = try client.answer()
    #expect(answer.status == 413)
    #expect(client.end() == (.closed, []))
  }

  @Test func refusedWhileAnEndlessHeadIsSent() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("GET / HTTP/1.1\r\nX: ")
    for _ in 0..<8 { #expect(client.send([UInt8](repeating: 0x61, count: 1_000_000))) }
    #expect(try client.answer().status == 431)
    #expect(client.end() == (.closed, []))
  }

  @Test(arguments: ["GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe"])
  func slowRequestsAreTold(raw: String) throws {
    let server = try TestServer {
      $0.limits.head = 1
      $0.limits.body = 1
    }
    let client = try server.client()
    client.send(raw)
    #expect(try client.answer().status == 408)
  }

  @Test func idleConnectionsAreClosed() throws {
    let server = try TestServer { $0.limits.idle = 1 }
    let silent = try server.client()
    let served = try server.client()
    served.ask("GET", "/a")
    #expect(try served.answer().status == 200)
    #expect(silent.end() == (.closed, []))
    #expect(served.end() == (.closed, []))
  }

  @Test func aClientThatReadsNothingIsClosed() throws {
    let server = try TestServer { $0.limits.write = 1 }
    let client = try server.client(receiveBuffer: 4_096)
    client.ask("GET", "/size/30000000")
    client.receive(atMost: 1)
    let other = try server.client()  // keeps the server ticking
    for _ in 0..<3 { server.ticks.take() }
    other.ask("GET", "/a")
    #expect(try other.answer().text == "GET /a")
    #expect(client.end().1.count < 30_000_000)
  }

  @Test func newcomersBeyondTheCapAreToldSo() throws {
    let server = try TestServer { $0.maximumConnections = 16 }
    var clients: [SocketClient] = []
    for _ in 0..<16 {
      let client = try server.client()
      client.ask("GET", "/a")
      #expect(try client.answer().status == 200)
      clients.append(client)
    }
    let beyond = try server.client()
    #expect(try beyond.answer().status == 503)
    #expect(beyond.end() == (.closed, []))
    clients[3].ask("GET", "/b")
    #expect(try clients[3].answer().text == "GET /b")
  }

  @Test func aThousandIdleConnectionsHarmNobody() throws {
    let server = try TestServer { $0.loops = 2 }
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    let count = min(2_500, Int(clamping: limit.rlim_cur) / 2 - 500)
    let idle = try (0..<max(0, count)).map { _ in try server.client() }
    for client in idle.suffix(50) { client.send("GET /a") }
    let client = try server.client()
    for number in 0..<100 {
      client.ask("GET", "/\(number)")
      #expect(try client.answer().text == "GET /\(number)")
    }
    for client in idle.prefix(100) {
      client.ask("GET", "/late")
      #expect(try client.answer().text == "GET /late")
    }
    for client in idle.suffix(50) {
      client.send(" HTTP/1.1\r\nHost: a\r\n\r\n")
      #expect(try client.answer().text == "GET /a")
    }
  }
}
