/// One text out of two that were made at the same time from a third: what somebody wants to save, and what
/// somebody else saved meanwhile.
///
/// By paragraph. These merge:
/// - a paragraph that only one side changed, removed, added or replaced is as that side has it;
/// - a change, a removal or an addition that both sides made alike is made once;
/// - what the two sides added at the same place is all kept, theirs first as it is already saved;
/// - an addition beside a paragraph that the other side changed or removed;
/// - a paragraph that both changed, when each of its three versions has several lines (a list, a table, code)
///   and these merge by the same rules.
///
/// These are conflicts: a paragraph that both changed otherwise; one that one side changed and the other
/// removed; several paragraphs replaced by unlike ones on one side, and any of them changed, or something
/// added between them, on the other. What one side moved into a conflict is in conflict at its old place too.
///
/// Blank lines between two paragraphs stay as they are in the text that has these two one after the other;
/// when none has, there is one blank line.
package enum Merge: Sendable {
  /// Nothing is left to decide.
  case clean(String)
  /// Both sides changed the same thing.
  case conflict(ConflictedText)

  /// Merges `mine` and `theirs`, both made from `base`. The time is linear in their lengths.
  ///
  /// - Parameter effort: for tests; nil for what their length is worth.
  package init(base: String, mine: String, theirs: String, effort: SearchEffort? = nil) {
    let bytes = base.utf8.count + mine.utf8.count + theirs.utf8.count
    let merged = MergedText(
      base: TextParts(paragraphsOf: base), mine: TextParts(paragraphsOf: mine),
      theirs: TextParts(paragraphsOf: theirs), effort ?? SearchEffort(bytes: bytes))
    self = merged.hasConflicts ? .conflict(ConflictedText(merged)) : .clean(merged.text(.mine))
  }
}

/// A place where two sides changed the same thing. Each text is one or more paragraphs, or empty when there
/// is nothing left of them.
package struct TextConflict: Hashable, Sendable {
  /// What both sides started from.
  package let base: String
  package let mine: String
  package let theirs: String
}

/// A merge that somebody must look at. Whichever text of it is taken, all that does not conflict is in it,
/// from both sides.
package struct ConflictedText: Sendable {
  /// A paragraph of the merged text, or a conflict. Paragraphs that were removed have no piece.
  package enum Piece: Hashable, Sendable {
    /// As it was.
    case same(String)
    /// Only mine changed or added it.
    case mine(String)
    /// Only theirs changed or added it.
    case theirs(String)
    /// Both changed or added it, alike.
    case both(String)
    /// Both changed it, in different lines.
    case mergedByLine(String)
    case conflict(TextConflict)
  }

  private let merged: MergedText

  init(_ merged: MergedText) { self.merged = merged }

  /// The whole text in reading order.
  package var pieces: [Piece] { merged.pieces.map(piece) }

  /// The conflicts in reading order; at least one.
  package var conflicts: [TextConflict] {
    pieces.compactMap {
      if case .conflict(let conflict) = $0 { conflict } else { nil }
    }
  }

  /// The text with mine in each conflict.
  package var keepingMine: String { merged.text(.mine) }

  /// The text with theirs in each conflict.
  package var keepingTheirs: String { merged.text(.theirs) }

  /// The text with mine and, under it, theirs in each conflict.
  package var keepingBoth: String { merged.text(.both) }

  private func piece(_ piece: MergedText.Piece) -> Piece {
    switch piece {
    case .conflict(let base, let mine, let theirs):
      return .conflict(
        TextConflict(
          base: merged.base.text(ofParts: base), mine: merged.mine.text(ofParts: mine),
          theirs: merged.theirs.text(ofParts: theirs)))
    case .part(let part):
      let text = String(decoding: merged.bytes(of: part), as: UTF8.self)
      if part.byLine != nil { return .mergedByLine(text) }
      if part.base != nil { return .same(text) }
      if part.theirs == nil { return .mine(text) }
      return part.mine == nil ? .theirs(text) : .both(text)
    }
  }
}
