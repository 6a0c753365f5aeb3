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

  /// Appends bytes as they are.
  mutating func append(_ bytes: Span<UInt8>, _ range: Range<Int>) {
    bytes.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }

  /// Appends text with what is special in HTML escaped.
  mutating func write(escaping text: Span<UInt8>, _ range: Range<Int>) {
    text.extracting(range).withUnsafeBufferPointer { Escaping.append($0, to: &self) }
  }

  mutating func write(escaping text: [UInt8], _ range: Range<Int>) { write(escaping: text.span, range) }

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

  /// Appends a number in decimal digits.
  mutating func write(number: Int) { append(contentsOf: String(number).utf8) }

  /// Begins a new line unless one has just begun.
  mutating func writeLineStart() {
    if let last, last != "\n" { append(0x0A) }
  }
}
