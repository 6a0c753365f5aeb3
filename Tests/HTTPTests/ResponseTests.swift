import HTTP
import Testing

@Suite struct ResponseTests {
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

  @Test func aWholeHead() throws {
    var response = Response(.ok, body: .bytes([1, 2, 3]), entityTag: EntityTag(of: []))
    response.fields.add("Content-Type", "text/plain")
    let tag = EntityTag(of: []).quoted
    #expect(
      encoded(response, to: try request("GET / HTTP/1.1", "Host: a")) == """
        HTTP/1.1 200 OK\r
        Date: \(Self.date)\r
        Content-Length: 3\r
        ETag: \(tag)\r
        Content-Type: text/plain\r
        \r

        """)
  }

  @Test(
    arguments: [
      ("1.1", true, nil), ("1.1", false, "close"), ("1.0", true, "keep-alive"), ("1.0", false, "close"),
    ] as [(String, Bool, String?)])
  func connectionField(version: String, keepsAlive: Bool, expected: String?) throws {
    let head = encoded(
      Response(.ok), to: try request("GET / HTTP/\(version)", "Host: a"), keepsAlive: keepsAlive)
    #expect(value("Connection", head) == expected)
  }

  @Test func aRefusedRequestIsAnsweredWithoutKnowingIt() {
    let head = encoded(Response(.badRequest, body: .bytes([1])), to: nil, keepsAlive: false)
    #expect(head.hasPrefix("HTTP/1.1 400 Bad Request\r\n"))
    #expect(value("Content-Length", head) == "1")
    #expect(value("Connection", head) == "close")
  }

  @Test(
    arguments: [
      (Status.ok, "GET", true, "5"), (.ok, "HEAD", false, "5"), (.notFound, "HEAD", false, "5"),
      (.noContent, "GET", false, nil), (.notModified, "GET", false, nil), (.notModified, "HEAD", false, nil),
      (.partialContent, "GET", true, "5"), (.seeOther, "POST", true, "5"),
    ] as [(Status, String, Bool, String?)])
  func contentAndItsLength(status: Status, method: String, sendsBody: Bool, length: String?) throws {
    let response = Response(status, body: .bytes([1, 2, 3, 4, 5]))
    let request = try request("\(method) / HTTP/1.1", "Host: a")
    #expect(ResponseEncoder.sendsBody(response, to: request) == sendsBody)
    #expect(value("Content-Length", encoded(response, to: request)) == length)
  }

  @Test(arguments: [
    ("a\r\nSet-Cookie: b", "a  Set-Cookie: b"), ("a\nb", "a b"), ("a\rb", "a b"), ("a\0b", "a b"), ("é", "é"),
    ("", ""),
    ("\r\n\r\n<p>", "    <p>"),
  ])
  func noValueEndsItsField(value: String, written: String) {
    var fields = ResponseFields()
    fields.add("X", value)
    #expect(fields.bytes == Array("X: \(written)\r\n".utf8))
  }

  @Test func fieldsAreAddedTogether() {
    var first = ResponseFields()
    first.add("A", "1")
    var second = ResponseFields()
    second.add("B", "2")
    second.add(first)
    #expect(second.bytes == Array("B: 2\r\nA: 1\r\n".utf8))
  }

  @Test func bodiesKnowTheirLength() {
    #expect(Response.Body.bytes([1, 2]).count == 2)
    #expect(Response.Body.slice([1, 2, 3], 1..<3).count == 2)
    #expect(Response.Body.file(descriptor: 0, 5..<10).count == 5)
    #expect(Response.Body.made(5..<10) { _ in [] }.count == 5)
    #expect(Response.Body.stream(number: 9, first: [1, 2]).count == 2)
  }

  @Test func aStreamAnnouncesNoLength() {
    let response = Response(.ok, body: .stream(number: 9, first: [1, 2]))
    var bytes: [UInt8] = []
    ResponseEncoder.appendHead(of: response, to: nil, date: "now", keepsAlive: false, into: &bytes)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "HTTP/1.1 200 OK\r\nDate: now\r\nConnection: close\r\n\r\n")
  }

  @Test func aTagThatTheClientHasSparesTheBody() throws {
    let tag = EntityTag(of: [1])
    let response = Response(.ok, body: .bytes([1]), entityTag: tag)
    let same = try request("GET / HTTP/1.1", "Host: a", "If-None-Match: \(tag.quoted)")
    let other = try request("GET / HTTP/1.1", "Host: a", "If-None-Match: \"x\"")
    let post = try request("POST / HTTP/1.1", "Host: a", "If-None-Match: \(tag.quoted)")
    let made = response.conditional(on: Request(head: same, body: []))
    #expect(made.status == .notModified)
    #expect(made.body.count == 0)
    #expect(made.entityTag == tag)
    #expect(response.conditional(on: Request(head: other, body: [])).status == .ok)
    #expect(response.conditional(on: Request(head: post, body: [])).status == .ok)
    let missing = Response(.notFound, entityTag: tag)
    #expect(missing.conditional(on: Request(head: same, body: [])).status == .notFound)
  }

  @Test(arguments: ParseError.allCases)
  func eachRefusalHasItsStatus(error: ParseError) {
    let expected: [ParseError: Int] = [
      .malformed: 400, .timedOut: 408, .bodyTooLarge: 413, .targetTooLong: 414, .expectationFailed: 417,
      .headTooLarge: 431, .notImplemented: 501, .busy: 503, .versionNotSupported: 505,
    ]
    #expect(error.status.rawValue == expected[error])
  }

  private func encoded(_ response: Response, to request: RequestHead?, keepsAlive: Bool = true) -> String {
    var bytes: [UInt8] = []
    ResponseEncoder.appendHead(
      of: response, to: request, date: Self.date, keepsAlive: keepsAlive, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func value(_ name: String, _ head: String) -> String? {
    let line = head.split(separator: "\r\n").first { $0.hasPrefix(name + ": ") }
    return line.map { String($0.dropFirst(name.count + 2)) }
  }

  private func request(_ lines: String...) throws -> RequestHead {
    var parser = HeadParser()
    let raw = Array((lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
    return try #require(try parser.parse(raw.span)).head
  }
}
