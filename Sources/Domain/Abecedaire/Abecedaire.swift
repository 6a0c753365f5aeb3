/// The abécédaire as a whole.
package struct Abecedaire: Sendable {
  /// The twenty-six letters in order.
  package let letters: [LetterOverview]
  /// In the order of their first letters.
  package let batches: [Batch]

  package init(letters: [LetterOverview], batches: [Batch]) {
    self.letters = letters
    self.batches = batches
  }
}

/// A letter as the whole abécédaire shows it.
package struct LetterOverview: Sendable {
  package let letter: Letter
  /// The stage of the batch that works on it; nil while it is in none.
  package let stage: BatchStage?
  /// The kept words by place; absent until the vote is over.
  package let kept: [WordSummary]

  package init(letter: Letter, stage: BatchStage?, kept: [WordSummary]) {
    self.letter = letter
    self.stage = stage
    self.kept = kept
  }
}
