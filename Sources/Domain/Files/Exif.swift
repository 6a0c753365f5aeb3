/// The one thing of Exif (CIPA DC-008, 4.5 and 4.6) that is needed to show a photo: which way it is turned.
enum Exif {
  private static let orientationTag = 0x0112

  /// The orientation that the content of an APP1 segment gives, 1 to 8: 1 upright, 5 to 8 lying on a side. Nil where
  /// it is no Exif or says nothing of it.
  static func orientation(in content: ArraySlice<UInt8>) -> UInt8? {
    let segment = CheckedBytes(content)
    guard segment.has("Exif\0\0", at: 0) else { return nil }
    let tiff = CheckedBytes(segment[6..<segment.count])
    let isLittle = tiff.has("II*\0", at: 0)
    guard isLittle || tiff.has("MM\0*", at: 0) else { return nil }
    func number(_ length: Int, at offset: Int) -> Int? {
      isLittle ? tiff.little(length, at: offset) : tiff.big(length, at: offset)
    }
    guard let directory = number(4, at: 4), let count = number(2, at: directory) else { return nil }
    for index in 0..<count {
      let entry = directory + 2 + 12 * index
      guard let tag = number(2, at: entry) else { return nil }
      guard tag == orientationTag else { continue }
      guard number(2, at: entry + 2) == 3, let value = number(2, at: entry + 8), (1...8).contains(value)
      else {
        return nil
      }
      return UInt8(value)
    }
    return nil
  }

  /// A whole APP1 segment that says `orientation`, 1 to 8, and nothing else.
  static func segment(orientation: UInt8) -> [UInt8] {
    let header = [0xFF, 0xE1, 0, 34] + Array("Exif\0\0MM\0*".utf8) + [0, 0, 0, 8]
    // One entry: the tag, a short number, one of it, its value. No directory follows.
    let entry: [UInt8] = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
    return header + entry + [0, 0, 0, 0]
  }
}
