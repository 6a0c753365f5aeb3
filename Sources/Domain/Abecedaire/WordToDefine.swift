/// A kept word and who writes what it means, for the page of its batch.
package struct WordToDefine: Hashable, Sendable {
  package let word: WordSummary
  /// Whether it has a definition.
  package let isDefined: Bool
  package let isPublished: Bool
  /// Whether its text calls for people; nil for a word of which nothing can be written yet.
  package let hasCall: Bool?
  /// Who has answered the calls of its text, the first to answer first.
  package let pens: [Author]

  package init(word: WordSummary, isDefined: Bool, isPublished: Bool, hasCall: Bool?, pens: [Author]) {
    self.word = word
    self.isDefined = isDefined
    self.isPublished = isPublished
    self.hasCall = hasCall
    self.pens = pens
  }
}

/// Those who have proposed a word and agreed to be named beside it.
package struct NamedProposers: Hashable, Sendable {
  /// The first to propose first; some of many.
  package let names: [String]
  /// How many more there are.
  package let others: Int

  package static let none = NamedProposers(names: [], others: 0)
  /// How many are named.
  package static let most = 20

  package init(names: [String], others: Int) {
    self.names = names
    self.others = others
  }
}
