/// Three versions of a text, and what comes of them: parts in order, and conflicts.
struct MergedText {
  /// Where a part of the result stands in the versions that have it there.
  struct Part {
    var base: Int?
    var mine: Int?
    var theirs: Int?
    /// Its own text, when it is merged by line out of all three.
    var byLine: [UInt8]?
  }

  enum Piece {
    case part(Part)
    /// The parts of each version that conflict; two of the ranges may be empty.
    case conflict(base: Range<Int>, mine: Range<Int>, theirs: Range<Int>)
  }

  /// What is taken in each conflict.
  enum Choice {
    case mine, theirs
    /// Mine, then theirs.
    case both
  }

  let base: TextParts
  let mine: TextParts
  let theirs: TextParts
  let pieces: [Piece]
  private let separator: [UInt8]

  /// Merges texts cut into paragraphs.
  init(base: TextParts, mine: TextParts, theirs: TextParts, _ effort: SearchEffort) {
    self.init(base, mine, theirs, separator: "\n\n", mergesLines: true, effort)
  }

  /// Merges texts cut into lines.
  init(baseLines: TextParts, mineLines: TextParts, theirsLines: TextParts, _ effort: SearchEffort) {
    self.init(baseLines, mineLines, theirsLines, separator: "\n", mergesLines: false, effort)
  }

  private init(
    _ base: TextParts, _ mine: TextParts, _ theirs: TextParts, separator: String, mergesLines: Bool,
    _ effort: SearchEffort
  ) {
    self.base = base
    self.mine = mine
    self.theirs = theirs
    self.separator = Array(separator.utf8)
    var walk = MergeWalk(base, mine, theirs, mergesLines: mergesLines, effort)
    walk.run()
    pieces = walk.pieces
  }

  var hasConflicts: Bool {
    pieces.contains {
      if case .conflict = $0 { true } else { false }
    }
  }

  /// The whole text.
  func text(_ choice: Choice) -> String { String(decoding: bytes(choice), as: UTF8.self) }

  /// The whole text, in UTF-8.
  func bytes(_ choice: Choice) -> [UInt8] {
    let parts = parts(choice)
    var bytes = Array(
      blanks(
        base.bytes[base.gap(before: 0)], mine.bytes[mine.gap(before: 0)],
        theirs.bytes[theirs.gap(before: 0)]))
    for (index, part) in parts.enumerated() {
      if index > 0 { bytes += gap(parts[index - 1], part) }
      bytes += self.bytes(of: part)
    }
    return bytes + blanks(end(of: base), end(of: mine), end(of: theirs))
  }

  /// The text of a part, without what is around it.
  func bytes(of part: Part) -> ArraySlice<UInt8> {
    if let own = part.byLine { return own[...] }
    if let place = part.mine { return mine.bytes[mine.ranges[place]] }
    if let place = part.theirs { return theirs.bytes[theirs.ranges[place]] }
    return []
  }

  private func parts(_ choice: Choice) -> [Part] {
    var parts: [Part] = []
    for piece in pieces {
      switch piece {
      case .part(let part): parts.append(part)
      case .conflict(_, let mine, let theirs):
        if choice != .theirs { parts += mine.map { Part(mine: $0) } }
        if choice != .mine { parts += theirs.map { Part(theirs: $0) } }
      }
    }
    return parts
  }

  /// What stands between two successive parts.
  private func gap(_ first: Part, _ second: Part) -> ArraySlice<UInt8> {
    let mine = between(first.mine, second.mine, in: mine)
    let theirs = between(first.theirs, second.theirs, in: theirs)
    guard let mine, let theirs else { return mine ?? theirs ?? separator[...] }
    return blanks(between(first.base, second.base, in: base) ?? theirs, mine, theirs)
  }

  private func between(_ first: Int?, _ second: Int?, in version: TextParts) -> ArraySlice<UInt8>? {
    guard let first, let second, first + 1 == second else { return nil }
    return version.bytes[version.gap(before: second)]
  }

  /// The blanks that end a text.
  private func end(of version: TextParts) -> ArraySlice<UInt8> {
    version.count == 0 ? [] : version.bytes[version.gap(before: version.count)]
  }

  /// Mine, unless only theirs changed them.
  private func blanks(
    _ base: ArraySlice<UInt8>, _ mine: ArraySlice<UInt8>, _ theirs: ArraySlice<UInt8>
  ) -> ArraySlice<UInt8> {
    mine == base ? theirs : mine
  }
}
