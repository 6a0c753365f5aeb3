/// How far a vote is. The raw values are those of the database.
package enum VoteState: String, Hashable, Sendable {
  case open
  /// It is over, and nobody knows its results.
  case closed
  /// Everyone sees its results.
  case shown
}

/// The first vote of a letter, or a second one among the words that were tied.
package struct LetterVote: Hashable, Sendable {
  package let letter: Letter
  /// 1 or 2.
  package let round: Int
  package let state: VoteState
  /// The rule as it was when the vote opened; `kept` is how many words it decides on.
  package let rule: VoteRule
  package let openedAt: Instant
  /// When a second vote closes by itself; nil for the first, which closes with its batch.
  package let closesAt: Instant?
  package let closing: Closing?

  /// What was known when a vote closed.
  package struct Closing: Hashable, Sendable {
    package let at: Instant
    package let voters: Int
    /// How many people could vote.
    package let eligible: Int

    package init(at: Instant, voters: Int, eligible: Int) {
      self.at = at
      self.voters = voters
      self.eligible = eligible
    }
  }

  package init(
    letter: Letter, round: Int, state: VoteState, rule: VoteRule, openedAt: Instant, closesAt: Instant?,
    closing: Closing?
  ) {
    self.letter = letter
    self.round = round
    self.state = state
    self.rule = rule
    self.openedAt = openedAt
    self.closesAt = closesAt
    self.closing = closing
  }

  /// Whether it closed with so few voters that nobody learns what they said.
  package var hasTooFewVoters: Bool { closing.map { $0.voters < rule.leastVoters } ?? false }
}
