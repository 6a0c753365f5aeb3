/// A batch as it is typed, before it is checked and kept.
package struct BatchDraft: Hashable, Sendable {
  package var letters: [Letter]
  /// Where it begins; a batch that is there already goes on from its own.
  package var stage: BatchStage
  package var rule: VoteRule
  /// In Markdown.
  package var intention: String
  package var hours: BatchHours

  /// A few sentences, which stand above the words on the page of the whole abécédaire.
  package static let longestIntention = 2_000

  package init(
    letters: [Letter], stage: BatchStage, rule: VoteRule, intention: String, hours: BatchHours = BatchHours()
  ) {
    self.letters = letters
    self.stage = stage
    self.rule = rule
    self.intention = intention
    self.hours = hours
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      letters.isEmpty ? Problem("letters", .missing) : nil,
      Check.body("intention", intention, maximum: Self.longestIntention),
    ]
    .compactMap(\.self) + rule.problems + hours.problems
  }
}

/// What the form that changes a batch begins with.
package struct BatchDraftText: Hashable, Sendable {
  package let batch: Batch
  package let draft: BatchDraft
  /// Moved by each change: the form gives it back.
  package let version: Int

  package init(batch: Batch, draft: BatchDraft, version: Int) {
    self.batch = batch
    self.draft = draft
    self.version = version
  }
}
