/// A word as someone proposes it, before it is checked and kept: « Archipel (îles) ».
package struct WordProposalDraft: Hashable, Sendable {
  /// As it was typed.
  package var typed: String
  /// Why; may be empty.
  package var reason: String
  /// Whether the person agrees to be named beside the word.
  package var isNamed: Bool

  /// How many words one person proposes for the letters of one batch.
  package static let mostOfOnePerson = 100

  package init(typed: String, reason: String, isNamed: Bool) {
    self.typed = typed
    self.reason = reason
    self.isNamed = isNamed
  }

  /// The word and its synonym, with single spaces. Brackets that follow a letter are of the word: « citoyen(ne) ».
  package var spelling: WordSpelling {
    let text = typed.singleSpaced
    let scalars = text.unicodeScalars
    guard scalars.last == ")", let open = scalars.openingOfLastBracket,
      open == scalars.startIndex || scalars[scalars.index(before: open)] == " "
    else { return WordSpelling(text: text, synonym: nil) }
    let inner = String(String.UnicodeScalarView(scalars[open...].dropFirst().dropLast())).trimmed
    return WordSpelling(
      text: String(String.UnicodeScalarView(scalars[..<open])).trimmed, synonym: inner.isEmpty ? nil : inner)
  }

  /// The letter under which it stands; nil for a word that begins with none.
  package var letter: Letter? { French.initial(of: spelling.text) }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    let spelling = spelling
    // The line as it was typed: a break of it would be gone with the spaces.
    let word =
      Check.line("word", spelling.text.isEmpty ? "" : typed.trimmed)
      ?? Check.line("word", spelling.synonym ?? "", required: false)
      ?? (letter == nil ? Problem("word", .malformed) : nil)
    return [word, Check.saying("reason", reason, maximum: TextLimit.sentence)].compactMap(\.self)
  }
}

/// How someone writes a word.
package struct WordSpelling: Hashable, Sendable {
  package let text: String
  /// Another word for the same thing, from the brackets.
  package let synonym: String?

  package init(text: String, synonym: String?) {
    self.text = text
    self.synonym = synonym
  }
}

extension String.UnicodeScalarView {
  /// Where the bracket opens that the last one closes; nil where none does.
  fileprivate var openingOfLastBracket: Index? {
    var depth = 0
    return indices.reversed().first { index in
      if self[index] == ")" { depth += 1 }
      if self[index] == "(" { depth -= 1 }
      return depth == 0
    }
  }
}

extension String {
  /// The text with one space in the place of each run of them, and none at its ends.
  fileprivate var singleSpaced: String {
    unicodeScalars.split { $0.properties.isWhitespace }.map(String.init).joined(separator: " ")
  }
}
