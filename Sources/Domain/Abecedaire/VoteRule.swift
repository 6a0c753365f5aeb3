/// How people vote.
package enum BallotKind: String, Hashable, Sendable, CaseIterable {
  /// Each voter changes their voices until the vote closes: the site knows whose they are, and shows them to nobody else.
  case modifiable
  /// Each voter puts a ballot into the urn, once for all: nobody knows whose it is, not even the site.
  case detached
}

/// By which rule the words of a letter are chosen.
package struct VoteRule: Hashable, Sendable {
  /// How many voices each person has for a letter.
  package var voices: Int
  /// How many words are kept for a letter.
  package var kept: Int
  package var ballot: BallotKind
  /// With fewer voters for a letter nobody learns its figures.
  package var leastVoters: Int
  /// Whether proposals wait for someone who runs the abécédaire before everyone sees them.
  package var hasInbox: Bool
  /// Whether results wait to be revealed, letter by letter; otherwise they are shown as soon as the vote closes.
  package var revealsByHand: Bool

  package init(
    voices: Int = 3, kept: Int = 3, ballot: BallotKind = .modifiable, leastVoters: Int = 1,
    hasInbox: Bool = false, revealsByHand: Bool = false
  ) {
    self.voices = voices
    self.kept = kept
    self.ballot = ballot
    self.leastVoters = leastVoters
    self.hasInbox = hasInbox
    self.revealsByHand = revealsByHand
  }

  /// The most voices, and the most words that are kept of a letter.
  package static let numbers = 1...20
  package static let voterNumbers = 1...1_000
  /// What one or two have voted is no secret to those who know that they did.
  package static let detachedVoterNumbers = 3...1_000

  var problems: [Problem] {
    [
      Check.number("voices", voices, in: Self.numbers), Check.number("kept", kept, in: Self.numbers),
      Check.number(
        "least-voters", leastVoters, in: ballot == .detached ? Self.detachedVoterNumbers : Self.voterNumbers),
    ].compactMap(\.self)
  }
}
