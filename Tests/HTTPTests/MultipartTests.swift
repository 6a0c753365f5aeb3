import HTTP
import Testing

@Suite struct MultipartTests {
  private static let field = "Content-Disposition: form-data; name=\"a\"\r\n\r\n"

  @Test(
    arguments: [
      ("no part", "--X--", []), ("no part, as browsers say it", "--X--\r\n", []),
      ("a field", "--X\r\n\(field)b\r\n--X--\r\n", ["a='b'"]),
      ("an empty field", "--X\r\n\(field)\r\n--X--", ["a=''"]),
      ("two of a name", "--X\r\n\(field)1\r\n--X\r\n\(field)2\r\n--X--\r\n", ["a='1'", "a='2'"]),
      ("line ends", "--X\r\n\(field)1\r\n2\r3\n4\r\n\r\n--X--\r\n", ["a='1\n2\n3\n4\n'"]),
      ("a CR before the boundary", "--X\r\n\(field)1\r\r\n--X--\r\n", ["a='1\n'"]),
      ("no text", "--X\r\n\(field)\0é\r\n--X--\r\n", ["a='\u{FFFD}é'"]),
      ("like a boundary", "--X\r\n\(field)c--X\r\n-X\r\n--Y\r\n--\r\n--X--\r\n", ["a='c--X\n-X\n--Y\n--'"]),
      ("nothing is decoded", "--X\r\n\(field)a+b%20c=d&e\r\n--X--\r\n", ["a='a+b%20c=d&e'"]),
      (
        "names",
        "--X\r\ncontent-disposition:FORM-DATA ;Name=\"%22%0D%0a%41é\\\"\r\nX: y\r\n\r\nb\r\n--X--\r\n",
        ["\"\n%41é\\='b'"]
      ),
      ("a bare name", "--X\r\nContent-Disposition: form-data; name=a\r\n\r\nb\r\n--X--\r\n", ["a='b'"]),
      ("a type", "--X\r\nContent-Type: text/plain\r\n\(field)b\r\n--X--\r\n", ["a='b'"]),
      ("a file", "--X\r\n\(file("f", "é %22.png"))1\r\n2\0\r\n--X--\r\n", ["f[é \".png]='1\r\n2\0'"]),
      ("an empty file", "--X\r\n\(file("f", "x"))\r\n--X--\r\n", ["f[x]=''"]),
      ("a file without a name", "--X\r\n\(file("f", ""))1\r\n--X--\r\n", ["f[]='1'"]),
      ("no file chosen", "--X\r\n\(file("f", ""))\r\n--X--\r\n", []),
      (
        "fields and files",
        "--X\r\n\(file("f", "..\\x/y"))1\r\n--X\r\n\(field)b\r\n--X\r\n\(file("g", "z"))2\r\n--X--",
        ["a='b'", "f[..\\x/y]='1'", "g[z]='2'"]
      ),
    ] as [(String, String, [String])])
  func formsAreRead(name: String, raw: String, expected: [String]) throws {
    #expect(try read(raw).map(summary) == expected)
  }

  @Test(
    arguments: [
      ("nothing", ""), ("no boundary", "a=b"), ("no end", "--X\r\n\(field)b\r\n"),
      ("half an end", "--X\r\n\(field)b\r\n--X-"),
      ("another boundary", "--Y\r\n\(field)b\r\n--Y--\r\n"),
      ("before the first", "\r\n--X\r\n\(field)b\r\n--X--\r\n"),
      ("behind the last", "--X\r\n\(field)b\r\n--X--\r\nc"), ("blanks", "--X \r\n\(field)b\r\n--X--\r\n"),
      ("a longer line", "--X\r\n\(field)b\r\n--XY\r\n\(field)b\r\n--X--\r\n"),
      ("bare line ends", "--X\n\(field)b\n--X--\n"),
      ("no head", "--X\r\n\r\nb\r\n--X--\r\n"),
      ("no content", "--X\r\nContent-Disposition: form-data; name=a\r\n--X--\r\n"),
      ("a boundary for an empty line", "--X\r\nContent-Disposition: form-data; name=a\r\n\r\n--X--\r\n"),
      ("two boundaries", "--X\r\n--X\r\n\(field)b\r\n--X--\r\n"), ("an end at once", "--X\r\n--X--\r\n"),
      ("another disposition", "--X\r\nContent-Disposition: attachment; name=a\r\n\r\nb\r\n--X--\r\n"),
      ("no name", "--X\r\nContent-Disposition: form-data\r\n\r\nb\r\n--X--\r\n"),
      ("two names", "--X\r\nContent-Disposition: form-data; name=a; NAME=b\r\n\r\nb\r\n--X--\r\n"),
      ("an open quote", "--X\r\nContent-Disposition: form-data; name=\"a\r\n\r\nb\r\n--X--\r\n"),
      ("behind a quote", "--X\r\nContent-Disposition: form-data; name=\"a\\\"b\"\r\n\r\nb\r\n--X--\r\n"),
      ("an empty parameter", "--X\r\nContent-Disposition: form-data; name=\r\n\r\nb\r\n--X--\r\n"),
      ("a lonely semicolon", "--X\r\nContent-Disposition: form-data; name=a;\r\n\r\nb\r\n--X--\r\n"),
      ("two dispositions", "--X\r\nContent-Disposition: form-data; name=a\r\n\(field)b\r\n--X--\r\n"),
      ("a folded head", "--X\r\nContent-Disposition: form-data;\r\n name=a\r\n\r\nb\r\n--X--\r\n"),
      ("no field", "--X\r\nnonsense\r\n\(field)b\r\n--X--\r\n"),
      ("a NUL in the head", "--X\r\nX: \0\r\n\(field)b\r\n--X--\r\n"),
      ("a bare LF in the head", "--X\r\nX: y\n\(field)b\r\n--X--\r\n"),
      ("parts within", "--X\r\nContent-Type: Multipart/Mixed; boundary=Y\r\n\(field)b\r\n--X--\r\n"),
      ("a long head", "--X\r\nX: \(String(repeating: "y", count: 8_200))\r\n\(field)b\r\n--X--\r\n"),
      (
        "many parameters",
        "--X\r\nContent-Disposition: form-data; name=a\((0..<16).map { "; p\($0)=q" }.joined())\r\n\r\nb\r\n--X--\r\n"
      ),
    ])
  func liesAreNoForms(name: String, raw: String) throws {
    #expect(try read(raw) == nil)
  }

