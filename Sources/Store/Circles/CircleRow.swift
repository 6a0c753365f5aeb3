import Database
import Domain

extension CircleSummary {
  /// What `init(_:parent:)` reads.
  static let columns: SQL = """
    circle.slug, circle.name, circle.purpose, circle.state, circle.is_example,
    journey.slug, journey.name, journey.position, journey.impulse, circle.visibility,
    circle.archived_at IS NOT NULL
    """

  /// How many columns these are.
  static let columnCount = 11

  /// Reads the columns `columns`, the first ones of a row.
  init(_ row: borrowing Row, parent: Slug?) throws(DatabaseError) {
    self.init(
      link: CircleLink(slug: try row.slug(0), name: try row.text(1)), purpose: try row.text(2),
      journey: try Journey(row, at: 5), state: try row.text(3, as: CircleState.init(rawValue:)),
      isExample: try row.bool(4), parent: parent,
      visibility: try row.text(9, as: Visibility.init(rawValue:)), isArchived: try row.bool(10))
  }
}

extension Journey {
  /// Reads slug, name, position and impulse, from column `first` on.
  init(_ row: borrowing Row, at first: Int = 0) throws(DatabaseError) {
    self.init(
      slug: try row.slug(first), name: try row.text(first + 1), position: try row.int(first + 2),
      impulse: try row.text(first + 3))
  }
}

extension Row {
  /// How someone stands in a circle; nil for NULL.
  func optionalStanding(_ column: Int) throws(DatabaseError) -> CircleStanding? {
    try isNull(column) ? nil : try text(column, as: CircleStanding.init(rawValue:))
  }
}
