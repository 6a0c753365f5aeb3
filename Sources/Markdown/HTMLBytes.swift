import HTML

// The writing of HTML into bytes.
extension [UInt8] {
  private static let plainInAddress: ByteSet = {
    var set = ByteSet("-_.+!*'(),%#@?=;:/$~")
    for byte in UInt8(0)..<128 where byte.isAlphanumeric { set.insert(byte) }
    return set
  }()

  /// Appends markup as it is.
  @inline(__always) mutating func write(_ markup: StaticString) {
    markup.withUTF8Buffer { append(contentsOf: $0) }
  }

  /// Appends text with what is special in HTML escaped.
  mutating func write(escaping text: [UInt8], _ range: Range<Int>) {
    text.withUnsafeBufferPointer {
      Escaping.append(UnsafeBufferPointer(rebasing: $0[range]), to: &self)
    }
  }

  mutating func write(escaping text: [UInt8]) { write(escaping: text, text.indices) }

  /// Appends an address for an attribute: percent-encoded where needed, `%` being taken as an encoding
  /// already, as in the examples of CommonMark.
  mutating func write(address: [UInt8], _ range: Range<Int>) {
    let digits: StaticString = "0123456789ABCDEF"
    let plain = Self.plainInAddress
    for byte in address[range] {
      if plain.contains(byte) {
        append(byte)
      } else if byte == "&" {
        write("&amp;")
      } else {
        append(0x25)
        digits.withUTF8Buffer { append(contentsOf: [$0[Int(byte >> 4)], $0[Int(byte & 15)]]) }
      }
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func writeLineStart() {
    if let last, last != "\n" { append(0x0A) }
  }
}
