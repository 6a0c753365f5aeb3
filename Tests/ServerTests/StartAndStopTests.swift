import Glibc
import HTTP
import Testing

@testable import Server

@Suite struct StartAndStopTests {
  @Test func aPortInUseIsTold() throws {
    let server = try TestServer { $0.loops = 2 }
    #expect(throws: ServerError.portInUse(server.port)) { try TestServer { $0.port = server.port } }
    let client = try server.client()
    client.ask("GET", "/a")
    #expect(try client.answer().status == 200)
  }

  @Test(
    arguments: [
      ("nowhere.example", 0, .unknownHost("nowhere.example")), ("", 0, .unknownHost("")),
      ("127.0.0.1", -1, .portNotAllowed(-1)), ("127.0.0.1", 65_536, .portNotAllowed(65_536)),
      ("127.0.0.1", .max, .portNotAllowed(.max)), ("300.0.0.1", 80, .unknownHost("300.0.0.1")),
    ] as [(String, Int, ServerError)])
  func placesThatCannotBe(host: String, port: Int, error: ServerError) {
    #expect(throws: error) {
      try TestServer {
        $0.host = host
        $0.port = port
      }
    }
  }

  @Test func aPortMayBeTakenAgainAtOnce() throws {
    let first = try TestServer()
    let client = try first.client()
    client.ask("GET", "/a")
    #expect(try client.answer().status == 200)
    first.stop()
    let second = try TestServer { $0.port = first.port }
    let other = try second.client()
    other.ask("GET", "/b")
    #expect(try other.answer().text == "GET /b")
  }

  /// One loop: of several, one may let go of the idle before another has heard that it is to stop.
  @Test func stoppingFinishesWhatRuns() throws {
    let server = try TestServer()
    let idle = try server.client()
    idle.ask("GET", "/a")
    #expect(try idle.answer().status == 200)
    let running = try server.client()
    running.ask("GET", "/parked")
    running.ask("GET", "/never")
    let ticket = server.parked.take().ticket
    let halfway = try server.client()
    halfway.ask("GET", "/parked")
    let second = server.parked.take().ticket
    let stopping = try ServerThread { [inner = server.server] in inner.shutDown() }
    #expect(idle.end() == (.closed, []), "the idle are let go")
    ticket.answer(Response(.ok, body: .bytes([0x61])))
    second.answer(Response(.ok, body: .bytes(pattern(2_000_000))))
    let answer = try running.answer()
    #expect(answer.text == "a")
    #expect(answer.fields["connection"] == "close")
    #expect(running.end() == (.closed, []))
    #expect(try halfway.answer().body == pattern(2_000_000))
    #expect(halfway.end() == (.closed, []))
    halfway.endOutput()
    running.endOutput()
    stopping.join()
    server.forget()
    #expect(throws: SocketClient.Refused.self) { try server.client() }
  }

  @Test func stoppingDoesNotWaitForEver() throws {
    let server = try TestServer { $0.limits.shutdown = 1 }
    let client = try server.client()
    client.ask("GET", "/parked")
    let ticket = server.parked.take().ticket
    server.stop()
    #expect(client.end().1 == [])
    ticket.answer(Response(.ok))
  }

  @Test func theLogIsOneLineForEachAnswer() throws {
    var ends: [Int32] = [-1, -1]
    pipe(&ends)
    var log = RequestLog(isOn: true, descriptor: ends[1])
    let get = try request("GET /a%20b?secret=1 HTTP/1.1").head
    log.note(Response(.ok, body: .bytes([1, 2, 3])), to: get, microseconds: 42)
    log.note(
      Response(.ok, body: .bytes([1, 2, 3])), to: try request("HEAD / HTTP/1.1").head, microseconds: 1)
    log.note(Response(.notModified, body: .bytes([1])), to: get, microseconds: 0)
    log.note(Response(.badRequest, body: .bytes([1])), to: nil, microseconds: 0)
    log.flush()
    log.flush()
    close(ends[1])
    var buffer = [UInt8](repeating: 0, count: 1_000)
    let count = read(ends[0], &buffer, 1_000)
    close(ends[0])
    #expect(
      String(decoding: buffer.prefix(max(0, count)), as: UTF8.self) == """
        GET /a%20b 200 3 42us
        HEAD / 200 0 1us
        GET /a%20b 304 0 0us
        - - 400 1 0us

        """)
  }
}
