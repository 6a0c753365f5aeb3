import Domain
import Testing

/// Nothing is lost by a merge, and nothing comes back: thousands of pairs of edits of the same text.
@Suite struct MergeRandomTests {
  /// One text and two edits of it.
  private struct Versions {
    let base, mine, theirs: String
    let seed: UInt64
    var effort: SearchEffort?

    init(_ kind: RandomTexts.Kind, seed: UInt64, moving: Bool = true, _ effort: SearchEffort? = nil) {
      var texts = RandomTexts(kind, seed: seed)
      let paragraphs = texts.base()
      let mine = texts.edited(paragraphs, moving: moving)
      let theirs = texts.edited(paragraphs, moving: moving)
      (base, self.mine, self.theirs) = (texts.joined(paragraphs), texts.joined(mine), texts.joined(theirs))
      self.seed = seed
      self.effort = effort
    }

    var merge: Merge { Merge(base: base, mine: mine, theirs: theirs, effort: effort) }
  }

  private static let seeds: Range<UInt64> = 0..<2_000

  /// As much as the texts are worth, and so little that the search gives up at once, or soon.
  private static let efforts: [SearchEffort?] = [nil, SearchEffort(steps: 0), SearchEffort(steps: 1)]

  @Test(arguments: RandomTexts.Kind.allCases, efforts)
  func oneSideAloneIsTheResult(_ kind: RandomTexts.Kind, _ effort: SearchEffort?) {
    for seed in Self.seeds {
      let versions = Versions(kind, seed: seed)
      let (base, mine) = (versions.base, versions.mine)
      for merge in [
        Merge(base: base, mine: mine, theirs: base, effort: effort),
        Merge(base: base, mine: base, theirs: mine, effort: effort),
        Merge(base: base, mine: mine, theirs: mine, effort: effort),
      ] {
        #expect(isSame([merge.text], [mine]), "\(kind), seed \(seed)")
      }
    }
  }

  @Test(arguments: RandomTexts.Kind.allCases, efforts)
  func conflictsAreTheSameFromBothSides(_ kind: RandomTexts.Kind, _ effort: SearchEffort?) {
    for seed in Self.seeds {
      let versions = Versions(kind, seed: seed, effort)
      let swapped = Merge(
        base: versions.base, mine: versions.theirs, theirs: versions.mine, effort: effort)
      let conflicts = versions.merge.conflicts.map { [$0.base, $0.mine, $0.theirs] }
      let mirrored = swapped.conflicts.map { [$0.base, $0.theirs, $0.mine] }
      #expect(conflicts == mirrored, "\(kind), seed \(seed)")
    }
  }

  /// Every paragraph that one side added or changed is in the merged text, and when there is a conflict in
  /// the text that keeps both; outside of the conflicts it is in every text.
  @Test(arguments: efforts) func nothingIsLost(_ effort: SearchEffort?) {
    for seed in 0..<5_000 as Range<UInt64> {
      let versions = Versions(.single, seed: seed, effort)
      let (base, mine, theirs) = (
        versions.base.paragraphs, versions.mine.paragraphs, versions.theirs.paragraphs
      )
      let merge = versions.merge
      let new = mine.union(theirs).subtracting(base)
      #expect(new.isSubset(of: merge.keepingBoth.paragraphs), "seed \(seed)")
      let disputed = Set(merge.conflicts.flatMap { $0.mine.paragraphs.union($0.theirs.paragraphs) })
      #expect(new.subtracting(disputed).isSubset(of: merge.keepingMine.paragraphs), "seed \(seed)")
      #expect(new.subtracting(disputed).isSubset(of: merge.keepingTheirs.paragraphs), "seed \(seed)")
      #expect(mine.subtracting(base).isSubset(of: merge.keepingMine.paragraphs), "seed \(seed)")
      #expect(theirs.subtracting(base).isSubset(of: merge.keepingTheirs.paragraphs), "seed \(seed)")
      let kept = base.intersection(mine).intersection(theirs)
      #expect(kept.isSubset(of: merge.keepingMine.paragraphs), "seed \(seed)")
      #expect(kept.isSubset(of: merge.keepingTheirs.paragraphs), "seed \(seed)")
    }
  }

