import Database
import Domain

/// What is open in a circle that the viewer is known to see, whose meetings were read already.
extension Readings {
  /// The calls that wait for names: in its meetings, then in its introduction and its pages. One statement, or none where there
  /// can be none.
  ///
  /// - Parameter isInTexts: whether texts of the community ask for names at all.
  func openCalls(
    of circle: Int, _ link: CircleLink, in meetings: [MeetingSummary], andInTexts isInTexts: Bool
  ) throws(DatabaseError) -> [OpenMatter] {
    if meetings.isEmpty, !isInTexts { return [] }
    let known = Self.byRow(meetings)
    let found = try connection.rows(
      """
      SELECT own.day, own.start, own.meeting_id, signup.id, signup.question, NULL, NULL, note.cell_id
      FROM meeting_circle AS own
      CROSS JOIN signup ON signup.at_meeting_id = own.meeting_id
      LEFT JOIN note ON note.id = signup.note_id
      WHERE own.circle_id = \(circle) AND signup.is_open AND signup.is_placed AND note.withdrawn_at IS NULL
      \(isInTexts ? Self.callsInTexts(of: circle) : "")
      ORDER BY 1 DESC, 2 DESC, 3 DESC LIMIT \(OpenMatter.mostShown)
      """
    ) { row in
      let page = try row.optionalSlug(5).map(DocumentName.page)
      let document = OpenMatter.Origin.document(
        page ?? .introduction(link.slug), title: try row.optionalText(6) ?? link.name)
      let (meeting, cell) = (try row.optionalInt(2), try row.optionalInt(7))
      let gathering = meeting.map { known[$0].map { OpenMatter.Origin($0, cell: cell) } }
      return try OpenMatter(
        id: row.int(3), text: row.text(4), owner: nil, due: nil, origin: gathering ?? document)
    }
    return found.compactMap(\.self)
  }

  /// The tasks that wait to be done. One statement, or none where there was no meeting.
  func openTasks(of circle: Int, in meetings: [MeetingSummary]) throws(DatabaseError) -> [OpenMatter] {
    if meetings.isEmpty { return [] }
    let known = Self.byRow(meetings)
    let found = try connection.rows(
      """
      SELECT own.meeting_id, task.title, task.owner, task.owner_left, task.due, task.id
      FROM meeting_circle AS own
      CROSS JOIN task ON task.meeting_id = own.meeting_id
      WHERE own.circle_id = \(circle) AND task.state = 'open'
      ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC LIMIT \(OpenMatter.mostShown)
      """
    ) { row in
      try OpenMatter(
        id: row.int(5), text: row.text(1), owner: row.author(2), due: row.isNull(4) ? nil : row.day(4),
        origin: known[row.int(0)].map(OpenMatter.Origin.meeting))
    }
    return found.compactMap(\.self)
  }

  /// Each part comes in the order of its index, so that SQLite merges them and stops at the limit. What is in no meeting has NULL
  /// for its day, which SQLite must know from the index too: that is what `archived_at` is of a page that is listed.
  private static func callsInTexts(of circle: Int) -> SQL {
    """
    UNION ALL
    SELECT NULL, NULL, NULL, signup.id, signup.question, NULL, NULL, NULL
    FROM document CROSS JOIN signup ON signup.document_id = document.id
    WHERE document.circle_id = \(circle) AND signup.is_open AND signup.is_placed
    UNION ALL
    SELECT page.archived_at, page.archived_at, page.archived_at, signup.id, signup.question, page.slug, page.title, NULL
    FROM page
    CROSS JOIN document ON document.page_id = page.id
    CROSS JOIN signup ON signup.document_id = document.id
    WHERE page.circle_id = \(circle) AND page.archived_at IS NULL AND signup.is_open AND signup.is_placed
    """
  }

  private static func byRow(_ meetings: [MeetingSummary]) -> [Int: MeetingSummary] {
    Dictionary(meetings.map { ($0.id, $0) }) { first, _ in first }
  }
}

extension OpenMatter {
  /// Nil without an origin: a meeting that came between two readings is told of by the next.
  fileprivate init?(id: Int, text: String, owner: Author?, due: Day?, origin: Origin?) {
    guard let origin else { return nil }
    self.init(id: id, text: text, owner: owner, due: due, origin: origin)
  }
}

extension OpenMatter.Origin {
  fileprivate init(_ meeting: MeetingSummary, cell: Int?) {
    self = cell.map { .cell($0, of: meeting) } ?? .meeting(meeting)
  }
}
