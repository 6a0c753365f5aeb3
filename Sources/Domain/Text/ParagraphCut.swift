/// Finds the paragraphs of a text; one pass.
struct ParagraphCut {
  private let bytes: [UInt8]
  private var ranges: [Range<Int>] = []
  /// Where the paragraph at hand starts.
  private var start: Int?
  /// Where its last line that is not blank ends.
  private var end = 0
  private var fence: Fence?

  /// Where each paragraph is, without the line end behind it.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    var cut = ParagraphCut(bytes: bytes)
    var lineStart = 0
    for index in bytes.indices where bytes[index] == .lineFeed {
      cut.take(lineStart..<index)
      lineStart = index + 1
    }
    cut.take(lineStart..<bytes.count)
    cut.endParagraph()
    return cut.ranges
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func take(_ line: Range<Int>) {
    guard let first = bytes[line].firstIndex(where: { !$0.isBlank }) else {
      if fence == nil { endParagraph() }
      return
    }
    if start == nil { start = line.lowerBound }
    end = line.upperBound
    let content = first..<line.upperBound
    if let open = fence {
      if open.isClosed(by: bytes[content]) { fence = nil }
    } else {
      fence = Fence(openedBy: bytes[withoutListMarkers(content)])
    }
  }

  private mutating func endParagraph() {
    if let start { ranges.append(start..<end) }
    start = nil
  }

  /// A fence may stand behind the markers of list items (CommonMark 5.2), and there at any indentation. In a
  /// block quote it does not count: a blank line ends the quote and what is in it (CommonMark 5.1).
  private func withoutListMarkers(_ line: Range<Int>) -> Range<Int> {
    var content = line.lowerBound
    while content < line.upperBound {
      var marker = content
      if [UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*")].contains(bytes[marker]) {
        marker += 1
      } else {
        while marker < line.upperBound, bytes[marker].isDigit { marker += 1 }
        guard marker > content, marker < line.upperBound, bytes[marker].endsListNumber else { break }
        marker += 1
      }
      guard marker < line.upperBound, bytes[marker].isBlank else { break }
      while marker < line.upperBound, bytes[marker].isBlank { marker += 1 }
      content = marker
    }
    return content..<line.upperBound
  }
}

/// The opening fence of a code block.
private struct Fence {
  let byte: UInt8
  let length: Int

  /// Three or more backticks, with no backtick in the info string, or three or more tildes.
  init?(openedBy line: ArraySlice<UInt8>) {
    guard let byte = line.first, byte == UInt8(ascii: "`") || byte == UInt8(ascii: "~") else { return nil }
    let info = line.drop { $0 == byte }
    guard line.count - info.count >= 3 else { return nil }
    if byte == UInt8(ascii: "`") && info.contains(byte) { return nil }
    self.byte = byte
    length = line.count - info.count
  }

  func isClosed(by line: ArraySlice<UInt8>) -> Bool {
    let rest = line.drop { $0 == byte }
    return line.count - rest.count >= length && rest.allSatisfy(\.isBlank)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  fileprivate var endsListNumber: Bool { self == UInt8(ascii: ".") || self == UInt8(ascii: ")") }
}
