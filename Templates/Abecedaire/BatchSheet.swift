import Domain

/// A batch with all that its page shows one viewer.
package struct BatchSheet: Sendable {
  package let batch: Batch
  /// Of the letters whose votes were opened.
  package let results: [LetterResult]
  /// The words that everyone sees; kept ones first.
  package let words: [WordSummary]
  /// The words that were found to be the same as others.
  package var groups: [WordGroup] = []
  /// For those who run it: how many words wait to be received.
  package var waiting = 0
  /// Whether the viewer runs the abécédaire.
  package let mayRun: Bool
  /// For those who run it: the letters for which a vote can be opened alone.
  package let letters: [Letter]
  /// For those who run it: how many people have voted so far for the letters whose vote is open.
  package let turnout: [Letter: Int]
  /// While words are defined: the kept ones, with who writes them.
  package var toDefine: [WordToDefine] = []
  /// For those who may write words, while these are defined.
  package var sealToWrite: FormSeal?

  package init(
    _ batch: Batch, results: [LetterResult], words: [WordSummary], mayRun: Bool = false,
    letters: [Letter] = [],
    turnout: [Letter: Int] = [:]
  ) {
    self.batch = batch
    self.results = results
    self.words = words
    self.mayRun = mayRun
    self.letters = letters
    self.turnout = turnout
  }

  var votes: [LetterVote] { results.flatMap { $0.rounds.map(\.vote) } }
}
