/// A word on a ballot.
package struct BallotWord: Hashable, Sendable {
  /// Its row, which forms name.
  package let id: Int
  package let slug: Slug
  package let text: String
  package let synonym: String?

  package init(id: Int, slug: Slug, text: String, synonym: String?) {
    self.id = id
    self.slug = slug
    self.text = text
    self.synonym = synonym
  }
}

/// What one voter finds when they come to vote for a letter.
package struct BallotPaper: Hashable, Sendable {
  package let vote: LetterVote
  /// In the order of this voter, the same each time.
  package let words: [BallotWord]
  /// The rows of the words to which they have given a voice that can be changed.
  package let given: Set<Int>
  /// Whether they have put a ballot into the urn, where that is once for all.
  package let hasSigned: Bool

  package init(vote: LetterVote, words: [BallotWord], given: Set<Int>, hasSigned: Bool) {
    self.vote = vote
    self.words = words
    self.given = given
    self.hasSigned = hasSigned
  }

  /// How many voices they have left.
  package var left: Int { max(0, vote.rule.voices - given.count) }
}
