import HTML

/// Letters that the community works on together.
package struct Batch: Hashable, Sendable {
  package let id: Int
  /// In alphabetical order.
  package let letters: [Letter]
  package let stage: BatchStage
  package let rule: VoteRule
  /// What the batch is for, rendered from Markdown; empty when nothing is said.
  package let intention: HTML
  /// When it goes on by itself.
  package let hours: BatchHours
  /// The letters whose vote is open: also once the vote of the batch is over, for a second one, or one that goes on.
  package let voting: [Letter]

  package init(
    id: Int, letters: [Letter], stage: BatchStage, rule: VoteRule, intention: HTML,
    hours: BatchHours = BatchHours(), voting: [Letter] = []
  ) {
    self.id = id
    self.letters = letters
    self.stage = stage
    self.rule = rule
    self.intention = intention
    self.hours = hours
    self.voting = voting
  }

  /// Whether people vote after the vote of the batch is over.
  package var votesAgain: Bool { stage == .settling && !voting.isEmpty }

  /// The stages that follow its own, with the hour at which each begins by itself, if it does.
  package var toCome: [BatchMove] {
    BatchStage.allCases.filter { $0 > stage }.map { BatchMove(stage: $0, at: hours[$0]) }
  }
}

/// A stage that a batch comes to.
package struct BatchMove: Hashable, Sendable {
  package let stage: BatchStage
  /// By itself; nil for one that someone begins.
  package let at: Instant?

  package init(stage: BatchStage, at: Instant?) {
    self.stage = stage
    self.at = at
  }
}

/// A batch with its kept words, in the order of the letters and then of the words' places.
/// The words are absent until the vote is over.
package struct BatchOverview: Sendable {
  package let batch: Batch
  package let words: [WordSummary]

  package init(batch: Batch, words: [WordSummary]) {
    self.batch = batch
    self.words = words
  }
}
