import HTTP
import Testing

@testable import App

/// What a proxy wrote, and whose address counts.
private struct SenderRow: CustomTestStringConvertible, Sendable {
  let forwarded: [String]
  let proto: String
  let peer: String
  let address: String
  let isSecure: Bool

  init(
    _ forwarded: String..., proto: String = "https", peer: String = "10.0.0.9", is address: String,
    _ isSecure: Bool
  ) {
    self.forwarded = forwarded
    self.proto = proto
    self.peer = peer
    self.address = address
    self.isSecure = isSecure
  }

  var testDescription: String { "\(forwarded) \(proto) from \(peer)" }
}

private let rows = [
  SenderRow("192.0.2.1", is: "192.0.2.1", true),
  SenderRow("6.6.6.6, 192.0.2.1", is: "192.0.2.1", true),
  SenderRow("6.6.6.6", "192.0.2.1", is: "192.0.2.1", true),
  SenderRow("192.0.2.1:4711", is: "192.0.2.1", true),
  SenderRow("[2001:db8::1]:4711", is: "2001:db8::1", true),
  SenderRow("2001:DB8:0:0::1", is: "2001:db8::1", true),
  SenderRow("06.6.6.6", is: "10.0.0.9", true),
  SenderRow("unknown", is: "10.0.0.9", true),
  SenderRow("", is: "10.0.0.9", true),
  SenderRow("192.0.2.1", proto: "http", is: "192.0.2.1", false),
  SenderRow("192.0.2.1", proto: "http, https", is: "192.0.2.1", true),
  SenderRow("192.0.2.1", proto: "https, http", is: "192.0.2.1", false),
  SenderRow("192.0.2.1", peer: "10.0.0.8", is: "10.0.0.8", false),
]

@Suite("The sender of a request")
struct SenderTests {
  @Test("is who the trusted proxy says, and the connection itself for anyone else", arguments: rows)
  fileprivate func sender(_ row: SenderRow) throws {
    let fields = row.forwarded.map { "X-Forwarded-For: \($0)\r\n" }.joined()
    let text = "POST / HTTP/1.1\r\nHost: x\r\n\(fields)X-Forwarded-Proto: \(row.proto)\r\n\r\n"
    var parser = HeadParser()
    let head = try #require(try parser.parse(Array(text.utf8).span)).head
    let sender = Sender(of: Request(head: head, body: []), trustedProxy: "10.0.0.9") { row.peer }
    #expect(sender.address == row.address && sender.isSecure == row.isSecure)
  }

  @Test("is not looked at where it does not matter")
  func pages() throws {
    var parser = HeadParser()
    let head = try #require(try parser.parse(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8).span)).head
    let sender = Sender(of: Request(head: head, body: []), trustedProxy: nil) {
      Issue.record("the address was asked for")
      return nil
    }
    #expect(sender.address == "" && !sender.isSecure)
  }
}
