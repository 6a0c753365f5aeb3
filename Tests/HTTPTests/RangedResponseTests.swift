import HTTP
import Testing

@Suite struct RangedResponseTests {
  private static let tag = EntityTag(of: [1])
  private static let date = "Sun, 06 Nov 1994 08:49:37 GMT"

  @Test(
    arguments: [
      ("GET", "", 200, 0..<10, nil), ("GET", "Range: bytes=2-3", 206, 2..<4, "bytes 2-3/10"),
      ("GET", "Range: bytes=9-", 206, 9..<10, "bytes 9-9/10"),
      ("GET", "Range: bytes=10-", 416, 0..<0, "bytes */10"),
      ("GET", "Range: bytes=0-0,2-3", 200, 0..<10, nil), ("HEAD", "Range: bytes=2-3", 200, 0..<10, nil),
      ("GET", "Range: bytes=2-3\r\nIf-Range: \(tag.quoted)", 206, 2..<4, "bytes 2-3/10"),
      ("GET", "Range: bytes=2-3\r\nIf-Range: \(date)", 206, 2..<4, "bytes 2-3/10"),
      ("GET", "Range: bytes=2-3\r\nIf-Range: W/\(tag.quoted)", 200, 0..<10, nil),
      ("GET", "Range: bytes=2-3\r\nIf-Range: ", 200, 0..<10, nil),
    ] as [(String, String, Int, Range<Int>, String?)])
  func ranges(method: String, lines: String, status: Int, part: Range<Int>, range: String?) throws {
    let request = try request(method, lines)
    for body in bodies {
      let response = Response(.ok, body: body, entityTag: Self.tag).ranged(
        for: request, modified: 784_111_777)
      #expect(response.status.rawValue == status)
      #expect(bytes(response.body) == Array(content[part]))
      #expect(response.body.count == part.count)
      let fields = String(decoding: response.fields.bytes, as: UTF8.self)
      #expect(fields == "Accept-Ranges: bytes\r\n" + (range.map { "Content-Range: \($0)\r\n" } ?? ""))
    }
  }

  @Test func aConditionThatNothingAnswersHoldsNot() throws {
    let request = try request("GET", "Range: bytes=2-3\r\nIf-Range: \(Self.date)")
    #expect(Response(.ok, body: .bytes(content)).ranged(for: request).status == .ok)
  }

  @Test(arguments: [("POST", Status.ok), ("GET", .notFound), ("GET", .notModified), ("HEAD", .seeOther)])
  func otherAnswersStay(method: String, status: Status) throws {
    let response = Response(status, body: .bytes(content)).ranged(
      for: try request(method, "Range: bytes=2-3"))
    #expect(response.status == status)
    #expect(response.fields.bytes == [])
    #expect(response.body.count == 10)
  }

  @Test func aStreamHasNoRanges() throws {
    let response = Response(.ok, body: .stream(number: 1, first: content)).ranged(
      for: try request("GET", "Range: bytes=2-3"))
    #expect(response.status == .ok && response.fields.bytes == [] && response.body.isStream)
  }

  private let content: [UInt8] = Array(10..<20)

  /// The same ten bytes in each form that can be read here.
  private var bodies: [Response.Body] {
    [
      .bytes(content), .slice(Array(5..<30), 5..<15), .slice(Array(content), 0..<10),
      .made(3..<13) { [UInt8(7 + $0)] },
    ]
  }

  private func bytes(_ body: Response.Body) -> [UInt8]? {
    switch body {
    case .bytes(let bytes): bytes
    case .slice(let bytes, let range): Array(bytes[range])
    case .made(let range, let piece): range.flatMap { piece($0) }
    case .file, .stream: nil
    }
  }

  private func request(_ method: String, _ lines: String) throws -> Request {
    var parser = HeadParser()
    let raw = Array("\(method) / HTTP/1.1\r\n\(lines.isEmpty ? "" : lines + "\r\n")Host: a\r\n\r\n".utf8)
    return Request(head: try #require(try parser.parse(raw.span)).head, body: [])
  }
}
