/// Goes through the base of a merge from its start to its end and decides for each part, and for each place
/// between two parts, what comes of it.
struct MergeWalk {
  /// What comes of a place.
  private enum Decision {
    case settled(MergedText.Part)
    /// Only one side edited it.
    case edited(Place, byMine: Bool)
    case conflict(Place)
  }

  /// Some parts of the base, and what each side has for them.
  private struct Place {
    let base: Range<Int>
    let mine: Range<Int>
    let theirs: Range<Int>
  }

  private var decisions: [Decision] = []
  private let base: NumberedParts
  private var mine: MergeSide
  private var theirs: MergeSide
  private let mergesLines: Bool
  private let effort: SearchEffort

  /// When `mergesLines`, a part that conflicts is looked at line by line.
  init(
    _ base: TextParts, _ mine: TextParts, _ theirs: TextParts, mergesLines: Bool, _ effort: SearchEffort
  ) {
    var numbers = PartNumbers()
    self.base = NumberedParts(parts: base, numbers: numbers.numbers(of: base))
    self.mine = MergeSide(
      NumberedParts(parts: mine, numbers: numbers.numbers(of: mine)), from: self.base, effort)
    self.theirs = MergeSide(
      NumberedParts(parts: theirs, numbers: numbers.numbers(of: theirs)), from: self.base, effort)
    self.mergesLines = mergesLines
    self.effort = effort
  }

  mutating func run() {
    var place = 0
    addInsertions(mine.takeInsertion(at: 0), theirs.takeInsertion(at: 0))
    while place < base.numbers.count {
      var end = place + 1
      while true {
        let reached = theirs.reach(mine.reach(end))
        if reached == end { break }
        end = reached
      }
      decide(place..<end, mine.take(place..<end), theirs.take(place..<end))
      place = end
      addInsertions(mine.takeInsertion(at: place), theirs.takeInsertion(at: place))
    }
    disputeMoves()
  }

  /// What came of the base, in order.
  var pieces: [MergedText.Piece] {
    decisions.flatMap { decision -> [MergedText.Piece] in
      switch decision {
      case .settled(let part): [.part(part)]
      case .edited(let place, byMine: true): place.mine.map { .part(MergedText.Part(mine: $0)) }
      case .edited(let place, byMine: false): place.theirs.map { .part(MergedText.Part(theirs: $0)) }
      case .conflict(let place): [.conflict(base: place.base, mine: place.mine, theirs: place.theirs)]
      }
    }
  }

  /// Parts of the base that no edit of either side goes across the ends of.
  private mutating func decide(
    _ place: Range<Int>, _ mine: MergeSide.Replacement, _ theirs: MergeSide.Replacement
  ) {
    switch (mine.isEdited, theirs.isEdited) {
    case (false, false):
      for (index, part) in place.enumerated() {
        add(base: part, mine: mine.parts.lowerBound + index, theirs: theirs.parts.lowerBound + index)
      }
    case (true, false), (false, true):
      let place = Place(base: place, mine: mine.parts, theirs: theirs.parts)
      decisions.append(.edited(place, byMine: mine.isEdited))
    case (true, true):
      if let merged = mergedByLine(place, mine.parts, theirs.parts) {
        decisions.append(.settled(merged))
      } else {
        settle(place, mine.parts, theirs.parts)
      }
    }
  }

  private mutating func add(base: Int? = nil, mine: Int? = nil, theirs: Int? = nil) {
    decisions.append(.settled(MergedText.Part(base: base, mine: mine, theirs: theirs)))
  }

  /// Both sides edited the same place: what they agree on at its ends is settled, the rest is a conflict.
  private mutating func settle(_ place: Range<Int>, _ mineParts: Range<Int>, _ theirsParts: Range<Int>) {
    let (mineNumbers, theirsNumbers) = (mine.numbers[mineParts], theirs.numbers[theirsParts])
    let head = zip(mineNumbers, theirsNumbers).prefix { $0 == $1 }.count
    let (mineRest, theirsRest) = (mineParts.dropFirst(head), theirsParts.dropFirst(head))
    let tail = zip(mine.numbers[mineRest].reversed(), theirs.numbers[theirsRest].reversed())
      .prefix { $0 == $1 }.count
    for (mine, theirs) in zip(mineParts, theirsParts).prefix(head) { add(mine: mine, theirs: theirs) }
    let (mineConflict, theirsConflict) = (mineRest.dropLast(tail), theirsRest.dropLast(tail))
    if !mineConflict.isEmpty || !theirsConflict.isEmpty {
      decisions.append(.conflict(Place(base: place, mine: mineConflict, theirs: theirsConflict)))
    }
    for (mine, theirs) in zip(mineRest.suffix(tail), theirsRest.suffix(tail)) {
      add(mine: mine, theirs: theirs)
    }
  }

