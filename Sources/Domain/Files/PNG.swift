/// PNG files (W3C PNG, third edition, 5): chunks of a length, a name, data and a sum.
enum PNG {
  /// The name of a chunk and where it stands, with its length and its sum.
  private struct Chunk {
    let name: ArraySlice<UInt8>
    let whole: Range<Int>
    let length: Int

    /// Whether an image cannot be shown without it (5.4): the first letter is a capital.
    var isCritical: Bool { name.first.map { $0 & 0x20 == 0 } ?? true }

    func isNamed(_ name: StaticString) -> Bool { name.withUTF8Buffer { self.name.elementsEqual($0) } }
  }

  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks without which the image does not show as it should: those that must be understood, transparency,
  /// colours, the size of a pixel, animation. Texts, times, Exif and what programs add for themselves are not among
  /// them.
  private static let shown: Set<[UInt8]> = Set(
    [
      "IHDR", "PLTE", "IDAT", "IEND", "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI",
      "bKGD", "pHYs", "acTL", "fcTL", "fdAT",
    ].map { Array($0.utf8) })

  /// The size of the image; nil unless the header comes first and whole chunks with an image among them lead to the
  /// end, none of them one that must be understood and is not known (5.4).
  static func size(of bytes: CheckedBytes) -> ImageSize? {
    guard bytes[0..<8].elementsEqual(signature), let header = chunk(at: 8, bytes), header.isNamed("IHDR"),
      header.length == 13, let width = bytes.big(4, at: 16), let height = bytes.big(4, at: 20)
    else { return nil }
    var hasImage = false
    var offset = header.whole.upperBound
    while let chunk = chunk(at: offset, bytes), !chunk.isNamed("IHDR") {
      if chunk.isNamed("IEND") { return hasImage ? ImageSize(width: width, height: height) : nil }
      guard !chunk.isCritical || chunk.isNamed("PLTE") || chunk.isNamed("IDAT") else { return nil }
      hasImage = hasImage || chunk.isNamed("IDAT")
      offset = chunk.whole.upperBound
    }
    return nil
  }

  /// The file up to its end, with the chunks in `shown` alone.
  static func withoutMetadata(_ file: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = CheckedBytes(file)
    var kept = signature
    kept.reserveCapacity(bytes.count)
    var offset = signature.count
    while let chunk = chunk(at: offset, bytes) {
      if shown.contains(Array(chunk.name)) { kept += bytes[chunk.whole] }
      if chunk.isNamed("IEND") { break }
      offset = chunk.whole.upperBound
    }
    return kept
  }

  private static func chunk(at offset: Int, _ bytes: CheckedBytes) -> Chunk? {
    guard let length = bytes.big(4, at: offset), offset + 12 + length <= bytes.count else { return nil }
    let name = bytes[(offset + 4)..<(offset + 8)]
    return Chunk(name: name, whole: offset..<(offset + 12 + length), length: length)
  }
}
