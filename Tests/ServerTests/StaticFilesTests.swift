import Glibc
import HTTP
import Support
import Testing

@testable import Server

@Suite struct StaticFilesTests {
  private let folder: TemporaryFolder
  private let files: StaticFiles

  init() throws {
    folder = TemporaryFolder()
    try folder.write(Array("body{}".utf8), to: "style.css")
    try folder.write(Array("plain".utf8), to: "plain")
    try folder.write(Array("1".utf8), to: "two.parts.js")
    try folder.write([], to: "empty.txt")
    try folder.write(Array("secret".utf8), to: ".secret")
    try folder.write(Array("café".utf8), to: "café.txt")
    try folder.write(Array("old".utf8), to: "old.txt", modified: -100_000)
    try folder.write(Array("<svg/>".utf8), to: "images/logo.svg")
    try folder.write(Array("secret".utf8), to: ".git/config")
    try folder.write(pattern(1_500_000), to: "large.bin")
    symlink("/etc/passwd", folder.file("passwd"))
    symlink("/etc", folder.file("etc"))
    mkfifo(folder.file("fifo"), 0o600)
    var fields = ResponseFields()
    fields.add("X-Content-Type-Options", "nosniff")
    files = try StaticFiles(folder: folder.path, fields: fields)
  }

  @Test(arguments: [
    ("/style.css", "text/css; charset=utf-8", "body{}"), ("/images/logo.svg", "image/svg+xml", "<svg/>"),
    ("/plain", "application/octet-stream", "plain"), ("/two.parts.js", "text/javascript; charset=utf-8", "1"),
    ("/empty.txt", "text/plain; charset=utf-8", ""), ("/caf%C3%A9.txt", "text/plain; charset=utf-8", "café"),
    ("/style.css?v=1", "text/css; charset=utf-8", "body{}"),
    ("/%73tyle.css", "text/css; charset=utf-8", "body{}"),
  ])
  func whole(path: String, type: String, content: String) throws {
    let answer = try #require(try self.answer("GET \(path) HTTP/1.1"))
    #expect(answer.status == 200)
    #expect(answer.text == content)
    #expect(answer.fields["content-type"] == type)
    #expect(answer.fields["x-content-type-options"] == "nosniff")
    #expect(answer.fields["cache-control"] == "no-cache")
    #expect(answer.fields["accept-ranges"] == "bytes")
    #expect(answer.fields["etag"] == EntityTag(of: Array(content.utf8)).quoted)
    #expect(answer.fields["last-modified"].flatMap(HTTPDate.seconds) != nil)
  }

  @Test(arguments: [
    "/", "/images", "/images/", "/style.css/", "//style.css", "/./style.css", "/images/../style.css",
    "/../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/images/%2e%2e/style.css",
    "/..%5c..%5cetc%5cpasswd", "/images%2Flogo.svg", "/%2Fetc%2Fpasswd", "/etc/passwd", "/passwd", "/.secret",
    "/%2esecret", "/.git/config", "/fifo", "/STYLE.css", "/style.css%20", "/style.css.",
    "/%252e%252e/etc/passwd",
    "/style..css", "/images/logo.svg/..", "/....//etc/passwd", "/style.0000000000000000.css",
  ])
  func absent(path: String) throws {
    #expect(try answer("GET \(path) HTTP/1.1") == nil)
  }

