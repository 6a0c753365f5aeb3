import Testing

/// What is told of whoever sent a request.
@Suite struct ClientTests {
  @Test func theAddressOfAClientIsNumeric() throws {
    let server = try TestServer()
    let client = try server.client()
    client.ask("GET", "/address")
    #expect(try client.answer().text == "127.0.0.1")
  }
}
