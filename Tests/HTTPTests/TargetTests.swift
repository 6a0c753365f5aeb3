import HTTP
import Testing

@Suite struct TargetTests {
  @Test(
    arguments: [
      ("/", []),
      ("/a", ["a"]),
      ("/a/", ["a", ""]),
      ("/a/b", ["a", "b"]),
      ("//", ["", ""]),
      ("//a", ["", "a"]),
      ("/a//b", ["a", "", "b"]),
      ("/caf%C3%A9", ["café"]),
      ("/%e2%82%ac", ["€"]),
      ("/a%2Fb", ["a/b"]),
      ("/a%5Cb", ["a\\b"]),
      ("/%20", [" "]),
      ("/%2", nil),
      ("/+", ["+"]),
      ("/a;b=c", ["a;b=c"]),
      ("/%253C", ["%3C"]),
      ("/%2500", ["%00"]),
      ("/..", [".."]),
      ("/../a", ["..", "a"]),
      ("/%2e%2E/a", ["..", "a"]),
      ("/..%2fa", ["../a"]),
      ("/./a", [".", "a"]),
      ("/...", ["..."]),
      ("/%F0%9F%8C%B1", ["🌱"]),
      ("/%F4%90%80%80", nil),
      ("/%00", nil),
    ] as [(String, [String]?)])
  func segments(path: String, expected: [String]?) throws {
    #expect((try? parsed(path))?.segments == expected)
    if expected != nil { #expect(try parsed(path).path == path) }
  }

  @Test func theQueryIsLeftAsItIs() throws {
    let target = try parsed("/a%20b?c=%20&d=/../%00?")
    #expect(target.query == "c=%20&d=/../%00?")
    #expect(target.segments == ["a b"])
    #expect(target.path == "/a%20b")
    #expect(try parsed("/a").query == nil)
    #expect(try parsed("/a?").query == "")
  }

  private func parsed(_ target: String) throws(ParseError) -> Target {
    var parser = HeadParser()
    let raw = Array("GET \(target) HTTP/1.1\r\nHost: a\r\n\r\n".utf8)
    guard let (head, _) = try parser.parse(raw.span) else { throw .malformed }
    return head.target
  }
}
