import Glibc

/// Places of a stored piece in which something else may stand for one reader: the Markdown renderer writes each as a paragraph
/// with a name, whose text is what is read where nothing else stands. Whatever is typed is escaped, so that none of it is a
/// place.
extension HTML {
  /// What begins a place, before its name and a quotation mark.
  public static let placeStart: StaticString = "<p data-call=\""
  /// What ends a place.
  public static let placeEnd: StaticString = "</p>"

  /// Whether there is a place.
  public var hasPlaces: Bool {
    bytes.withUnsafeBufferPointer { Self.find(Self.placeStart, in: $0, from: 0) != nil }
  }

  /// The names of its places, in order.
  public var placeNames: [String] {
    guard hasPlaces else { return [] }
    var names: [String] = []
    _ = filled { name in
      names.append(name)
      return nil
    }
    return names
  }

  /// The same with other pieces in its places, in one walk.
  ///
  /// - Parameter piece: what stands in the place of that name; nil to leave its own text.
  public func filled(_ piece: (_ name: String) -> HTML?) -> HTML {
    let all = bytes
    return all.withUnsafeBufferPointer { bytes in
      var filled: [UInt8] = []
      filled.reserveCapacity(2 * bytes.count)
      var copied = 0
      var next = 0
      while let start = Self.find(Self.placeStart, in: bytes, from: next),
        let nameEnd = bytes[(start + Self.placeStart.utf8CodeUnitCount)...].firstIndex(
          of: UInt8(ascii: "\"")),
        let end = Self.find(Self.placeEnd, in: bytes, from: nameEnd)
      {
        next = end + Self.placeEnd.utf8CodeUnitCount
        let name = String(
          decoding: bytes[(start + Self.placeStart.utf8CodeUnitCount)..<nameEnd], as: UTF8.self)
        guard let piece = piece(name) else { continue }
        filled.append(contentsOf: bytes[copied..<start])
        filled.append(contentsOf: piece.bytes)
        copied = next
      }
      filled.append(contentsOf: bytes[copied...])
      return HTML(trusted: filled)
    }
  }

  /// The same with nothing to be filled: what stands in its places of its own is left, as ordinary paragraphs.
  public var withoutPlaces: HTML {
    let all = bytes
    return all.withUnsafeBufferPointer { bytes in
      var plain: [UInt8] = []
      plain.reserveCapacity(bytes.count)
      var copied = 0
      while let start = Self.find(Self.placeStart, in: bytes, from: copied),
        let nameEnd = bytes[(start + Self.placeStart.utf8CodeUnitCount)...].firstIndex(
          of: UInt8(ascii: "\""))
      {
        plain.append(contentsOf: bytes[copied..<start])
        plain.append(contentsOf: "<p".utf8)
        copied = nameEnd + 1
      }
      plain.append(contentsOf: bytes[copied...])
      return HTML(trusted: plain)
    }
  }

  private static func find(
    _ sought: StaticString, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard let base = bytes.baseAddress else { return nil }
    let length = sought.utf8CodeUnitCount
    var index = start
    // Both begin with `<`, at which memchr jumps.
    while index + length <= bytes.count,
      let found = memchr(base + index, Int32(UInt8(ascii: "<")), bytes.count - index)
    {
      index = UnsafeRawPointer(found) - UnsafeRawPointer(base)
      guard index + length <= bytes.count else { return nil }
      if memcmp(base + index, sought.utf8Start, length) == 0 { return index }
      index += 1
    }
    return nil
  }
}
