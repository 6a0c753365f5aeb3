import Domain
import Testing

@Suite struct WordKinshipTests {
  @Test(
    arguments: [
      ("Archipel", "archipel", true), ("Éclat", "ECLAT", true), ("Œuvre", "oeuvre", true),
      ("L’archipel", "Archipel", true),
      ("Archipels", "archipel", true), ("Jeux", "jeu", true), ("Journaux", "journal", true),
      ("Travaux", "travail", true),
      ("Bateaux", "bateau", true), ("Tuyaux", "tuyau", true), ("Biens communs", "bien commun", true),
      ("Co-construction", "co construction", true), ("Archipel (îles)", "Îles", true),
      ("Îles", "Archipel (îles)", true),
      ("Archipel (îles)", "Atoll (Île)", true), ("e\u{301}clat", "Éclat", true),
      ("L'Archipel", "l’archipel", true),
      ("Archipel", "Arpentage", false), ("Art", "Arts et métiers", false), ("As", "A", false),
      ("Carte", "Carpe", false),
      ("!!", "??", false),
    ])
  func alike(_ one: String, _ other: String, _ expected: Bool) {
    let words = [one, other].map { WordProposalDraft(typed: $0, reason: "", isNamed: false).spelling }
    #expect(WordKinship.alike(words[0], among: [words[1]]) == (expected ? [0] : []))
    #expect(WordKinship.alike(words[1], among: [words[0]]) == (expected ? [0] : []))
  }

  @Test(
    arguments: [
      // A letter for another, a letter more, at either end and inside.
      (["Carte", "Carpe"], [[0, 1]]), (["Archipel", "Archipell"], [[0, 1]]),
      (["Xarchipel", "Archipel"], [[0, 1]]),
      (["Archipel", "Rchipel"], [[0, 1]]), (["Partage", "Partages"], [[0, 1]]),
      (["Chemins", "Chemiins"], [[0, 1]]),
      // Too short, or two letters.
      (["Rare", "Rame"], []), (["Art", "Arts", "Mars"], [[0, 1]]), (["Carte", "Canne"], []),
      (["Carte", "Cart"], []),
      (["Abcdef", "Abdcef"], []), (["Zabcde", "Abcdez"], []),
      // Of many that are alike, each with the first.
      (["Archipel", "Îles", "Archipels", "L’archipel"], [[0, 2], [0, 3]]), ([], []),
    ])
  func pairs(_ words: [String], _ expected: [[Int]]) {
    let spellings = words.map { WordSpelling(text: $0, synonym: nil) }
    #expect(WordKinship.pairs(among: spellings, limit: 100).map { [$0.first, $0.second] } == expected)
  }

  /// What differs by one letter from thousands of others is not compared with each.
  @Test func manyWords() {
    let scalars = (0x4E00..<0x4E00 + 2_000).compactMap(Unicode.Scalar.init)
    for words in [
      scalars.map { "abcde\($0)" }, scalars.map { String(repeating: "a", count: 39) + "\($0)" },
      scalars.indices.map { String(repeating: "ab", count: $0 % 20 + 3) }, scalars.map { _ in "journaux" },
    ] {
      let pairs = WordKinship.pairs(
        among: words.map { WordSpelling(text: $0, synonym: "travaux") }, limit: 50)
      #expect(pairs.count == 50 && pairs.first == WordKinship.Pair(0, 1))
    }
  }
}
