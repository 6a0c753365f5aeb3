/// What a search looks for, read from what was typed. Everything typed is data: there is nothing to get wrong.
///
/// Accents, case, ligatures, elided articles and simple plurals make no difference. Words between quotation marks are
/// looked for one after the other as they stand; a word behind a `-` is to be absent. Words that tell nothing count only
/// when there are no others.
package struct SearchTerms: Hashable, Sendable {
  package enum Term: Hashable, Sendable {
    /// One word: any of these forms, folded, or the word as it was typed. It may have to be only the beginning.
    case word(forms: [String], typed: String, isBeginning: Bool)
    /// These words in this order, folded.
    case phrase([String])
  }

  /// All of them must be there.
  package private(set) var wanted: [Term] = []
  /// None of them may be there.
  package private(set) var unwanted: [Term] = []
  /// Whether more was typed than a search looks for.
  package private(set) var isCut = false

  /// How many terms count, and how many characters are read.
  package static let mostTerms = 10
  package static let mostCharacters = TextLimit.line
  /// The shortest beginning of a word that is looked for.
  package static let shortestBeginning = 3

  /// Whether nothing is looked for.
  package var isEmpty: Bool { wanted.isEmpty }

  /// - Parameter matchesBeginnings: whether the last word may be only the beginning of one.
  package init(_ typed: String, matchesBeginnings: Bool = false) {
    let scalars = typed.unicodeScalars
    let end = scalars.index(scalars.startIndex, offsetBy: Self.mostCharacters, limitedBy: scalars.endIndex)
    isCut = end.map { $0 < scalars.endIndex } ?? false
    var reader = TermReader(typed[..<(end ?? scalars.endIndex)])
    reader.read()
    var terms = reader.terms.filter { !$0.isUnwanted && !$0.isCommon }
    if terms.isEmpty { terms = reader.terms.filter { !$0.isUnwanted } }
    let excluded = terms.isEmpty ? [] : reader.terms.filter { $0.isUnwanted }
    if terms.isEmpty { terms = reader.terms }
    if matchesBeginnings, let last = terms.last, last.place == reader.terms.count - 1 {
      terms[terms.count - 1].term = Self.beginning(last.term)
    }
    wanted = kept(terms)
    unwanted = kept(excluded)
  }

  private static func beginning(_ term: Term) -> Term {
    guard case .word(let forms, let typed, _) = term,
      (forms.first ?? "").unicodeScalars.count >= shortestBeginning
    else { return term }
    return .word(forms: forms, typed: typed, isBeginning: true)
  }

  /// Each term once, in order, as many as count.
  private mutating func kept(_ read: [TermReader.ReadTerm]) -> [Term] {
    var kept: [Term] = []
    for term in read.map(\.term) where !kept.contains(term) {
      if kept.count == Self.mostTerms {
        isCut = true
        break
      }
      kept.append(term)
    }
    return kept
  }
}

/// Reads the terms of a line.
private struct TermReader {
  struct ReadTerm {
    var term: SearchTerms.Term
    let isUnwanted: Bool
    /// Whether it tells nothing beside other words.
    let isCommon: Bool
    let place: Int
  }

  private(set) var terms: [ReadTerm] = []
  private let text: Substring
  private let scalars: Substring.UnicodeScalarView
  private var index: String.Index
  /// Whether a `-` stands before what is read, up to the next space.
  private var isUnwanted = false

  private static let quotes: [Unicode.Scalar: Unicode.Scalar] = ["\"": "\"", "«": "»", "“": "”"]

  init(_ text: Substring) {
    self.text = text
    scalars = text.unicodeScalars
    index = text.startIndex
  }

  mutating func read() {
    var isAtStart = true
    while index < scalars.endIndex {
      let scalar = scalars[index]
      if WordScanner.isOfWord(scalar) {
        readWord()
        isAtStart = false
      } else if let closing = Self.quotes[scalar], readPhrase(until: closing) {
        isAtStart = false
      } else {
        if scalar.properties.isWhitespace { isUnwanted = false }
        if scalar == "-", isAtStart { isUnwanted = true }
        isAtStart = scalar.properties.isWhitespace
        scalars.formIndex(after: &index)
      }
    }
  }

  /// An elided article is left out: « l’été » is « été ».
  private mutating func readWord() {
    var scanner = WordScanner(text[index...])
    guard let range = scanner.next() else { return }
    index = range.upperBound
    let typed = String(text[range]).lowercased()
    let word = French.folded(typed)
    if French.isElided(word), isApostrophe(at: index), isWord(after: index) { return }
    append(
      .word(forms: French.numberForms(of: word), typed: typed, isBeginning: false),
      isCommon: French.isCommon(word))
  }

  /// False where nothing closes the quotation.
  private mutating func readPhrase(until closing: Unicode.Scalar) -> Bool {
    let start = scalars.index(after: index)
    guard let end = scalars[start...].firstIndex(of: closing) else { return false }
    var scanner = WordScanner(text[start..<end])
    var words: [String] = []
    while let range = scanner.next() { words.append(French.folded(String(text[range]))) }
    if !words.isEmpty { append(.phrase(words), isCommon: false) }
    index = scalars.index(after: end)
    return true
  }

  private mutating func append(_ term: SearchTerms.Term, isCommon: Bool) {
    terms.append(ReadTerm(term: term, isUnwanted: isUnwanted, isCommon: isCommon, place: terms.count))
  }

  private func isApostrophe(at index: String.Index) -> Bool {
    index < scalars.endIndex && (scalars[index] == "'" || scalars[index] == "’")
  }

  private func isWord(after index: String.Index) -> Bool {
    let next = scalars.index(after: index)
    return next < scalars.endIndex && WordScanner.isOfWord(scalars[next])
  }
}
