/// Where the last run of backticks of each length ends in a leaf, so that an opening run without a partner
/// is known at once (a search for each would be quadratic).
struct BacktickRuns {
  /// Longer runs are text, as in cmark.
  static let maximumLength = 80

  var isComplete = false
  private var last = [Int](repeating: 0, count: maximumLength + 1)

  /// Notes the runs of `text` from `position` to `end`.
  mutating func note(_ text: [UInt8], from position: Int, to end: Int) {
    for length in last.indices { last[length] = 0 }
    var index = position
    while index < end {
      let start = index
      while index < end, text[index] == "`" { index += 1 }
      if index - start <= Self.maximumLength { last[index - start] = index }
      if index == start { index += 1 }
    }
    isComplete = true
  }

  /// Whether a run of this length ends after `position`.
  func hasRun(of length: Int, after position: Int) -> Bool {
    length <= Self.maximumLength && (!isComplete || last[length] > position)
  }
}

extension InlineParser {
  /// A code span (CommonMark 6.1), or a run of backticks that is text.
  mutating func readCodeSpan() {
    var open = position
    while open < end, text[open] == "`" { open += 1 }
    let length = open - position
    guard backticks.hasRun(of: length, after: open), let close = closingRun(of: length, from: open) else {
      if !backticks.isComplete { backticks.note(text, from: open, to: end) }
      position = open
      return
    }
    var content = open..<close
    // One space on each side is not part of the code, unless there are only spaces.
    if isBlank(content.lowerBound), isBlank(content.upperBound - 1), !content.allSatisfy(isBlank) {
      content = content.lowerBound + 1..<content.upperBound - 1
    }
    append(.code(Int32(content.lowerBound), Int32(content.upperBound)), to: close + length)
  }

  private func closingRun(of length: Int, from open: Int) -> Int? {
    var index = open
    while index < end {
      guard text[index] == "`" else {
        index += 1
        continue
      }
      let start = index
      while index < end, text[index] == "`" { index += 1 }
      if index - start == length { return start }
    }
    return nil
  }

  private func isBlank(_ index: Int) -> Bool { text[index] == " " || text[index] == "\n" }
}
