/// What people vote on in an item of an agenda: all the letters of a batch of the abécédaire, or one of them.
package struct VoteSubject: Hashable, Sendable {
  /// The row of the batch.
  package let batch: Int
  /// Nil for all the letters of the batch.
  package let letter: Letter?

  package init(batch: Int, letter: Letter? = nil) {
    self.batch = batch
    self.letter = letter
  }

  /// Reads « 12 » or « 12-a », as a form sends it; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let batch = parts.first.flatMap({ Int($0) }), batch > 0 else { return nil }
    let letter = parts.count == 2 ? Letter(String(parts[1])) : nil
    self.init(batch: batch, letter: letter)
    guard text == description else { return nil }
  }

  /// As a form sends it.
  package var description: String { letter.map { "\(batch)-\($0.small)" } ?? "\(batch)" }
}

/// A choice of what people vote on, with the letters of its batch that it stands for.
package struct VoteSubjectChoice: Hashable, Sendable {
  package let subject: VoteSubject
  package let letters: [Letter]

  package init(subject: VoteSubject, letters: [Letter]) {
    self.subject = subject
    self.letters = letters
  }
}

/// The vote of an agenda's item, as everyone knows it: nothing of a voter is in it, and no figure of a vote whose results are not
/// shown, not even how many have voted.
package struct ItemVote: Hashable, Sendable {
  package let subject: VoteSubject
  /// In alphabetical order.
  package let letters: [VotedLetter]
  /// Whether results that nobody has revealed by the end of the meeting go on waiting: that is the rule of their batch. Otherwise
  /// they are shown then.
  package let waitsAfterMeeting: Bool

  package init(subject: VoteSubject, letters: [VotedLetter], waitsAfterMeeting: Bool) {
    self.subject = subject
    self.letters = letters
    self.waitsAfterMeeting = waitsAfterMeeting
  }

  /// The letters whose vote is so far.
  package func letters(_ step: VotedLetter.Step) -> [Letter] {
    letters.filter { $0.step == step }.map(\.letter)
  }

  /// What stands for how far the vote of a letter is, or of all of them for nil: a button pressed where it was seen otherwise
  /// does nothing.
  package func sight(of letter: Letter?) -> String {
    letters.filter { letter == nil || $0.letter == letter }
      .map { "\($0.letter.small)\($0.round)\($0.step.rawValue)" }.joined(separator: ".")
  }
}

/// How far the vote of one letter is.
package struct VotedLetter: Hashable, Sendable {
  package enum Step: String, Hashable, Sendable {
    /// No vote was opened yet.
    case waiting
    case open
    /// It is over, and its results wait to be revealed.
    case closed
    /// It is over, and had so few voters that nobody learns its results.
    case tooFew
    case shown
  }

  package let letter: Letter
  /// Of its last vote.
  package let step: Step
  /// Which vote of the letter that is: 1 or 2, 0 before the first.
  package let round: Int
  /// What the last of its votes that are shown has brought; nil before.
  package let outcome: VoteOutcome?

  package init(letter: Letter, step: Step, round: Int, outcome: VoteOutcome?) {
    self.letter = letter
    self.step = step
    self.round = round
    self.outcome = outcome
  }
}

/// The figures of a vote whose results are shown.
package struct VoteOutcome: Hashable, Sendable {
  /// 1 or 2.
  package let round: Int
  package let voters: Int
  package let eligible: Int
  /// The first words: those whose place is among the seats, the most voices first.
  package let first: [RankedWord]
  /// Whether words are tied for the last seats, and nobody has settled it yet.
  package let isTied: Bool

  package init(round: Int, voters: Int, eligible: Int, first: [RankedWord], isTied: Bool) {
    self.round = round
    self.voters = voters
    self.eligible = eligible
    self.first = first
    self.isTied = isTied
  }

  /// - Parameters:
  ///   - vote: one that is shown.
  ///   - words: all that stand in it.
  ///   - isTied: whether something is still to be settled.
  package init(of vote: LetterVote, _ tally: Tally, words: [BallotWord], isTied: Bool) {
    self.init(
      round: vote.round, voters: vote.closing?.voters ?? 0, eligible: vote.closing?.eligible ?? 0,
      first: tally.ranked(words).filter { $0.rank <= tally.seats }, isTied: isTied)
  }
}

/// What someone who leads a meeting and runs the abécédaire does with the vote of an item. Nil stands for all its letters.
package enum VoteGesture: Hashable, Sendable {
  case open(Letter?)
  case close(Letter?)
  case reveal(Letter)

  /// What it is about.
  package var letter: Letter? {
    switch self {
    case .open(let letter), .close(let letter): letter
    case .reveal(let letter): letter
    }
  }
}

/// What only those who lead a meeting and run the abécédaire know of the votes of its items.
package struct VoteDesk: Hashable, Sendable {
  /// The letters whose vote can be opened alone.
  package let openable: Set<Letter>
  /// How many people have voted so far, for letters whose vote is open.
  package let turnout: [Letter: Int]

  package init(openable: Set<Letter>, turnout: [Letter: Int]) {
    self.openable = openable
    self.turnout = turnout
  }
}
