/// Which words may be the same: those that differ by case, accents, an article or a plural, or of which one is the other's synonym.
///
/// Words are looked up by keys, never each against each: two thousand of them take a few milliseconds, whatever is in them.
package enum WordKinship {
  /// Two words, by their places in a list.
  package struct Pair: Hashable, Sendable {
    package let first: Int
    package let second: Int

    package init(_ first: Int, _ second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The places of the words in `others` that may be the same as `word`, in order.
  package static func alike(_ word: WordSpelling, among others: [WordSpelling]) -> [Int] {
    let own = keys(of: word)
    return others.indices.filter { !own.isDisjoint(with: keys(of: others[$0])) }
  }

  /// The pairs of words that may be the same, or that differ by one letter of five or more. Of many that are alike, each stands in a
  /// pair with the first of them.
  ///
  /// - Parameter limit: the most pairs; those of the first words are kept.
  package static func pairs(among words: [WordSpelling], limit: Int) -> [Pair] {
    var found = Gathering()
    for (place, word) in words.enumerated() {
      for key in keys(of: word) { found.gather(place, under: key) }
    }
    for (place, word) in words.enumerated() {
      // The longest texts are sentences, of which a letter makes no difference worth telling.
      let scalars = Array(singular(word.text, "al").unicodeScalars)
      guard (shortest...longest).contains(scalars.count) else { continue }
      for index in scalars.indices {
        let rest = String(String.UnicodeScalarView(scalars[..<index] + scalars[(index + 1)...]))
        // A letter for another at the same place. No word has the sign before the number.
        found.gather(place, under: "#\(index) \(rest)")
        // A letter more than another word has.
        if scalars.count > shortest { found.join(place, toWordUnder: rest) }
      }
    }
    return Array(found.pairs.sorted { ($0.first, $0.second) < ($1.first, $1.second) }.prefix(limit))
  }

  private static let shortest = 5
  private static let longest = 40

  /// What a word and its synonym are found by. Plurals in -aux may come from -al, -ail or -au.
  private static func keys(of word: WordSpelling) -> Set<String> {
    [word.text, word.synonym].compactMap(\.self).reduce(into: []) { keys, text in
      for ending in ["au", "al", "ail"] { keys.insert(singular(text, ending)) }
      keys.remove("")
    }
  }

  /// A text without article, case, accents and signs, and each of its words in the singular; `ending` is what -aux comes from.
  private static func singular(_ text: String, _ ending: String) -> String {
    French.withoutArticle(text).unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { singular(word: String($0), ending) }.joined(separator: " ")
  }

  private static func singular(word part: String, _ ending: String) -> String {
    guard part.utf8.count > 2, let last = part.utf8.last,
      last == UInt8(ascii: "s") || last == UInt8(ascii: "x")
    else { return part }
    if part.hasSuffix("aux"), !part.hasSuffix("eaux") { return part.dropLast(3) + ending }
    return String(part.dropLast())
  }

  /// Words that have been found under keys.
  private struct Gathering {
    private var firsts: [String: Int] = [:]
    private(set) var pairs: Set<Pair> = []

    /// Joins a word to the first one of its key.
    mutating func gather(_ place: Int, under key: String) {
      if let first = firsts[key] { join(first, place) } else { firsts[key] = place }
    }

    /// Joins a word to another one that has been gathered whole.
    mutating func join(_ place: Int, toWordUnder key: String) {
      if let other = firsts[key] { join(other, place) }
    }

    private mutating func join(_ one: Int, _ other: Int) {
      if one != other { pairs.insert(Pair(min(one, other), max(one, other))) }
    }
  }
}
