import HTTP
import Testing

@Suite struct FormTests {
  @Test(
    arguments: [
      ("", []),
      ("&&", []),
      ("a", ["a=''"]),
      ("=", ["=''"]),
      ("=b", ["='b'"]),
      ("a=b", ["a='b'"]),
      ("a=b=c", ["a='b=c'"]),
      ("a=b&&c=d&", ["a='b'", "c='d'"]),
      ("a=1&a=2&b=", ["a='1'", "a='2'", "b=''"]),
      ("a+b=c+d", ["a b='c d'"]),
      ("a%3Db=%26%2B%25", ["a=b='&+%'"]),
      ("nom=%C3%89lo%c3%afse", ["nom='Éloïse'"]),
      ("nom=Élo", ["nom='Élo'"]),
      ("a=%", ["a='%'"]),
      ("a=%4", ["a='%4'"]),
      ("a=%4g%zz", ["a='%4g%zz'"]),
      ("a=%%41", ["a='%A'"]),
      ("a=%2541", ["a='%41'"]),
      ("a=%F0%9F%8C%B1", ["a='🌱'"]),
      ("a=%FFb", ["a='\u{FFFD}b'"]),
      ("a=%C3&b=%A9", ["a='\u{FFFD}'", "b='\u{FFFD}'"]),
      ("a=%00b", ["a='\u{FFFD}b'"]),
      ("a=1%0D%0A2%0D3%0A4%0D%0D%0A5%0A%0D", ["a='1\n2\n3\n4\n\n5\n\n'"]),
      ("a=%0D", ["a='\n'"]),
      ("a=%0D%00", ["a='\n\u{FFFD}'"]),
    ] as [(String, [String])])
  func fieldsAreRead(raw: String, expected: [String]) throws {
    let fields = try #require(FormFields(urlEncoded: Array(raw.utf8)))
    #expect(fields.pairs.map { "\($0.name)='\($0.value)'" } == expected)
  }

  @Test func fieldsAreFoundByName() throws {
    let fields = try #require(FormFields(urlEncoded: Array("a=1&b=2&a=3&c=".utf8)))
    #expect(fields.first("a") == "1")
    #expect(fields.all("a") == ["1", "3"])
    #expect(fields["b"] == "2")
    #expect(fields.first("c") == "")
    #expect(fields.first("d") == nil)
    #expect(fields["d"] == "")
    #expect(fields.all("d") == [])
    #expect(FormFields().pairs.isEmpty)
  }

  @Test(arguments: [(1_000, true), (1_001, false), (100_000, false)])
  func tooManyFieldsAreRefused(count: Int, isRead: Bool) {
    let fields = FormFields(urlEncoded: Array(String(repeating: "&a", count: count).utf8))
    #expect(fields?.pairs.count == (isRead ? count : nil))
  }

  @Test(
    arguments: [
      ("", ""), ("azAZ09*-._", "azAZ09*-._"), ("a b", "a+b"), ("a+b&c=d%", "a%2Bb%26c%3Dd%25"),
      ("/cercles?x=1#y", "%2Fcercles%3Fx%3D1%23y"), ("é\r\n\"~", "%C3%A9%0D%0A%22%7E"),
    ])
  func valuesAreWritten(text: String, expected: String) {
    #expect(FormFields.urlEncoded(text) == expected)
  }

  /// Every character below U+0800, and one of four bytes. Line ends and NUL are what reading changes.
  @Test func whatIsWrittenIsReadBack() throws {
    let scalars = (1..<0x800).compactMap(Unicode.Scalar.init).filter { $0 != "\r" } + ["🌱"]
    let text = String(String.UnicodeScalarView(scalars))
    let fields = try #require(FormFields(urlEncoded: Array("a=\(FormFields.urlEncoded(text))".utf8)))
    #expect(fields["a"] == text)
  }

  @Test(
    arguments: [
      ("application/x-www-form-urlencoded", true),
      ("Application/X-WWW-Form-UrlEncoded", true),
      ("application/x-www-form-urlencoded; charset=utf-8", true),
      ("application/x-www-form-urlencoded;charset=latin-1", true),
      ("application/x-www-form-urlencoded ; a", true),
      ("application/x-www-form-urlencodedx", false),
      ("text/plain", false),
      ("multipart/form-data; boundary=a", false),
      ("application/json", false),
      ("", false),
    ])
  func onlyFormsAreForms(type: String, isForm: Bool) throws {
    let form = try posted("Content-Type: \(type)").form
    #expect(form?.fields["a"] == (isForm ? "b c" : nil))
    #expect(form?.files.isEmpty ?? true)
  }

  @Test func aBodyWithoutTypeIsNoForm() throws {
    #expect(try posted("X: y").form == nil)
    #expect(try posted("X: y").form == nil)
  }

  @Test(
    arguments: [
      ("/", nil), ("/?", nil), ("/?q=caf%C3%A9+noir&q=2", "café noir"), ("/?a&q", ""), ("/?q=%", "%"),
      ("/?q=1" + String(repeating: "&a", count: 1_000), nil),
    ] as [(String, String?)])
  func queriesAreRead(target: String, expected: String?) throws {
    #expect(try parsed("GET \(target) HTTP/1.1").target.queryFields.first("q") == expected)
  }

  private func posted(_ line: String) throws -> Request {
    Request(head: try parsed("POST / HTTP/1.1", line, "Content-Length: 5"), body: Array("a=b+c".utf8))
  }

  private func parsed(_ lines: String...) throws -> RequestHead {
    var parser = HeadParser()
    let raw = Array(head(lines.joined(separator: "\r\n"), "Host: a").utf8)
    return try #require(try parser.parse(raw.span)).head
  }
}
