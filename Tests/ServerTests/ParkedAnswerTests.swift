import HTTP
import Testing

@testable import Server

/// Answers that come later, from another thread.
@Suite struct ParkedAnswerTests {
  @Test func aParkedAnswerKeepsItsPlace() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/before")
    client.ask("GET", "/parked")
    client.ask("GET", "/after")
    client.ask("GET", "/parked")
    client.send("GET /la")
    #expect(try client.answer().text == "GET /before")
    answer(server.parked.take().ticket, "one")
    #expect(try client.answer().text == "one")
    #expect(try client.answer().text == "GET /after")
    let second = server.parked.take().ticket
    client.send("st HTTP/1.1\r\nHost: a\r\n\r\n")
    answer(second, "two")
    #expect(try client.answer().text == "two")
    #expect(try client.answer().text == "GET /last")
  }

  /// While a request is parked, the answers before it wait for the client, and more requests wait behind it.
  @Test func aParkedAnswerBehindABlockedOne() throws {
    let server = try TestServer()
    let client = try server.client(receiveBuffer: 4_096)
    client.ask("GET", "/size/5000000")
    client.ask("GET", "/parked")
    for number in 0..<100 { client.ask("GET", "/\(number)") }
    #expect(try client.answer().body == pattern(5_000_000))
    answer(server.parked.take().ticket, "parked")
    #expect(try client.answer().text == "parked")
    for number in 0..<100 { #expect(try client.answer().text == "GET /\(number)") }
  }

  /// Many small answers that the client is slow to take, and parked requests among them: none is lost or doubled.
  @Test func manyAnswersForASlowClient() throws {
    let server = try TestServer()
    let client = try server.client(receiveBuffer: 4_096)
    let count = 1_500
    let requests = (0..<count).map { number in
      "GET \(number % 100 == 99 ? "/parked" : "/size/\(number * 9)") HTTP/1.1\r\nHost: a\r\n\r\n"
    }
    let sender = try ServerThread { [descriptor = client.descriptor] in
      SocketClient.send(Array(requests.joined().utf8), to: descriptor)
    }
    let answerer = try ServerThread { [parked = server.parked] in
      for number in 0..<count / 100 { answer(parked.take().ticket, "parked \(number)") }
    }
    for number in 0..<count {
      let answer = try client.answer()
      if number % 100 == 99 {
        #expect(answer.text == "parked \(number / 100)")
      } else {
        #expect(answer.body == pattern(number * 9))
      }
    }
    sender.join()
    answerer.join()
  }

  @Test func aTicketCountsOnce() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/parked")
    let first = server.parked.take().ticket
    answer(first, "first")
    #expect(try client.answer().text == "first")
    client.ask("GET", "/parked")
    let second = server.parked.take().ticket
    answer(first, "again")
    answer(second, "second")
    #expect(try client.answer().text == "second")
  }

  @Test func anAnswerForAClientThatIsGoneIsDropped() throws {
    let server = try TestServer()
    for round in 0..<50 {
      let gone = try server.client()
      gone.ask("GET", "/parked")
      let ticket = server.parked.take().ticket
      gone.abort()
      let other = try server.client()
      other.ask("GET", "/parked")
      let otherTicket = server.parked.take().ticket
      answer(ticket, "for nobody")
      answer(otherTicket, "round \(round)")
      #expect(try other.answer().text == "round \(round)")
    }
  }

  @Test func theBodyOfAParkedRequestIsKept() throws {
    let server = try TestServer()
    let client = try server.client()
    client.send(
      "POST /parked HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhelloGET /b HTTP/1.1\r\nHost: a\r\n\r\n")
    let (request, ticket) = server.parked.take()
    #expect(request.body == Array("hello".utf8))
    answer(ticket, "ok")
    #expect(try client.answer().text == "ok")
    #expect(try client.answer().text == "GET /b")
  }

  @Test func aClientThatEndsItsSideGetsItsParkedAnswer() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/parked")
    client.ask("GET", "/b")
    client.endOutput()
    answer(server.parked.take().ticket, "ok")
    #expect(try client.answer().text == "ok")
    #expect(try client.answer().text == "GET /b")
    #expect(client.end() == (.closed, []))
  }
}

private func answer(_ ticket: Ticket, _ text: String) {
  ticket.answer(Response(.ok, body: .bytes(Array(text.utf8))))
}
