/// The text of a form's field, gathered byte by byte: line ends become LF, because browsers send CRLF whatever was
/// typed (HTML, section 4.10.21.4); bytes that are not UTF-8 become replacement characters, as does NUL, which no text
/// of ours holds.
struct FormText {
  private var bytes: [UInt8] = []

  /// No text yet; room for `capacity` bytes.
  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  /// Appends `byte`. A CR is held as the last byte until it is known whether LF follows.
  mutating func append(_ byte: UInt8) {
    if bytes.last == .carriageReturn {
      bytes[bytes.count - 1] = .lineFeed
      if byte == .lineFeed { return }
    }
    if byte == 0 {
      bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
    } else {
      bytes.append(byte)
    }
  }

  /// All that was appended.
  consuming func finished() -> String {
    if bytes.last == .carriageReturn { bytes[bytes.count - 1] = .lineFeed }
    return String(decoding: bytes, as: UTF8.self)
  }
}
