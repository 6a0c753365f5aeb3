/// A word with what a vote gave it.
package struct RankedWord: Hashable, Sendable {
  package let word: BallotWord
  package let voices: Int
  /// From 1; words with as many voices share it.
  package let rank: Int
  /// Whether other words have as many voices.
  package let isTied: Bool

  package init(word: BallotWord, voices: Int, rank: Int, isTied: Bool) {
    self.word = word
    self.voices = voices
    self.rank = rank
    self.isTied = isTied
  }
}

extension Tally {
  /// The words that have voices, the most voices first.
  ///
  /// - Parameter words: all that stand in the vote.
  package func ranked(_ words: [BallotWord]) -> [RankedWord] {
    let known = Dictionary(words.map { ($0.id, $0) }) { first, _ in first }
    return lines.filter { $0.voices > 0 }.compactMap { line in
      known[line.word].map {
        RankedWord(word: $0, voices: line.voices, rank: rank(of: line), isTied: isTied(line))
      }
    }
  }

  /// Whether other words have as many voices.
  package func isTied(_ line: Line) -> Bool { lines.count { $0.voices == line.voices } > 1 }
}
