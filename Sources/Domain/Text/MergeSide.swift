/// A text in parts, with a number for each that is the same for equal parts of all three texts of a merge.
struct NumberedParts {
  let parts: TextParts
  let numbers: [Int]
}

/// One side of the merge, and how far the walk went through it.
struct MergeSide {
  /// What a side has in place of some parts of the base.
  struct Replacement {
    let parts: Range<Int>
    let isEdited: Bool
  }

  let numbers: [Int]
  let parts: TextParts
  private let edits: [PartEdit]
  /// The first edit that is not yet reached.
  private var next = 0
  /// The first part that is not yet taken.
  private var position = 0
  /// How many parts the edits add that are reached and not yet taken, less those they remove; nil when none
  /// is reached.
  private var growth: Int?

  init(_ version: NumberedParts, from base: NumberedParts, _ effort: SearchEffort) {
    parts = version.parts
    numbers = version.numbers
    edits = PartEdits(from: base.parts, base.numbers, to: version.parts, version.numbers, effort).edits
      .flatMap(Self.singly)
  }

  /// Each removed part by itself: then parts that both sides removed are never in conflict with their
  /// neighbours that only one did.
  private static func singly(_ edit: PartEdit) -> [PartEdit] {
    guard edit.new.isEmpty else { return [edit] }
    return edit.old.map { PartEdit(old: $0..<$0 + 1, new: edit.new, isRewording: false) }
  }

  /// The parts added between the part of the base at `place` and the one before it; taken.
  mutating func takeInsertion(at place: Int) -> Range<Int> {
    guard next < edits.count, edits[next].old == place..<place else { return position..<position }
    defer { next += 1 }
    position = edits[next].new.upperBound
    return edits[next].new
  }

  /// The end in the base of the edits that begin before `end`, or `end` when that is further.
  mutating func reach(_ end: Int) -> Int {
    var end = end
    while next < edits.count, edits[next].old.lowerBound < end {
      let edit = edits[next]
      end = max(end, edit.old.upperBound)
      growth = (growth ?? 0) + edit.new.count - edit.old.count
      next += 1
    }
    return end
  }

  /// What is in the place of these parts of the base, the edits of which are reached; taken.
  mutating func take(_ place: Range<Int>) -> Replacement {
    defer { growth = nil }
    let start = position
    position += place.count + (growth ?? 0)
    return Replacement(parts: start..<position, isEdited: growth != nil)
  }
}
