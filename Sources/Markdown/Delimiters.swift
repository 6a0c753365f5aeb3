/// A run of `*`, `_` or `~` that may open or close emphasis: an entry of the delimiter stack.
struct Delimiter {
  let byte: UInt8
  let canOpen: Bool
  let canClose: Bool
  /// Its length as written; `count` of it are left, each one item from `firstItem` on.
  let length: Int
  var count: Int
  var firstItem: Int
  /// Neighbours among the runs that can still match; -1 for none.
  var previous: Int
  var next: Int
}

extension InlineParser {
  /// A delimiter run (CommonMark 6.2); one that can neither open nor close is plain text.
  mutating func readDelimiterRun(of byte: UInt8) {
    var runEnd = position
    while runEnd < end, text[runEnd] == byte { runEnd += 1 }
    let length = runEnd - position
    let before = CharacterKind(before: position, in: text, from: start)
    let after = CharacterKind(at: runEnd, in: text, to: end)
    let leftFlanking = after != .whitespace && (after == .other || before != .other)
    let rightFlanking = before != .whitespace && (before == .other || after != .other)
    var canOpen = leftFlanking
    var canClose = rightFlanking
    if byte == "_" {
      canOpen = leftFlanking && (!rightFlanking || before == .punctuation)
      canClose = rightFlanking && (!leftFlanking || after == .punctuation)
    }
    guard canOpen || canClose, byte != "~" || length <= 2 else { return position = runEnd }
    flush(to: position)
    delimiters.append(
      Delimiter(
        byte: byte, canOpen: canOpen, canClose: canClose, length: length, count: length,
        firstItem: items.count, previous: -1, next: -1))
    for offset in position..<runEnd { items.append(.text(Int32(offset), Int32(offset + 1))) }
    resume(at: runEnd)
  }

  /// "Process emphasis" of the appendix for the runs from index `bottom` on, which are then removed.
  mutating func matchDelimiters(from bottom: Int) {
    guard bottom < delimiters.count else { return }
    for index in bottom..<delimiters.count {
      delimiters[index].previous = index > bottom ? index - 1 : -1
      delimiters[index].next = index + 1 < delimiters.count ? index + 1 : -1
    }
    // For each kind of closer: below this index there is no opener for it.
    var openersBottom = InlineArray<16, Int>(repeating: bottom)
    var closer = bottom
    while closer >= 0 {
      guard delimiters[closer].canClose else {
        closer = delimiters[closer].next
        continue
      }
      let kind = delimiters[closer].closerKind
      if let opener = opener(for: closer, above: openersBottom[kind]) {
        closer = pair(opener, closer)
      } else {
        openersBottom[kind] = closer
        let next = delimiters[closer].next
        if !delimiters[closer].canOpen { unlink(closer) }
        closer = next
      }
    }
    delimiters.removeSubrange(bottom...)
  }

  private func opener(for closer: Int, above bottom: Int) -> Int? {
    var index = delimiters[closer].previous
    while index >= bottom {
      if delimiters[index].opens(delimiters[closer]) { return index }
      index = delimiters[index].previous
    }
    return nil
  }

  /// Makes emphasis of the inner ends of two runs and returns the run to look at next.
  private mutating func pair(_ opener: Int, _ closer: Int) -> Int {
    delimiters[opener].next = closer
    delimiters[closer].previous = opener
    let isDouble = delimiters[opener].count >= 2 && delimiters[closer].count >= 2
    let used = isDouble ? 2 : 1
    let emphasis: Emphasis =
      delimiters[closer].byte == "~" ? .strikethrough : isDouble ? .strong : .emphasis
    let last = delimiters[opener].firstItem + delimiters[opener].count - 1
    let first = delimiters[closer].firstItem
    items[last] = .start(emphasis)
    items[first] = .end(emphasis)
    if isDouble {
      items[last - 1] = .nothing
      items[first + 1] = .nothing
    }
    delimiters[opener].count -= used
    delimiters[closer].count -= used
    delimiters[closer].firstItem += used
    if delimiters[opener].count == 0 { unlink(opener) }
    guard delimiters[closer].count == 0 else { return closer }
    unlink(closer)
    return delimiters[closer].next
  }

  private mutating func unlink(_ index: Int) {
    let (previous, next) = (delimiters[index].previous, delimiters[index].next)
    if previous >= 0 { delimiters[previous].next = next }
    if next >= 0 { delimiters[next].previous = previous }
  }
}

extension Delimiter {
  /// Closers of one kind find the same openers. The kind says the byte, whether the run can open too, and
  /// its length modulo 3; for `~` its exact length.
  fileprivate var closerKind: Int {
    if byte == "~" { return 12 + length }
    return (byte == "_" ? 6 : 0) + (canOpen ? 3 : 0) + length % 3
  }

  /// Rules 9 and 10 of CommonMark 6.2; the two runs of a strikethrough have the same length (GFM 6.5).
  fileprivate func opens(_ closer: Delimiter) -> Bool {
    guard canOpen, byte == closer.byte else { return false }
    if byte == "~" { return length == closer.length }
    if !canClose && !closer.canOpen { return true }
    return closer.length % 3 == 0 || (length + closer.length) % 3 != 0
  }
}

/// What a delimiter run has beside it.
enum CharacterKind {
  case whitespace, punctuation, other

  init(before position: Int, in text: [UInt8], from start: Int) {
    var index = position - 1
    while index > start, text[index] & 0xC0 == 0x80 { index -= 1 }
    self.init(at: index < start ? position : index, in: text, to: position)
  }

  /// The end of the text counts as whitespace.
  init(at position: Int, in text: [UInt8], to end: Int) {
    guard position < end else {
      self = .whitespace
      return
    }
    let byte = text[position]
    if byte < 0x80 {
      self = byte.isWhitespace ? .whitespace : byte.isPunctuation ? .punctuation : .other
    } else {
      self = Self.unicode(text[position..<min(end, position + 4)])
    }
  }

  /// Unicode whitespace is the category Zs, punctuation the categories P and S (CommonMark 2.1).
  private static func unicode(_ bytes: ArraySlice<UInt8>) -> CharacterKind {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return .other }
    switch scalar.properties.generalCategory {
    case .spaceSeparator: return .whitespace
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return .punctuation
    default: return .other
    }
  }
}
