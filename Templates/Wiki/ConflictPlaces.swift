import Domain

/// The places of a text where two people changed the same, with the words of both compared. Texts may be so long and so unlike
/// that this takes time: it is made before the page is.
package struct ConflictPlaces: Sendable {
  /// One place.
  struct Place: Sendable {
    let conflict: TextConflict
    /// How the other text's words became the writer's own.
    let words: [WordPiece]

    init(_ conflict: TextConflict) {
      self.conflict = conflict
      let pieces = WordDifference(from: conflict.theirs, to: conflict.mine).pieces
      words =
        pieces.count <= mostWordPieces ? pieces : [.removed(conflict.theirs), .added(conflict.mine)]
    }
  }

  /// Those that are shown side by side: the page stays short enough to be read.
  let shown: [Place]
  /// How many there are.
  let count: Int

  private static let mostShown = 50
  private static let mostBytes = 100_000

  package init(_ text: ConflictedText) {
    let conflicts = text.conflicts
    var bytes = 0
    count = conflicts.count
    shown = conflicts.prefix(Self.mostShown).prefix { conflict in
      defer { bytes += conflict.mine.utf8.count + conflict.theirs.utf8.count }
      return bytes <= Self.mostBytes
    }.map(Place.init)
  }
}
