/// Which words are kept that the votes alone did not tell, and why, as it is typed.
package struct SettlementDraft: Hashable, Sendable {
  /// Their rows, in the order in which they are to be kept.
  package var words: [Int]
  package var reason: String

  package init(words: [Int], reason: String) {
    self.words = words
    self.reason = reason
  }

  package var problems: [Problem] {
    [
      words.isEmpty ? Problem("words", .missing) : nil,
      Check.saying("reason", reason, required: true),
    ].compactMap(\.self)
  }
}
