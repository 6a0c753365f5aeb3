/// A strong entity tag made from content: the same bytes have the same tag, whoever serves them and whenever.
package struct EntityTag: Hashable, Sendable {
  private let value: UInt64

  /// Sixteen hexadecimal digits.
  package var digits: String {
    String(decoding: (0..<16).map { Self.digit(value >> UInt64(60 - 4 * $0)) }, as: UTF8.self)
  }

  /// The tag in its quotes, as fields write it.
  package var quoted: String { "\"\(digits)\"" }

  /// Appends the tag in its quotes.
  func appendQuoted(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for place in 0..<16 { bytes.append(Self.digit(value >> UInt64(60 - 4 * place))) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The tag of `content`: 64 bits, mixed sixteen bytes at a time. It tells versions apart; it is no protection
  /// against someone who looks for two contents of one tag, and need not be: only our own content is tagged.
  package init(of content: [UInt8]) {
    // Two sums side by side: a product waits only for the one before it in its own sum.
    var sums = (Self.seed ^ UInt64(content.count), ~Self.seed)
    content.withUnsafeBytes { bytes in
      var offset = 0
      while offset + 32 <= bytes.count {
        let words = bytes.loadUnaligned(fromByteOffset: offset, as: SIMD4<UInt64>.self)
        sums.0 = Self.mixed(sums.0 ^ words[0], words[1])
        sums.1 = Self.mixed(sums.1 ^ words[2], words[3])
        offset += 32
      }
      for byte in bytes[offset...] { sums.0 = Self.mixed(sums.0, UInt64(byte)) }
    }
    let hash = Self.mixed(sums.0, sums.1)
    value = hash ^ hash >> 32
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

  private static let seed: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// A 128-bit product folded onto itself spreads every input bit over the whole word.
  private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = hash.multipliedFullWidth(by: word ^ 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low &+ (hash << 1 | hash >> 63)
  }

  /// The digit for the last four bits of `bits`.
  private static func digit(_ bits: UInt64) -> UInt8 {
    let value = UInt8(truncatingIfNeeded: bits & 15)
    return value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
