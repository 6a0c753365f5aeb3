/// The different words of a paragraph, to tell cheaply whether another is alike.
struct WordSet {
  /// A word counts by its length: « de » and « la » make no two texts alike.
  struct Word {
    let number: Int
    let length: Int
  }

  /// By number.
  let words: [Word]
  let length: Int

  /// Which of `old` became which of `new`: the pairs, in the order of both, that together have most in
  /// common.
  static func pairs(_ old: [WordSet], _ new: [WordSet]) -> [Match] {
    let width = new.count + 1
    var likeness = Array(repeating: 0, count: old.count * width)
    // The best sum that the parts from here on can reach.
    var best = Array(repeating: 0, count: (old.count + 1) * width)
    for row in old.indices.reversed() {
      for column in new.indices.reversed() {
        let place = row * width + column
        likeness[place] = old[row].likeness(to: new[column])
        best[place] = max(best[place + 1], best[place + width])
        if likeness[place] > 0 { best[place] = max(best[place], likeness[place] + best[place + width + 1]) }
      }
    }
    var pairs: [Match] = []
    var (row, column) = (0, 0)
    while row < old.count, column < new.count {
      let place = row * width + column
      if likeness[place] > 0, best[place] == likeness[place] + best[place + width + 1] {
        pairs.append(Match(old: row, new: column, count: 1))
        (row, column) = (row + 1, column + 1)
      } else if best[place] == best[place + width] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// How much of both is common, in thousandths; 0 below two fifths, when they are not alike.
  private func likeness(to other: WordSet) -> Int {
    let most = min(length, other.length)
    guard most > 0, Self.share(most, of: self, other) >= Self.least else { return 0 }
    var common = 0
    var (mine, its) = (0, 0)
    while mine < words.count, its < other.words.count {
      let (word, otherWord) = (words[mine], other.words[its])
      if word.number == otherWord.number { common += word.length }
      if word.number <= otherWord.number { mine += 1 }
      if word.number >= otherWord.number { its += 1 }
    }
    let share = Self.share(common, of: self, other)
    return share >= Self.least ? share : 0
  }

  private static let least = 400

  private static func share(_ common: Int, of one: WordSet, _ other: WordSet) -> Int {
    2_000 * common / (one.length + other.length)
  }
}

extension PartNumbers {
  /// The words of one part of a text, with the numbers of this table.
  mutating func set(of parts: TextParts, part: Int) -> WordSet {
    var words: [WordSet.Word] = []
    var length = 0
    for number in numbers(of: TextParts(wordsOf: parts.bytes, in: parts.ranges[part])).sorted()
    where words.last?.number != number {
      words.append(WordSet.Word(number: number, length: lengths[number]))
      length += lengths[number]
    }
    return WordSet(words: words, length: length)
  }
}
