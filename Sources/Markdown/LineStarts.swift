/// The marker of a list item (CommonMark 5.2).
struct ListMarker {
  /// `-`, `+`, `*`, or the `.` or `)` after a number: items of one list agree in it.
  let end: UInt8
  let number: Int?
  /// Its length in bytes.
  let width: Int
}

/// The opening fence of a code block (CommonMark 4.5).
struct Fence {
  var byte: UInt8 = 0
  var length = 0
  var indent = 0
  /// The info string.
  var info = Scanner([], at: 0, end: 0)
}

// What a line begins with, after the markers of its containers and at most three columns of indentation.
extension LineReader {
  /// Three or more `*`, `-` or `_` and nothing else (CommonMark 4.1).
  var isThematicBreak: Bool {
    guard first == "*" || first == "-" || first == "_" else { return false }
    var scanner = rest
    var count = 0
    while !scanner.isAtEnd {
      if scanner.current == first { count += 1 } else if !scanner.current.isSpaceOrTab { return false }
      scanner.position += 1
    }
    return count >= 3
  }

  /// The level that a setext heading underline gives (CommonMark 4.3).
  var setextLevel: Int? {
    guard first == "=" || first == "-" else { return nil }
    var scanner = rest
    while scanner.current == first { scanner.position += 1 }
    scanner.skipSpacesAndTabs()
    return scanner.isAtEnd ? (first == "=" ? 1 : 2) : nil
  }

  /// An ATX heading (CommonMark 4.2) without its closing sequence.
  var atxHeading: (level: Int, content: Scanner)? {
    var scanner = rest
    while scanner.current == "#" { scanner.position += 1 }
    let level = scanner.position - content
    guard (1...6).contains(level), scanner.isAtEnd || scanner.current.isSpaceOrTab else { return nil }
    scanner.skipSpacesAndTabs()
    let bytes = scanner.bytes
    let start = scanner.position
    let trimmed = Self.trimmed(bytes, start..<end)
    var closing = trimmed
    while closing > start, bytes[closing - 1] == "#" { closing -= 1 }
    let isClosed = closing == start || (closing < trimmed && bytes[closing - 1].isSpaceOrTab)
    return (level, Scanner(bytes, at: start, end: isClosed ? Self.trimmed(bytes, start..<closing) : trimmed))
  }

  /// An opening code fence; the info string of a backtick fence has no backtick.
  var fence: Fence? {
    guard first == "`" || first == "~" else { return nil }
    var scanner = rest
    while scanner.current == first { scanner.position += 1 }
    let length = scanner.position - content
    guard length >= 3 else { return nil }
    scanner.skipSpacesAndTabs()
    let info = scanner.position..<Self.trimmed(scanner.bytes, scanner.position..<end)
    if first == "`", scanner.bytes[info].contains(first) { return nil }
    return Fence(
      byte: first, length: length, indent: indent,
      info: Scanner(scanner.bytes, at: info.lowerBound, end: info.upperBound))
  }

  /// Whether this line is the closing fence.
  func closes(_ fence: Fence) -> Bool {
    guard indent <= 3, first == fence.byte else { return false }
    var scanner = rest
    while scanner.current == first { scanner.position += 1 }
    guard scanner.position - content >= fence.length else { return false }
    scanner.skipSpacesAndTabs()
    return scanner.isAtEnd
  }

  /// A list marker. An empty item, and an ordered one that does not start with 1, cannot interrupt a
  /// paragraph.
  func listMarker(interruptsParagraph: Bool) -> ListMarker? {
    var scanner = rest
    var number: Int?
    if first.isDigit {
      var value = 0
      while scanner.current.isDigit, scanner.position - content < 9 {
        value = value * 10 + Int(scanner.current - 0x30)
        scanner.position += 1
      }
      guard scanner.current == "." || scanner.current == ")" else { return nil }
      number = value
    } else if first != "-" && first != "+" && first != "*" {
      return nil
    }
    let marker = ListMarker(end: scanner.current, number: number, width: scanner.position + 1 - content)
    scanner.position += 1
    guard scanner.isAtEnd || scanner.current.isSpaceOrTab else { return nil }
    if interruptsParagraph {
      scanner.skipSpacesAndTabs()
      if scanner.isAtEnd || (number ?? 1) != 1 { return nil }
    }
    return marker
  }

  /// Steps over a list marker and the spaces after it; returns the indentation of the item's contents.
  /// Five columns or more after the marker are one column and indented code.
  mutating func skip(_ marker: ListMarker) -> Int {
    let markerIndent = indent
    skipIndent(and: marker.width)
    let spaces = isBlank || indent >= 5 ? 1 : indent
    skip(columns: spaces)
    return markerIndent + marker.width + spaces
  }

  private static func trimmed(_ bytes: [UInt8], _ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpaceOrTab { end -= 1 }
    return end
  }
}
