// Comparisons of a byte with an ASCII character written as such: `byte == "*"`.
// A NUL never occurs in a source (CommonMark 2.3 replaces it), so 0 stands for "past the end".

@inline(__always) func == (byte: UInt8, ascii: Unicode.Scalar) -> Bool { UInt32(byte) == ascii.value }
@inline(__always) func != (byte: UInt8, ascii: Unicode.Scalar) -> Bool { UInt32(byte) != ascii.value }
@inline(__always) func ~= (ascii: Unicode.Scalar, byte: UInt8) -> Bool { UInt32(byte) == ascii.value }

/// A set of ASCII bytes, tested by a shift instead of a table in memory.
struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The set of the characters of `ascii`.
  init(_ ascii: StaticString) {
    ascii.withUTF8Buffer { for byte in $0 { insert(byte) } }
  }

  mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else if byte < 128 { high |= 1 << UInt64(byte & 63) }
  }

  /// The set with the characters of `ascii` too, when `condition` holds.
  func adding(_ ascii: StaticString, if condition: Bool) -> ByteSet {
    guard condition else { return self }
    var sum = self
    ascii.withUTF8Buffer { for byte in $0 { sum.insert(byte) } }
    return sum
  }

  @inline(__always) func contains(_ byte: UInt8) -> Bool {
    let half = byte < 64 ? low : high
    return byte < 128 && (half &>> UInt64(byte & 63)) & 1 != 0
  }
}

extension UInt8 {
  @inline(__always) var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  @inline(__always) var isAlphanumeric: Bool { isDigit || isLetter }
  @inline(__always) var isControl: Bool { self < 0x20 || self == 0x7F }

  /// ASCII punctuation character (CommonMark 2.1): what a backslash may escape.
  @inline(__always) var isPunctuation: Bool { self > 0x20 && self < 0x7F && !isAlphanumeric }

  /// The ASCII letter in lower case; any other byte as it is.
  @inline(__always) var lowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }

  /// The ASCII letter in upper case; any other byte as it is.
  @inline(__always) var uppercased: UInt8 { self &- 0x61 < 26 ? self & 0xDF : self }
}
