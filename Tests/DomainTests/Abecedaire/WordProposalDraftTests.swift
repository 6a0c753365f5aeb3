import Domain
import Testing

@Suite struct WordProposalDraftTests {
  @Test(
    arguments: [
      ("Archipel", "Archipel", nil), ("Archipel (îles)", "Archipel", "îles"),
      ("  Archipel\u{A0} ( les îles ) ", "Archipel", "les îles"),
      ("Archipel ()", "Archipel", nil), ("Citoyen(ne)", "Citoyen(ne)", nil),
      ("Citoyen(ne) (habitant(e))", "Citoyen(ne)", "habitant(e)"),
      ("Archipel (îles", "Archipel (îles", nil), ("Archipel (îles) bleu", "Archipel (îles) bleu", nil),
      ("(îles)", "", "îles"),
      ("Bien   commun", "Bien commun", nil), ("", "", nil), (")", ")", nil), ("(", "(", nil),
    ] as [(String, String, String?)])
  func spelling(_ typed: String, _ text: String, _ synonym: String?) {
    let draft = WordProposalDraft(typed: typed, reason: "", isNamed: false)
    #expect(draft.spelling == WordSpelling(text: text, synonym: synonym))
  }

  @Test(
    arguments: [
      ("Archipel", "", []), ("", "", [Problem("word", .missing)]),
      ("(îles)", "", [Problem("word", .missing)]),
      ("123", "", [Problem("word", .malformed)]), ("Archi\npel", "", [Problem("word", .notOneLine)]),
      ("A\u{202E}b", "", [Problem("word", .malformed)]),
      (String(repeating: "a", count: 201), "", [Problem("word", .tooLong(maximum: 200))]),
      ("Archipel", String(repeating: "é", count: 1_000), []),
      ("Archipel", String(repeating: "é", count: 1_001), [Problem("reason", .tooLong(maximum: 1_000))]),
      ("Archipel", "Une raison\r\nde deux lignes\u{200F}, שלום", []),
      ("Archipel", "Une raison\u{202E} tournée", [Problem("reason", .malformed)]),
      ("Archipel", "\u{2067}une autre", [Problem("reason", .malformed)]),
      ("Archipel", "\u{FFFD}", [Problem("reason", .malformed)]),
    ] as [(String, String, [Problem])])
  func problems(_ typed: String, _ reason: String, _ expected: [Problem]) {
    #expect(WordProposalDraft(typed: typed, reason: reason, isNamed: true).problems == expected)
  }

  /// What the site says in its own sentences turns nothing around in them, whoever says it.
  @Test(arguments: [
    ("Parce que.\nVraiment.", [Problem.Reason]()), ("Parce\u{202D} que.", [.malformed]),
    ("\u{2069}", [.malformed]),
  ])
  func sayings(_ text: String, _ expected: [Problem.Reason]) {
    #expect(SettlementDraft(words: [1], reason: text).problems == expected.map { Problem("reason", $0) })
    let request = JoinRequestDraft(name: "Ana", email: "ana@exemple.fr", message: text)
    #expect(request.problems == expected.map { Problem("message", $0) })
  }
}
