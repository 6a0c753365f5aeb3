extension French {
  /// A word with its simple plurals, or its singulars: « cercle » and « cercles », « jeu » and « jeux », « travail » and
  /// « travaux ». Some forms are no words, which finds nothing more. The word itself comes first; at most four forms.
  ///
  /// - Parameter word: folded (`folded`).
  package static func numberForms(of word: String) -> [String] {
    guard let last = word.utf8.last, last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z"), word.utf8.count > 1
    else { return [word] }
    if word.hasSuffix("eaux") { return [word, String(word.dropLast())] }
    if word.hasSuffix("aux"), word.utf8.count > 4 {
      let stem = word.dropLast(3)
      return [word, String(word.dropLast()), stem + "al", stem + "ail"]
    }
    if word.hasSuffix("s") || word.hasSuffix("x") {
      return word.utf8.count > 2 ? [word, String(word.dropLast())] : [word]
    }
    if word.hasSuffix("ail") { return [word, word + "s", word.dropLast(3) + "aux"] }
    if word.hasSuffix("al") { return [word, word + "s", word.dropLast(2) + "aux"] }
    let takesX = ["au", "eu", "ou"].contains { word.hasSuffix($0) }
    return takesX ? [word, word + "s", word + "x"] : [word, word + "s"]
  }

  /// Whether `word` (folded) is so common that it tells nothing in a search with other words: articles, prepositions,
  /// pronouns, single letters.
  package static func isCommon(_ word: String) -> Bool {
    word.unicodeScalars.count == 1 && !word.utf8.allSatisfy { (0x30...0x39).contains($0) }
      || commonWords.contains(word)
  }

  /// Whether `word` (folded) can lose its last vowel before an apostrophe: « l’ », « qu’ », « lorsqu’ ».
  package static func isElided(_ word: String) -> Bool { elidedWords.contains(word) }

  private static let elidedWords: Set<String> = [
    "c", "d", "j", "l", "m", "n", "s", "t", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
  ]

  private static let commonWords: Set<String> = [
    "au", "aux", "avec", "ce", "ces", "cet", "cette", "dans", "de", "des", "du", "elle", "elles", "en", "est",
    "et",
    "eux", "il", "ils", "je", "la", "le", "les", "leur", "leurs", "lui", "ma", "mais", "me", "mes", "mon",
    "ne", "nos",
    "notre", "nous", "on", "ou", "par", "pas", "pour", "qu", "que", "qui", "sa", "se", "ses", "si", "son",
    "sont",
    "sur", "ta", "te", "tes", "ton", "tu", "un", "une", "vos", "votre", "vous",
  ]
}
