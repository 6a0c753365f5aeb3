import Domain

/// The form of a vote on one letter or several: for each letter the words that are ticked. The boxes of a letter are named by it, small;
/// that is the name of its problems too.
package struct BallotForm: Hashable, Sendable {
  /// In the order in which the page named the letters; each once.
  package let ballots: [SentBallot]
  package let step: Step

  /// What the button that was pressed asks for. The raw values are what it sends.
  package enum Step: String, Sendable {
    /// To take what can be changed later, or to show once more what cannot.
    case send = "envoyer"
    /// To put what was shown into the urn.
    case confirm = "confirmer"
    /// To show it again to be changed.
    case mend = "corriger"
  }

  /// Names the letters of the page, each with its round: `a1`. A letter without a ticked box would not be told otherwise.
  static let letterField = "lettre"
  static let stepField = "etape"
  /// The field of what concerns the ballot as a whole.
  static let wholeField = "bulletin"

  /// The form as it was sent.
  ///
  /// - Parameter values: gives all that was sent in the fields with a name.
  package init(fields values: (String) -> [String]) {
    var ballots: [SentBallot] = []
    for name in values(Self.letterField) {
      guard let letter = Letter(String(name.prefix(1))), let round = Int(name.dropFirst()),
        !ballots.contains(where: { $0.letter == letter })
      else { continue }
      let sent = values(letter.small)
      let words = sent.compactMap { Int($0) }
      ballots.append(
        SentBallot(letter: letter, round: round, words: Set(words), isMalformed: words.count < sent.count))
    }
    self.ballots = ballots
    step = values(Self.stepField).last.flatMap(Step.init) ?? .send
  }

  /// The form with what was given before.
  init(_ papers: [BallotPaper]) {
    ballots = papers.map {
      SentBallot(letter: $0.vote.letter, round: $0.vote.round, words: $0.given)
    }
    step = .send
  }

  /// What must be mended before it counts.
  package func problems(on papers: [BallotPaper]) -> [Problem] {
    let isCasting = papers.contains { $0.vote.rule.ballot == .detached }
    if ballots.isEmpty || isCasting && ballots.allSatisfy({ $0.words.isEmpty && !$0.isMalformed }) {
      return [Problem(Self.wholeField, .missing)]
    }
    return ballots.flatMap { ballot in ballot.problems(on: papers.first { ballot.isFor($0.vote) }) }
  }

  /// What is ticked for a letter.
  func ticked(on paper: BallotPaper) -> Set<Int> {
    ballots.first { $0.isFor(paper.vote) }?.words ?? paper.given
  }

  static func name(of vote: LetterVote) -> String { "\(vote.letter.small)\(vote.round)" }
}
