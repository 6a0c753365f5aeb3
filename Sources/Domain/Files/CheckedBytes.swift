/// Reads numbers and words out of bytes that may lie and may end anywhere. Offsets count from the first byte; every
/// reading beyond the ends gives nil, so that no file can end the program.
struct CheckedBytes {
  private let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// The bytes at `range`, or as many of them as there are.
  subscript(range: Range<Int>) -> ArraySlice<UInt8> {
    let range = range.clamped(to: 0..<count)
    return bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)]
  }

  subscript(offset: Int) -> UInt8? {
    offset >= 0 && offset < count ? bytes[bytes.startIndex + offset] : nil
  }

  /// Whether the bytes at `offset` are those of `word`.
  func has(_ word: StaticString, at offset: Int) -> Bool {
    word.withUTF8Buffer { word in offset >= 0 && self[offset..<(offset + word.count)].elementsEqual(word) }
  }

  /// Where the next 0xFF stands from `offset` on; the end if there is none.
  func nextFF(from offset: Int) -> Int {
    let rest = self[min(offset, count)..<count]
    return (rest.firstIndex(of: 0xFF) ?? bytes.endIndex) - bytes.startIndex
  }

  /// A number of `length` bytes, at most seven, the highest first.
  func big(_ length: Int, at offset: Int) -> Int? {
    number(stride(from: 0, to: length, by: 1), at: offset)
  }

  /// A number of `length` bytes, at most seven, the lowest first.
  func little(_ length: Int, at offset: Int) -> Int? {
    number(stride(from: length - 1, to: -1, by: -1), at: offset)
  }

  private func number(_ places: StrideTo<Int>, at offset: Int) -> Int? {
    var number = 0
    for place in places {
      guard let byte = self[offset + place] else { return nil }
      number = number << 8 | Int(byte)
    }
    return number
  }
}
