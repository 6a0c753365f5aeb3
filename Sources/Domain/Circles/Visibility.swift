/// Who may see a circle and what is in it. The raw values are those of the database and of the seeds.
package enum Visibility: String, Hashable, Sendable, CaseIterable {
  /// Everyone.
  case open
  /// The members of the community.
  case members
  /// Its own members, and administrators; for all others it does not exist.
  case hidden
}

/// How a member stands in a circle they are in.
package enum CircleStanding: String, Hashable, Sendable, CaseIterable {
  case member, facilitator
}
