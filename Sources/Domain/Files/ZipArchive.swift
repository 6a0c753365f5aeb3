/// The list of what is in a zip archive (APPNOTE.TXT of PKWARE, 4.3): the central directory alone. Nothing is unpacked.
struct ZipArchive {
  /// One file of the archive.
  struct Entry {
    /// In small ASCII letters, with forward slashes.
    let name: String
    let isEncrypted: Bool
  }

  let entries: [Entry]
  /// The content of the first file where it is named `mimetype` and stored as it is, which is how OpenDocument names
  /// itself (OpenDocument 1.3, part 2, 3.3); nil for any other archive.
  let mimetype: ArraySlice<UInt8>?

  /// More files than an office file has; an archive of more is none of ours.
  private static let maximumEntries = 20_000
  /// The longest comment behind the directory.
  private static let maximumComment = 65_535

  /// Reads the directory; nil where `bytes` do not begin and end as an archive does or the directory is broken.
  init?(_ bytes: CheckedBytes) {
    guard bytes.has("PK\u{3}\u{4}", at: 0), let end = Self.endOfDirectory(bytes),
      let count = bytes.little(2, at: end + 10), count > 0, count <= Self.maximumEntries,
      let length = bytes.little(4, at: end + 12), let start = bytes.little(4, at: end + 16),
      start + length == end
    else { return nil }
    var entries: [Entry] = []
    var offset = start
    for _ in 0..<count {
      guard bytes.has("PK\u{1}\u{2}", at: offset), let flags = bytes.little(2, at: offset + 8),
        let name = bytes.little(2, at: offset + 28), let extra = bytes.little(2, at: offset + 30),
        let comment = bytes.little(2, at: offset + 32), offset + 46 + name + extra + comment <= end
      else { return nil }
      let text = Self.name(bytes[(offset + 46)..<(offset + 46 + name)])
      entries.append(Entry(name: text, isEncrypted: flags & Self.encryptionFlags != 0))
      offset += 46 + name + extra + comment
    }
    guard offset == end else { return nil }
    self.entries = entries
    mimetype = Self.mimetype(bytes)
  }

  /// Encrypted, strongly encrypted, and the directory masked (APPNOTE, 4.4.4: bits 0, 6 and 13).
  private static let encryptionFlags = 0x2041

  /// The record that ends the directory: the last one whose comment reaches exactly to the end of the file.
  private static func endOfDirectory(_ bytes: CheckedBytes) -> Int? {
    var offset = bytes.count - 22
    let first = max(0, offset - maximumComment)
    while offset >= first {
      if bytes.has("PK\u{5}\u{6}", at: offset), bytes.little(2, at: offset + 20) == bytes.count - offset - 22
      {
        return offset
      }
      offset -= 1
    }
    return nil
  }

  private static func name(_ bytes: ArraySlice<UInt8>) -> String {
    let lowered = bytes.map { byte -> UInt8 in
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte | 0x20
      case UInt8(ascii: "\\"): UInt8(ascii: "/")
      default: byte
      }
    }
    return String(decoding: lowered, as: UTF8.self)
  }

  /// The local header of the first file: method 0, no extra field, a length that is said beforehand.
  private static func mimetype(_ bytes: CheckedBytes) -> ArraySlice<UInt8>? {
    guard bytes.little(2, at: 8) == 0, let length = bytes.little(4, at: 18), length <= 100,
      bytes.little(2, at: 26) == 8, bytes.little(2, at: 28) == 0, bytes.has("mimetype", at: 30)
    else { return nil }
    return bytes[38..<(38 + length)]
  }
}
