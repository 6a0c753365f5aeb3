import HTTP
import Testing

@testable import Server

/// Many large bodies at once, on a loop that has memory for three.
@Suite struct BodyMemoryTests {
  private let server: TestServer

  init() throws { server = try TestServer { $0.bodyMemory = 4_000_000 } }

  @Test func smallFormsPassBesideTheLargeAndLargeOnesAfterThem() throws {
    var slow = try (0..<3).map { _ in try begin() }
    for _ in 0..<50 { #expect(try upload().status == 503) }
    let small = try server.client()
    for _ in 0..<3 {
      small.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 500\r\n\r\n" + text(500))
      #expect(try small.answer().text == "POST /form 500")
    }
    slow[0].send(text(500_000))
    #expect(try slow[0].answer().text == "POST /upload 1000000")
    #expect(try upload().text == "POST /upload 1000000", "in the place of one that was answered")
    slow.append(try begin())
    slow[1].endOutput()
    #expect(try slow[1].answer().status == 400)
    #expect(try upload().status == 200, "in the place of one that was refused")
    slow.append(try begin())
    slow[2].abort()
    #expect(try isTakenSoon(), "in the place of one that was cut")
  }

  /// The answer comes before the body is asked for, and can be read by who sends it all the same.
  @Test(arguments: [("Expect: 100-continue\r\n", 0), ("", 0), ("", 1_000_000)])
  func theRefusalIsRead(field: String, sent: Int) throws {
    let slow = try (0..<3).map { _ in try begin() }
    let client = try server.client()
    client.send("POST /upload HTTP/1.1\r\nHost: a\r\n\(field)Content-Length: 1000000\r\n\r\n")
    if sent > 0 { #expect(client.send(text(sent))) }
    let answer = try client.answer()
    #expect(answer.status == 503 && answer.text == "busy")
    #expect(answer.fields["connection"] == "close")
    #expect(client.end() == (.closed, []))
    withExtendedLifetime(slow) {}
  }

  /// What a handler keeps while it waits counts, even when nobody waits for its answer any more.
  @Test func bodiesCountUntilTheirHandlersAreDone() throws {
    let clients = try (0..<3).map { _ in try server.client() }
    for client in clients {
      client.send(
        "POST /upload/parked HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + text(1_000_000))
    }
    let tickets = clients.map { _ in server.parked.take().ticket }
    #expect(try upload().status == 503)
    for client in clients { client.abort() }
    for _ in 0..<50 { #expect(try upload().status == 503) }
    for ticket in tickets {
      ticket.answer(Response(.ok))
      ticket.answer(Response(.ok))  // gives nothing back twice
    }
    #expect(try isTakenSoon())
    let again = try (0..<3).map { _ in try begin() }
    #expect(try upload().status == 503)
    withExtendedLifetime(again) {}
  }

  /// A large upload of which half has come, as the server knows.
  private func begin() throws -> SocketClient {
    let client = try server.client()
    client.send(
      "POST /upload HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 1000000\r\n\r\n")
    #expect(try client.answer().status == 100)
    client.send(text(500_000))
    return client
  }

  private func upload() throws -> Answer {
    let client = try server.client()
    client.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + text(1_000_000))
    return try client.answer()
  }

  /// The server learns of a cut connection in its own time: asked again until then.
  private func isTakenSoon() throws -> Bool {
    for _ in 0..<1_000 where try upload().status == 200 { return true }
    return false
  }

  private func text(_ count: Int) -> String { String(repeating: "a", count: count) }
}
