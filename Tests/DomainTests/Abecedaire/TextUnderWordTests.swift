import Domain
import Testing

@Suite("A text under its word in a file of Markdown")
struct TextUnderWordTests {
  @Test(
    "keeps what is written, with its headings lower",
    arguments: [
      ("", ""), ("\n\n", ""), ("Un mot.", "Un mot."), ("a\r\nb\rc", "a\nb\nc"),
      ("## Argument\n\nOui.", "#### Argument\n\nOui."), ("# Un\n### Trois", "#### Un\n##### Trois"),
      ("###### Six ##", "###### Six"), ("Titre\n=====\ntexte", "#### Titre\ntexte"),
      ("Titre\nlong\n---\ntexte", "#### Titre long\ntexte"), ("a\n\n---\n\nb", "a\n\n---\n\nb"),
      ("```\n## code <b>\n```\n## Fin", "```\n## code <b>\n```\n#### Fin"),
      ("~~~~\njamais fermé <b>", "~~~~\njamais fermé <b>\n~~~~"),
      ("    ## code <b>", "    ## code <b>"), ("> ## cité\n> a", "> ## cité\n> a"),
      ("- a\n  ## dans la liste", "- a\n  ## dans la liste"),
    ])
  func headings(_ source: String, _ expected: String) {
    #expect(TextUnderWord(source, name: "mot").text == expected)
  }

  @Test(
    "has no HTML, and footnotes of its own",
    arguments: [
      ("<script>alert(1)</script>", "\\<script>alert(1)\\</script>"), ("<!-- a", "\\<!-- a"),
      ("a < b <3", "a < b <3"), ("<https://exemple.fr/a>", "<https://exemple.fr/a>"),
      ("<a@exemple.fr>", "<a@exemple.fr>"), ("<a href=\"x:y\">", "\\<a href=\"x:y\">"),
      ("`<b>` <b>", "`<b>` \\<b>"), ("`<b> <b>", "`\\<b> \\<b>"), ("``<b>`<i>`` <u>", "``<b>`<i>`` \\<u>"),
      ("\\<b>", "\\<b>"), ("\\`<b>`", "\\`\\<b>`"), ("a[^1]\n\n[^1]: note", "a[^mot-1]\n\n[^mot-1]: note"),
      ("`[^1]`", "`[^1]`"), ("# <b>", "#### \\<b>"), ("> <b>", "> \\<b>"), ("<x\ny>", "\\<x\ny>"),
    ])
  func plain(_ source: String, _ expected: String) {
    #expect(TextUnderWord(source, name: "mot").text == expected)
  }

  @Test("takes a time that grows no faster than the text")
  func hostile() {
    let runs = (1...700).map { String(repeating: "`", count: $0) + "<b" }.joined(separator: " ")
    #expect(TextUnderWord(runs, name: "mot").text.count > runs.count)
    let signs = String(repeating: "<", count: 200_000)
    #expect(TextUnderWord(signs, name: "mot").text == signs)
  }
}

@Suite("Calls in the text of a word")
struct WordCallTests {
  @Test(
    "are no definition",
    arguments: [
      ("[[inscription: Qui tient la plume ?]]", ""),
      ("[[ Inscription\u{A0}: Qui ?]]\n\nUn vent.", "Un vent."),
      ("Un vent.\n\n[[inscription: Qui ?]]", "Un vent."), ("[[Une page]]", "[[Une page]]"),
      ("[[inscriptions]]", "[[inscriptions]]"), ("Voir [[inscription: non]]", "Voir [[inscription: non]]"),
    ])
  func calls(_ source: String, _ definition: String) {
    #expect(WordText(source).definition == definition)
  }

  @Test("are added at the end")
  func added() {
    #expect(WordText.source("", asking: "Qui ?") == "[[inscription: Qui ?]]\n")
    #expect(
      WordText.source("## Argument\n\nOui.", asking: "Qui ?").hasSuffix("Oui.\n\n[[inscription: Qui ?]]\n"))
    #expect(WordText(WordText.source(" \n", asking: "Qui ?")).isBlank)
  }
}

@Suite("The parts of a long abécédaire")
struct LetterWeightTests {
  private func weights(_ sizes: [(String, Int)]) -> [LetterWeight] {
    sizes.compactMap { letter, size in Letter(letter).map { LetterWeight(letter: $0, words: 3, size: size) } }
  }

  private func inWords(_ letters: [LetterWeight]) -> [String] {
    LetterWeight.parts(of: letters).map { "\($0.lowerBound)–\($0.upperBound)" }
  }

  @Test("are one for a short one, and cut no letter")
  func parts() {
    #expect(inWords([]) == [])
    #expect(inWords(weights([("A", 1_000), ("D", 0)])) == ["A–D"])
    #expect(inWords(weights([("A", 9_000), ("B", 9_000), ("C", 500)])) == ["A–A", "B–C"])
    #expect(inWords(weights([("A", 900_000), ("B", 10), ("Z", 900_000)])) == ["A–A", "B–B", "Z–Z"])
  }
}
