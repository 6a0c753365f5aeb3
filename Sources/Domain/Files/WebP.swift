/// WebP files (RFC 9649): a RIFF container of chunks, each a name, a length and data filled up to an even length.
enum WebP {
  private struct Chunk {
    let name: ArraySlice<UInt8>
    /// With its name, its length and what fills it up.
    let whole: Range<Int>

    func isNamed(_ name: StaticString) -> Bool { name.withUTF8Buffer { self.name.elementsEqual($0) } }
  }

  /// The chunks that make the image; Exif, XMP and whatever programs add for themselves are not among them.
  private static let shown: Set<[UInt8]> = Set(
    ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"].map { Array($0.utf8) })
  /// The flags in a `VP8X` chunk that announce Exif and XMP (section 2.7.1).
  private static let metadataFlags: UInt8 = 0x0C

  /// The size of the image, or of the canvas of an animated one; nil unless whole chunks fill the length that is
  /// announced, with an image among them.
  static func size(of file: CheckedBytes) -> ImageSize? {
    guard let bytes = container(file), let first = chunk(at: 12, bytes) else { return nil }
    var hasImage = false
    var offset = 12
    while let chunk = chunk(at: offset, bytes) {
      hasImage = hasImage || chunk.isNamed("VP8 ") || chunk.isNamed("VP8L") || chunk.isNamed("ANMF")
      offset = chunk.whole.upperBound
    }
    guard hasImage, offset == bytes.count else { return nil }
    if first.isNamed("VP8 ") { return lossySize(bytes) }
    if first.isNamed("VP8L") { return losslessSize(bytes) }
    return first.isNamed("VP8X") ? canvasSize(bytes) : nil
  }

  /// The file up to its end, with the chunks in `shown` alone.
  static func withoutMetadata(_ file: ArraySlice<UInt8>) -> [UInt8] {
    guard let bytes = container(CheckedBytes(file)) else { return Array(file) }
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var offset = 12
    while let chunk = chunk(at: offset, bytes) {
      offset = chunk.whole.upperBound
      guard shown.contains(Array(chunk.name)) else { continue }
      let start = kept.count
      kept += bytes[chunk.whole]
      if chunk.isNamed("VP8X"), chunk.whole.count > 8 { kept[start + 8] &= ~metadataFlags }
    }
    let length = UInt32(truncatingIfNeeded: kept.count + 4)
    return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
      + Array("WEBP".utf8)
      + kept
  }

  /// What the length in the header takes in (section 2.4).
  private static func container(_ file: CheckedBytes) -> CheckedBytes? {
    guard file.has("RIFF", at: 0), file.has("WEBP", at: 8), let length = file.little(4, at: 4),
      length >= 4, length % 2 == 0, length + 8 <= file.count
    else { return nil }
    return CheckedBytes(file[0..<(length + 8)])
  }

  private static func chunk(at offset: Int, _ bytes: CheckedBytes) -> Chunk? {
    guard let length = bytes.little(4, at: offset + 4) else { return nil }
    let end = offset + 8 + length + length % 2
    return end <= bytes.count ? Chunk(name: bytes[offset..<(offset + 4)], whole: offset..<end) : nil
  }

  /// The frame header of VP8 (RFC 6386, section 9.1): a key frame, its start code, two sizes of 14 bits.
  private static func lossySize(_ bytes: CheckedBytes) -> ImageSize? {
    guard let tag = bytes[20], tag & 1 == 0, bytes.big(3, at: 23) == 0x9D01_2A,
      let width = bytes.little(2, at: 26), let height = bytes.little(2, at: 28)
    else { return nil }
    return ImageSize(width: width & 0x3FFF, height: height & 0x3FFF)
  }

  /// The header of the lossless format (RFC 9649, section 3.4): a signature, two sizes less one of 14 bits.
  private static func losslessSize(_ bytes: CheckedBytes) -> ImageSize? {
    guard bytes[20] == 0x2F, let sizes = bytes.little(4, at: 21) else { return nil }
    return ImageSize(width: (sizes & 0x3FFF) + 1, height: (sizes >> 14 & 0x3FFF) + 1)
  }

  /// The canvas of the extended format (RFC 9649, section 2.7): two sizes less one of 24 bits.
  private static func canvasSize(_ bytes: CheckedBytes) -> ImageSize? {
    guard let width = bytes.little(3, at: 24), let height = bytes.little(3, at: 27) else { return nil }
    return ImageSize(width: width + 1, height: height + 1)
  }
}
