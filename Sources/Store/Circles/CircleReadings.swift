import Database
import Domain
import HTML

extension Readings {
  /// All circles that are not put aside, by journey and then by name. One statement.
  package func circles() throws(DatabaseError) -> [CircleSummary] {
    try connection.rows(
      """
      SELECT \(CircleSummary.columns), parent.slug
      FROM journey CROSS JOIN circle ON circle.journey_id = journey.id
      LEFT JOIN circle AS parent ON parent.id = circle.parent_id AND \(viewer.seesParent)
      WHERE circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY journey.position, circle.sort_key
      """
    ) { row in try CircleSummary(row, parent: row.optionalSlug(CircleSummary.columnCount)) }
  }

  /// The circles that were put aside, by journey and then by name. One statement.
  package func archivedCircles() throws(DatabaseError) -> [CircleLink] {
    try connection.rows(
      """
      SELECT circle.slug, circle.name
      FROM journey CROSS JOIN circle ON circle.journey_id = journey.id
      WHERE circle.archived_at IS NOT NULL AND \(viewer.sees)
      ORDER BY journey.position, circle.sort_key
      """
    ) { row in CircleLink(slug: try row.slug(0), name: try row.text(1)) }
  }

  /// A circle's page; nil when there is no such circle. Three statements, of which the first says whether others are needed:
  /// one for the circles that it links, one for its words, one for the calls in its introduction, two for what is open.
  ///
  /// - Parameter today: tells the meetings to come from those past; it is to come itself.
  package func circle(_ slug: Slug, today: Day) throws(DatabaseError) -> CircleDetails? {
    guard let found = try circleItself(slug) else { return nil }
    let link = found.summary.link
    let meetings = try meetings(of: link, id: found.id)
    return CircleDetails(
      summary: found.summary, introduction: found.introduction, facilitators: found.facilitators,
      videoLink: found.videoLink, parent: found.parent,
      children: found.hasChildren ? try children(of: link.slug, id: found.id) : [],
      meetings: MeetingList(
        upcoming: meetings.filter { $0.day >= today }.reversed(), past: meetings.filter { $0.day < today }),
      pages: try pages(of: link, id: found.id), words: found.hasWords ? try words(from: found.id) : [],
      openCalls: try openCalls(of: found.id, link, in: meetings, andInTexts: found.textsMayCall),
      openTasks: try openTasks(of: found.id, in: meetings),
      standing: found.standing, memberCount: found.memberCount,
      signups: found.introduction.hasPlaces ? try signups(inDocument: found.document) : [])
  }

  /// The journeys, in their order. One statement.
  package func journeys() throws(DatabaseError) -> [Journey] {
    try connection.rows("SELECT slug, name, position, impulse FROM journey ORDER BY position") { row in
      try Journey(row)
    }
  }

  /// A row for each who facilitates it, or one without a name; the first says all the rest.
  private func circleItself(_ slug: Slug) throws(DatabaseError) -> CircleItself? {
    var found: CircleItself?
    let names = try connection.rows(
      """
      SELECT \(CircleSummary.columns), parent.slug, parent.name, circle.id, circle.video_link, body.html,
        \(viewer.standing), \(viewer.memberCount),
        EXISTS (SELECT 1 FROM circle AS child WHERE child.parent_id = circle.id),
        EXISTS (SELECT 1 FROM word WHERE word.circle_id = circle.id AND \(SQL.stands)), (SELECT id FROM document WHERE document.circle_id = circle.id),
        EXISTS (SELECT 1 FROM signup WHERE document_id IS NOT NULL), circle_facilitator.name
      FROM circle
      JOIN journey ON journey.id = circle.journey_id
      JOIN body ON body.id = circle.introduction_id
      LEFT JOIN circle AS parent ON parent.id = circle.parent_id AND \(viewer.seesParent)
      LEFT JOIN circle_facilitator ON circle_facilitator.circle_id = circle.id
      WHERE circle.slug = \(slug.text) AND \(viewer.sees)
      ORDER BY circle_facilitator.position
      """
    ) { row in
      if found == nil { found = try CircleItself(row) }
      return try row.optionalText(CircleItself.columnCount)
    }
    found?.facilitators = names.compactMap(\.self)
    return found
  }

  private func children(of circle: Slug, id: Int) throws(DatabaseError) -> [CircleSummary] {
    try connection.rows(
      """
      SELECT \(CircleSummary.columns)
      FROM circle CROSS JOIN journey ON journey.id = circle.journey_id
      WHERE circle.parent_id = \(id) AND circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY circle.sort_key
      """
    ) { row in try CircleSummary(row, parent: circle) }
  }
}

/// The part of a circle's page that is one row.
private struct CircleItself {
  let id: Int
  let summary: CircleSummary
  let parent: CircleLink?
  let videoLink: WebLink?
  let introduction: HTML
  let standing: CircleStanding?
  let memberCount: Int?
  let hasChildren: Bool
  let hasWords: Bool
  /// Its introduction.
  let document: Int
  /// Whether any page or introduction of the community asks for names.
  let textsMayCall: Bool
  var facilitators: [String] = []

  /// How many columns `init(_:)` reads.
  static let columnCount = CircleSummary.columnCount + 11

  init(_ row: borrowing Row) throws(DatabaseError) {
    let next = CircleSummary.columnCount
    parent = try row.optionalCircle(next)
    summary = try CircleSummary(row, parent: parent?.slug)
    id = try row.int(next + 2)
    videoLink = try row.optionalLink(next + 3)
    introduction = try row.html(next + 4)
    standing = try row.optionalStanding(next + 5)
    memberCount = try row.optionalInt(next + 6)
    hasChildren = try row.bool(next + 7)
    hasWords = try row.bool(next + 8)
    document = try row.int(next + 9)
    textsMayCall = try row.bool(next + 10)
  }
}

extension Viewer {
  /// How many people are in `circle`, for the members of the community.
  fileprivate var memberCount: SQL {
    member == nil ? "NULL" : "(SELECT count(*) FROM circle_member WHERE circle_member.circle_id = circle.id)"
  }
}
