import HTML

/// A mail address as a `mailto:` link holds it. All that could add something to the letter is percent-encoded, so that it
/// holds nothing but its addressee (RFC 6068, 2).
struct MailAddress: Hashable, Sendable {
  fileprivate let encoded: String

  /// Reads an address; nil for what has no `@`.
  init?(_ address: String) {
    guard address.contains("@") else { return nil }
    var encoded: [UInt8] = []
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"), UInt8(ascii: "+"):
        encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), Self.hexadecimal(byte >> 4), Self.hexadecimal(byte & 15)]
      }
    }
    self.encoded = String(decoding: encoded, as: UTF8.self)
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "A") + digit - 10
  }
}

/// A link that opens a letter to `address`.
func mailLink(_ address: MailAddress, _ words: HTML) -> HTML {
  #"<a href="mailto:\#(address.encoded)">\#(words)</a>"#
}
