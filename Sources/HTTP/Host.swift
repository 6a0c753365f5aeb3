/// The rules for `Host` (RFC 9112, section 3.2): exactly one in HTTP/1.1, at most one in HTTP/1.0, and a host with
/// an optional port in it.
enum Host {
  static func check(_ fields: HeaderFields, minorVersion: Int) throws(ParseError) {
    if let host = try fields.only("host") {
      guard isAuthority(fields.bytes(of: host).span, requiresPort: false) else { throw .malformed }
    } else if minorVersion > 0 {
      throw .malformed
    }
  }

  /// Whether `bytes` are `uri-host [ ":" port ]` (RFC 3986, section 3.2.2): a registered name, an IPv4 address, or
  /// an IPv6 address in brackets. Nobody's credentials, no list.
  static func isAuthority(_ bytes: Span<UInt8>, requiresPort: Bool) -> Bool {
    guard !bytes.isEmpty, bytes.count <= 255 else { return false }
    var end = 0
    if bytes[0] == UInt8(ascii: "[") {
      end = 1
      while end < bytes.count, isAddressCharacter(bytes[end]) { end += 1 }
      guard end > 2, end < bytes.count, bytes[end] == UInt8(ascii: "]") else { return false }
      end += 1
    } else {
      while end < bytes.count, isNameCharacter(bytes[end]) { end += 1 }
      guard end > 0 else { return false }
    }
    return end == bytes.count ? !requiresPort : isPort(bytes.extracting(end...))
  }

  private static func isPort(_ bytes: Span<UInt8>) -> Bool {
    guard bytes[0] == UInt8(ascii: ":"), (2...6).contains(bytes.count) else { return false }
    var port = 0
    for index in 1..<bytes.count {
      guard bytes[index].isDigit else { return false }
      port = port * 10 + Int(bytes[index] - UInt8(ascii: "0"))
    }
    return port <= 65_535
  }

  private static func isAddressCharacter(_ byte: UInt8) -> Bool {
    byte.hexadecimalValue != nil || byte == UInt8(ascii: ":") || byte == UInt8(ascii: ".")
  }

  private static func isNameCharacter(_ byte: UInt8) -> Bool {
    switch byte.lowered {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
