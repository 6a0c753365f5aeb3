import Domain
import Testing

@Suite struct TextDifferenceTests {
  typealias Piece = TextDifference.Piece

  static let table: [(String, String, [Piece])] = [
    ("", "", []), ("a\n\nb\n", "\na\n\n\n\nb", [.same(["a", "b"])]),
    ("a\n\nb", "a\n\nx\n\nb", [.same(["a"]), .added("x"), .same(["b"])]),
    ("a\n\nb", "b", [.removed("a"), .same(["b"])]),
    ("un mot\n\nb", "tout autre chose\n\nb", [.removed("un mot"), .added("tout autre chose"), .same(["b"])]),
    (
      "Le chat noir dort.", "Le chat blanc dort.",
      [.changed([.same("Le chat "), .removed("noir"), .added("blanc"), .same(" dort.")])]
    ),
    (
      "vieux\n\nLe chat noir dort.", "Le chat noir dort ici.\n\nneuf",
      [
        .removed("vieux"),
        .changed([.same("Le chat noir "), .removed("dort."), .added("dort ici.")]), .added("neuf"),
      ]
    ),
    ("- a\n- b", "- a\n\n- b", [.changed([.same("- a"), .removed("\n- b")]), .added("- b")]),
    ("caf\u{E9}", "cafe\u{301}", [.removed("caf\u{E9}"), .added("cafe\u{301}")]),
  ]

  @Test(arguments: table) func pieces(_ old: String, _ new: String, _ pieces: [Piece]) {
    let difference = TextDifference(from: old, to: new)
    #expect(difference.pieces == pieces)
    #expect(difference.isEmpty == pieces.allSatisfy { if case .same = $0 { true } else { false } })
  }

  static let words: [(String, String, [WordPiece], removed: Int, added: Int)] = [
    ("", "", [], 0, 0), ("a", "a", [.same("a")], 0, 0), ("", "a b", [.added("a b")], 0, 2),
    ("fin.", "fin. Encore", [.same("fin."), .added(" Encore")], 0, 1),
    ("chat noir", "Le chat noir", [.added("Le "), .same("chat noir")], 0, 1),
    ("le gros chat", "le chat", [.same("le "), .removed("gros "), .same("chat")], 1, 0),
    ("a b", "a\nb", [.same("a"), .removed(" "), .added("\n"), .same("b")], 0, 0),
    (
      "il y a de la pluie", "on dit de grands vents",
      [.removed("il y a de la pluie"), .added("on dit de grands vents")], 6, 5
    ),
  ]

  @Test(arguments: words)
  func byWord(_ old: String, _ new: String, _ pieces: [WordPiece], _ removed: Int, _ added: Int) {
    let difference = WordDifference(from: old, to: new)
    #expect(difference.pieces == pieces)
    #expect(difference.wordsRemoved == removed)
    #expect(difference.wordsAdded == added)
  }

  @Test func wordsAreCounted() {
    let difference = TextDifference(from: "a b\n\nLe chat noir dort.", to: "Le chat blanc dort.\n\nx y z")
    #expect(difference.wordsRemoved == 3)
    #expect(difference.wordsAdded == 4)
  }

  /// As much as the texts are worth, and so little that the search gives up at once, or soon.
  static let efforts: [SearchEffort?] = [nil, SearchEffort(steps: 0), SearchEffort(steps: 1)]

  @Test(arguments: RandomTexts.Kind.allCases, efforts)
  func joinedItIsBothSides(_ kind: RandomTexts.Kind, _ effort: SearchEffort?) {
    for seed in 0..<1_000 as Range<UInt64> {
      var texts = RandomTexts(kind, seed: seed)
      let base = texts.base()
      let (old, new) = (texts.joined(base), texts.joined(texts.edited(base, moving: true)))
      let difference = TextDifference(from: old, to: new, effort: effort)
      #expect(isSame(difference.oldParagraphs, TextParts(paragraphsOf: old).texts), "seed \(seed)")
      #expect(isSame(difference.newParagraphs, TextParts(paragraphsOf: new).texts), "seed \(seed)")
      #expect(difference.isEmpty == isSame(difference.oldParagraphs, difference.newParagraphs))
    }
  }

  @Test(arguments: efforts) func joinedWordsAreBothSides(_ effort: SearchEffort?) {
    var random = SplitMix64(state: 1)
    for _ in 0..<3_000 {
      let texts = (0..<2).map { _ in
        (0..<Int.random(in: 0..<20, using: &random))
          .map { _ in ["a", "b", "c", "é", " ", " ", "\n", "  "].randomElement(using: &random) ?? "" }
          .joined()
      }
      let pieces = WordDifference(from: texts[0], to: texts[1], effort: effort).pieces
      #expect(isSame([pieces.old, pieces.new], texts))
    }
  }

  /// What was not looked for counts as replaced.
  @Test(
    arguments: [
      (0, [.removed("a b a"), .added("b a b")]),
      (128, [.removed("a "), .same("b a"), .added(" b")]),
    ] as [(Int, [WordPiece])])
  func aSearchGivesUp(_ steps: Int, _ pieces: [WordPiece]) {
    let difference = WordDifference(from: "a b a", to: "b a b", effort: SearchEffort(steps: steps))
    #expect(difference.pieces == pieces)
  }

  /// Long runs of edits, beyond what the search does exactly.
  @Test(arguments: HostileTexts.names) func hostileTextsEnd(_ name: String) {
    let (old, new) = HostileTexts.pair(name, size: 20_000)
    let difference = TextDifference(from: old, to: new)
    #expect(isSame(difference.oldParagraphs, TextParts(paragraphsOf: old).texts))
    #expect(isSame(difference.newParagraphs, TextParts(paragraphsOf: new).texts))
    let words = WordDifference(from: old, to: new).pieces
    #expect(isSame([words.old, words.new], [old, new]))
  }
}

/// Whether texts are the same in bytes; `==` takes composed and decomposed letters for equal.
func isSame(_ one: [String], _ other: [String]) -> Bool {
  one.count == other.count && zip(one, other).allSatisfy { $0.utf8.elementsEqual($1.utf8) }
}

extension TextDifference {
  fileprivate var oldParagraphs: [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .same(let texts): texts
      case .removed(let text): [text]
      case .added: []
      case .changed(let words): [words.old]
      }
    }
  }

  fileprivate var newParagraphs: [String] {
    pieces.flatMap { piece -> [String] in
      switch piece {
      case .same(let texts): texts
      case .removed: []
      case .added(let text): [text]
      case .changed(let words): [words.new]
      }
    }
  }
}

extension [WordPiece] {
  fileprivate var old: String {
    map {
      switch $0 {
      case .same(let text), .removed(let text): text
      case .added: ""
      }
    }.joined()
  }

  fileprivate var new: String {
    map {
      switch $0 {
      case .same(let text), .added(let text): text
      case .removed: ""
      }
    }.joined()
  }
}
