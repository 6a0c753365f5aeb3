import Database
import Domain

/// A thing that can be searched, and its row in the index: the kind above, the thing's own row below. Rows of one kind stand
/// together, the newest last.
struct SearchRow: Hashable {
  let kind: SearchKind
  /// The row of the thing in its own table.
  let id: Int

  /// Bits for the thing's own row: more than a file can hold.
  private static let bits = 40

  init(_ kind: SearchKind, _ id: Int) {
    self.kind = kind
    self.id = id
  }

  init?(number: Int) {
    guard let kind = SearchKind(rawValue: number >> Self.bits) else { return nil }
    self.init(kind, number & (1 << Self.bits - 1))
  }

  var number: Int { kind.rawValue << Self.bits | id }

  /// The rows of one kind, or of all.
  static func numbers(of kind: SearchKind?) -> ClosedRange<Int> {
    guard let kind else { return 0...Int.max }
    return SearchRow(kind, 0).number...(SearchRow(kind, 0).number + (1 << bits - 1))
  }
}