  /// What one side removed and the other left alone is gone; and nothing is made up.
  @Test(arguments: efforts) func nothingComesBack(_ effort: SearchEffort?) {
    for seed in 0..<5_000 as Range<UInt64> {
      let versions = Versions(.single, seed: seed, moving: false, effort)
      let (base, mine, theirs) = (
        versions.base.paragraphs, versions.mine.paragraphs, versions.theirs.paragraphs
      )
      let merge = versions.merge
      #expect(base.subtracting(mine).isDisjoint(with: merge.keepingMine.paragraphs), "seed \(seed)")
      #expect(base.subtracting(theirs).isDisjoint(with: merge.keepingTheirs.paragraphs), "seed \(seed)")
      #expect(merge.keepingBoth.paragraphs.isSubset(of: mine.union(theirs)), "seed \(seed)")
      guard case .clean(let text) = merge else { continue }
      #expect(text.paragraphs.isSubset(of: mine.union(theirs)), "seed \(seed)")
      #expect(base.subtracting(mine.intersection(theirs)).isDisjoint(with: text.paragraphs), "seed \(seed)")
    }
  }

  /// The same line by line, where paragraphs merge by their lines.
  @Test(arguments: efforts) func noLineIsLost(_ effort: SearchEffort?) {
    for seed in 0..<3_000 as Range<UInt64> {
      let versions = Versions(.lines, seed: seed, moving: false, effort)
      let (base, mine, theirs) = (versions.base.lines, versions.mine.lines, versions.theirs.lines)
      let merge = versions.merge
      let new = mine.union(theirs).subtracting(base)
      #expect(new.isSubset(of: merge.keepingBoth.lines), "seed \(seed)")
      guard case .clean(let text) = merge else { continue }
      #expect(base.subtracting(mine.intersection(theirs)).isDisjoint(with: text.lines), "seed \(seed)")
    }
  }

  /// Among paragraphs that come again and again nothing is held fast, and all depends on the search.
  @Test(arguments: efforts) func whatIsAddedAmongLikeParagraphsStays(_ effort: SearchEffort?) {
    for seed in 0..<5_000 as Range<UInt64> {
      var texts = RandomTexts(.repeated, seed: seed)
      let base = texts.base() + texts.base() + texts.base()
      let sides = ["ajout un", "ajout deux"].map { addition in
        var side = texts.edited(base, moving: true)
        side.insert(addition, at: Int(seed) % (side.count + 1))
        return side.joined(separator: "\n\n")
      }
      let merge = Merge(
        base: base.joined(separator: "\n\n"), mine: sides[0], theirs: sides[1], effort: effort)
      #expect(merge.keepingBoth.paragraphs.isSuperset(of: ["ajout un", "ajout deux"]), "seed \(seed)")
      #expect(merge.keepingMine.paragraphs.contains("ajout un"), "seed \(seed)")
      #expect(merge.keepingTheirs.paragraphs.contains("ajout deux"), "seed \(seed)")
    }
  }

  /// A search that gives up finds less in common: the tests above have tried that too.
  @Test func lessEffortFindsLess() {
    let count = Self.seeds.count { seed in
      let most = Versions(.repeated, seed: seed).merge.conflicts.count
      return Versions(.repeated, seed: seed, SearchEffort(steps: 0)).merge.conflicts.count > most
    }
    #expect(count > 0)
  }

  /// The generators make both outcomes often enough for the tests above to mean something.
  @Test(arguments: RandomTexts.Kind.allCases) func bothOutcomesAreTried(_ kind: RandomTexts.Kind) {
    let conflicts = Self.seeds.count { !Versions(kind, seed: $0).merge.conflicts.isEmpty }
    #expect(conflicts > 40 && conflicts < Self.seeds.count - 40)
  }
}

extension Merge {
  fileprivate var conflicts: [TextConflict] {
    if case .conflict(let text) = self { text.conflicts } else { [] }
  }

  /// The merged text; nothing when there is a conflict.
  fileprivate var text: String {
    if case .clean(let text) = self { text } else { "conflict" }
  }

  fileprivate var keepingMine: String {
    switch self {
    case .clean(let text): text
    case .conflict(let text): text.keepingMine
    }
  }

  fileprivate var keepingTheirs: String {
    switch self {
    case .clean(let text): text
    case .conflict(let text): text.keepingTheirs
    }
  }

  fileprivate var keepingBoth: String {
    switch self {
    case .clean(let text): text
    case .conflict(let text): text.keepingBoth
    }
  }
}

extension String {
  fileprivate var paragraphs: Set<String> { Set(TextParts(paragraphsOf: self).texts) }

  fileprivate var lines: Set<String> { Set(split(separator: "\n").map(String.init)) }
}
