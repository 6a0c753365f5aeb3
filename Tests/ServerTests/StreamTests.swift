import Glibc
import HTTP
import Testing

@testable import Server

/// Answers without an end.
@Suite struct StreamTests {
  @Test(arguments: ["1.1", "1.0"])
  func whatIsPushedComes(version: String) throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("GET /stream/7 HTTP/\(version)\r\nHost: a\r\nConnection: keep-alive\r\n\r\n")
    let head = try client.answer()
    #expect(head.status == 200)
    #expect(head.fields["connection"] == "close")
    #expect(head.fields["content-length"] == nil && head.fields["transfer-encoding"] == nil)
    #expect(client.next("first;"))
    server.streams.push(Array("one;".utf8), to: [7])
    server.streams.push(Array("two;".utf8), to: [7, 8])
    #expect(client.next("one;two;"))
    server.streams.end([7])
    #expect(client.end() == (.closed, []))
    #expect(server.ended.take() == 7)
    server.streams.push(Array("three;".utf8), to: [7])
    #expect(try server.isServing())
  }

  @Test func onePushReachesAll() throws {
    let server = try TestServer()
    let clients = try (0..<100).map { _ in try server.client() }
    for (number, client) in clients.enumerated() {
      client.ask("GET", "/stream/\(number)")
      _ = try client.answer()
      #expect(client.next("first;"))
    }
    let text = String(repeating: "é", count: 10_000)
    server.streams.push(Array(text.utf8), to: Array(0..<100))
    for client in clients { #expect(client.next(text)) }
  }

  @Test func requestsBehindAStreamAreLeftAside() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send("GET /before HTTP/1.1\r\nHost: a\r\n\r\nGET /stream/1 HTTP/1.1\r\nHost: a\r\n\r\n")
    client.send("GET /behind HTTP/1.1\r\nHost: a\r\n\r\nGET /stre")
    #expect(try client.answer().text == "GET /before")
    #expect(try client.answer().status == 200)
    client.send(String(repeating: "am/2 HTTP/1.1\r\n\r\n", count: 10_000))
    server.streams.push(Array("one;".utf8), to: [1, 2])
    #expect(client.next("first;one;"))
    server.streams.end([1])
    #expect(server.ended.take() == 1)
    #expect(client.end().1 == [])
  }

  @Test func aClientThatEndsItsSideEndsTheStream() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/stream/1")
    client.endOutput()
    #expect(server.ended.take() == 1)
    let other = try server.client()
    other.ask("GET", "/stream/1")
    _ = try other.answer()
    #expect(other.next("first;"))
    other.abort()
    #expect(server.ended.take() == 1)
  }

  @Test func aSecondStreamMayHaveTheNumberOfOneThatIsOver() throws {
    let server = try TestServer()
    for round in 0..<20 {
      let client = try server.client()
      client.ask("GET", "/stream/5")
      _ = try client.answer()
      server.streams.push(Array("\(round)".utf8), to: [5])
      #expect(client.next("first;\(round)"))
      server.streams.end([5])
      #expect(server.ended.take() == 5)
    }
  }

  @Test func headHasNoStream() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("HEAD", "/stream/3")
    #expect(server.ended.take() == 3)
    let answer = try client.answer(hasBody: false)
    #expect(answer.status == 200 && answer.fields["content-length"] == nil)
    server.streams.push([1], to: [3])
    #expect(client.end() == (.closed, []))
  }

  /// The reader takes nothing while a thousand pieces come: it is dropped, and the others have had them all.
  @Test func aReaderThatDoesNotReadIsDropped() throws {
    let server = try TestServer()
    let slow = try server.client(receiveBuffer: 4_096)
    slow.ask("GET", "/stream/1")
    _ = try slow.answer()
    let quick = try server.client()
    quick.ask("GET", "/stream/2")
    _ = try quick.answer()
    let size = 60_000
    let rounds = 1_000
    #expect(quick.next("first;"))
    let piece = String(repeating: "a", count: size)
    for _ in 0..<rounds {
      server.streams.push(Array(piece.utf8), to: [1, 2])
      #expect(quick.next(piece))
    }
    #expect(server.ended.take() == 1)
    #expect(slow.end().1.count < rounds * size)
    server.streams.push(Array("last".utf8), to: [1, 2])
    #expect(quick.next("last"))
  }

  @Test func aReaderThatIsSlowForLongIsDropped() throws {
    let server = try TestServer { $0.limits.write = 1 }
    let slow = try server.client(receiveBuffer: 4_096)
    slow.ask("GET", "/stream/1")
    _ = try slow.answer()
    server.streams.push(pattern(8_000_000), to: [1])
    #expect(server.ended.take() == 1)
    #expect(slow.end().1.count < 8_000_000)
  }

  /// What is large and late is not lost while it is taken.
  @Test func aReaderThatCatchesUpStays() throws {
    let server = try TestServer()
    let slow = try server.client(receiveBuffer: 4_096)
    slow.ask("GET", "/stream/1")
    _ = try slow.answer()
    #expect(slow.next("first;"))
    let large = String(repeating: "large ", count: 1_000_000)
    server.streams.push(Array(large.utf8), to: [1])
    #expect(slow.next(large))
    server.streams.push(Array("next".utf8), to: [1])
    #expect(slow.next("next"))
  }

  @Test func aStreamGivesSignsOfLife() throws {
    let server = try TestServer { $0.limits.beat = 1 }
    let client = try server.client()
    client.ask("GET", "/stream/1")
    _ = try client.answer()
    #expect(client.next("first;event: beat\ndata: \n\nevent: beat\ndata: \n\n"))
  }

  @Test func stoppingEndsStreamsAtOnce() throws {
    let server = try TestServer { $0.limits.shutdown = 600_000 }
    let client = try server.client()
    client.ask("GET", "/stream/1")
    _ = try client.answer()
    #expect(client.next("first;"))
    server.stop()
    #expect(client.end() == (.closed, []))
    #expect(server.ended.take() == 1)
  }

  @Test func streamsLeaveRoomForPages() throws {
    let server = try TestServer { $0.maximumConnections = 16 }
    let clients = try (0..<12).map { _ in try server.client() }
    for (number, client) in clients.enumerated() {
      client.ask("GET", "/stream/\(number)")
      #expect(try client.answer().status == 200)
    }
    let late = try server.client()
    late.ask("GET", "/stream/12")
    #expect(try late.answer().text == "busy")
    #expect(server.ended.take() == 12)
    #expect(try server.isServing())
    clients[0].endOutput()
    #expect(server.ended.take() == 0)
    late.ask("GET", "/stream/12")
    #expect(try late.answer().status == 200)
  }

  @Test func aParkedRequestMayBeAnsweredSo() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/parked")
    let ticket = server.parked.take().ticket
    ticket.answer(Response(.ok, body: .stream(number: 1, first: Array("a".utf8))))
    _ = try client.answer()
    server.streams.push(Array("b".utf8), to: [1])
    #expect(client.next("ab"))
    let gone = try server.client()
    gone.ask("GET", "/parked")
    let late = server.parked.take().ticket
    gone.abort()
    #expect(try server.isServing())
    late.answer(Response(.ok, body: .stream(number: 2, first: [])))
    #expect(server.ended.take() == 2)
  }
}

extension SocketClient {
  /// Whether the next bytes that come are these.
  fileprivate func next(_ text: String) -> Bool {
    let expected = Array(text.utf8)
    return take(expected.count) == expected
  }
}

extension TestServer {
  /// Whether someone else is answered.
  fileprivate func isServing() throws -> Bool {
    let client = try client()
    client.ask("GET", "/a")
    return try client.answer().text == "GET /a"
  }
}
