/// Gives each heading of a rendering an id of its own.
struct Anchors {
  /// Longer texts are cut: the id only has to be told from others.
  private static let maximumLength = 64

  /// The last number given for each anchor that has been given.
  private var lastNumber: [String: Int] = [:]

  /// The anchor for the text, with `-2`, `-3`, … for a text that has been met before.
  mutating func unique(for text: String) -> String {
    let anchor = Self.anchor(for: text)
    guard var number = lastNumber[anchor] else {
      lastNumber[anchor] = 1
      return anchor
    }
    var id: String
    repeat {
      number += 1
      id = anchor + "-" + String(number)
    } while lastNumber[id] != nil
    lastNumber[anchor] = number
    lastNumber[id] = 1
    return id
  }

  /// The letters and digits in ASCII without accents, in lower case, one hyphen for anything between. The
  /// prefix keeps it apart from the ids of the page around the text.
  static func anchor(for text: String) -> String {
    var slug: [UInt8] = Array("s-".utf8)
    let prefix = slug.count
    var isBetween = false
    for scalar in text.unicodeScalars where slug.count < maximumLength {
      let count = slug.count
      if isBetween, count > prefix { slug.append(0x2D) }
      let start = slug.count
      appendFolded(scalar, to: &slug)
      if slug.count > start {
        isBetween = false
      } else {
        slug.removeSubrange(count...)
        isBetween = isBetween || scalar.isASCII || scalar.properties.generalCategory != .nonspacingMark
      }
    }
    return String(decoding: slug.count > prefix ? slug : Array("s-section".utf8), as: UTF8.self)
  }

  /// The letters from U+00C0 on without their accents; `-` for ligatures and other signs.
  private static let latin: StaticString = "aaaaaa-ceeeeiiii-nooooo-ouuuuy--aaaaaa-ceeeeiiii-nooooo-ouuuuy-y"

  /// Appends a digit, a letter without its accent, a ligature in two letters; nothing for anything else.
  /// The names of the Unicode Standard spare a table: LATIN SMALL LETTER E WITH ACUTE, LATIN SMALL
  /// LIGATURE OE.
  private static func appendFolded(_ scalar: Unicode.Scalar, to slug: inout [UInt8]) {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      if byte.isAlphanumeric { slug.append(byte.lowercased) }
      return
    }
    if (0xC0...0xFF).contains(scalar.value) {
      let letter = latin.withUTF8Buffer { $0[Int(scalar.value - 0xC0)] }
      if letter != "-" { return slug.append(letter) }
    }
    guard let name = scalar.properties.name, name.hasPrefix("LATIN ") else { return }
    let words = name.utf8.split(separator: 0x20)
    guard words.count == 4 || (words.count > 4 && words[4].elementsEqual("WITH".utf8)) else { return }
    let isLetter = words[2].elementsEqual("LETTER".utf8) || words[2].elementsEqual("LIGATURE".utf8)
    if isLetter, words[3].count <= 2 { slug.append(contentsOf: words[3].lazy.map(\.lowercased)) }
  }
}
