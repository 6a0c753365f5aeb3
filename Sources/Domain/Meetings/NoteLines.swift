/// Reads a note in Markdown line by line and gives what each one says behind the marks of its lists; nil for what is quoted and
/// for code (CommonMark 0.31.2, 4.4, 4.5 and 5.1), where a mark is meant for nobody.
struct NoteLines {
  typealias Text = Substring.UnicodeScalarView

  /// What the block of code that is open was opened by.
  private var fence: Fence?
  private var isInList = false
  private var isAfterBlank = true
  private var isInIndentedCode = false

  private struct Fence {
    let mark: Unicode.Scalar
    let count: Int
  }

  /// What `line` says; to be asked for each line in turn.
  mutating func text(of line: Text) -> Text? {
    let indented = line.drop(while: \.properties.isWhitespace)
    if let fence {
      if closes(fence, indented) { self.fence = nil }
      return nil
    }
    guard let first = indented.first else {
      isAfterBlank = true
      return nil
    }
    defer { isAfterBlank = false }
    if isCode(indentation: width(line[..<indented.startIndex])) { return nil }
    let text = behindListMarks(indented)
    if text.startIndex != indented.startIndex {
      isInList = true
    } else if isAfterBlank, line.startIndex == indented.startIndex {
      isInList = false
    }
    if let opened = Self.fence(text) {
      fence = opened
      return nil
    }
    return first == ">" || text.first == ">" ? nil : text
  }

  /// Four columns begin a block of code where no list goes on and no paragraph does (CommonMark, 4.4).
  private mutating func isCode(indentation: Int) -> Bool {
    isInIndentedCode = indentation >= 4 && !isInList && (isAfterBlank || isInIndentedCode)
    return isInIndentedCode
  }

  /// A tab goes to the next fourth column (CommonMark, 2.2).
  private func width(_ blanks: Text) -> Int {
    blanks.reduce(0) { $1 == "\t" ? $0 / 4 * 4 + 4 : $0 + 1 }
  }

  private func behindListMarks(_ line: Text) -> Text {
    var text = line
    while let next = Self.behindListMark(text) { text = next }
    return text
  }

  /// Behind `- `, `* `, `+ `, `• `, `1. ` or `1) `; nil where none stands.
  private static func behindListMark(_ text: Text) -> Text? {
    var rest = text
    if let first = rest.first, "-*+•".unicodeScalars.contains(first) {
      rest = rest.dropFirst()
    } else {
      let digits = rest.prefix { ("0"..."9").contains($0) }
      guard (1...9).contains(digits.count) else { return nil }
      rest = rest.dropFirst(digits.count)
      guard rest.first == "." || rest.first == ")" else { return nil }
      rest = rest.dropFirst()
    }
    guard rest.first?.properties.isWhitespace == true else { return nil }
    return rest.drop(while: \.properties.isWhitespace)
  }

  /// What a line of three or more backticks or tildes opens; backticks have none behind them on their line (CommonMark, 4.5).
  private static func fence(_ text: Text) -> Fence? {
    guard let mark = text.first, mark == "`" || mark == "~" else { return nil }
    let count = text.prefix { $0 == mark }.count
    guard count >= 3, mark == "~" || !text.dropFirst(count).contains(mark) else { return nil }
    return Fence(mark: mark, count: count)
  }

  private func closes(_ fence: Fence, _ text: Text) -> Bool {
    let count = text.prefix { $0 == fence.mark }.count
    return count >= fence.count && text.dropFirst(count).allSatisfy(\.properties.isWhitespace)
  }
}

extension Substring.UnicodeScalarView {
  /// What stands behind `mark` at the beginning; nil where it does not stand there.
  func after(_ mark: String) -> Self? {
    let scalars = mark.unicodeScalars
    return starts(with: scalars) ? dropFirst(scalars.count) : nil
  }
}
