/// How hard to look for what two texts have in common: so many steps for each paragraph, line or word of
/// them.
///
/// Texts of a usual length are compared as well as can be. The longer they are, the sooner a search gives up,
/// so that no text takes much longer than the longest usual one. What a search has not reached counts as
/// replaced: more than had to be, never wrong.
package struct SearchEffort: Hashable, Sendable {
  /// For each part of both sequences; one step is one look at a pair of parts.
  let steps: Int

  /// What texts of so many bytes together are worth. At most eight million steps, some 30 milliseconds, but
  /// for what the least effort adds on texts that are all letters of several bytes.
  init(bytes: Int) {
    steps = max(Self.least, min(Self.most, 8_000_000 / max(1, bytes)))
  }

  /// For tests: whatever the texts are.
  package init(steps: Int) { self.steps = max(0, steps) }

  /// Enough to find all between two paragraphs or words that are held fast, when it is no more than a few.
  private static let least = 8
  /// As many as the window of `EditSearch`: more are never used.
  private static let most = EditSearch.window
}
