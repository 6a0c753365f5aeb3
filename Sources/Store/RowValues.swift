import Database
import Domain
import HTML

/// The domain's small values in a row. Columns count from 0; what is no such value throws `.wrongValue`.
extension Row {
  func slug(_ column: Int) throws(DatabaseError) -> Slug { try text(column, as: Slug.init(_:)) }

  func optionalSlug(_ column: Int) throws(DatabaseError) -> Slug? {
    try isNull(column) ? nil : try slug(column)
  }

  func day(_ column: Int) throws(DatabaseError) -> Day { try text(column, as: Day.init(iso:)) }

  func time(_ column: Int) throws(DatabaseError) -> TimeOfDay { try text(column, as: TimeOfDay.init(iso:)) }

  func letter(_ column: Int) throws(DatabaseError) -> Letter { try text(column, as: Letter.init(_:)) }

  /// Within the range that the schema allows, so that no arithmetic on it overflows.
  func instant(_ column: Int) throws(DatabaseError) -> Instant {
    try int(column) { (0...253_402_300_799).contains($0) ? Instant(seconds: $0) : nil }
  }

  /// What the renderer made when the text was saved.
  func html(_ column: Int) throws(DatabaseError) -> HTML { HTML(trusted: try bytes(column)) }

  func optionalLink(_ column: Int) throws(DatabaseError) -> WebLink? {
    try isNull(column) ? nil : try text(column, as: WebLink.init(_:))
  }

  /// Who wrote it: the name in `column`, nil for an empty one, and in the next column whether they have left.
  func author(_ column: Int) throws(DatabaseError) -> Author? {
    if try bool(column + 1) { return .formerMember }
    let name = try text(column)
    return name.isEmpty ? nil : .named(name)
  }

  /// The slug in `column` and the name in the next one; nil for NULL.
  func optionalCircle(_ column: Int) throws(DatabaseError) -> CircleLink? {
    try isNull(column) ? nil : CircleLink(slug: try slug(column), name: try text(column + 1))
  }
}
