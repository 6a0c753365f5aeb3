/// Gives equal parts equal numbers, from 0, so that texts are compared by numbers. A table of its own for
/// each comparison; hashing is seeded by the process, so that no text can be made to slow it down.
struct PartNumbers {
  private var numbers: [Key: Int] = [:]
  /// How many bytes each numbered part has.
  private(set) var lengths: [Int] = []

  /// The number of each part, in order.
  mutating func numbers(of parts: TextParts) -> [Int] {
    parts.ranges.map { number(of: parts.bytes[$0]) }
  }

  private mutating func number(of bytes: ArraySlice<UInt8>) -> Int {
    let next = lengths.count
    let number = numbers[Key(bytes: bytes), default: next]
    if number == next {
      numbers[Key(bytes: bytes)] = next
      lengths.append(bytes.count)
    }
    return number
  }

  /// Hashed as one run: a slice by itself would be hashed byte after byte.
  private struct Key: Hashable {
    let bytes: ArraySlice<UInt8>

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }
}
