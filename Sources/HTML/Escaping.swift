/// What makes text harmless inside an element or inside a double-quoted attribute
/// (HTML Standard, 13.3 "Escaping a string").
public enum Escaping {
  /// Appends `text`, as UTF-8, with `&`, `<`, `>` and `"` replaced by character references: runs without a special
  /// character are copied whole.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices where isSpecial(text[index]) {
      bytes.append(contentsOf: text[start..<index])
      reference(for: text[index]).withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Whether `byte` has a meaning of its own in HTML. Letters stand beyond all four.
  @inline(__always)
  static func isSpecial(_ byte: UInt8) -> Bool {
    guard byte <= UInt8(ascii: ">") else { return false }
    return byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
      || byte == UInt8(ascii: "\"")
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
}
