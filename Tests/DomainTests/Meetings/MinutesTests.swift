import Testing

@testable import Domain

@Suite struct MinutesTests {
  /// 2026-03-26 18:00 in Paris, three days before summer time begins; and 2026-10-22, before it ends.
  @Test(arguments: [
    (1_774_544_400, 7 * 86_400 - 1, true), (1_774_544_400, 7 * 86_400, false),
    (1_792_684_800, 6 * 86_400, true), (1_792_684_800, 8 * 86_400, false), (1_792_684_800, 0, true),
  ])
  func minutesAreCorrectedForSevenDays(_ closed: Int, _ after: Int, _ isCorrectable: Bool) {
    let end = Instant(seconds: closed + 7 * 86_400)
    let stage = MinutesStage(
      closedAt: Instant(seconds: closed), now: Instant(seconds: closed + after))
    #expect(stage == (isCorrectable ? .correctable(until: end) : .validated(since: end)))
  }

  @Test func whatIsNotClosedIsUnpublished() {
    #expect(MinutesStage(closedAt: nil, now: Instant(seconds: 1)) == .unpublished)
  }

  private static func draft(_ names: String, _ synthesis: String, _ skipped: Set<Int> = []) -> MinutesDraft {
    MinutesDraft(
      participants: names.split(separator: " ").map { .named(String($0)) }, synthesis: synthesis,
      skipped: skipped)
  }

  @Test func draftsOfTwoPeopleAreMerged() throws {
    let base = Self.draft("Anne", "Un.\n\nDeux.", [1, 2])
    let mine = Self.draft("Anne Zoé", "Un, changé.\n\nDeux.", [1, 3])
    let theirs = Self.draft("Anne", "Un.\n\nDeux, changé.", [1, 2, 4])
    let merged = try mine.merged(base: base, current: theirs)
    #expect(merged == Self.draft("Anne Zoé", "Un, changé.\n\nDeux, changé.", [1, 3, 4]))
    #expect(try base.merged(base: base, current: theirs) == theirs)
    #expect(try mine.merged(base: base, current: mine) == mine)
  }

  @Test func whatBothChangedIsAConflict() {
    let (base, mine, theirs) = (Self.draft("A", "x"), Self.draft("B", "y"), Self.draft("C", "z"))
    #expect(throws: MinutesDraft.Conflict(participants: true, synthesis: true, draft: mine)) {
      try mine.merged(base: base, current: theirs)
    }
    let draft = Self.draft("C", "y")
    #expect(throws: MinutesDraft.Conflict(participants: false, synthesis: true, draft: draft)) {
      try Self.draft("A", "y").merged(base: base, current: theirs)
    }
  }

  @Test func aConflictKeepsWhatOthersChangedElsewhere() {
    let base = Self.draft("A", "Un.\n\nDeux.\n\nTrois.", [1])
    let mine = Self.draft("A", "Un, ici.\n\nDeux.\n\nTrois.", [1, 2])
    let theirs = Self.draft("A B", "Un, là.\n\nDeux.\n\nTrois, changé.", [])
    let draft = Self.draft("A B", "Un, ici.\n\nDeux.\n\nTrois, changé.", [2])
    #expect(throws: MinutesDraft.Conflict(participants: false, synthesis: true, draft: draft)) {
      try mine.merged(base: base, current: theirs)
    }
  }

  @Test(arguments: [
    (["Anne\u{1}"], "", [Problem("participants", .notOneLine)]),
    (
      ["Anne"], String(repeating: "a", count: TextLimit.body + 1),
      [
        Problem("synthesis", .tooLong(maximum: TextLimit.body))
      ]
    ),
    (Array(repeating: "A", count: 1_001), "", [Problem("participants", .full)]),
  ])
  func draftsHaveLimits(_ names: [String], _ synthesis: String, _ problems: [Problem]) {
    let draft = MinutesDraft(participants: names.map(Author.named), synthesis: synthesis, skipped: [])
    #expect(draft.problems == problems)
  }
}
