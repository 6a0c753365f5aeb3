/// What bytes that someone sent are found to be.
package struct RecognisedFile: Hashable, Sendable {
  package let kind: FileKind
  /// The size of an image as it is shown; nil for anything else.
  package let size: ImageSize?

  /// Recognises a file from its bytes alone: by how it begins and by a look at how it is built. Text, HTML, SVG,
  /// scripts and whatever only begins like one of the kinds are unknown.
  package init(_ bytes: ArraySlice<UInt8>) throws(FileRefusal) {
    let bytes = CheckedBytes(bytes)
    if let image = Self.image(in: bytes) {
      guard image.size.isBearable else { throw .tooManyPixels }
      (kind, size) = (image.kind, image.size)
      return
    }
    size = nil
    if Self.isPDF(bytes) {
      kind = .pdf
    } else if let archive = ZipArchive(bytes) {
      kind = try OfficeFile.kind(of: archive)
    } else {
      throw .unknown
    }
  }

  private struct Image {
    let kind: FileKind
    let size: ImageSize
  }

  private static func image(in bytes: CheckedBytes) -> Image? {
    if let size = JPEG.size(of: bytes) { return Image(kind: .jpeg, size: size) }
    if let size = PNG.size(of: bytes) { return Image(kind: .png, size: size) }
    if let size = WebP.size(of: bytes) { return Image(kind: .webp, size: size) }
    return GIF.size(of: bytes).map { Image(kind: .gif, size: $0) }
  }

  /// The header at the very beginning and the end-of-file marker in the last KiB (ISO 32000-1, 7.5.2 and 7.5.5, and
  /// where its readers look for the marker).
  private static func isPDF(_ bytes: CheckedBytes) -> Bool {
    guard bytes.has("%PDF-1.", at: 0) || bytes.has("%PDF-2.", at: 0) else { return false }
    return (max(0, bytes.count - 1_024)..<bytes.count).contains { bytes.has("%%EOF", at: $0) }
  }
}

/// Why a file that was sent is not taken.
package enum FileRefusal: Error, Hashable, Sendable, CaseIterable {
  /// It is of no kind on the list, or broken.
  case unknown
  /// An image of more than 20,000 pixels in width or height, or 50 million in all.
  case tooManyPixels
  /// An office file with programs in it.
  case macros
  /// An office file that is locked with a password, so that nobody can say what is in it.
  case encrypted
}
