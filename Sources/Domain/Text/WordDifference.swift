/// A run of words, with the blanks between them.
package enum WordPiece: Hashable, Sendable {
  /// In both texts.
  case same(String)
  /// Only in the old text.
  case removed(String)
  /// Only in the new text.
  case added(String)
}

/// What differs between two short texts, or two versions of a paragraph, word by word.
package struct WordDifference: Hashable, Sendable {
  /// In reading order; what is replaced is removed first. `same` and `removed` joined are the old text,
  /// `same` and `added` the new one, byte for byte. A piece may be blanks alone, where only these differ.
  package private(set) var pieces: [WordPiece] = []
  /// How many words are only in the old text.
  package let wordsRemoved: Int
  /// How many words are only in the new text.
  package let wordsAdded: Int

  /// Compares two texts.
  ///
  /// - Parameter effort: for tests; nil for what their length is worth.
  package init(from old: String, to new: String, effort: SearchEffort? = nil) {
    let (oldBytes, newBytes) = (Array(old.utf8), Array(new.utf8))
    self.init(
      from: TextParts(wordsOf: oldBytes, in: oldBytes.indices),
      to: TextParts(wordsOf: newBytes, in: newBytes.indices),
      effort ?? SearchEffort(bytes: oldBytes.count + newBytes.count))
  }

  /// Compares two texts cut into words.
  init(from old: TextParts, to new: TextParts, _ effort: SearchEffort) {
    var numbers = PartNumbers()
    let oldNumbers = numbers.numbers(of: old)
    let newNumbers = numbers.numbers(of: new)
    let matches = Alignment(oldNumbers[...], newNumbers[...], effort).matches
    let kept = Self.withoutIslands(matches, old.count, new.count)
    let common = kept.reduce(0) { $0 + $1.count }
    wordsRemoved = old.count - common
    wordsAdded = new.count - common
    addPieces(kept, old, new)
  }

  /// Without the few common words in the midst of a rewriting: a phrase that was replaced reads better as one
  /// than as crumbs.
  private static func withoutIslands(_ matches: [Match], _ oldCount: Int, _ newCount: Int) -> [Match] {
    var kept: [Match] = []
    let end = Match(old: oldCount, new: newCount, count: 0)
    for (index, match) in matches.enumerated() {
      let last = kept.last ?? Match(old: 0, new: 0, count: 0)
      let next = index + 1 < matches.count ? matches[index + 1] : end
      let before = max(match.old - last.oldEnd, match.new - last.newEnd)
      let after = max(next.old - match.oldEnd, next.new - match.newEnd)
      if match.count * 2 > min(before, after) { kept.append(match) }
    }
    return kept
  }

  private mutating func addPieces(_ matches: [Match], _ old: TextParts, _ new: TextParts) {
    var same: [UInt8] = []
    var oldEnd = old.whole.lowerBound
    var newEnd = new.whole.lowerBound
    for match in matches {
      for offset in 0..<match.count {
        let oldWord = old.ranges[match.old + offset]
        let newWord = new.ranges[match.new + offset]
        addGap(
          old.bytes[oldEnd..<oldWord.lowerBound], new.bytes[newEnd..<newWord.lowerBound], after: &same)
        same += new.bytes[newWord]
        oldEnd = oldWord.upperBound
        newEnd = newWord.upperBound
      }
    }
    addGap(old.bytes[oldEnd..<old.whole.upperBound], new.bytes[newEnd..<new.whole.upperBound], after: &same)
    flush(&same)
  }

  /// What stands between two common words: the blanks at its ends that agree are the same.
  private mutating func addGap(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>, after same: inout [UInt8])
  {
    let head = zip(old, new).prefix { $0 == $1 && $0.isBlank }.count
    let (oldRest, newRest) = (old.dropFirst(head), new.dropFirst(head))
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 && $0.isBlank }.count
    same += new.prefix(head)
    let removed = oldRest.dropLast(tail)
    let added = newRest.dropLast(tail)
    if !removed.isEmpty || !added.isEmpty { flush(&same) }
    if !removed.isEmpty { pieces.append(.removed(String(decoding: removed, as: UTF8.self))) }
    if !added.isEmpty { pieces.append(.added(String(decoding: added, as: UTF8.self))) }
    same += new.suffix(tail)
  }

  private mutating func flush(_ same: inout [UInt8]) {
    if !same.isEmpty { pieces.append(.same(String(decoding: same, as: UTF8.self))) }
    same.removeAll(keepingCapacity: true)
  }
}
