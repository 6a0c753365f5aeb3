/// What someone asks the search for.
package struct SearchRequest: Hashable, Sendable {
  /// As it was typed.
  package var typed: String
  /// Only what is in this circle.
  package var circle: Slug?
  /// Only things of this kind.
  package var kind: SearchKind?
  /// Whether words count that only begin like the last one typed.
  package var matchesBeginnings: Bool
  /// The part of the results that is asked for, from 1 to `SearchResults.mostPages`.
  package var page: Int

  package init(
    typed: String, circle: Slug? = nil, kind: SearchKind? = nil, matchesBeginnings: Bool = false,
    page: Int = 1
  ) {
    self.typed = typed
    self.circle = circle
    self.kind = kind
    self.matchesBeginnings = matchesBeginnings
    self.page = page
  }
}
