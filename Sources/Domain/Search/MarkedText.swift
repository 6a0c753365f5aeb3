/// A text in which the words of a search are marked.
package struct MarkedText: Hashable, Sendable {
  package struct Piece: Hashable, Sendable {
    package var text: String
    package let isMarked: Bool

    package init(_ text: String, isMarked: Bool) {
      self.text = text
      self.isMarked = isMarked
    }
  }

  package private(set) var pieces: [Piece] = []

  /// How many words an excerpt shows, and how many characters at most.
  package static let excerptWords = 30
  package static let excerptCharacters = 400
  /// In how much of a text the words are looked for.
  package static let searchedCharacters = 20_000

  package init(pieces: [Piece]) { self.pieces = pieces }

  /// The whole of `text`, a line.
  package init(_ text: String, marking terms: SearchTerms) {
    add(text[...], WordMarker(terms))
  }

  /// About `excerptWords` words of `text` around the place where the most different words of the search are near each other;
  /// its beginning when none is there. An ellipsis says where it is cut. Nothing behind the first `searchedCharacters` is
  /// looked at: many long texts that have the words in their title alone would take too long.
  package init(excerptOf text: String, marking terms: SearchTerms) {
    let marker = WordMarker(terms)
    let scalars = text.unicodeScalars
    let limit = scalars.index(text.startIndex, offsetBy: Self.searchedCharacters, limitedBy: text.endIndex)
    let start = marker.bestStart(in: text[..<(limit ?? text.endIndex)])
    let end = Self.end(of: text, from: start)
    if start > text.startIndex { append("… ", isMarked: false) }
    add(text[start..<end], marker)
    if end < text.endIndex { append(" …", isMarked: false) }
  }

  /// Adds `text` with one space for each run of spaces and line ends.
  private mutating func add(_ text: Substring, _ marker: WordMarker) {
    var scanner = WordScanner(text)
    var index = text.startIndex
    while let word = scanner.next() {
      append(text[index..<word.lowerBound].spacedOnce, isMarked: false)
      append(String(text[word]), isMarked: marker.term(of: text[word]) != nil)
      index = word.upperBound
    }
    append(text[index...].spacedOnce, isMarked: false)
  }

  private mutating func append(_ text: String, isMarked: Bool) {
    if text.isEmpty { return }
    if let last = pieces.last, last.isMarked == isMarked {
      pieces[pieces.count - 1].text += text
    } else {
      pieces.append(Piece(text, isMarked: isMarked))
    }
  }

  private static func end(of text: String, from start: String.Index) -> String.Index {
    let scalars = text.unicodeScalars
    let limit = scalars.index(start, offsetBy: excerptCharacters, limitedBy: scalars.endIndex)
    let rest = text[start..<(limit ?? scalars.endIndex)]
    var scanner = WordScanner(rest)
    for _ in 0..<excerptWords where scanner.next() == nil { return rest.endIndex }
    // Its full stop may go with the last word.
    let next = scanner.index
    return next < rest.endIndex && ".!?…)".unicodeScalars.contains(scalars[next])
      ? scalars.index(after: next) : next
  }
}

/// Knows the words that a search looks for.
struct WordMarker {
  private struct Pattern {
    let bytes: [UInt8]
    let isBeginning: Bool
    let term: Int
  }

  private let patterns: [Pattern]
  private let termCount: Int
  /// Folding no longer words costs nothing that is read.
  private static let longestWord = 400
  /// How many words stand before the first marked one.
  private static let wordsBefore = 6
  /// How many places are compared.
  private static let mostPlaces = 200

  init(_ terms: SearchTerms) {
    termCount = terms.wanted.count
    patterns = terms.wanted.enumerated().flatMap { index, term in
      switch term {
      case .word(let forms, _, let isBeginning):
        forms.enumerated().map { form in
          Pattern(bytes: Array(form.element.utf8), isBeginning: isBeginning && form.offset == 0, term: index)
        }
      case .phrase(let words):
        words.filter { words.count == 1 || !French.isCommon($0) }
          .map { Pattern(bytes: Array($0.utf8), isBeginning: false, term: index) }
      }
    }
  }

  /// Which of the terms `word` is; nil for none.
  func term(of word: Substring) -> Int? {
    var bytes: [UInt8] = []
    let utf8 = word.utf8
    guard utf8.count <= Self.longestWord else { return nil }
    if utf8.allSatisfy({ $0 < 0x80 }) {
      bytes.reserveCapacity(utf8.count)
      for byte in utf8 { bytes.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte) }
    } else {
      bytes = Array(French.folded(String(word)).utf8)
    }
    return patterns.first { $0.isBeginning ? bytes.starts(with: $0.bytes) : bytes == $0.bytes }?.term
  }

  /// Where the best excerpt begins.
  func bestStart(in text: Substring) -> String.Index {
    var best = (start: text.startIndex, terms: 0)
    for place in places(in: text) where place.terms.count > best.terms {
      best = (place.start, place.terms.count)
    }
    return best.start
  }

  /// A place where a word of the search stands, with the terms that stand from there on within an excerpt.
  private struct MarkedPlace {
    /// Where an excerpt around it begins.
    let start: String.Index
    let word: Int
    var terms: Set<Int>
  }

  /// The first places of the text. Ends at the first one that has all terms.
  private func places(in text: Substring) -> [MarkedPlace] {
    let reach = MarkedText.excerptWords - Self.wordsBefore
    var places: [MarkedPlace] = []
    var firstNear = 0
    var starts: [String.Index] = []
    var scanner = WordScanner(text)
    var number = 0
    while places.count < Self.mostPlaces, let word = scanner.next() {
      if starts.count <= Self.wordsBefore {
        starts.append(word.lowerBound)
      } else {
        starts[number % (Self.wordsBefore + 1)] = word.lowerBound
      }
      if let term = term(of: text[word]) {
        while firstNear < places.count, places[firstNear].word + reach <= number { firstNear += 1 }
        for index in firstNear..<places.count { places[index].terms.insert(term) }
        let start =
          number < Self.wordsBefore ? text.startIndex : starts[(number + 1) % (Self.wordsBefore + 1)]
        places.append(MarkedPlace(start: start, word: number, terms: [term]))
        if places[firstNear].terms.count == termCount { return places }
      }
      number += 1
    }
    return places
  }
}

extension Substring {
  /// The text with one space for each run of white space.
  fileprivate var spacedOnce: String {
    var spaced = ""
    var wasSpace = false
    for scalar in unicodeScalars {
      let isSpace = scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}"
      if !isSpace { spaced.unicodeScalars.append(scalar) } else if !wasSpace { spaced.append(" ") }
      wasSpace = isSpace
    }
    return spaced
  }
}
