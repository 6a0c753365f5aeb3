/// Entries as paths of words from a root: the longest one that begins at a word is found with one look-up
/// for each word of it, however many entries there are.
struct WordTree {
  struct Match {
    /// nil when no entry begins there.
    var entry: Int?
    /// Where the entry ends, otherwise the word.
    var end: Int
  }

  /// A word of an entry after those before it. Its number, from 1, stands for all of them; 0 is the root.
  private struct Step {
    let parent: Int32
    let hash: UInt64
    /// Folded, in `words`.
    let word: Range<Int>
    /// -1 where none ends.
    var entry: Int32
  }

  private static let maximumWords = 8
  /// Not to be guessed by who writes entries, so that they cannot be made to fall on one slot.
  private let seed = UInt64.random(in: .min ... .max)
  private var steps: [Step] = []
  private var words: [UInt8] = []
  /// The number of the step with a hash is at the hash modulo their count or in one of the slots that follow
  /// without a gap; 0 for none. At most a quarter are in use.
  private var slots: [Int32] = Array(repeating: 0, count: 16)

  /// The first three bytes that entries begin with, by a hash: most words of a text are none without a look-up.
  private var beginnings = InlineArray<16, UInt64>(repeating: 0)

  var isEmpty: Bool { steps.isEmpty }

  /// Adds an entry, unless an earlier one reads the same or it could not be met.
  mutating func add(_ entryText: [UInt8], entry: Int) {
    let text = entryText.span
    var position = 0
    while position < text.count, Letters.length(text, at: position) == 0 { position += 1 }
    var path: [FoldedWord] = []
    var separator = FoldedWord.Separator(lead: 0, end: position)
    while path.count < Self.maximumWords {
      guard separator.end < text.count else { return }
      let word = FoldedWord(text, at: separator.end, to: text.count, lead: separator.lead, seed: seed)
      path.append(word)
      guard let next = FoldedWord.Separator(text, at: word.end, to: text.count) else { break }
      separator = next
    }
    guard let last = path.last, !(last.end..<text.count).contains(where: { Letters.length(text, at: $0) > 0 })
    else { return }
    var node: Int32 = 0
    if let first = path.first {
      let bit = FoldedWord.beginning(of: text, at: first.start, to: first.end)
      beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
    }
    for word in path { node = step(after: node, word, of: text) ?? addStep(after: node, word, of: text) }
    if steps[Int(node) - 1].entry < 0 { steps[Int(node) - 1].entry = Int32(entry) }
  }

  /// The longest entry that begins with the word at `start`. A word that ends at `end` is none when it `isCut`
  /// there, since more of it follows.
  func match(_ text: Span<UInt8>, at start: Int, to end: Int, isCut: Bool) -> Match {
    let bit = FoldedWord.beginning(of: text, at: start, to: end)
    if beginnings[bit >> 6] >> UInt64(bit & 63) & 1 == 0 {
      return Match(entry: nil, end: FoldedWord.end(of: text, from: start, to: end))
    }
    var word = FoldedWord(text, at: start, to: end, lead: 0, seed: seed)
    var match = Match(entry: nil, end: word.end)
    var node: Int32 = 0
    while !isCut || word.end < end, let step = step(after: node, word, of: text) {
      node = step
      let entry = steps[Int(step) - 1].entry
      if entry >= 0 { match = Match(entry: Int(entry), end: word.end) }
      guard let separator = FoldedWord.Separator(text, at: word.end, to: end) else { break }
      word = FoldedWord(text, at: separator.end, to: end, lead: separator.lead, seed: seed)
    }
    return match
  }

  private func step(after parent: Int32, _ word: FoldedWord, of text: Span<UInt8>) -> Int32? {
    let slots = slots.span
    var slot = slot(hash: word.hash, after: parent)
    while case let number = slots[slot], number > 0 {
      let step = steps[Int(number) - 1]
      if step.hash == word.hash, step.parent == parent,
        word.isSame(as: step.word, of: words.span, from: text)
      {
        return number
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func addStep(after parent: Int32, _ word: FoldedWord, of text: Span<UInt8>) -> Int32 {
    let start = words.count
    word.append(from: text, to: &words)
    steps.append(Step(parent: parent, hash: word.hash, word: start..<words.count, entry: -1))
    if steps.count * 4 > slots.count {
      slots = Array(repeating: 0, count: slots.count * 2)
      for number in 1..<Int32(steps.count) { place(number) }
    }
    place(Int32(steps.count))
    return Int32(steps.count)
  }

  private mutating func place(_ number: Int32) {
    let step = steps[Int(number) - 1]
    var slot = slot(hash: step.hash, after: step.parent)
    while slots[slot] > 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = number
  }

  /// The high bits of a product depend on all bits of its factors (Knuth, 6.4).
  private func slot(hash: UInt64, after parent: Int32) -> Int {
    let mixed = (hash &+ UInt64(UInt32(bitPattern: parent))) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (slots.count - 1)
  }
}
