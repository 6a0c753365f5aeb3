import Domain
import Testing

@Suite struct FrenchTests {
  @Test(
    arguments: [
      ("Été", "ete"), ("E\u{301}te\u{301}", "ete"), ("ŒUVRE", "oeuvre"), ("Æsope", "aesope"), ("Ça", "ca"),
      ("Straße", "strasse"), ("L’Haÿ", "l’hay"), ("naïveté", "naivete"), ("Noël", "noel"), ("Łódź", "lodz"),
      ("İ", "i"), ("I\u{307}", "i"), ("", ""), ("123 !", "123 !"), ("Ж", "ж"), ("🙂", "🙂"), ("Ÿ", "y"),
    ])
  func folding(text: String, folded: String) { #expect(French.folded(text) == folded) }

  /// Each list is in the order of a French dictionary.
  @Test(
    arguments: [
      ["Altérité", "Apprendre ensemble", "Archipel"],
      ["cote", "coté", "côte", "côté", "côtelette"],
      ["10e", "2020", "A", "À", "B"],
      ["Aide", "Éclat", "École", "Essaim", "Zèbre"],
      ["cœur", "coffre", "col"],
      ["bon", "bon sens", "bond"],
      ["l’an", "L’arpentage", "La boussole", "Le tour"],
    ])
  func sorting(_ words: [String]) {
    let shuffled = words.reversed().map { (key: Array(French.sortKey($0).utf8), word: $0) }
    let sorted = shuffled.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.word)
    #expect(sorted == words)
  }

  @Test func differentWordsHaveDifferentKeys() {
    #expect(French.sortKey("cote") != French.sortKey("côté"))
    #expect(French.sortKey("Un") != French.sortKey("un"))
  }

  @Test(
    arguments: [
      ("Archipel", "A"), ("Éclat", "E"), ("œuvre", "O"), ("L’élan", "E"), ("l'élan", "E"),
      ("La boussole", "B"),
      ("le jeu", "J"), ("Les mots", "M"), ("Une île", "I"), ("Des pas", "P"), ("Lecture", "L"),
      ("Laine", "L"),
      ("La", "L"), ("« Désir »", "D"), ("Ça", "C"), ("123", nil), ("", nil), ("Ж", nil), ("🙂", nil),
      ("Œuvre", "O"), ("Æthuse", "A"), ("E\u{301}clat", "E"), ("ÉCLAT", "E"), ("« L’archipel »", "A"),
      ("“L'eau”", "E"),
      ("L\u{2BC}île", "I"), ("L‘orée", "O"), ("L’ orée", "O"), ("Le\u{A0}monde", "M"), ("La\u{202F}vie", "V"),
      ("d’abord", "A"), ("De l’air", "A"), ("de la Joie", "J"), ("Du pain", "P"), ("de bon cœur", "B"),
      ("Au-delà", "A"),
      ("Au large", "L"), ("Aux aguets", "A"), ("À la source", "S"), ("à l’écoute", "E"), ("Aube", "A"),
      ("Durée", "D"),
      ("Lʼ", "L"), ("De", "D"), ("Les", "L"), ("Un", "U"), ("Unité", "U"), ("L’", "L"), ("Une 3D", "D"),
      ("24 heures", "H"),
      ("…et", "E"), ("(r)évolution", "R"), ("l’L", "L"),
    ] as [(String, String?)])
  func initials(word: String, letter: String?) { #expect(French.initial(of: word)?.description == letter) }
}
