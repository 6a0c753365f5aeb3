import HTTP
import Testing

@testable import Server

/// What clients and server say to each other over real sockets.
@Suite struct ConversationTests {
  @Test func oneConnectionServesManyRequests() throws {
    let server = try TestServer()
    let client = try server.client()
    for number in 0..<50 {
      client.ask("GET", "/\(number)")
      let answer = try client.answer()
      #expect(answer.status == 200)
      #expect(answer.text == "GET /\(number)")
      #expect(answer.fields["connection"] == nil)
    }
  }

  @Test func dateAndLengthAreRight() throws {
    let server = try TestServer()
    let client = try server.client()
    let before = Clock.unixSeconds()
    client.ask("GET", "/a")
    let answer = try client.answer()
    let date = try #require(answer.fields["date"].flatMap(HTTPDate.seconds))
    #expect((before - 1...Clock.unixSeconds()).contains(date))
    #expect(answer.fields["content-length"] == "6")
  }

  @Test func pipelinedRequestsAreAnsweredInOrder() throws {
    let server = try TestServer()
    let client = try server.client()
    for number in 0..<200 {
      client.send("POST /\(number) HTTP/1.1\r\nHost: a\r\nContent-Length: \(number)\r\n\r\n")
      client.send(String(repeating: "G", count: number))
    }
    for number in 0..<200 {
      #expect(try client.answer().text == "POST /\(number)" + (number == 0 ? "" : " \(number)"))
    }
  }

  @Test func manyRequestsInOneWriteAreAnsweredInOrder() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send((0..<5_000).map { "GET /\($0) HTTP/1.1\r\nHost: a\r\n\r\n" }.joined())
    for number in 0..<5_000 { #expect(try client.answer().text == "GET /\(number)") }
  }

  @Test func aRequestMayComeByteByByte() throws {
    let server = try TestServer()
    let client = try server.client()
    for byte in "POST /a HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n0\r\n\r\n".utf8 {
      client.send([byte])
    }
    #expect(try client.answer().text == "POST /a 2")
  }

  @Test func headIsGetWithoutContent() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("HEAD", "/a")
    client.ask("GET", "/b")
    let answer = try client.answer(hasBody: false)
    #expect(answer.status == 200)
    #expect(answer.fields["content-length"] == "7")
    #expect(try client.answer().text == "GET /b")
  }

  @Test func optionsAndAllow() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("OPTIONS", "/a")
    let options = try client.answer()
    #expect(options.status == 204)
    #expect(options.fields["allow"] == "GET, HEAD, OPTIONS")
    #expect(options.fields["content-length"] == nil)
    client.ask("PUT", "/a")
    let refused = try client.answer()
    #expect(refused.status == 405)
    #expect(refused.fields["allow"] == "GET, HEAD, OPTIONS")
    client.ask("OPTIONS", "*")
    #expect(try client.answer().status == 204)
  }

  @Test func continueIsSaidOnce() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("POST /a HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n")
    let first = try client.answer()
    #expect(first == Answer(status: 100, fields: [:], body: []))
    client.send("hello")
    #expect(try client.answer().text == "POST /a 5")
  }

  @Test func uploads() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("POST /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 4000000\r\n\r\n")
    client.send([UInt8](repeating: 0, count: 4_000_000))
    #expect(try client.answer().text == "POST /upload 4000000")
    client.send("POST /upload HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")
    for _ in 0..<400 { client.send("2710\r\n" + String(repeating: "x", count: 10_000) + "\r\n") }
    client.send("0\r\n\r\n")
    #expect(try client.answer().text == "POST /upload 4000000")
  }

  @Test(arguments: [("1.1", "close", "close"), ("1.0", "X", "close"), ("1.0", "keep-alive", "keep-alive")])
  func closing(version: String, connection: String, expected: String) throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("GET /a HTTP/\(version)\r\nHost: a\r\nConnection: \(connection)\r\n\r\n")
    let answer = try client.answer()
    #expect(answer.fields["connection"] == expected)
    if expected == "close" {
      #expect(client.end() == (.closed, []))
    } else {
      client.ask("GET", "/b")
      #expect(try client.answer().text == "GET /b")
    }
  }

  @Test func nothingIsServedAfterTheLastAnswer() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/a", "Connection: close")
    client.ask("GET", "/b")
    #expect(try client.answer().text == "GET /a")
    #expect(client.end() == (.closed, []))
  }

  @Test func aClientThatEndsItsSideIsStillAnswered() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/a")
    client.ask("GET", "/size/1000000")
    client.ask("GET", "/c")
    client.endOutput()
    #expect(try client.answer().text == "GET /a")
    #expect(try client.answer().body == pattern(1_000_000))
    #expect(try client.answer().text == "GET /c")
    #expect(client.end() == (.closed, []))
  }

  @Test func aRequestCutShortIsToldSo() throws {
    let server = try TestServer()
    for piece in ["GET / HT", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhe"] {
      let client = try server.client()
      client.send(piece)
      client.endOutput()
      #expect(try client.answer().status == 400)
      #expect(client.end() == (.closed, []))
    }
  }

  @Test func largeBodiesArriveWhole() throws {
    let server = try TestServer()
    let client = try server.client(receiveBuffer: 4_096)
    for size in [0, 1, 16_384, 16_385, 65_536, 3_000_000] { client.ask("GET", "/size/\(size)") }
    for size in [0, 1, 16_384, 16_385, 65_536, 3_000_000] {
      let answer = try client.answer()
      #expect(answer.fields["content-length"] == "\(size)")
      #expect(answer.body == pattern(size))
    }
  }

  /// While the loop stands still, many clients ask: it finds them all in one batch.
  @Test func answersOfOneBatchReachEachItsClient() throws {
    let server = try TestServer()
    let clients = try (0..<80).map { _ in try server.client() }
    for client in clients {
      client.ask("GET", "/first")
      #expect(try client.answer().text == "GET /first")
    }
    let holder = try server.client()
    holder.ask("GET", "/hold")
    server.holding.take()
    for (number, client) in clients.enumerated() {
      switch number % 4 {
      case 0: client.ask("GET", "/size/\(20_000 + number)")
      case 1: client.ask("GET", "/parked?\(number)")
      default: break
      }
      client.ask("GET", "/\(number)")
    }
    server.go.put(())
    #expect(try holder.answer().text == "GET /hold")
    for _ in 0..<20 {
      let (request, ticket) = server.parked.take()
      ticket.answer(Response(.ok, body: .bytes(Array((request.target.query ?? "").utf8))))
    }
    for (number, client) in clients.enumerated() {
      if number % 4 == 0 { #expect(try client.answer().body == pattern(20_000 + number)) }
      if number % 4 == 1 { #expect(try client.answer().text == "\(number)") }
      #expect(try client.answer().text == "GET /\(number)")
    }
  }
}
