/// A place where a new text is not the old one, in parts. One of the ranges may be empty, not both.
struct PartEdit {
  let old: Range<Int>
  let new: Range<Int>
  /// Whether one part became another one that is alike.
  let isRewording: Bool
}

/// How a new text comes from an old one: what is between two edits is the same in both.
struct PartEdits {
  /// In order.
  private(set) var edits: [PartEdit] = []

  private let old: TextParts
  private let new: TextParts
  private let oldNumbers: [Int]
  private let newNumbers: [Int]
  private var words = PartNumbers()

  /// How many parts on each side are looked at together for a pair: the work is at most that many times the
  /// words.
  private static let group = 32

  /// The numbers are those of the parts.
  init(
    from old: TextParts, _ oldNumbers: [Int], to new: TextParts, _ newNumbers: [Int], _ effort: SearchEffort
  ) {
    self.old = old
    self.new = new
    self.oldNumbers = oldNumbers
    self.newNumbers = newNumbers
    var oldStart = 0
    var newStart = 0
    for match in Alignment(oldNumbers[...], newNumbers[...], effort).matches {
      addEdits(oldStart..<match.old, newStart..<match.new)
      oldStart = match.oldEnd
      newStart = match.newEnd
    }
    addEdits(oldStart..<old.count, newStart..<new.count)
  }

  private mutating func addEdits(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var oldStart = oldRange.lowerBound
    var newStart = newRange.lowerBound
    for pair in pairs(oldRange, newRange) {
      add(oldStart..<pair.old, newStart..<pair.new, isRewording: false)
      oldStart = pair.oldEnd
      newStart = pair.newEnd
      if oldNumbers[pair.old] != newNumbers[pair.new] {
        add(pair.old..<oldStart, pair.new..<newStart, isRewording: true)
      }
    }
    add(oldStart..<oldRange.upperBound, newStart..<newRange.upperBound, isRewording: false)
  }

  private mutating func add(_ old: Range<Int>, _ new: Range<Int>, isRewording: Bool) {
    guard !old.isEmpty || !new.isEmpty else { return }
    edits.append(PartEdit(old: old, new: new, isRewording: isRewording))
  }

  /// Parts that are alike, in the order of both sides.
  private mutating func pairs(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> [Match] {
    var pairs: [Match] = []
    var (oldRange, newRange) = (oldRange, newRange)
    while !oldRange.isEmpty, !newRange.isEmpty {
      let oldWords = oldRange.prefix(Self.group).map { words.set(of: old, part: $0) }
      let newWords = newRange.prefix(Self.group).map { words.set(of: new, part: $0) }
      for pair in WordSet.pairs(oldWords, newWords) {
        pairs.append(
          Match(old: oldRange.lowerBound + pair.old, new: newRange.lowerBound + pair.new, count: 1))
      }
      oldRange = oldRange.dropFirst(Self.group)
      newRange = newRange.dropFirst(Self.group)
    }
    return pairs
  }
}
