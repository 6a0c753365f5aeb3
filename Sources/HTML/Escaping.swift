/// What makes text harmless inside an element or inside a double-quoted attribute
/// (HTML Standard, 13.3 "Escaping a string").
public enum Escaping {
  /// Appends `text` with `&`, `<`, `>` and `"` replaced by character references.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  /// The same for UTF-8 bytes: runs without a special character are copied whole.
  public static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    for index in text.indices {
      guard let reference = reference(for: text[index]) else { continue }
      bytes.append(contentsOf: text[start..<index])
      reference.withUTF8Buffer { bytes.append(contentsOf: $0) }
      start = index + 1
    }
    bytes.append(contentsOf: text[start...])
  }

  private static func reference(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    default: nil
    }
  }
}
