/// GIF files (GIF89a specification of CompuServe, 1990).
enum GIF {
  /// The size of the logical screen; nil unless a whole image descriptor follows, behind nothing but extensions.
  static func size(of bytes: CheckedBytes) -> ImageSize? {
    guard bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0), let width = bytes.little(2, at: 6),
      let height = bytes.little(2, at: 8), let flags = bytes[10]
    else { return nil }
    var offset = 13 + (flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1))
    while bytes[offset] == UInt8(ascii: "!") {
      guard let end = endOfBlocks(from: offset + 2, bytes) else { return nil }
      offset = end
    }
    // The descriptor has ten bytes, and a scan behind it.
    guard bytes[offset] == UInt8(ascii: ","), bytes[offset + 10] != nil else { return nil }
    return ImageSize(width: width, height: height)
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
