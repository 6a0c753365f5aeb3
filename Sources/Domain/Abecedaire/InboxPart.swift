/// The words of a batch that wait for someone who runs the abécédaire, or those that were refused, some at a time.
package struct InboxPart: Hashable, Sendable {
  /// What the words have in common: they wait, or were refused.
  package let state: WordState
  /// By letter, in alphabetical order.
  package let words: [ProposedWord]
  /// The word behind which they begin; nil for the first ones.
  package let start: Slug?
  /// The last of them, if others follow.
  package let last: Slug?
  /// How many words of the batch wait, in all.
  package let waiting: Int
  /// How many of them were refused, in all.
  package let refused: Int

  package init(
    _ state: WordState, words: [ProposedWord], after start: Slug?, last: Slug?, waiting: Int, refused: Int
  ) {
    self.state = state
    self.words = words
    self.start = start
    self.last = last
    self.waiting = waiting
    self.refused = refused
  }
}
