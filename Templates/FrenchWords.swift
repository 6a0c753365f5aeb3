import Domain

/// Names one after the other: « A », « A et B », « A, B et C ».
///
/// - Parameter word: what stands before the last one.
package func enumerated(_ names: [String], _ word: String = "et") -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) " + last
}

/// Words of the abécédaire one after the other, the first ones where there are many: « A, B et 380 autres mots ».
package func wordsInWords(_ names: [String], atMost limit: Int = mostWordsNamed) -> String {
  if names.count - 1 <= limit { return enumerated(names) }
  return enumerated(names.prefix(limit) + ["\(grouped(names.count - limit))\u{A0}autres mots"])
}

/// How many words stand in a sentence.
package let mostWordsNamed = 20

/// Letters of a batch: « lettre A », « lettres A à D », « lettres A, C et F ».
package func lettersInWords(_ letters: [Letter]) -> String {
  guard let first = letters.first, let last = letters.last, letters.count > 1 else {
    return "lettre \(letters.first?.description ?? "")"
  }
  let follow = zip(letters, letters.dropFirst()).allSatisfy { $0.next == $1 }
  let names = letters.map(\.description)
  return follow && letters.count > 2 ? "lettres \(first)\u{A0}à\u{A0}\(last)" : "lettres \(enumerated(names))"
}

/// `text` with a capital at its start.
package func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
