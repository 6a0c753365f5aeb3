/// What makes text harmless inside an element or inside a double-quoted attribute
/// (HTML Standard, 13.3 "Escaping a string").
public enum Escaping {
  /// Appends `text`, as UTF-8, with `&`, `<`, `>` and `"` replaced by character references: runs without a special
  /// character are copied whole.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    while let index = firstSpecial(in: text, from: start) {
      bytes.append(contentsOf: text[start..<index])
      reference(for: text[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Where the first byte with a meaning of its own in HTML stands from `start` on; nil when there is none. Most text has
  /// none, so that eight bytes are looked at together.
  static func firstSpecial(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let bytes = UnsafeRawBufferPointer(text)
    var index = start
    while index + 8 <= bytes.count {
      let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let marks = specialMarks(word)
      if marks != 0 { return index + marks.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < bytes.count {
      if isSpecial(bytes[index]) { return index }
      index += 1
    }
    return nil
  }

  /// The reference that stands for a special byte.
  static func reference(for byte: UInt8) -> StaticString {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
  }

  /// Sets the highest bit of the first special byte of `word`, and of none before it. `"` and `&` differ by one bit, and so
  /// do `<` and `>`: with that bit set, both pairs are one value each.
  @inline(__always)
  private static func specialMarks(_ word: UInt64) -> UInt64 {
    let quotes = (word | 0x0404_0404_0404_0404) ^ 0x2626_2626_2626_2626
    let angles = (word | 0x0202_0202_0202_0202) ^ 0x3E3E_3E3E_3E3E_3E3E
    return zeroMarks(quotes) | zeroMarks(angles)
  }

  /// The same for zero bytes: only a zero borrows from the bit above it (Hacker's Delight, 6-1).
  @inline(__always)
  private static func zeroMarks(_ word: UInt64) -> UInt64 {
    (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
  }
}
