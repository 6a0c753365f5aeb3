/// Walks over the lines of a source, and along one line by bytes and by columns. A tab leads to the next
/// multiple of four columns and may be consumed in part (CommonMark 2.2).
struct LineReader {
  private let bytes: [UInt8]
  private var nextLine = 0
  private var column = 0
  private var isInsideTab = false

  /// The number of the current line, from 1.
  private(set) var number = 0
  /// The next byte to read, and the end of the line without its line feed.
  private(set) var position = 0
  private(set) var end = 0
  /// The first byte from `position` on that is neither space nor tab, and how many columns away it is.
  private(set) var content = 0
  private(set) var indent = 0

  /// `bytes` has line feeds only as line endings.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Goes to the next line; false at the end of the source.
  mutating func next() -> Bool {
    guard nextLine < bytes.count else { return false }
    var index = nextLine
    while index < bytes.count, bytes[index] != "\n" { index += 1 }
    position = nextLine
    end = index
    nextLine = index + 1
    number += 1
    column = 0
    isInsideTab = false
    measureIndent()
    return true
  }

  /// Whether only spaces and tabs are left.
  var isBlank: Bool { content == end }

  /// The first byte after the indentation; 0 on a blank line.
  var first: UInt8 { content < end ? bytes[content] : 0 }

  /// The part of the line after its indentation.
  var rest: Scanner { Scanner(bytes, at: content, end: end) }

  /// Steps over the indentation and `count` bytes after it, none of which is a tab.
  mutating func skipIndent(and count: Int = 0) {
    position = content + count
    column += indent + count
    if indent + count > 0 { isInsideTab = false }
    measureIndent()
  }

  /// Steps over up to `columns` columns of indentation.
  mutating func skip(columns: Int) {
    var left = min(columns, indent)
    while left > 0, position < end {
      let width = bytes[position] == "\t" ? 4 - column % 4 : 1
      let step = min(width, left)
      column += step
      left -= step
      isInsideTab = step < width
      if !isInsideTab { position += 1 }
    }
    measureIndent()
  }

  /// Appends what is left of the line; what is left of a tab becomes spaces.
  func appendRest(to text: inout [UInt8]) {
    var start = position
    if isInsideTab {
      text.append(contentsOf: repeatElement(0x20, count: 4 - column % 4))
      start += 1
    }
    text.append(contentsOf: bytes[start..<end])
  }

  /// Appends what is left of the line after its indentation.
  func appendContent(to text: inout [UInt8]) { text.append(contentsOf: bytes[content..<end]) }

  private mutating func measureIndent() {
    var index = position
    var reached = column
    while index < end, bytes[index].isSpaceOrTab {
      reached += bytes[index] == "\t" ? 4 - reached % 4 : 1
      index += 1
    }
    content = index
    indent = reached - column
  }
}
