/// Text of any script in the head of a mail (RFC 2047).
enum EncodedWords {
  /// How many bytes of text a word holds. In Base64, with what stands around, that is 64 characters: below the 75 of a
  /// word, and beside `Subject: ` below the 76 of a line (RFC 2047, 2).
  static let bytesInWord = 39

  /// `text` in encoded words, each on a line of its own. Every text is encoded, so that none is taken for something else;
  /// control characters, of which line breaks are some, become spaces first.
  static func text(_ text: String) -> String {
    var words: [[UInt8]] = [[]]
    for scalar in text.unicodeScalars {
      let isControl =
        scalar.properties.generalCategory == .control || scalar == "\u{2028}" || scalar == "\u{2029}"
      let bytes =
        isControl ? [UInt8(ascii: " ")] : Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      // A word holds whole characters (RFC 2047, 5).
      if words[words.count - 1].count + bytes.count > bytesInWord { words.append([]) }
      words[words.count - 1] += bytes
    }
    return words.map { "=?utf-8?B?\(Base64.text($0[...]))?=" }.joined(separator: "\n ")
  }
}