  /// A part of which all three versions have several lines, when these merge.
  private func mergedByLine(
    _ place: Range<Int>, _ mineParts: Range<Int>, _ theirsParts: Range<Int>
  ) -> MergedText.Part? {
    guard mergesLines, place.count == 1, mineParts.count == 1, theirsParts.count == 1 else { return nil }
    let (base, mine, theirs) = (place.lowerBound, mineParts.lowerBound, theirsParts.lowerBound)
    guard self.mine.numbers[mine] != self.theirs.numbers[theirs] else { return nil }
    let lines = [
      TextParts(linesOf: self.base.parts.bytes, in: self.base.parts.ranges[base]),
      TextParts(linesOf: self.mine.parts.bytes, in: self.mine.parts.ranges[mine]),
      TextParts(linesOf: self.theirs.parts.bytes, in: self.theirs.parts.ranges[theirs]),
    ]
    guard lines.allSatisfy({ $0.count > 1 }) else { return nil }
    let merged = MergedText(baseLines: lines[0], mineLines: lines[1], theirsLines: lines[2], effort)
    guard !merged.hasConflicts else { return nil }
    return MergedText.Part(base: base, mine: mine, theirs: theirs, byLine: merged.bytes(.mine))
  }

  /// What both sides added at the same place: all of it, what is common once, theirs first.
  private mutating func addInsertions(_ mineParts: Range<Int>, _ theirsParts: Range<Int>) {
    guard !mineParts.isEmpty || !theirsParts.isEmpty else { return }
    var (mineStart, theirsStart) = (mineParts.lowerBound, theirsParts.lowerBound)
    for match in Alignment(theirs.numbers[theirsParts], mine.numbers[mineParts], effort).matches {
      for part in theirsStart..<match.old { add(theirs: part) }
      for part in mineStart..<match.new { add(mine: part) }
      for offset in 0..<match.count { add(mine: match.new + offset, theirs: match.old + offset) }
      (mineStart, theirsStart) = (match.newEnd, match.oldEnd)
    }
    for part in theirsStart..<theirsParts.upperBound { add(theirs: part) }
    for part in mineStart..<mineParts.upperBound { add(mine: part) }
  }

  /// A part that one side moved was removed from its old place and added at the new one. When the new place
  /// is in conflict, so must be the old one: whoever keeps the other side's text in the first would else lose
  /// a part that nobody removed.
  private mutating func disputeMoves() {
    var conflicts: [Place] = []
    var removals: [Removal: [Int]] = [:]
    for (index, decision) in decisions.enumerated() {
      switch decision {
      case .settled: break
      case .conflict(let place): conflicts.append(place)
      case .edited(let place, let byMine):
        for number in base.numbers[place.base] {
          removals[Removal(number: number, byMine: byMine), default: []].append(index)
        }
      }
    }
    while let conflict = conflicts.popLast() {
      for removal in movedInto(conflict) {
        for index in removals.removeValue(forKey: removal) ?? [] {
          guard case .edited(let place, _) = decisions[index] else { continue }
          decisions[index] = .conflict(place)
          conflicts.append(place)
        }
      }
    }
  }

  /// A part of the base that one side has no more where it was.
  private struct Removal: Hashable {
    let number: Int
    let byMine: Bool
  }

  private func movedInto(_ conflict: Place) -> [Removal] {
    let old = Set(base.numbers[conflict.base])
    let moved = mine.numbers[conflict.mine].map { Removal(number: $0, byMine: true) }
    let movedByThem = theirs.numbers[conflict.theirs].map { Removal(number: $0, byMine: false) }
    return (moved + movedByThem).filter { !old.contains($0.number) }
  }
}
