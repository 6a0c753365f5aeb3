/// What a member's secret address gives. The raw values are those of the database.
package enum FeedKind: String, Hashable, Sendable, CaseIterable {
  /// What was saved in the wiki, for a feed reader.
  case changes
  /// Their meetings, for a calendar program.
  case calendar
}
