/// A word of a text as it is compared with others: in lower case and without a plural `s` or `x`.
struct FoldedWord {
  /// What leads from one word to the next.
  struct Separator {
    /// A space for any one blank or line ending, `'` for both apostrophes, 0 before the first word.
    let lead: UInt8
    /// Where the next word begins.
    let end: Int
  }

  /// Where it begins and ends as it is written.
  let start: Int
  let end: Int
  /// The end without the letter of the plural.
  private let stemEnd: Int
  private let lead: UInt8
  /// Of the lead and of the folded letters.
  let hash: UInt64

  /// The word that begins with the letter at `start` (FNV-1a from a seed).
  init(_ text: Span<UInt8>, at start: Int, to end: Int, lead: UInt8, seed: UInt64) {
    var hash = Self.hash(seed, lead)
    var hashBefore = hash
    var index = start
    while index < end {
      let byte = text[index]
      if byte.isAlphanumeric || Self.isInnerHyphen(text, index, end) {
        hashBefore = hash
        hash = Self.hash(hash, byte.lowercased)
        index += 1
      } else if byte >= 0x80, case let length = Letters.length(text, at: index), length > 0 {
        for _ in 0..<length {
          hash = Self.hash(hash, Self.folded(at: index, in: text, from: start))
          index += 1
        }
      } else {
        break
      }
    }
    let last = text[index - 1].lowercased
    let isPlural = index - start >= 4 && (last == "s" || last == "x")
    self.start = start
    self.end = index
    self.lead = lead
    stemEnd = isPlural ? index - 1 : index
    self.hash = isPlural ? hashBefore : hash
  }

  /// A number below 1024 that depends on the first three bytes of the word at `start`, which no plural changes.
  @inline(__always) static func beginning(of text: Span<UInt8>, at start: Int, to end: Int) -> Int {
    var hash: UInt32 = 0
    var index = start
    while index < end, index < start + 3, case let length = Letters.length(text, at: index), length > 0 {
      for offset in index..<min(index + length, start + 3) {
        hash = hash &* 0x9E37_79B1 &+ UInt32(folded(at: offset, in: text, from: start))
      }
      index += length
    }
    return Int((hash &* 0x9E37_79B1) >> 22)
  }

  /// Where the word ends that begins with the letter at `start`.
  @inline(__always) static func end(of text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if text[index].isAlphanumeric || isInnerHyphen(text, index, end) {
        index += 1
      } else if text[index] >= 0x80, case let length = Letters.length(text, at: index), length > 0 {
        index += length
      } else {
        break
      }
    }
    return index
  }

  /// Appends the lead and the word as they are compared.
  func append(from text: Span<UInt8>, to words: inout [UInt8]) {
    words.append(lead)
    for index in start..<stemEnd { words.append(Self.folded(at: index, in: text, from: start)) }
  }

  /// Whether `range` of `words` is this word with its lead.
  func isSame(as range: Range<Int>, of words: Span<UInt8>, from text: Span<UInt8>) -> Bool {
    guard range.count == stemEnd - start + 1, words[range.lowerBound] == lead else { return false }
    let offset = range.lowerBound + 1 - start
    for index in start..<stemEnd
    where words[index + offset] != Self.folded(at: index, in: text, from: start) { return false }
    return true
  }

  @inline(__always) private static func hash(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
    (hash ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// A byte in lower case, in the letters of French: ASCII, Latin-1, `Œ`. No letter changes its length.
  @inline(__always) private static func folded(at index: Int, in text: Span<UInt8>, from start: Int) -> UInt8
  {
    let byte = text[index]
    if byte < 0x80 || index == start { return byte.lowercased }
    switch text[index - 1] {
    case 0xC3: return byte >= 0x80 && byte <= 0x9E ? byte | 0x20 : byte
    case 0xC5: return byte == 0x92 ? 0x93 : byte
    default: return byte
    }
  }

  @inline(__always) private static func isInnerHyphen(_ text: Span<UInt8>, _ index: Int, _ end: Int) -> Bool {
    text[index] == "-" && index + 1 < end && Letters.length(text, at: index + 1) > 0
  }
}

extension FoldedWord.Separator {
  /// What stands at the end of a word, if it is one sign and a letter follows.
  init?(_ text: Span<UInt8>, at index: Int, to end: Int) {
    guard index < end else { return nil }
    let second = index + 1 < end ? text[index + 1] : 0
    let third = index + 2 < end ? text[index + 2] : 0
    switch (text[index], second, third) {
    case (0x20, _, _), (0x0A, _, _), (0x09, _, _):
      self.init(lead: 0x20, end: index + 1)
    case (0xC2, 0xA0, _): self.init(lead: 0x20, end: index + 2)
    case (0xE2, 0x80, 0xAF): self.init(lead: 0x20, end: index + 3)
    case (0x27, _, _): self.init(lead: 0x27, end: index + 1)
    case (0xE2, 0x80, 0x99): self.init(lead: 0x27, end: index + 3)
    default: return nil
    }
    guard self.end < end, Letters.length(text, at: self.end) > 0 else { return nil }
  }
}
