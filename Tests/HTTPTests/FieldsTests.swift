import HTTP
import Testing

@Suite struct FieldsTests {
  @Test func valuesAreFoundByNameInAnyLetters() throws {
    let fields = try parsed("Cookie: a=b", "X-Y: 1", "cOOKIE: \t c=d ", "Empty:")
    #expect(fields.first("cookie") == "a=b")
    #expect(fields.all("cookie") == ["a=b", "c=d"])
    #expect(fields.first("x-y") == "1")
    #expect(fields.first("empty") == "")
    #expect(fields.first("x") == nil)
    #expect(fields.all("none") == [])
  }

  @Test func bytesThatAreNotTextComeAsReplacements() throws {
    var parser = HeadParser()
    let raw = Array("GET / HTTP/1.1\r\nHost: a\r\nX: b".utf8) + [0xFF] + Array("c\r\n\r\n".utf8)
    #expect(try parser.parse(raw.span)?.head.fields.first("x") == "b\u{FFFD}c")
  }

  @Test(arguments: [
    ("gzip", true), ("GZip", true), ("br, gzip", true), ("br ,\tgzip ,x", true), (",,gzip", true),
    ("gzip,", true),
    ("", false), (",", false), ("gzi", false), ("gzipp", false), ("br gzip", false), ("gzip;q=1", false),
    ("g\u{17F}ip", false), ("br,\u{301}gzip", false),
  ])
  func tokens(value: String, isContained: Bool) throws {
    #expect(try parsed("Accept-Encoding: \(value)").contains("accept-encoding", "gzip") == isContained)
  }

  private func parsed(_ lines: String...) throws -> HeaderFields {
    var parser = HeadParser()
    let raw = Array(("GET / HTTP/1.1\r\nHost: a\r\n" + lines.map { $0 + "\r\n" }.joined() + "\r\n").utf8)
    return try #require(try parser.parse(raw.span)).head.fields
  }
}
