import Testing

@testable import Domain

private func task(_ text: String, _ owner: String = "", due: String? = nil) -> ProposalDraft {
  ProposalDraft(.task, text, owner: owner, due: due.flatMap { Day(iso: $0) })
}

/// Lines of notes and what they ask for, in a meeting on Tuesday 15 June 2021.
@Suite struct NoteMarkersTests {
  private static let tuesday = Day(iso: "2021-06-15")!

  private static func read(_ source: String) -> [ProposalDraft] {
    NoteMarkers.proposals(in: source, on: tuesday)
  }

  private static let written: [(String, ProposalDraft)] = [
    ("→ Zoé : écrire au lieu @30/06", task("écrire au lieu", "Zoé", due: "2021-06-30")),
    ("-> Zoé: écrire", task("écrire", "Zoé")),
    ("=> écrire", task("écrire")),
    ("→écrire", task("écrire")),
    ("  →   écrire  ", task("écrire")),
    ("\u{A0}→\u{202F}Zoé\u{A0}:\u{A0}écrire\u{A0}@\u{A0}30/06", task("écrire", "Zoé", due: "2021-06-30")),
    ("- → écrire", task("écrire")),
    ("  * → écrire", task("écrire")),
    ("• → écrire", task("écrire")),
    ("12. → écrire", task("écrire")),
    ("3) -> écrire", task("écrire")),
    ("- - → écrire", task("écrire")),
    ("-\t→ Zoé :\técrire\tencore", task("écrire encore", "Zoé")),
    ("→ Zoé et Bob : écrire : vite", task("écrire : vite", "Zoé et Bob")),
    ("→ **Zoé** : écrire", task("écrire", "Zoé")),
    ("→ @Zoé : écrire", task("écrire", "Zoé")),
    ("→ jean_paul : écrire", task("écrire", "jean_paul")),
    ("→ lire https://exemple.org/a avant 12:30", task("lire https://exemple.org/a avant 12:30")),
    ("→ : écrire", task("écrire")),
    ("→ écrire @zoe", task("écrire @zoe")),
    ("→ écrire à zoe@exemple.fr", task("écrire à zoe@exemple.fr")),
    ("→ écrire à a@30/06", task("écrire à a@30/06")),
    ("→ @30/06 Zoé : écrire", task("écrire", "Zoé", due: "2021-06-30")),
    ("→ Zoé : écrire @30/06 à la mairie", task("écrire à la mairie", "Zoé", due: "2021-06-30")),
    ("→ écrire @30/06 @1/07", task("écrire @30/06", due: "2021-07-01")),
    ("→ écrire @30/06 @bob", task("écrire @bob", due: "2021-06-30")),
  ]

  @Test(arguments: written) func tasks(_ line: String, _ expected: ProposalDraft) {
    #expect(Self.read(line) == [expected])
  }

  @Test(arguments: [
    ("30/06", "2021-06-30"), ("1/7", "2021-07-01"), ("15/06", "2021-06-15"), ("14/06", "2022-06-14"),
    ("30/06/2026", "2026-06-30"), ("30/06/26", "2026-06-30"), ("01/01/2020", "2020-01-01"),
    ("2026-06-30", "2026-06-30"), ("2020-6-3", "2020-06-03"), ("30 juin", "2021-06-30"),
    ("30 juin 2026", "2026-06-30"), ("30\u{A0}juin\u{A0}2026", "2026-06-30"), ("30juin", "2021-06-30"),
    ("1er juillet", "2021-07-01"), ("1 juillet", "2021-07-01"), ("1er juillet 2026", "2026-07-01"),
    ("3 AOÛT", "2021-08-03"), ("3 aou\u{302}t", "2021-08-03"), ("3 févr.", "2022-02-03"),
    ("3 sept. 2022", "2022-09-03"), ("29/02", "2024-02-29"), ("lundi", "2021-06-21"),
    ("mardi", "2021-06-22"), ("Mercredi", "2021-06-16"), ("dimanche.", "2021-06-20"),
    (" 30/06", "2021-06-30"),
    ("30/06.", "2021-06-30"), ("30/06, vite", "2021-06-30"), ("30/06/2026)", "2026-06-30"),
  ])
  func days(_ written: String, _ iso: String) {
    #expect(Self.read("→ écrire @\(written)").map(\.due) == [Day(iso: iso)], "\(written)")
  }

  @Test(arguments: [
    "31/02", "0/06", "30/13", "30/", "/06", "30/06/202", "30/06/", "2026-06-31", "2026-06", "30 brumaire",
    "2er juin", "30/061", "lundis", "30/06a", "99999999999999999999", "30/06/99999", "", "demain",
    "0000-01-01",
    "30 juinet", "12345",
  ])
  func whatIsNoDayStaysText(_ written: String) {
    #expect(Self.read("→ écrire @\(written)") == [task("écrire @\(written)")])
  }

