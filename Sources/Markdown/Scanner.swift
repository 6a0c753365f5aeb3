/// Reads forward in a part of some bytes; `current` is 0 past its end.
struct Scanner {
  let bytes: [UInt8]
  var position: Int
  let end: Int

  init(_ bytes: [UInt8], at position: Int, end: Int) {
    self.bytes = bytes
    self.position = position
    self.end = end
  }

  @inline(__always) var current: UInt8 { position < end ? bytes[position] : 0 }
  var isAtEnd: Bool { position >= end }

  /// The byte `distance` after the current one.
  @inline(__always) func peek(_ distance: Int) -> UInt8 {
    position + distance < end ? bytes[position + distance] : 0
  }

  /// Steps over `ascii` if it is the current byte.
  mutating func accept(_ ascii: Unicode.Scalar) -> Bool {
    guard current == ascii else { return false }
    position += 1
    return true
  }

  /// Steps over `word` if it comes next.
  mutating func accept(word: StaticString) -> Bool {
    let matches = word.withUTF8Buffer { letters in
      letters.indices.allSatisfy { peek($0) == letters[$0] }
    }
    if matches { position += word.utf8CodeUnitCount }
    return matches
  }

  mutating func skipSpacesAndTabs() {
    while current.isSpaceOrTab { position += 1 }
  }

  /// Spaces and tabs with up to one line ending among them. There is no blank line inside a paragraph, so
  /// that every whitespace run may be skipped whole.
  mutating func skipWhitespace() {
    while current.isWhitespace { position += 1 }
  }

  /// Steps just past the next occurrence of `word`. False, without moving, when there is none.
  mutating func skip(past word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      var start = position
      while start + word.count <= end {
        if bytes[start] == word[0], word.indices.allSatisfy({ bytes[start + $0] == word[$0] }) {
          position = start + word.count
          return true
        }
        start += 1
      }
      return false
    }
  }
}
