/// Someone who is in a circle.
package struct CircleMember: Hashable, Sendable {
  /// The row of the person.
  package let id: Int
  package let name: String
  package let standing: CircleStanding

  package init(id: Int, name: String, standing: CircleStanding) {
    self.id = id
    self.name = name
    self.standing = standing
  }
}

/// Those who are in a circle.
package struct CircleMembers: Hashable, Sendable {
  /// Those who facilitate it first, then in alphabetical order; at most `maximumShown`.
  package let shown: [CircleMember]
  /// How many they are, shown or not.
  package let count: Int

  /// How many a page shows.
  package static let maximumShown = 500

  package init(shown: [CircleMember], count: Int) {
    self.shown = shown
    self.count = count
  }
}
