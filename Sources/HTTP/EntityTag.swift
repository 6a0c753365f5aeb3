/// A strong entity tag made from content: the same bytes have the same tag, whoever serves them and whenever.
package struct EntityTag: Hashable, Sendable {
  /// Sixteen hexadecimal digits.
  package let digits: String

  /// The tag in its quotes, as fields write it.
  package var quoted: String { "\"\(digits)\"" }

  /// The tag of `content`: 64 bits mixed eight bytes at a time. It tells versions apart; it is no protection
  /// against someone who looks for two contents of one tag, and need not be: only our own content is tagged.
  package init(of content: [UInt8]) {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(content.count)
    content.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 8 <= bytes.count {
        hash = Self.mixed(hash, bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
        offset += 8
      }
      var last: UInt64 = 0
      for byte in bytes[offset...] { last = last << 8 | UInt64(byte) }
      hash = Self.mixed(hash, last)
    }
    hash ^= hash >> 32
    let text = String(hash, radix: 16)
    digits = String(repeating: "0", count: 16 - text.utf8.count) + text
  }

  /// Whether an `If-None-Match` value is `*` or lists this tag; weak comparison (RFC 9110, section 8.8.3.2).
  package func matches(_ condition: String) -> Bool {
    if condition == "*" { return true }
    return condition.split(separator: ",").contains { element in
      var tag = element.drop { $0 == " " || $0 == "\t" }
      if tag.hasPrefix("W/") { tag = tag.dropFirst(2) }
      return tag.prefix { $0 != " " && $0 != "\t" } == quoted
    }
  }

  /// A 128-bit product folded onto itself spreads every input bit over the whole word.
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ (hash << 1 | hash >> 63)
  }
}