  @Test func theImmutableAddress() throws {
    for name in ["style.css", "images/logo.svg", "plain", "two.parts.js", "large.bin"] {
      let address = files.address(of: name)
      #expect(address != "/" + name)
      let answer = try #require(try self.answer("GET \(address) HTTP/1.1"))
      #expect(answer.fields["cache-control"] == "public, max-age=31536000, immutable")
      #expect(
        answer.fields["content-type"] == (try self.answer("GET /\(name) HTTP/1.1"))?.fields["content-type"])
    }
    #expect(files.address(of: "style.css") == "/style.\(EntityTag(of: Array("body{}".utf8)).digits).css")
    #expect(files.address(of: "none.css") == "/none.css")
  }

  @Test(arguments: [
    ("If-None-Match: TAG", 304), ("If-None-Match: W/TAG", 304), ("If-None-Match: \"a\", TAG", 304),
    ("If-None-Match: *", 304), ("If-None-Match: \"a\"", 200), ("If-Modified-Since: DATE", 304),
    ("If-Modified-Since: Fri, 31 Dec 9999 23:59:59 GMT", 304),
    ("If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT", 200), ("If-Modified-Since: yesterday", 200),
    ("If-None-Match: \"a\"\r\nIf-Modified-Since: DATE", 200), ("If-None-Match: TAG\r\nRange: bytes=0-0", 304),
  ])
  func conditions(fields: String, status: Int) throws {
    let whole = try #require(try answer("GET /style.css HTTP/1.1"))
    let filled = fields.replacing("TAG", with: whole.fields["etag"] ?? "").replacing(
      "DATE", with: whole.fields["last-modified"] ?? "")
    for method in ["GET", "HEAD"] {
      let answer = try #require(try self.answer("\(method) /style.css HTTP/1.1", filled))
      #expect(answer.status == status)
      #expect(answer.fields["etag"] == whole.fields["etag"])
      if status == 304 { #expect(answer.fields["content-length"] == nil) }
    }
  }

  @Test(
    arguments: [
      ("Range: bytes=0-1", 206, "bo", "bytes 0-1/6"), ("Range: bytes=2-", 206, "dy{}", "bytes 2-5/6"),
      ("Range: bytes=-2", 206, "{}", "bytes 4-5/6"), ("Range: bytes=0-99", 206, "body{}", "bytes 0-5/6"),
      ("Range: bytes=6-", 416, "", "bytes */6"), ("Range: bytes=9223372036854775807-", 416, "", "bytes */6"),
      ("Range: bytes=0-0,2-2", 200, "body{}", nil), ("Range: bytes=3-2", 200, "body{}", nil),
      ("Range: bytes=0-1\r\nIf-Range: TAG", 206, "bo", "bytes 0-1/6"),
      ("Range: bytes=0-1\r\nIf-Range: DATE", 206, "bo", "bytes 0-1/6"),
      ("Range: bytes=0-1\r\nIf-Range: W/TAG", 200, "body{}", nil),
      ("Range: bytes=0-1\r\nIf-Range: \"a\"", 200, "body{}", nil),
      ("Range: bytes=0-1\r\nIf-Range: Thu, 01 Jan 1970 00:00:00 GMT", 200, "body{}", nil),
    ] as [(String, Int, String, String?)])
  func ranges(fields: String, status: Int, content: String, range: String?) throws {
    let whole = try #require(try answer("GET /style.css HTTP/1.1"))
    let filled = fields.replacing("TAG", with: whole.fields["etag"] ?? "").replacing(
      "DATE", with: whole.fields["last-modified"] ?? "")
    let answer = try #require(try self.answer("GET /style.css HTTP/1.1", filled))
    #expect(answer.status == status)
    #expect(answer.text == content)
    #expect(answer.fields["content-range"] == range)
    #expect(answer.fields["content-length"] == "\(content.utf8.count)")
    #expect(try self.answer("HEAD /style.css HTTP/1.1", filled)?.status == 200, "ranges are for GET")
  }

  @Test(arguments: [("OPTIONS", 204), ("POST", 405), ("PUT", 405), ("DELETE", 405), ("TRACE", 405)])
  func otherMethods(method: String, status: Int) throws {
    let answer = try #require(try self.answer("\(method) /style.css HTTP/1.1"))
    #expect(answer.status == status)
    #expect(answer.fields["allow"] == "GET, HEAD, OPTIONS")
  }

  @Test func aFileFromBeforeTimeBegan() throws {
    let answer = try #require(try self.answer("GET /old.txt HTTP/1.1"))
    #expect(answer.fields["last-modified"] == "Thu, 01 Jan 1970 00:00:00 GMT")
  }

  @Test func aLargeFileIsSentFromTheDisk() throws {
    let server = try TestServer(files: files)
    let client = try server.client(receiveBuffer: 4_096)
    client.ask("GET", "/style.css")
    client.ask("GET", "/large.bin")
    client.ask("HEAD", "/large.bin")
    client.ask("GET", "/large.bin", "Range: bytes=1000000-1000999")
    client.ask("GET", "/large.bin", "Range: bytes=1499999-")
    client.ask("GET", "/after")
    #expect(try client.answer().text == "body{}")
    #expect(try client.answer().body == pattern(1_500_000))
    #expect(try client.answer(hasBody: false).fields["content-length"] == "1500000")
    #expect(try client.answer().body == Array(pattern(1_500_000)[1_000_000..<1_001_000]))
    #expect(try client.answer().body == Array(pattern(1_500_000)[1_499_999...]))
    #expect(try client.answer().text == "GET /after")
  }

  @Test func aFileThatBecameShorterEndsTheConnection() throws {
    let server = try TestServer(files: files)
    truncate(folder.path + "/large.bin", 100_000)
    let client = try server.client()
    client.ask("GET", "/large.bin")
    #expect(client.end().1.count < 101_000)
    let other = try server.client()
    other.ask("GET", "/style.css")
    #expect(try other.answer().text == "body{}")
  }

  @Test func aFolderThatIsNotThere() {
    #expect(throws: ServerError.system(call: "opendir", code: ENOENT)) {
      try StaticFiles(folder: folder.path + "/none", fields: ResponseFields())
    }
  }

  /// The answer as it would be read, without a socket: a body from a file is left out.
  private func answer(_ lines: String...) throws -> Answer? {
    let asked = try request(lines.joined(separator: "\r\n"))
    guard let response = files.response(to: asked) else { return nil }
    var head: [UInt8] = []
    ResponseEncoder.appendHead(of: response, to: asked.head, date: "", keepsAlive: true, into: &head)
    var fields: [String: String] = [:]
    for line in String(decoding: head, as: UTF8.self).split(separator: "\r\n").dropFirst() {
      let colon = try #require(line.firstIndex(of: ":"))
      fields[line[..<colon].lowercased()] = String(line[line.index(colon, offsetBy: 2)...])
    }
    var body: [UInt8] = []
    switch response.body {
    case .bytes(let bytes): body = bytes
    case .slice(let bytes, let range): body = Array(bytes[range])
    case .file, .made, .stream: break
    }
    if !ResponseEncoder.sendsBody(response, to: asked.head) { body = [] }
    return Answer(status: response.status.rawValue, fields: fields, body: body)
  }
}
