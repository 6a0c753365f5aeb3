/// How far a proposed word has come. The raw values are those of the database.
package enum WordState: String, Hashable, Sendable {
  /// For someone who runs the abécédaire to take it in.
  case waiting
  case refused
  /// Everyone sees it.
  case proposed
}

/// One person's proposal of a word; that of a pad, or of someone who has left, is nobody's.
package struct WordProposal: Hashable, Sendable {
  /// In their own spelling.
  package let spelling: WordSpelling
  /// May be empty.
  package let reason: String
  /// Whether it is a person's who is still here.
  package let isByPerson: Bool
  /// Of a person who agreed to be named.
  package let name: String?

  package init(spelling: WordSpelling, reason: String, isByPerson: Bool, name: String?) {
    self.isByPerson = isByPerson
    self.spelling = spelling
    self.reason = reason
    self.name = name
  }
}

/// A word with all that was said when it was proposed.
package struct ProposedWord: Hashable, Sendable {
  /// Its row, which forms name.
  package let id: Int
  package let slug: Slug
  package let letter: Letter
  package let spelling: WordSpelling
  package let state: WordState
  /// The first one first.
  package let proposals: [WordProposal]

  package init(
    id: Int, slug: Slug, letter: Letter, spelling: WordSpelling, state: WordState,
    proposals: [WordProposal] = []
  ) {
    self.id = id
    self.slug = slug
    self.letter = letter
    self.spelling = spelling
    self.state = state
    self.proposals = proposals
  }

  package func with(_ proposals: [WordProposal]) -> ProposedWord {
    ProposedWord(id: id, slug: slug, letter: letter, spelling: spelling, state: state, proposals: proposals)
  }
}

/// Words that were found to be the same.
package struct WordGroup: Hashable, Sendable {
  /// The word under which all of them go on.
  package let head: ProposedWord
  /// The others, in alphabetical order.
  package let members: [Member]

  package struct Member: Hashable, Sendable {
    package let word: ProposedWord
    /// Who has put it there; nil when it is not known.
    package let by: Author?
    package let at: Instant?

    package init(word: ProposedWord, by: Author?, at: Instant?) {
      self.word = word
      self.by = by
      self.at = at
    }
  }

  package init(head: ProposedWord, members: [Member]) {
    self.head = head
    self.members = members
  }
}

/// A proposal as the person who made it sees it.
package struct OwnProposal: Hashable, Sendable {
  /// Its row, which forms name.
  package let id: Int
  /// In their own spelling.
  package let spelling: WordSpelling
  package let reason: String
  package let isNamed: Bool
  /// The word that it is for.
  package let word: Slug
  package let text: String
  package let state: WordState

  /// How many are shown at a time.
  package static let atOnce = 8

  package init(
    id: Int, spelling: WordSpelling, reason: String, isNamed: Bool, word: Slug, text: String, state: WordState
  ) {
    self.id = id
    self.spelling = spelling
    self.reason = reason
    self.isNamed = isNamed
    self.word = word
    self.text = text
    self.state = state
  }
}

/// The words that were proposed for a letter, some at a time.
package struct ProposedWords: Hashable, Sendable {
  package let letter: Letter
  /// In alphabetical order, those of groups under their heads.
  package let words: [ProposedWord]
  /// Whether they are not the first ones.
  package let isLater: Bool
  /// The last of them, if others follow.
  package let last: Slug?

  package init(letter: Letter, words: [ProposedWord], isLater: Bool, last: Slug?) {
    self.letter = letter
    self.isLater = isLater
    self.words = words
    self.last = last
  }
}

/// Two words of a batch that may be the same.
package struct WordLikeness: Hashable, Sendable {
  package let first: ProposedWord
  package let second: ProposedWord

  package init(first: ProposedWord, second: ProposedWord) {
    self.first = first
    self.second = second
  }
}

/// What someone who proposes a word has been asked: whether it is one of those that are there.
package enum ProposalChoice: Hashable, Sendable {
  case notAsked
  /// The word with this row.
  case same(Int)
  case another
}
