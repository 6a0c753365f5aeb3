/// What came out of the votes of a letter, as far as everyone may know it.
package struct LetterResult: Hashable, Sendable {
  package let letter: Letter
  /// The first vote, and the second one if there was one.
  package let rounds: [Round]
  /// The rows of the kept words, in their order; empty until all is settled.
  package let kept: [Int]
  /// Why words were kept that the votes alone did not tell; nil for none.
  package let settlement: Settlement?

  /// One vote.
  package struct Round: Hashable, Sendable {
    package let vote: LetterVote
    /// All that stood in it, in alphabetical order.
    package let words: [BallotWord]
    /// nil unless its results are shown.
    package let tally: Tally?

    package init(vote: LetterVote, words: [BallotWord], tally: Tally?) {
      self.vote = vote
      self.words = words
      self.tally = tally
    }

    /// The words that have voices; empty unless its results are shown.
    package var lines: [RankedWord] { tally?.ranked(words) ?? [] }

    /// The words that nobody has given a voice; empty unless its results are shown.
    package var withoutVoice: [BallotWord] {
      guard let tally else { return [] }
      let given = Set(tally.lines.filter { $0.voices > 0 }.map(\.word))
      return words.filter { !given.contains($0.id) }
    }
  }

  /// A decision by the hand of someone who runs the abécédaire.
  package struct Settlement: Hashable, Sendable {
    package let reason: String
    package let author: Author?
    package let at: Instant

    package init(reason: String, author: Author?, at: Instant) {
      self.reason = reason
      self.author = author
      self.at = at
    }
  }

  package init(letter: Letter, rounds: [Round], kept: [Int], settlement: Settlement?) {
    self.letter = letter
    self.rounds = rounds
    self.kept = kept
    self.settlement = settlement
  }

  /// What the votes decide together, as far as their results are shown; nil before.
  package var decision: Tally.Decision? { .together(rounds.compactMap(\.tally)) }

  /// The rows of the words for which there are too few seats, while somebody must settle it.
  package var tied: [Int] { kept.isEmpty ? decision?.tied ?? [] : [] }
}

/// A ballot of a vote whose results are shown.
package struct ShownBallot: Hashable, Sendable {
  package let letter: Letter
  package let round: Int
  /// Drawn by lot: 32 hexadecimal digits.
  package let number: String
  package var words: [WordSpelling]

  package init(letter: Letter, round: Int, number: String, words: [WordSpelling]) {
    self.letter = letter
    self.round = round
    self.number = number
    self.words = words
  }
}
