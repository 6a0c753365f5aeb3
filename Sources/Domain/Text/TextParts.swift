/// A text cut into paragraphs, lines or words, with the blanks between them kept: joined again, the parts and
/// the gaps are the text byte for byte. Lines end in LF. Everything is compared by bytes, so that a letter
/// typed composed and the same one typed decomposed are two texts, and neither is taken for the other.
package struct TextParts: Sendable {
  /// The text that parts are ranges of; it may hold more than what is cut.
  let bytes: [UInt8]
  /// What of `bytes` is cut.
  let whole: Range<Int>
  /// Where each part is in `bytes`, in order; never overlapping.
  let ranges: [Range<Int>]

  /// The runs of lines that are not blank. A fenced code block (CommonMark 4.5) is never cut, whatever blank
  /// lines it holds; one that is not closed goes to the end of the text.
  package init(paragraphsOf text: String) {
    let bytes = Array(text.utf8)
    self.init(bytes, bytes.indices, cut: ParagraphCut.ranges(in: bytes))
  }

  /// The lines, without their ends; never none, as a text without a line end is one line.
  init(linesOf bytes: [UInt8], in whole: Range<Int>) {
    var ranges: [Range<Int>] = []
    var start = whole.lowerBound
    for index in whole where bytes[index] == .lineFeed {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<whole.upperBound)
    self.init(bytes, whole, cut: ranges)
  }

  /// The words: what stands between blanks, with its punctuation. A no-break space is inside a word.
  init(wordsOf bytes: [UInt8], in whole: Range<Int>) {
    var ranges: [Range<Int>] = []
    var start: Int?
    for index in whole {
      if !bytes[index].isBlank {
        if start == nil { start = index }
      } else if let first = start {
        ranges.append(first..<index)
        start = nil
      }
    }
    if let start { ranges.append(start..<whole.upperBound) }
    self.init(bytes, whole, cut: ranges)
  }

  /// How many parts there are.
  package var count: Int { ranges.count }

  /// The parts, without the blanks between them.
  package var texts: [String] { ranges.map { text($0) } }

  /// The blanks before the first part, between two parts and after the last one: one more than there are
  /// parts.
  package var gaps: [String] { (0...count).map { text(gap(before: $0)) } }

  /// A part, or whatever else of the text.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// Successive parts with the blanks between them.
  func text(ofParts parts: Range<Int>) -> String {
    guard !parts.isEmpty else { return "" }
    return text(ranges[parts.lowerBound].lowerBound..<ranges[parts.upperBound - 1].upperBound)
  }

  /// The blanks before a part; before the part behind the last one, those that end the text. A text without
  /// any part is all before its first.
  func gap(before part: Int) -> Range<Int> {
    if count == 0 { return whole }
    let start = part == 0 ? whole.lowerBound : ranges[part - 1].upperBound
    return start..<(part < count ? ranges[part].lowerBound : whole.upperBound)
  }

  private init(_ bytes: [UInt8], _ whole: Range<Int>, cut ranges: [Range<Int>]) {
    self.bytes = bytes
    self.whole = whole
    self.ranges = ranges
  }
}

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")

  /// A space, a tab or a line end.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") || isLineEnd }

  private var isLineEnd: Bool { self == .lineFeed || self == UInt8(ascii: "\r") }
}
