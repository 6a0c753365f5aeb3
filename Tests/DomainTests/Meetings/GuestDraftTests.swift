import Domain
import Testing

@Suite struct GuestDraftTests {
  @Test(
    arguments: [
      ("Ana", [], "Ana"), ("Ana", ["Bo"], "Ana"), ("Ana", ["Ana"], "Ana 2"), ("ÂNA", ["ana"], "ÂNA 2"),
      ("Ana", ["Ana", "ana 2"], "Ana 3"), ("Ana 2", ["Ana 2"], "Ana 2 2"),
      ("Ana", ["Ana", "Ana 3"], "Ana 2"),
      ("A\u{200D}na", ["Ana"], "A\u{200D}na 2"),
    ] as [(String, [String], String)])
  func twoOfOneNameAreToldApart(_ name: String, _ taken: [String], _ expected: String) {
    #expect(GuestDraft(name: name).name(besides: taken) == expected)
  }

  @Test(
    arguments: [
      (" Ana\n", []), ("", [.missing]), ("\u{200B}\u{2060}", [.missing]), ("A\u{0}na", [.notOneLine]),
      ("A\nna", [.notOneLine]), ("A\u{202E}na", [.malformed]), ("A\u{2066}na", [.malformed]),
      (String(repeating: "é", count: 60), []),
      (String(repeating: "é", count: 61), [.tooLong(maximum: 60)]),
    ] as [(String, [Problem.Reason])])
  func namesAreLooked(_ name: String, _ reasons: [Problem.Reason]) {
    #expect(GuestDraft(name: name).problems == reasons.map { Problem("name", $0) })
  }
}
