import Database
import Domain

extension CircleSummary {
  /// What `init(_:parent:)` reads.
  static let columns: SQL = """
    circle.slug, circle.name, circle.purpose, circle.state, circle.is_example,
    journey.slug, journey.name, journey.position, journey.impulse
    """

  /// How many columns these are.
  static let columnCount = 9

  /// Reads the columns `columns`, the first ones of a row.
  init(_ row: borrowing Row, parent: Slug?) throws(DatabaseError) {
    let journey = Journey(
      slug: try row.slug(5), name: try row.text(6), position: try row.int(7), impulse: try row.text(8))
    self.init(
      link: CircleLink(slug: try row.slug(0), name: try row.text(1)), purpose: try row.text(2),
      journey: journey, state: try row.text(3, as: CircleState.init(rawValue:)), isExample: try row.bool(4),
      parent: parent)
  }
}
