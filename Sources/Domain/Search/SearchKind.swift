/// What a search can find. The raw values stand in the database: they order results that nothing else orders, the
/// highest first.
package enum SearchKind: Int, Hashable, Sendable, CaseIterable {
  case note = 1, meeting, page, word, circle
}
