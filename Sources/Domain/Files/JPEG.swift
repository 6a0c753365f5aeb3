/// JPEG files (ITU-T T.81, annex B): markers, most of them with a segment behind.
enum JPEG {
  private enum Marker {
    static let startOfImage: UInt8 = 0xD8
    static let endOfImage: UInt8 = 0xD9
    static let startOfScan: UInt8 = 0xDA
    static let restarts: ClosedRange<UInt8> = 0xD0...0xD7
    /// Start of frame in each of the processes; the three that are left out between them are other tables.
    static let frames: Set<UInt8> = [
      0xC0, 0xC1, 0xC2, 0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF,
    ]
    static let exif: UInt8 = 0xE1
    /// Frames, scans and tables. Beyond the applications' come comments, and what nobody has defined.
    static let image: ClosedRange<UInt8> = 0xC0...0xDF
  }

  /// The size of the image as it is shown, with its orientation; nil unless a frame with a size and a scan follow the
  /// beginning.
  static func size(of bytes: CheckedBytes) -> ImageSize? {
    var segments = Segments(bytes)
    guard segments.next()?.marker == Marker.startOfImage else { return nil }
    var size: ImageSize?
    var orientation: UInt8?
    while let segment = segments.next() {
      let content = segment.content
      switch segment.marker {
      case _ where Marker.frames.contains(segment.marker):
        // A second frame could say another size.
        guard size == nil, content.count > 5, let height = bytes.big(2, at: content.lowerBound + 1),
          let width = bytes.big(2, at: content.lowerBound + 3)
        else { return nil }
        size = ImageSize(width: width, height: height)
        if size == nil { return nil }
      case Marker.exif: orientation = orientation ?? Exif.orientation(in: bytes[content])
      case Marker.startOfScan: return (orientation ?? 1) > 4 ? size?.turned : size
      case Marker.startOfImage, Marker.endOfImage: return nil
      default: break
      }
    }
    return nil
  }

  /// The file up to its end, with none of the segments that applications write for themselves but those that tell how
  /// the image is to be shown, and no comment. Cameras and editors hide places, names, thumbnails and whole other
  /// images in the others, and behind the end.
  static func withoutMetadata(_ file: ArraySlice<UInt8>) -> [UInt8] {
    let bytes = CheckedBytes(file)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var segments = Segments(bytes)
    var isTurned = false
    while let segment = segments.next() {
      if segment.marker == Marker.exif, !isTurned,
        let orientation = Exif.orientation(in: bytes[segment.content])
      {
        isTurned = true
        if orientation > 1 { kept += Exif.segment(orientation: orientation) }
      } else if isShown(segment, bytes) {
        kept += bytes[segment.whole]
      }
    }
    return kept
  }

  private static func isShown(_ segment: Segments.Segment, _ bytes: CheckedBytes) -> Bool {
    let start = segment.content.lowerBound
    return switch segment.marker {
    case Marker.image: true
    case 0xE0: bytes.has("JFIF\0", at: start)
    case 0xE2: bytes.has("ICC_PROFILE\0", at: start)
    // Says how the colours are transformed.
    case 0xEE: bytes.has("Adobe", at: start)
    default: false
    }
  }

  /// Walks from marker to marker.
  private struct Segments {
    struct Segment {
      let marker: UInt8
      /// With the marker, and for a scan with the coded data behind it.
      let whole: Range<Int>
      /// Behind the length; empty for a marker that stands alone.
      let content: Range<Int>
    }

    private let bytes: CheckedBytes
    private var offset = 0

    init(_ bytes: CheckedBytes) { self.bytes = bytes }

    /// The next segment; nil behind the end of the image, and where the file is broken.
    mutating func next() -> Segment? {
      guard bytes[offset] == 0xFF else { return nil }
      while bytes[offset + 1] == 0xFF { offset += 1 }
      guard let marker = bytes[offset + 1], marker != 0 else { return nil }
      let start = offset
      if marker == Marker.startOfImage || marker == Marker.endOfImage {
        offset = marker == Marker.endOfImage ? bytes.count : start + 2
        return Segment(marker: marker, whole: start..<(start + 2), content: (start + 2)..<(start + 2))
      }
      guard let length = bytes.big(2, at: start + 2), length >= 2, start + 2 + length <= bytes.count else {
        return nil
      }
      let end = start + 2 + length
      offset = marker == Marker.startOfScan ? endOfScan(from: end) : end
      return Segment(marker: marker, whole: start..<offset, content: (start + 4)..<end)
    }

    /// Where the coded data from `start` on ends: before a marker that is no restart. A zero behind 0xFF makes it data.
    private func endOfScan(from start: Int) -> Int {
      var offset = bytes.nextFF(from: start)
      while let next = bytes[offset + 1] {
        guard next == 0 || next == 0xFF || Marker.restarts.contains(next) else { return offset }
        offset = bytes.nextFF(from: next == 0xFF ? offset + 1 : offset + 2)
      }
      return bytes.count
    }
  }
}
