import Domain
import Testing

@Suite struct MarkedTextTests {
  /// A text, what is looked for, and the text with marks.
  static let texts: [(String, String, String)] = [
    ("L’Été des cercles", "l’ete cercle", "L’[Été] des [cercles]"), ("Le cœur", "coeurs", "Le [cœur]"),
    ("E\u{301}te\u{301}", "été", "[E\u{301}te\u{301}]"), ("Vie, vie; vie!", "vies", "[Vie], [vie]; [vie]!"),
    ("le jour et le soir", "« le jour »", "le [jour] et le [soir]".replacing("[soir]", with: "soir")),
    ("<b>vie</b>", "vie", "<b>[vie]</b>"), ("a \n\n\t b", "b", "a [b]"), ("", "vie", ""),
    ("rien", "vie", "rien"),
  ]

  @Test(arguments: texts) func marks(_ text: String, _ typed: String, _ marked: String) {
    let terms = SearchTerms(typed)
    #expect(MarkedText(text, marking: terms).written == marked)
    #expect(MarkedText(excerptOf: text, marking: terms).written == marked)
  }

  @Test func aBeginningIsMarkedWithItsWord() {
    let terms = SearchTerms("renc", matchesBeginnings: true)
    #expect(MarkedText("Rencontre et rancune", marking: terms).written == "[Rencontre] et rancune")
  }

  private let many = (1...1_000).map { "mot\($0)" }.joined(separator: " ")

  @Test func anExcerptIsWhereTheWordsAre() {
    let excerpt = MarkedText(excerptOf: many, marking: SearchTerms("mot500"))
    #expect(excerpt.written.hasPrefix("… mot494 mot495") && excerpt.written.hasSuffix("mot523 …"))
    #expect(excerpt.written.contains(" [mot500] "))
    #expect(MarkedText(excerptOf: many, marking: SearchTerms("mot1")).written.hasPrefix("[mot1] mot2"))
    #expect(MarkedText(excerptOf: many, marking: SearchTerms("mot1000")).written.hasSuffix("[mot1000]"))
    #expect(MarkedText(excerptOf: many, marking: SearchTerms("absent")).written.hasPrefix("mot1 mot2"))
  }

  /// What a search costs does not depend on how long the texts are.
  @Test func aWordFarBehindIsNotLookedFor() {
    let limit = MarkedText.searchedCharacters
    for (before, isFound) in [(limit - 3, true), (limit, false)] {
      let text =
        String(repeating: "é ", count: before / 2) + String(repeating: "-", count: before % 2) + "vie fin"
      let excerpt = MarkedText(excerptOf: text, marking: SearchTerms("vie")).written
      #expect(excerpt.contains("[vie]") == isFound && excerpt.hasPrefix("é é") == !isFound)
    }
  }

  @Test func mostWordsTogetherAreTheBestPlace() {
    let text = "un " + many + " un deux " + many + " un deux trois " + many
    let excerpt = MarkedText(excerptOf: text, marking: SearchTerms("« un » deux trois"))
    #expect(excerpt.written.contains("[un] [deux] [trois]"))
  }

  /// No text makes it long or slow: a text of one word, of no word, of the same word.
  @Test(arguments: ["a", "-", "vie ", " \n", "é", "<&", "\u{301}"]) func longTextsStayShort(_ unit: String) {
    let text = String(repeating: unit, count: 400_000 / unit.unicodeScalars.count)
    let excerpt = MarkedText(excerptOf: text, marking: SearchTerms("vie autre"))
    #expect(excerpt.written.unicodeScalars.count < 600)
    #expect(excerpt.pieces.count < 100)
  }
}

extension MarkedText {
  fileprivate var written: String { pieces.map { $0.isMarked ? "[\($0.text)]" : $0.text }.joined() }
}
