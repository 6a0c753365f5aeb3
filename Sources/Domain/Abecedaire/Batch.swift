import HTML

/// Where a batch of letters is on its way from proposed words to published pages, in order. The raw values
/// are those of the database and of the seeds.
package enum BatchStage: String, Hashable, Sendable, CaseIterable {
  case planned, proposing, grouping, voting, settling, defining, published

  /// Whether the vote is over, so that its outcome may be shown.
  package var showsOutcome: Bool { self == .defining || self == .published }
}

/// Letters that the community works on together.
package struct Batch: Hashable, Sendable {
  package let id: Int
  /// In alphabetical order.
  package let letters: [Letter]
  package let stage: BatchStage
  /// How many voices each person has for a letter.
  package let voices: Int
  /// How many words are kept for a letter.
  package let kept: Int
  /// What the batch is for, rendered from Markdown; empty when nothing is said.
  package let intention: HTML

  package init(id: Int, letters: [Letter], stage: BatchStage, voices: Int, kept: Int, intention: HTML) {
    self.id = id
    self.letters = letters
    self.stage = stage
    self.voices = voices
    self.kept = kept
    self.intention = intention
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

/// A batch as it is typed, before it is checked and kept.
package struct BatchDraft: Hashable, Sendable {
  package var letters: [Letter]
  package var stage: BatchStage
  package var voices: Int
  package var kept: Int
  /// In Markdown.
  package var intention: String

  package init(letters: [Letter], stage: BatchStage, voices: Int, kept: Int, intention: String) {
    self.letters = letters
    self.stage = stage
    self.voices = voices
    self.kept = kept
    self.intention = intention
  }

  /// What must be mended before it can be kept; empty when all is well.
  package var problems: [Problem] {
    [
      letters.isEmpty ? Problem("letters", .missing) : nil,
      (1...20).contains(voices) ? nil : Problem("voices", .outOfRange(1...20)),
      (1...20).contains(kept) ? nil : Problem("kept", .outOfRange(1...20)),
      Check.body("intention", intention),
    ].compactMap(\.self)
  }
}
