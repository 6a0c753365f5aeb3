/// GIF files (GIF89a specification of CompuServe, 1990).
enum GIF {
  /// The flag by which a descriptor announces a table of colours; the three lowest bits say how long it is.
  private static let hasTable: UInt8 = 0x80

  /// The size of the logical screen; nil unless whole blocks with an image among them lead to the trailer, or to the end of
  /// the file, and every image lies within the screen (section 20): browsers make the screen larger for one that does not,
  /// as large as it likes.
  static func size(of bytes: CheckedBytes) -> ImageSize? {
    guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0), let width = bytes.little(2, at: 6),
      let height = bytes.little(2, at: 8), let flags = bytes[10],
      let screen = ImageSize(width: width, height: height)
    else { return nil }
    var hasImage = false
    var offset = 13 + lengthOfTable(flags)
    while let block = bytes[offset], block != UInt8(ascii: ";") {
      let end: Int?
      switch block {
      case UInt8(ascii: "!"): end = endOfBlocks(from: offset + 2, bytes)
      case UInt8(ascii: ","):
        hasImage = true
        end = endOfImage(at: offset, within: screen, bytes)
      default: return nil
      }
      guard let end else { return nil }
      offset = end
    }
    return hasImage ? screen : nil
  }

  /// The bytes of the colour table that `flags` announce.
  private static func lengthOfTable(_ flags: UInt8) -> Int {
    flags & hasTable == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }

  /// Behind an image: its descriptor of ten bytes, its colours, the size of its codes and its data.
  private static func endOfImage(at offset: Int, within screen: ImageSize, _ bytes: CheckedBytes) -> Int? {
    guard let left = bytes.little(2, at: offset + 1), let top = bytes.little(2, at: offset + 3),
      let width = bytes.little(2, at: offset + 5), let height = bytes.little(2, at: offset + 7),
      let flags = bytes[offset + 9], left + width <= screen.width, top + height <= screen.height
    else { return nil }
    return endOfBlocks(from: offset + 10 + lengthOfTable(flags) + 1, bytes)
  }

  /// Behind the data blocks from `start` on, each of them with its length before it, the last one empty.
  private static func endOfBlocks(from start: Int, _ bytes: CheckedBytes) -> Int? {
    var offset = start
    while let length = bytes[offset] {
      offset += 1 + Int(length)
      if length == 0 { return offset }
    }
    return nil
  }
}