  @Test(
    arguments: [
      ("boundary=X", true), ("boundary=\"X\"", true), ("Boundary=X; charset=utf-8", true),
      ("charset=utf-8;boundary=X", true),
      ("", false), ("boundary", false), ("boundary=", false), ("boundary=\"\"", false),
      ("boundary=\"X", false),
      ("boundary=X; boundary=X", false), ("boundary=x", false), ("boundary=\"X \"", false),
      ("boundary=X y", false),
      ("boundary=\"\u{E9}\"", false), ("boundary=\"X\"y", false),
    ])
  func boundaries(parameters: String, isRead: Bool) throws {
    let raw = "--X\r\n\(Self.field)b\r\n--X--\r\n"
    #expect(try (read(raw, type: "multipart/form-data; \(parameters)") != nil) == isRead)
  }

  @Test(arguments: [(1, true), (70, true), (71, false)])
  func boundariesHaveALength(length: Int, isRead: Bool) throws {
    let boundary = String(repeating: "=", count: length)
    let raw = "--\(boundary)\r\n\(Self.field)b\r\n--\(boundary)--\r\n"
    #expect(try (read(raw, type: "multipart/form-data; boundary=\"\(boundary)\"") != nil) == isRead)
  }

  @Test(arguments: [(1_000, true), (1_001, false)])
  func tooManyPartsAreRefused(count: Int, isRead: Bool) throws {
    let form = try read(String(repeating: "--X\r\n\(Self.field)b\r\n", count: count) + "--X--\r\n")
    #expect(form?.fields.pairs.count == (isRead ? count : nil))
  }

  /// What would cost the square of its length if each candidate were looked at again, or copied.
  @Test(arguments: ["\r", "\r\n", "\r\n--", "\r\n--bbbbbbbbb", "\n--bbbbbbbbbb", "-"])
  func fullOfBeginnings(piece: String) throws {
    let content = String(repeating: piece, count: 2_000_000 / piece.utf8.count)
    let raw = "--bbbbbbbbbb\r\n\(Self.file("f", "x"))\(content)\r\n--bbbbbbbbbb--\r\n"
    let form = try #require(try read(raw, type: "multipart/form-data; boundary=bbbbbbbbbb"))
    #expect(form.files.first?.bytes.count == content.utf8.count)
  }

  @Test func filesAreFoundByName() throws {
    let form = try #require(
      try read("--X\r\n\(Self.file("f", "1"))a\r\n--X\r\n\(Self.file("f", "2"))b\r\n--X--"))
    #expect(form.file("f")?.fileName == "1")
    #expect(form.file("g")?.fileName == nil)
  }

  private static func file(_ name: String, _ fileName: String) -> String {
    "Content-Disposition: form-data; name=\"\(name)\"; filename=\"\(fileName)\"\r\n"
      + "Content-Type: application/octet-stream\r\n\r\n"
  }
}

/// The form that `raw` is read as.
func read(_ raw: String, type: String = "multipart/form-data; boundary=X") throws -> Form? {
  try read(Array(raw.utf8), type: type)
}

func read(_ raw: [UInt8], type: String = "multipart/form-data; boundary=X") throws -> Form? {
  var parser = HeadParser()
  let lines = head("POST / HTTP/1.1", "Host: a", "Content-Type: \(type)", "Content-Length: \(raw.count)")
  return Request(head: try #require(try parser.parse(Array(lines.utf8).span)).head, body: raw).form
}

/// Fields as `name='value'`, then files as `name[file name]='bytes'`.
func summary(_ form: Form) -> [String] {
  form.fields.pairs.map { "\($0.name)='\($0.value)'" }
    + form.files.map { "\($0.name)[\($0.fileName)]='\(String(decoding: $0.bytes, as: UTF8.self))'" }
}
