/// What a voter sends for one letter, before it counts.
package struct SentBallot: Hashable, Sendable {
  package let letter: Letter
  /// Of the vote that was on the page: a second one may have opened since.
  package let round: Int
  /// The rows of the words that are ticked. A word that is named twice has one voice.
  package let words: Set<Int>
  /// Whether something stands among the words that names none.
  package let isMalformed: Bool

  package init(letter: Letter, round: Int, words: Set<Int>, isMalformed: Bool = false) {
    self.letter = letter
    self.round = round
    self.words = words
    self.isMalformed = isMalformed
  }

  /// What keeps it from counting, each of its letter; empty when all is well, or when nothing is ticked for a letter whose ballot is
  /// cast.
  ///
  /// - Parameter paper: of the vote that it names; nil where there is none on which this voter may vote.
  package func problems(on paper: BallotPaper?) -> [Problem] {
    guard let paper, paper.vote.state == .open else { return [Problem(letter.small, .votingClosed)] }
    guard !isMalformed, words.isSubset(of: paper.words.map(\.id)) else {
      return [Problem(letter.small, .unknown)]
    }
    if paper.hasSigned && !words.isEmpty { return [Problem(letter.small, .votedAlready)] }
    let voices = paper.vote.rule.voices
    return words.count > voices ? [Problem(letter.small, .tooManyVoices(maximum: voices))] : []
  }

  /// Whether it is of that vote.
  package func isFor(_ vote: LetterVote) -> Bool { letter == vote.letter && round == vote.round }
}
