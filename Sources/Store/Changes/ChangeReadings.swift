import Database
import Domain

extension Readings {
  /// What was saved in the wiki and what is told of meetings, the latest first: of the documents that the viewer sees now and that
  /// are not put aside, and of the meetings that they see, wherever those stood then. Two
  /// statements; three for a circle, and one more where meetings are told of.
  ///
  /// - Parameters:
  ///   - circle: whose pages, introduction and meetings; nil for everything.
  ///   - position: where the part before ended; nil for the first one.
  package func changes(
    in circle: Slug?, before position: Change.Position? = nil, limit: Int = Change.pageSize
  ) throws(DatabaseError) -> [Change] {
    let end = position ?? Change.Position(at: Instant(seconds: Int.max), document: 0, number: 0)
    let saved = try savedTexts(in: circle, before: end, limit: limit).map(Change.saved)
    let news = try meetingNews(in: circle, before: end, limit: limit).map(Change.meeting)
    return Array((saved + news).sorted { $0.position > $1.position }.prefix(limit))
  }

  private func savedTexts(
    in circle: Slug?, before end: Change.Position, limit: Int
  ) throws(DatabaseError) -> [SavedText] {
    guard let circle else {
      return try savedTexts(
        from: "revision CROSS JOIN document ON document.id = revision.document_id", before: end,
        """
        AND \(SQL.isListed)
        ORDER BY revision.saved_at DESC, revision.document_id DESC, revision.number DESC LIMIT \(limit)
        """)
    }
    // The index of all revisions by time would be read to its end for a circle that is silent, so its own documents are gone
    // through; their order in time is made of the positions alone.
    let documents = Self.documents(of: circle)
    let positions = try positions(from: documents, before: end).sorted(by: >)
    guard let last = positions.prefix(limit).last else { return [] }
    return try savedTexts(
      from: documents, before: end,
      """
      AND (revision.saved_at, revision.document_id, revision.number)
        >= (\(last.at.seconds), \(last.document), \(last.number))
      """)
  }

  /// What was saved, from one source of revisions with their documents, in its order.
  func savedTexts(
    from source: SQL, before end: Change.Position, _ rest: SQL
  ) throws(DatabaseError) -> [SavedText] {
    let columns = Document.columnCount
    return try connection.rows(
      """
      SELECT \(Document.columns(for: viewer)), \(RevisionSummary.columns)
      FROM \(source) \(Document.joins)
      WHERE \(Self.isBefore(end)) AND \(viewer.seesDocument) \(rest)
      """
    ) { row in
      let revision = try RevisionSummary(row, at: columns)
      let document = try Document(row, latest: revision.number)
      return SavedText(
        document: document.id, name: document.name, circle: document.circle, revision: revision)
    }
  }

  private func positions(from source: SQL, before end: Change.Position) throws(DatabaseError) -> [Change
    .Position]
  {
    try connection.rows(
      """
      SELECT revision.saved_at, revision.document_id, revision.number
      FROM \(source) \(Document.joins)
      WHERE \(Self.isBefore(end)) AND \(viewer.seesDocument)
      """
    ) { row in
      Change.Position(at: try row.instant(0), document: try row.int(1), number: try row.int(2))
    }
  }

  /// The documents of a circle with their revisions. A circle that was put aside still tells of itself.
  private static func documents(of circle: Slug) -> SQL {
    """
    (SELECT document.id FROM circle CROSS JOIN document ON document.circle_id = circle.id
        WHERE circle.slug = \(circle.text)
      UNION ALL SELECT document.id FROM circle CROSS JOIN page ON page.circle_id = circle.id
        CROSS JOIN document ON document.page_id = page.id
        WHERE circle.slug = \(circle.text) AND page.archived_at IS NULL) AS own
    CROSS JOIN document ON document.id = own.id
    CROSS JOIN revision ON revision.document_id = document.id
    """
  }

  private static func isBefore(_ end: Change.Position) -> SQL {
    """
    (revision.saved_at, revision.document_id, revision.number)
      < (\(end.at.seconds), \(end.document), \(end.number))
    """
  }
}