  /// From the last days of the calendar nothing is counted on.
  @Test func theEndOfTheCalendar() {
    let last = Day(iso: "9999-12-31")!
    for written in ["1/1", "lundi", "29/02", "1er janvier"] {
      #expect(NoteMarkers.proposals(in: "→ écrire @\(written)", on: last).map(\.due) == [nil], "\(written)")
    }
    #expect(NoteMarkers.proposals(in: "→ écrire @31/12", on: last).map(\.due) == [last])
  }

  @Test(arguments: [
    ("! On garde le lieu", ProposalDraft(.decision, "On garde le lieu")),
    ("!On garde le lieu", ProposalDraft(.decision, "On garde le lieu")),
    ("- !\u{A0}« Oui » à Lyon", ProposalDraft(.decision, "« Oui » à Lyon")),
    ("! On garde **Lyon**", ProposalDraft(.decision, "On garde Lyon")),
    ("! → Zoé : écrire @30/06", ProposalDraft(.decision, "→ Zoé : écrire @30/06")),
    ("? Qui prévient les élus", ProposalDraft(.question, "Qui prévient les élus")),
    ("?\u{202F}3 ou 4 séances ?", ProposalDraft(.question, "3 ou 4 séances ?")),
  ])
  func decisionsAndQuestions(_ line: String, _ expected: ProposalDraft) {
    #expect(Self.read(line) == [expected])
  }

  @Test(arguments: [
    "", "→", "->  ", "!", "?", "→ Zoé :", "→ Zoé : @30/06", "→ @30/06", "![une image](a.png)",
    "!!! attention", "?!",
    "Zoé → Bob", "un texte ! avec", "# → titre", "> → cité", "- > → cité", ">→ cité", "``→``", "--> non",
    "==> non",
    "-→ collé", "1234567890. → trop", "→ \u{202E}retourné", "→ \u{7}", "! \u{0}", "→ Z\u{2066}oé : écrire",
  ])
  func whatAsksForNothing(_ line: String) {
    #expect(Self.read(line) == [])
  }

  @Test(arguments: [
    "```\n→ non\n```", "~~~~\n→ non\n~~~\n→ non\n~~~~", "```swift\n→ non\n\n! non\n```   ",
    "- ```\n  → non\n  ```",
    "  ```\n→ non\n``` x\n→ non\n", "````\n→ non\n```\n→ non", "    → non",
    "Texte.\n\n    → non\n    → non\n\n\t! non",
    "- un\n\nTexte.\n\n    → non",
  ])
  func codeAsksForNothing(_ source: String) {
    #expect(Self.read(source) == [])
    let behind = source.hasPrefix("````") || source.hasPrefix("  ```") ? [] : [task("oui")]
    #expect(Self.read(source + "\n\n→ oui") == behind)
  }

  @Test(arguments: [
    "- un\n    → oui", "- un\n\n    → oui", "Texte\n    → oui", "```a`b\n→ oui", "``\n→ oui\n``",
    "\r\n→ oui\r\n",
    "- un\n    - deux\n        - → oui",
  ])
  func whatIsNoCode(_ source: String) {
    #expect(Self.read(source) == [task("oui")])
  }

  @Test func inTheOrderOfTheTextAndEachOnce() {
    let source = "! Un\n\n- → Deux\n? Trois\n→ Bob : Deux\n! Deux"
    #expect(Self.read(source).map(\.text) == ["Un", "Deux", "Trois", "Deux"])
    #expect(Self.read(source).map(\.kind) == [.decision, .task, .question, .decision])
  }

  @Test func noMoreThanFifty() {
    let source = (1...60).map { "→ tâche \($0)" }.joined(separator: "\n")
    #expect(Self.read(source).map(\.text) == (1...50).map { "tâche \($0)" })
  }

  /// Nothing is cut: a line of a thousand characters is read, a longer one asks for nothing, and neither does a longer name.
  @Test func longLines() {
    #expect(Self.read("! " + String(repeating: "é", count: 998)).first?.text.count == 998)
    #expect(Self.read("! " + String(repeating: "é", count: 999)).isEmpty)
    #expect(Self.read("→ " + String(repeating: "a", count: 200) + " : écrire").count == 1)
    #expect(Self.read("→ " + String(repeating: "a", count: 201) + " : écrire").isEmpty)
  }

  /// Any text is read to its end, in a time that grows with its length alone.
  @Test(arguments: [
    "→ @ ", "- ", "`", "> ", "\n", "→ @1", " : ", "@lundi ", "\u{301}", "```\n", "    \n", "1. ",
  ])
  func longTexts(_ piece: String) {
    for count in [1, 199, 20_000] {
      #expect(Self.read(String(repeating: piece, count: count)).count <= 50)
      #expect(Self.read("→ a" + String(repeating: piece, count: count)).count <= 50)
    }
  }
}
