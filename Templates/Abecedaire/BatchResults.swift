import Domain

/// What came out of the votes of a batch, and how, as far as everyone may know it.
package struct BatchResults: Sendable {
  package let batch: Batch
  /// Of the letters whose votes were opened.
  package let letters: [LetterResult]
  /// What the batch came through.
  package let steps: [BatchStep]

  package init(batch: Batch, letters: [LetterResult], steps: [BatchStep]) {
    self.batch = batch
    self.letters = letters
    self.steps = steps
  }

  /// Whether figures of any vote are shown.
  package var hasFigures: Bool { letters.contains { $0.rounds.contains { $0.tally != nil } } }

  /// When something of it changed last; nil before the first vote.
  var changedAt: Instant? {
    (letters.flatMap { letter in
      letter.rounds.flatMap { [$0.vote.openedAt, $0.vote.closing?.at].compactMap(\.self) }
        + [letter.settlement?.at].compactMap(\.self)
    } + steps.map(\.at)).max()
  }

  /// Whether someone opened a vote by hand; otherwise it was its batch's hour.
  func openedByHand(_ vote: LetterVote) -> Bool {
    vote.round > 1 || step(.voting, at: vote.openedAt)?.isByHand ?? true
  }

  /// Whether someone closed a vote by hand; otherwise it was its hour.
  func closedByHand(_ vote: LetterVote) -> Bool {
    guard let closing = vote.closing else { return false }
    if let closesAt = vote.closesAt { return closing.at < closesAt }
    return step(.settling, at: closing.at)?.isByHand ?? true
  }

  private func step(_ stage: BatchStage, at moment: Instant) -> BatchStep? {
    steps.first { $0.stage == stage && $0.at == moment }
  }
}

extension RankedWord {
  /// « 2ᵉ ex æquo »
  var rankInWords: String { Templates.rankInWords(rank) + (isTied ? " ex\u{A0}æquo" : "") }
}
