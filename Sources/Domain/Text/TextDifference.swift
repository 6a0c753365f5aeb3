/// What differs between two texts, for readers: paragraph by paragraph, and word by word inside a paragraph
/// that was reworded.
///
/// How many blank lines there are between two paragraphs is not compared: it shows nowhere. Texts that differ
/// in nothing else have one piece, `same`.
package struct TextDifference: Hashable, Sendable {
  /// One or more paragraphs, or a paragraph of both texts.
  package enum Piece: Hashable, Sendable {
    /// Successive paragraphs that are in both texts.
    case same([String])
    /// A paragraph that is only in the old text.
    case removed(String)
    /// A paragraph that is only in the new text.
    case added(String)
    /// A paragraph of the old text that became one of the new text that has much in common with it.
    case changed([WordPiece])
  }

  /// In reading order; where paragraphs were replaced, those that went are before those that came.
  package private(set) var pieces: [Piece] = []
  /// How many words are only in the old text.
  package private(set) var wordsRemoved = 0
  /// How many words are only in the new text.
  package private(set) var wordsAdded = 0

  /// Whether no paragraph differs.
  package var isEmpty: Bool {
    pieces.allSatisfy {
      if case .same = $0 { true } else { false }
    }
  }

  /// Compares two texts. The time is linear in their lengths.
  ///
  /// - Parameter effort: for tests; nil for what their length is worth.
  package init(from old: String, to new: String, effort: SearchEffort? = nil) {
    let effort = effort ?? SearchEffort(bytes: old.utf8.count + new.utf8.count)
    let old = TextParts(paragraphsOf: old)
    let new = TextParts(paragraphsOf: new)
    var numbers = PartNumbers()
    let oldNumbers = numbers.numbers(of: old)
    let edits = PartEdits(from: old, oldNumbers, to: new, numbers.numbers(of: new), effort).edits
    var start = 0
    for edit in edits {
      addSame(new, start..<edit.new.lowerBound)
      if edit.isRewording { addChange(old, new, edit, effort) } else { addReplacement(old, new, edit) }
      start = edit.new.upperBound
    }
    addSame(new, start..<new.count)
  }

  private mutating func addSame(_ text: TextParts, _ parts: Range<Int>) {
    if !parts.isEmpty { pieces.append(.same(parts.map { text.text(text.ranges[$0]) })) }
  }

  private mutating func addReplacement(_ old: TextParts, _ new: TextParts, _ edit: PartEdit) {
    for range in old.ranges[edit.old] {
      pieces.append(.removed(old.text(range)))
      wordsRemoved += TextParts(wordsOf: old.bytes, in: range).count
    }
    for range in new.ranges[edit.new] {
      pieces.append(.added(new.text(range)))
      wordsAdded += TextParts(wordsOf: new.bytes, in: range).count
    }
  }

  private mutating func addChange(
    _ old: TextParts, _ new: TextParts, _ edit: PartEdit, _ effort: SearchEffort
  ) {
    let difference = WordDifference(
      from: TextParts(wordsOf: old.bytes, in: old.ranges[edit.old.lowerBound]),
      to: TextParts(wordsOf: new.bytes, in: new.ranges[edit.new.lowerBound]), effort)
    pieces.append(.changed(difference.pieces))
    wordsRemoved += difference.wordsRemoved
    wordsAdded += difference.wordsAdded
  }
}
