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

  /// A circle's page; nil when there is no such circle. Eight statements, or nine for a member of the community.
  ///
  /// - Parameter today: tells the meetings to come from those past; it is to come itself.
  package func circle(_ slug: Slug, today: Day) throws(DatabaseError) -> CircleDetails? {
    guard let found = try circleItself(slug) else { return nil }
    let facilitators = try facilitators(of: found.id)
    let children = try children(of: found.summary.link.slug, id: found.id)
    let meetings = try meetings(ofCircle: found.id)
    return CircleDetails(
      summary: found.summary, introduction: found.introduction, facilitators: facilitators,
      videoLink: found.videoLink, parent: found.parent, children: children,
      meetings: MeetingList(
        upcoming: meetings.filter { $0.day >= today }.reversed(), past: meetings.filter { $0.day < today }),
      pages: try pages(of: found.summary.link, id: found.id), words: try words(from: found.id),
      openCalls: try openCalls(of: found.id, in: meetings),
      openTasks: try openTasks(of: found.id, in: meetings),
      standing: found.standing, members: try members(of: found.id))
  }

  /// The journeys, in their order. One statement.
  package func journeys() throws(DatabaseError) -> [Journey] {
    try connection.rows("SELECT slug, name, position, impulse FROM journey ORDER BY position") { row in
      try Journey(row)
    }
  }

  /// Who facilitates a circle, by role or name.
  func facilitators(of circle: Int) throws(DatabaseError) -> [String] {
    try connection.rows(
      "SELECT name FROM circle_facilitator WHERE circle_id = \(circle) ORDER BY position"
    ) { row in try row.text(0) }
  }

  private func circleItself(_ slug: Slug) throws(DatabaseError) -> CircleItself? {
    try connection.first(
      """
      SELECT \(CircleSummary.columns), parent.slug, parent.name, circle.id, circle.video_link, body.html,
        \(viewer.standing)
      FROM circle
      JOIN journey ON journey.id = circle.journey_id
      JOIN body ON body.id = circle.introduction_id
      LEFT JOIN circle AS parent ON parent.id = circle.parent_id AND \(viewer.seesParent)
      WHERE circle.slug = \(slug.text) AND \(viewer.sees)
      """
    ) { row in
      let next = CircleSummary.columnCount
      let parent = try row.optionalCircle(next)
      return CircleItself(
        id: try row.int(next + 2), summary: try CircleSummary(row, parent: parent?.slug), parent: parent,
        videoLink: try row.optionalLink(next + 3), introduction: try row.html(next + 4),
        standing: try row.optionalStanding(next + 5))
    }
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
}
