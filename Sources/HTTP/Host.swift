/// The rules for `Host` (RFC 9112, section 3.2): exactly one in HTTP/1.1, at most one in HTTP/1.0, and a host with
/// an optional port in it.
enum Host {
  static func check(_ fields: HeaderFields, minorVersion: Int) throws(ParseError) {
    if let host = try fields.only("host") {
      guard isAuthority(host, requiresPort: false) else { throw .malformed }
    } else if minorVersion > 0 {
      throw .malformed
    }
  }

  /// Whether `bytes` are `uri-host [ ":" port ]` (RFC 3986, section 3.2.2): a registered name, an IPv4 address, or
  /// an IPv6 address in brackets. Nobody's credentials, no list.
  static func isAuthority(_ bytes: ArraySlice<UInt8>, requiresPort: Bool) -> Bool {
    guard let first = bytes.first, bytes.count <= 255 else { return false }
    let hostEnd: Int
    if first == UInt8(ascii: "[") {
      guard let bracket = bytes.firstIndex(of: UInt8(ascii: "]")) else { return false }
      let address = bytes[(bytes.startIndex + 1)..<bracket]
      guard address.count >= 2, address.allSatisfy(isAddressCharacter) else { return false }
      hostEnd = bracket + 1
    } else {
      hostEnd = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.endIndex
      guard hostEnd > bytes.startIndex, bytes[..<hostEnd].allSatisfy(isNameCharacter) else { return false }
    }
    let port = bytes[hostEnd...]
    return port.isEmpty ? !requiresPort : isPort(port)
  }

  private static func isPort(_ bytes: ArraySlice<UInt8>) -> Bool {
    let digits = bytes.dropFirst()
    guard bytes.first == UInt8(ascii: ":"), (1...5).contains(digits.count), digits.allSatisfy(\.isDigit)
    else { return false }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } <= 65_535
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
