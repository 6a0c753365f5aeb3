import Domain
import Testing

@Suite struct MergeTests {
  static let clean: [(String, base: String, mine: String, theirs: String, merged: String)] = [
    ("each side another paragraph", "a\n\nb\n\nc", "A\n\nb\n\nc", "a\n\nb\n\nC", "A\n\nb\n\nC"),
    ("paragraphs side by side", "a\n\nb", "A\n\nb", "a\n\nB", "A\n\nB"),
    ("both at the end", "a\n", "a\n\nmine\n", "a\n\ntheirs\n", "a\n\ntheirs\n\nmine\n"),
    ("both from nothing", "", "mine", "theirs\n", "theirs\n\nmine\n"),
    ("both at the end, the same and more", "a", "a\n\nx\n\nmine", "a\n\nx", "a\n\nx\n\nmine"),
    ("both the same change", "a\n\nb", "A\n\nb", "A\n\nb", "A\n\nb"),
    ("both the same removal", "a\n\nb\n\nc", "a\n\nc", "c", "c"),
    ("removals that overlap", "a\n\nb\n\nc\n\nd", "a\n\nd", "a\n\nb", "a"),
    ("a removal beside an addition", "a\n\nb\n\nc", "a\n\nc", "a\n\nb\n\nx\n\nc", "a\n\nx\n\nc"),
    ("an addition between removed ones", "a\n\nb\n\nc", "", "a\n\nb\n\nx\n\nc", "x"),
    ("an addition beside a change", "a\n\nb", "a\n\nB", "a\n\nx\n\nb", "a\n\nx\n\nB"),
    ("an addition at the start", "b", "a\n\nb", "b\n\nc", "a\n\nb\n\nc"),
    ("blank lines of one side", "a\n\nb\n\nc", "a\n\n\n\nb\n\nc", "a\n\nb\n\nC\n", "a\n\n\n\nb\n\nC\n"),
    ("one blank line between strangers", "a", "\nx\n\n\ny\n\na", "a\n\n\n\nz", "\nx\n\n\ny\n\na\n\n\n\nz"),
    ("items of a list", "- a\n- b\n- c", "- A\n- b\n- c", "- a\n- b\n- c\n- d", "- A\n- b\n- c\n- d"),
    (
      "items at the end of a list", "t\n\n- a\n- b\n", "t\n\n- a\n- b\n- m\n", "t\n\n- a\n- b\n- t\n",
      "t\n\n- a\n- b\n- t\n- m\n"
    ),
    ("code", "```\na\n\nb\n```", "```\nA\n\nb\n```", "```\na\n\nb\nc\n```", "```\nA\n\nb\nc\n```"),
    (
      "two reworded, one of them elsewhere", "Un deux trois.\n\nQuatre cinq six.\n\nz",
      "Un deux trois sept.\n\nQuatre cinq six sept.\n\nz", "Un deux trois.\n\nQuatre cinq six.\n\nZ",
      "Un deux trois sept.\n\nQuatre cinq six sept.\n\nZ"
    ),
  ]

  @Test(arguments: clean)
  func merges(_ name: String, _ base: String, _ mine: String, _ theirs: String, _ merged: String) {
    guard case .clean(let text) = Merge(base: base, mine: mine, theirs: theirs) else {
      Issue.record("\(name): conflict")
      return
    }
    #expect(text == merged, "\(name)")
  }

  struct Conflict {
    let base: String, mine: String, theirs: String
    let conflicts: [[String]]
    let keepingMine: String, keepingTheirs: String, keepingBoth: String
  }

  static let conflicts = [
    Conflict(
      base: "a un\n\nb\n\nc", mine: "a un\n\nmine\n\nc", theirs: "A un\n\ntheirs\n\nc",
      conflicts: [["b", "mine", "theirs"]],
      keepingMine: "A un\n\nmine\n\nc", keepingTheirs: "A un\n\ntheirs\n\nc",
      keepingBoth: "A un\n\nmine\n\ntheirs\n\nc"),
    Conflict(
      base: "a\n\nb", mine: "a", theirs: "a\n\nB", conflicts: [["b", "", "B"]], keepingMine: "a",
      keepingTheirs: "a\n\nB", keepingBoth: "a\n\nB"),
    Conflict(
      base: "a\n\nb\n\nc", mine: "x", theirs: "a\n\nB\n\nc\n\nd",
      conflicts: [["a\n\nb\n\nc", "x", "a\n\nB\n\nc"]],
      keepingMine: "x\n\nd", keepingTheirs: "a\n\nB\n\nc\n\nd", keepingBoth: "x\n\na\n\nB\n\nc\n\nd"),
    Conflict(
      base: "- a\n- b", mine: "- A\n- b", theirs: "- B\n- b",
      conflicts: [["- a\n- b", "- A\n- b", "- B\n- b"]],
      keepingMine: "- A\n- b", keepingTheirs: "- B\n- b", keepingBoth: "- A\n- b\n\n- B\n- b"),
    Conflict(
      base: "b", mine: "x\n\nmine\n", theirs: "x\n\ntheirs\n", conflicts: [["b", "mine", "theirs"]],
      keepingMine: "x\n\nmine\n", keepingTheirs: "x\n\ntheirs\n", keepingBoth: "x\n\nmine\n\ntheirs\n"),
    // Theirs moved `a` to where both changed `b`.
    Conflict(
      base: "a\n\np\n\nq\n\nb\n\nc", mine: "a\n\np\n\nq\n\nmine\n\nc", theirs: "p\n\nq\n\nx\n\na\n\nc",
      conflicts: [["a", "a", ""], ["b", "mine", "x\n\na"]],
      keepingMine: "a\n\np\n\nq\n\nmine\n\nc", keepingTheirs: "p\n\nq\n\nx\n\na\n\nc",
      keepingBoth: "a\n\np\n\nq\n\nmine\n\nx\n\na\n\nc"),
  ]

  @Test(arguments: conflicts) func conflicting(_ expected: Conflict) {
    guard
      case .conflict(let text) = Merge(base: expected.base, mine: expected.mine, theirs: expected.theirs)
    else {
      Issue.record("merged: \(expected)")
      return
    }
    #expect(text.conflicts.map { [$0.base, $0.mine, $0.theirs] } == expected.conflicts)
    #expect(text.keepingMine == expected.keepingMine)
    #expect(text.keepingTheirs == expected.keepingTheirs)
    #expect(text.keepingBoth == expected.keepingBoth)
  }

  @Test func pieces() {
    let merge = Merge(
      base: "a\n\nb\n\n- c\n- d\n\ne", mine: "A\n\nm\n\n- C\n- d\n\ne\n\nx\n\nz",
      theirs: "a\n\nt\n\n- c\n- D\n\ne\n\ny\n\nz")
    guard case .conflict(let text) = merge else {
      Issue.record("merged")
      return
    }
    #expect(text.conflicts.count == 1)
    #expect(
      text.pieces.suffix(5)
        == [.mergedByLine("- C\n- D"), .same("e"), .theirs("y"), .mine("x"), .both("z")])
  }

  @Test(arguments: HostileTexts.names) func hostileTextsEnd(_ name: String) {
    let (base, mine) = HostileTexts.pair(name, size: 10_000)
    guard case .clean(let text) = Merge(base: base, mine: mine, theirs: base) else {
      Issue.record("conflict")
      return
    }
    #expect(isSame([text], [mine]))
    _ = Merge(base: base, mine: mine, theirs: base + "\n\n" + mine)
    _ = Merge(base: "", mine: mine, theirs: base)
  }
}
