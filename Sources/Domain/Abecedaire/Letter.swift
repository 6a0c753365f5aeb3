/// A letter of the abécédaire, A to Z.
package struct Letter: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// 0 for A to 25 for Z.
  package let index: Int

  /// The twenty-six letters in order.
  package static let all = (0..<26).map(Letter.init(index:))

  /// The letter that `text` names, in either case; nil unless it is exactly one letter from A to Z.
  package init?(_ text: String) {
    guard text.utf8.count == 1, let byte = text.utf8.first else { return nil }
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): index = Int(byte - UInt8(ascii: "A"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"): index = Int(byte - UInt8(ascii: "a"))
    default: return nil
    }
  }

  /// The letter before, if any.
  package var previous: Letter? { index > 0 ? Letter(index: index - 1) : nil }

  /// The letter after, if any.
  package var next: Letter? { index < 25 ? Letter(index: index + 1) : nil }

  /// The capital, as pages and the database write it: `A`.
  package var description: String { String(UnicodeScalar(UInt8(ascii: "A") + UInt8(index))) }

  /// The small letter, as addresses write it: `a`.
  package var small: String { String(UnicodeScalar(UInt8(ascii: "a") + UInt8(index))) }

  package static func < (left: Letter, right: Letter) -> Bool { left.index < right.index }

  private init(index: Int) { self.index = index }
}
