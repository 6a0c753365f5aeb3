/// The count of one vote of one letter: from ballots to figures, and from figures to what they decide. Whoever has the ballots
/// comes to the same.
package struct Tally: Hashable, Sendable {
  /// A word with its voices.
  package struct Line: Hashable, Sendable {
    /// The row of the word.
    package let word: Int
    package let voices: Int

    package init(word: Int, voices: Int) {
      self.word = word
      self.voices = voices
    }
  }

  /// The most voices first; words with as many stay in the order in which they were given.
  package let lines: [Line]
  /// How many words are to be kept.
  package let seats: Int

  /// - Parameters:
  ///   - words: all that stand in the vote, in alphabetical order.
  ///   - voices: of those that have any.
  ///   - seats: how many words are to be kept.
  package init(words: [Int], voices: [Int: Int], seats: Int) {
    let counted = words.enumerated().map {
      (place: $0.offset, line: Line(word: $0.element, voices: voices[$0.element] ?? 0))
    }
    lines = counted.sorted { ($1.line.voices, $0.place) < ($0.line.voices, $1.place) }.map(\.line)
    self.seats = seats
  }

  /// Counts ballots. A word counts once on each.
  package init(words: [Int], ballots: [[Int]], seats: Int) {
    let voices = ballots.reduce(into: [Int: Int]()) { voices, ballot in
      for word in Set(ballot) { voices[word, default: 0] += 1 }
    }
    self.init(words: words, voices: voices, seats: seats)
  }

  /// The place of a word: one more than the words that have more voices, so that those with as many share it.
  package func rank(of line: Line) -> Int { 1 + lines.count { $0.voices > line.voices } }

  /// What is decided. A word without a voice is never kept.
  package var decision: Decision {
    let standing = lines.filter { $0.voices > 0 }
    guard standing.count > seats else { return Decision(kept: standing.map(\.word), tied: [], open: 0) }
    let last = standing[seats - 1].voices
    // Those with as many voices as the last seat takes: kept all together, or tied.
    let atCut = standing.filter { $0.voices == last }
    let above = standing.filter { $0.voices > last }
    if above.count + atCut.count == seats {
      return Decision(kept: (above + atCut).map(\.word), tied: [], open: 0)
    }
    return Decision(kept: above.map(\.word), tied: atCut.map(\.word), open: seats - above.count)
  }

  /// What a vote decides.
  package struct Decision: Hashable, Sendable {
    /// The words that are kept for sure, in the order of their voices.
    package let kept: [Int]
    /// Those that have as many voices as each other, and for which there are too few seats.
    package let tied: [Int]
    /// How many of the tied words are still to be kept; 0 without any.
    package let open: Int

    package init(kept: [Int], tied: [Int], open: Int) {
      self.kept = kept
      self.tied = tied
      self.open = open
    }

    /// What the votes of a letter decide together, each later one among the words that were tied before it; nil without any.
    package static func together(_ votes: [Tally]) -> Decision? {
      votes.map(\.decision).reduce(nil) { before, last in
        Decision(kept: (before?.kept ?? []) + last.kept, tied: last.tied, open: last.open)
      }
    }
  }
}
