/// A single range of bytes asked for with `Range` (RFC 9110, section 14).
package enum ByteRange: Hashable, Sendable {
  /// No range, one in another unit, several, or one that cannot be read: the whole is sent, as section 14.2 allows.
  case whole
  case part(Range<Int>)
  /// A range that begins beyond the end.
  case unsatisfiable

  /// Reads `value`, the field's value, for content of `length` bytes. Numbers too large for an `Int` are as good as
  /// the end of the content.
  package init(_ value: String, length: Int) {
    guard value.lowercased().hasPrefix("bytes=") else {
      self = .whole
      return
    }
    let ends = value.dropFirst(6).split(separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, ends.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }),
      !(ends[0].isEmpty && ends[1].isEmpty)
    else {
      self = .whole
      return
    }
    if ends[0].isEmpty {
      self = Self.suffix(Int(ends[1]) ?? Int.max, length: length)
    } else {
      self = Self.between(
        Int(ends[0]) ?? Int.max, ends[1].isEmpty ? Int.max : Int(ends[1]) ?? Int.max, length)
    }
  }

  private static func suffix(_ count: Int, length: Int) -> ByteRange {
    count == 0 || length == 0 ? .unsatisfiable : .part((length - min(count, length))..<length)
  }

  private static func between(_ first: Int, _ last: Int, _ length: Int) -> ByteRange {
    if first > last { return .whole }
    if first >= length { return .unsatisfiable }
    return .part(first..<(min(last, length - 1) + 1))
  }
}
