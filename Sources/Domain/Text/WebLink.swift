/// An address outside this site that may stand in a page: `https` or `http`, at most 2,000 characters,
/// without spaces or control characters. Nothing else (`javascript:`, `data:`) can be made.
package struct WebLink: Hashable, Sendable {
  /// The address as it was given.
  package let address: String

  /// Accepts `address` only if it is safe to follow.
  package init?(_ address: String) {
    var address = address
    guard address.withUTF8(Self.isSafe) else { return nil }
    self.address = address
  }

  /// What stands between the scheme and the path: the host, and what is written beside it.
  package var host: String {
    var address = address
    return address.withUTF8 { bytes in
      let slash = UInt8(ascii: "/")
      let host = bytes.drop { $0 != slash }.dropFirst(2).prefix { $0 != slash }
      return String(decoding: host, as: UTF8.self)
    }
  }

  /// Bytes rather than characters: what follows is ASCII or, in the host and the path, anything else that is visible.
  private static func isSafe(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
    (10...2_000).contains(address.count) && (hasScheme("https://", address) || hasScheme("http://", address))
      && address.allSatisfy { $0 > 0x20 && $0 != 0x7F }
  }

  /// Whether `address` begins with `scheme`, which is ASCII in small letters, in either case (RFC 3986, section 3.1).
  private static func hasScheme(_ scheme: StaticString, _ address: UnsafeBufferPointer<UInt8>) -> Bool {
    scheme.withUTF8Buffer { scheme in
      zip(scheme, address).allSatisfy { expected, byte in
        byte == expected || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte | 0x20 == expected
      }
    }
  }
}
