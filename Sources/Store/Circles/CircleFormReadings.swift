import Database
import Domain

extension Readings {
  /// A circle as far as rights go; nil when there is no such circle. One statement.
  package func circleScope(_ slug: Slug) throws(DatabaseError) -> CircleAccess? {
    try connection.first(
      """
      SELECT circle.id, circle.slug, circle.name, circle.visibility, \(viewer.standing),
        circle.archived_at IS NOT NULL
      FROM circle WHERE circle.slug = \(slug.text) AND \(viewer.sees)
      """
    ) { row in
      CircleAccess(
        id: try row.int(0), link: CircleLink(slug: try row.slug(1), name: try row.text(2)),
        visibility: try row.text(3, as: Visibility.init(rawValue:)), standing: try row.optionalStanding(4),
        isArchived: try row.bool(5))
    }
  }

  /// A circle as it was typed; nil when there is no such circle. Its parent is nil when the viewer cannot choose that one: they
  /// do not see it, or it was put aside; `updateCircle` keeps it then. Two statements.
  package func circleDraft(_ slug: Slug) throws(DatabaseError) -> CircleDraft? {
    let found = try connection.first(
      """
      SELECT circle.id, circle.name, circle.purpose, body.source, journey.slug, circle.state, parent.slug,
        circle.video_link, circle.is_example, circle.visibility
      FROM circle
      JOIN journey ON journey.id = circle.journey_id
      JOIN body ON body.id = circle.introduction_id
      LEFT JOIN circle AS parent ON parent.id = circle.parent_id AND \(viewer.seesParent)
        AND parent.archived_at IS NULL
      WHERE circle.slug = \(slug.text) AND \(viewer.sees)
      """
    ) { row in
      let draft = CircleDraft(
        name: try row.text(1), purpose: try row.text(2), introduction: try row.text(3),
        journey: try row.slug(4), state: try row.text(5, as: CircleState.init(rawValue:)),
        parent: try row.optionalSlug(6), videoLink: try row.optionalLink(7), facilitators: [],
        isExample: try row.bool(8), visibility: try row.text(9, as: Visibility.init(rawValue:)))
      return NumberedDraft(id: try row.int(0), draft: draft)
    }
    guard var found else { return nil }
    found.draft.facilitators = try facilitators(of: found.id)
    return found.draft
  }

  private func facilitators(of circle: Int) throws(DatabaseError) -> [String] {
    try connection.rows(
      "SELECT name FROM circle_facilitator WHERE circle_id = \(circle) ORDER BY position"
    ) { row in try row.text(0) }
  }
}

private struct NumberedDraft {
  let id: Int
  var draft: CircleDraft
}
