/// Goes through the words of a text as the index does: letters and digits of all scripts make words, all else parts
/// them (SQLite's unicode61, https://sqlite.org/fts5.html#unicode61_tokenizer).
struct WordScanner {
  private let scalars: Substring.UnicodeScalarView
  /// Where the search for the next word begins.
  private(set) var index: String.Index

  init(_ text: Substring) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  /// The next word; nil at the end.
  mutating func next() -> Range<String.Index>? {
    while index < scalars.endIndex, !Self.isOfWord(scalars[index]) { scalars.formIndex(after: &index) }
    guard index < scalars.endIndex else { return nil }
    let start = index
    while index < scalars.endIndex, Self.isOfWord(scalars[index]) || Self.isMark(scalars[index]) {
      scalars.formIndex(after: &index)
    }
    return start..<index
  }

  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: false
      }
    }
    return switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  /// An accent that stands behind its letter, as in decomposed text.
  private static func isMark(_ scalar: Unicode.Scalar) -> Bool { (0x300...0x36F).contains(scalar.value) }
}
