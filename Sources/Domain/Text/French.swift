/// How French compares, sorts and shortens words. Pure functions on text; no locale, no clock.
package enum French {
  /// `text` in lower case ASCII letters, with accents, cedillas and ligatures undone; every other character
  /// as it is. The same for composed (NFC) and decomposed (NFD) text.
  package static func folded(_ text: String) -> String {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars { appendFolded(scalar, to: &folded) }
    return folded
  }

  /// A key whose plain byte order is the alphabetical order of French: accents and case count only between
  /// otherwise equal words, punctuation and spaces come first, digits before letters.
  package static func sortKey(_ text: String) -> String {
    var key = ""
    var lastWasGap = true
    for scalar in folded(text).unicodeScalars {
      if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) {
        key.unicodeScalars.append(scalar)
        lastWasGap = false
      } else if !lastWasGap {
        key.append(" ")
        lastWasGap = true
      }
    }
    return key + "\u{1}" + text
  }

  /// The letter of the abécédaire under which `word` stands: its first letter once a leading article is left aside. « É » is E,
  /// « Œ » is O.
  package static func initial(of word: String) -> Letter? {
    guard let first = withoutArticle(word).unicodeScalars.first(where: { $0.properties.isAlphabetic }) else {
      return nil
    }
    return Letter(String(first))
  }

  /// `text` folded, without what stands before its first letter or digit, and without a leading article (« l’ », « la », « un »,
  /// « des », « du », « au », « de la » and their like), unless it is all there is. Spaces of all kinds are plain ones.
  package static func withoutArticle(_ text: String) -> String {
    let folded = String(
      String.UnicodeScalarView(
        folded(text).unicodeScalars
          .drop { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
          .map { $0.properties.isWhitespace ? " " : apostrophes.contains($0) ? "'" : $0 }))
    for article in articles where folded.hasPrefix(article) {
      let rest = folded.dropFirst(article.count)
      if rest.unicodeScalars.contains(where: \.properties.isAlphabetic) { return String(rest) }
    }
    return folded
  }

  /// Those that begin with another one come before it.
  private static let articles = [
    "de la ", "de l'", "a la ", "a l'", "l'", "d'", "la ", "le ", "les ", "une ", "un ", "des ", "du ", "de ",
    "aux ",
    "au ",
  ]

  private static let apostrophes: Set<Unicode.Scalar> = ["'", "’", "‘", "ʼ", "`", "´", "′", "\u{FF07}"]

  private static func appendFolded(_ scalar: Unicode.Scalar, to folded: inout String) {
    switch scalar {
    case "À", "Á", "Â", "Ã", "Ä", "Å", "à", "á", "â", "ã", "ä", "å", "Ā", "ā", "Ă", "ă", "Ą", "ą":
      folded.append("a")
    case "Ç", "ç", "Ć", "ć", "Č", "č": folded.append("c")
    case "È", "É", "Ê", "Ë", "è", "é", "ê", "ë", "Ē", "ē", "Ę", "ę", "Ě", "ě": folded.append("e")
    case "Ì", "Í", "Î", "Ï", "ì", "í", "î", "ï", "Ī", "ī", "İ", "ı": folded.append("i")
    case "Ñ", "ñ", "Ń", "ń", "Ň", "ň": folded.append("n")
    case "Ò", "Ó", "Ô", "Õ", "Ö", "Ø", "ò", "ó", "ô", "õ", "ö", "ø", "Ō", "ō", "Ő", "ő": folded.append("o")
    case "Ù", "Ú", "Û", "Ü", "ù", "ú", "û", "ü", "Ū", "ū", "Ů", "ů", "Ű", "ű": folded.append("u")
    case "Ý", "ý", "Ÿ", "ÿ": folded.append("y")
    case "Š", "š", "Ś", "ś": folded.append("s")
    case "Ž", "ž", "Ź", "ź", "Ż", "ż": folded.append("z")
    case "Ł", "ł": folded.append("l")
    case "Œ", "œ": folded.append("oe")
    case "Æ", "æ": folded.append("ae")
    case "ß", "ẞ": folded.append("ss")
    case "\u{0300}"..."\u{036F}": break
    default: folded.append(scalar.properties.lowercaseMapping)
    }
  }
}
