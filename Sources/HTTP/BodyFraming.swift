extension BodyFraming {
  /// Decides how long the body is (RFC 9112, section 6.3). Whatever two servers could read in two ways is refused:
  /// both a length and a coding, a repeated or odd length, a coding in HTTP/1.0.
  init(_ fields: HeaderFields, minorVersion: Int) throws(ParseError) {
    let length = try fields.only("content-length").map(fields.bytes)
    if let coding = try fields.only("transfer-encoding").map(fields.bytes) {
      guard length == nil, minorVersion > 0 else { throw .malformed }
      self = try Self.chunked(coding)
    } else if let length {
      let bytes = try Self.parsedLength(length)
      self = bytes == 0 ? .none : .length(bytes)
    } else {
      self = .none
    }
  }

  private static func chunked(_ value: ArraySlice<UInt8>) throws(ParseError) -> BodyFraming {
    // ASCII only: in Unicode, the sign of kelvin is a `k` too.
    let coding = value.map(\.lowered)
    let chunked = Array("chunked".utf8)
    if coding == chunked { return .chunked }
    // A list that ends with another coding has no known end; one that applies chunked twice is a trick.
    let codings = coding.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    guard codings.allSatisfy({ $0.contains(where: \.isTokenCharacter) }),
      !codings.dropLast().contains(where: { $0.contains(chunked) })
    else { throw .malformed }
    throw .notImplemented
  }

  /// Digits only; a number that does not fit is larger than any limit.
  private static func parsedLength(_ digits: ArraySlice<UInt8>) throws(ParseError) -> Int {
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { throw .malformed }
    guard let length = Int(String(decoding: digits, as: UTF8.self)) else { throw .bodyTooLarge }
    return length
  }
}
