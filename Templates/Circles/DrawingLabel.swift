/// The name of a circle cut into lines that fit inside it.
enum DrawingLabel {
  /// How many letters fit on a line.
  static let width = 16
  /// How many lines fit; a longer name ends with an ellipsis, and the list gives it whole.
  static let maximumLines = 4

  /// The lines of `name`, at least one; words are kept whole where they fit.
  static func lines(of name: String) -> [String] {
    var lines: [Substring] = []
    for word in name.utf8.split(separator: UInt8(ascii: " ")).flatMap({ pieces(of: Substring($0)) }) {
      if let line = lines.last, letters(name[line.startIndex..<word.endIndex]) <= width {
        lines[lines.count - 1] = name[line.startIndex..<word.endIndex]
      } else {
        lines.append(word)
      }
    }
    if lines.isEmpty { return ["…"] }
    let shown = lines.prefix(maximumLines).map(String.init)
    guard lines.count > maximumLines, let last = shown.last else { return shown }
    return shown.dropLast() + [last.prefix(width - 1) + "…"]
  }

  /// A word, or the pieces of one that is longer than a line.
  private static func pieces(of word: Substring) -> [Substring] {
    var rest = word
    var pieces: [Substring] = []
    while letters(rest) > width {
      let end = rest.unicodeScalars.index(rest.startIndex, offsetBy: width)
      pieces.append(rest[..<end])
      rest = rest[end...]
    }
    return pieces + [rest]
  }

  /// Unicode scalars rather than characters: near enough to the width of a text, and far quicker.
  private static func letters(_ text: Substring) -> Int { text.utf8.count { $0 & 0xC0 != 0x80 } }
}
