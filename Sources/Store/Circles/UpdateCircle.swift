import Database
import Domain

extension Writings {
  /// Changes a circle and who may see it, but for its introduction, which is a document. Its slug stays.
  ///
  /// - Parameters:
  ///   - id: the circle, seen by `viewer`.
  ///   - viewer: who changes it. The parent they name is one that they see and that is not put aside; a parent that they
  ///     cannot name stays when they name none.
  /// - Returns: what the visibility was before; nil when there is no such circle.
  @discardableResult
  package func updateCircle(_ id: Int, _ draft: CircleDraft, as viewer: Viewer) throws -> Visibility? {
    try require(draft.problems)
    guard let visibility = try visibility(ofCircle: id) else { return nil }
    let journey = try journeyID(draft.journey)
    let parent = try parentID(draft.parent, of: id, as: viewer)
    try connection.run(
      """
      UPDATE circle SET name = \(draft.name), sort_key = \(French.sortKey(draft.name)), purpose = \(draft.purpose),
        journey_id = \(journey), state = \(draft.state.rawValue), parent_id = \(parent),
        video_link = \(draft.videoLink?.address), is_example = \(draft.isExample),
        visibility = \(draft.visibility.rawValue)
      WHERE id = \(id)
      """)
    try connection.run("DELETE FROM circle_facilitator WHERE circle_id = \(id)")
    try insertFacilitators(draft.facilitators, of: id)
    if (visibility == .open) != (draft.visibility == .open) {
      try renderBodiesLinking(toPagesOf: id)
    }
    if visibility == draft.visibility { try index(.circle, id) } else { try indexAll(inCircle: id) }
    return visibility
  }

  private func visibility(ofCircle id: Int) throws -> Visibility? {
    try connection.first("SELECT visibility FROM circle WHERE id = \(id)") { row in
      try row.text(0, as: Visibility.init(rawValue:))
    }
  }

  private func parentID(_ slug: Slug?, of circle: Int, as viewer: Viewer) throws -> Int? {
    guard let slug else { return try unnamedParent(of: circle, viewer) }
    guard let parent = try readings(as: viewer).circleScope(slug), !parent.isArchived else {
      throw Rejection("parent", .unknown)
    }
    if try isRing(parent.id, above: circle) { throw Rejection("parent", .malformed) }
    return parent.id
  }

  /// The present parent, if the viewer could not name it.
  private func unnamedParent(of circle: Int, _ viewer: Viewer) throws -> Int? {
    try connection.first(
      """
      SELECT parent.id FROM circle JOIN circle AS parent ON parent.id = circle.parent_id
      WHERE circle.id = \(circle) AND NOT (parent.archived_at IS NULL AND \(viewer.seesParent))
      """
    ) { row in try row.int(0) }
  }

  /// Whether `circle` is `parent` or one of those that it belongs to, directly or not. UNION ends where a ring would not.
  private func isRing(_ parent: Int, above circle: Int) throws -> Bool {
    let isRing = try connection.first(
      """
      WITH RECURSIVE above (id) AS (
        SELECT \(parent)
        UNION SELECT circle.parent_id FROM above JOIN circle ON circle.id = above.id
          WHERE circle.parent_id IS NOT NULL)
      SELECT 1 FROM above WHERE id = \(circle)
      """
    ) { _ in true }
    return isRing == true
  }
}
