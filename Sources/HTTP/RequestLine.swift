/// `method SP request-target SP HTTP-version` (RFC 9112, section 3), as offsets into the head.
struct RequestLine: Sendable {
  let method: Method
  let minorVersion: Int
  private let target: Range<Int>

  /// Reads the line that stands at `line`, whose beginning has been checked: exactly two spaces, nothing but printable ASCII in the target.
  init(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(ParseError) {
    guard let first = line.first(where: { bytes[$0] == .space }) else { throw .malformed }
    let targetStart = first + 1
    var index = targetStart
    while index < line.upperBound, (0x21...0x7E).contains(bytes[index]) { index += 1 }
    guard index > targetStart, index < line.upperBound, bytes[index] == .space else { throw .malformed }
    target = targetStart..<index
    minorVersion = try Self.minorVersion(bytes, (index + 1)..<line.upperBound)
    guard let method = Method(rawValue: Self.text(bytes, line.lowerBound..<first)) else {
      throw .notImplemented
    }
    self.method = method
  }

  /// Refuses a line whose first word cannot be the name of a known method, even while the line is not whole:
  /// RFC 9112, section 3 wants 501 for a method longer than any known one.
  static func checkBeginning(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(ParseError) {
    for index in line {
      if bytes[index] == .space && index > line.lowerBound { return }
      guard bytes[index].isTokenCharacter else { throw .malformed }
      if index - line.lowerBound > 64 { throw .notImplemented }
    }
  }

  /// The head that this line and `fields` make, once they agree with each other.
  func head(_ bytes: Span<UInt8>, with fields: HeaderFields) throws(ParseError) -> RequestHead {
    try Host.check(fields, minorVersion: minorVersion)
    let framing = try BodyFraming(fields, minorVersion: minorVersion)
    return RequestHead(
      method: method, target: try parsedTarget(bytes.extracting(target)), fields: fields,
      minorVersion: minorVersion,
      framing: framing,
      keepsAlive: !fields.contains("connection", "close")
        && (minorVersion > 0 || fields.contains("connection", "keep-alive")),
      expectsContinue: try Self.expectsContinue(fields) && minorVersion > 0 && framing != .none)
  }

  /// The four forms of a target (RFC 9112, section 3.2). `CONNECT` gets no further than its method.
  private func parsedTarget(_ bytes: Span<UInt8>) throws(ParseError) -> Target {
    if method == .connect {
      guard Host.isAuthority(bytes, requiresPort: true) else { throw .malformed }
      return .server
    }
    if bytes[0] == UInt8(ascii: "/") { return try Target(originForm: bytes) }
    if bytes.count == 1 && bytes[0] == UInt8(ascii: "*") {
      guard method == .options else { throw .malformed }
      return .server
    }
    return try absoluteForm(bytes)
  }

  /// `http://authority/path`: the authority is checked like `Host`, whose place it takes
  /// (RFC 9112, section 3.2.2).
  private func absoluteForm(_ bytes: Span<UInt8>) throws(ParseError) -> Target {
    let text = Self.text(bytes, bytes.indices).lowercased()
    guard let scheme = ["http://", "https://"].first(where: text.hasPrefix) else { throw .malformed }
    let rest = bytes.extracting(scheme.utf8.count...)
    var end = 0
    while end < rest.count, rest[end] != UInt8(ascii: "/"), rest[end] != UInt8(ascii: "?") { end += 1 }
    guard Host.isAuthority(rest.extracting(..<end), requiresPort: false) else { throw .malformed }
    let path = rest.extracting(end...)
    if !path.isEmpty && path[0] == UInt8(ascii: "/") { return try Target(originForm: path) }
    var slashed = [UInt8(ascii: "/")]
    slashed.append(path, path.indices)
    return try Target(originForm: slashed.span)
  }

  /// HTTP/1.x with one digit, and x beyond 1 read as 1 (RFC 9110, section 2.5); other majors are 505.
  private static func minorVersion(_ bytes: Span<UInt8>, _ range: Range<Int>) throws(ParseError) -> Int {
    guard range.count == 8, text(bytes, range.lowerBound..<(range.lowerBound + 5)) == "HTTP/",
      bytes[range.lowerBound + 5].isDigit, bytes[range.lowerBound + 6] == UInt8(ascii: "."),
      bytes[range.lowerBound + 7].isDigit
    else { throw .malformed }
    guard bytes[range.lowerBound + 5] == UInt8(ascii: "1") else { throw .versionNotSupported }
    return bytes[range.lowerBound + 7] == UInt8(ascii: "0") ? 0 : 1
  }

  private static func expectsContinue(_ fields: HeaderFields) throws(ParseError) -> Bool {
    guard let expectation = fields.first("expect") else { return false }
    guard expectation.utf8.count == 12, fields.contains("expect", "100-continue"),
      fields.all("expect").count == 1
    else { throw .expectationFailed }
    return true
  }

  private static func text(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
    bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
