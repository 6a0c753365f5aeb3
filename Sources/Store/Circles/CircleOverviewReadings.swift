import Database
import Domain
import Markdown

extension Readings {
  /// All circles that are not put aside, by journey and then by name, each with what is coming and since when nothing has
  /// come. One statement.
  ///
  /// - Parameter today: tells the meetings to come from those past; it is to come itself.
  package func circleOverviews(today: Day) throws(DatabaseError) -> [CircleOverview] {
    let first = CircleSummary.columnCount + 1
    let next = first + MeetingSummary.ownColumnCount
    return try connection.rows(
      """
      SELECT \(CircleSummary.columns), parent.slug,
        \(MeetingSummary.ownColumns),
        substr(synthesis.source, 1, \(Self.synthesisBeginning)), \(Self.openCallCount), last.day, \(Self.lastSave)
      FROM journey CROSS JOIN circle ON circle.journey_id = journey.id
      LEFT JOIN circle AS parent ON parent.id = circle.parent_id AND \(viewer.seesParent)
      LEFT JOIN meeting ON meeting.id = (
        SELECT own.meeting_id FROM \(Self.ownMeetings) AND own.day >= \(today.iso)
        ORDER BY own.day, own.start, own.meeting_id LIMIT 1)
      \(MeetingSummary.joiningSeries)
      LEFT JOIN meeting AS last ON last.id = (
        SELECT own.meeting_id FROM \(Self.ownMeetings) AND own.day < \(today.iso)
        ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC LIMIT 1)
      LEFT JOIN body AS synthesis ON synthesis.id = last.synthesis_id
      WHERE circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY journey.position, circle.sort_key
      """
    ) { row in
      let circle = try CircleSummary(row, parent: row.optionalSlug(first - 1))
      let synthesis = try row.optionalText(next)
      return CircleOverview(
        circle: circle, nextMeeting: try row.optionalMeeting(first, of: circle.link),
        synthesis: synthesis.flatMap { Markdown.plainText(of: $0).firstSentence },
        openCalls: try row.int(next + 1),
        lastSign: [try row.optionalDay(next + 2), try row.optionalSaveDay(next + 3)].compactMap(\.self)
          .max())
    }
  }

  /// The meetings of a circle that take place, or took place.
  private static let ownMeetings: SQL = """
    meeting_circle AS own CROSS JOIN meeting ON meeting.id = own.meeting_id
    WHERE own.circle_id = circle.id AND meeting.state <> 'cancelled'
    """

  /// How much of a synthesis is read for its first sentence, in characters.
  private static let synthesisBeginning = 2_000

  /// Of its meetings, of its pages and of its introduction.
  private static let openCallCount: SQL = """
    ((SELECT count(*) FROM meeting_circle AS own
      CROSS JOIN signup ON signup.at_meeting_id = own.meeting_id
      LEFT JOIN note ON note.id = signup.note_id
      WHERE own.circle_id = circle.id AND signup.is_open AND signup.is_placed AND note.withdrawn_at IS NULL)
    + (SELECT count(*) FROM page
      CROSS JOIN document ON document.page_id = page.id
      CROSS JOIN signup ON signup.document_id = document.id
      WHERE page.circle_id = circle.id AND page.archived_at IS NULL AND signup.is_open AND signup.is_placed)
    + (SELECT count(*) FROM document CROSS JOIN signup ON signup.document_id = document.id
      WHERE document.circle_id = circle.id AND signup.is_open AND signup.is_placed))
    """

  /// When one of the circle's texts was saved last. The latest revision of each has the highest number.
  private static let lastSave: SQL = """
    max(
      COALESCE((SELECT revision.saved_at
        FROM document CROSS JOIN revision ON revision.document_id = document.id
        WHERE document.circle_id = circle.id ORDER BY revision.number DESC LIMIT 1), 0),
      COALESCE((SELECT max((SELECT saved_at FROM revision WHERE document_id = document.id
          ORDER BY number DESC LIMIT 1))
        FROM page CROSS JOIN document ON document.page_id = page.id WHERE page.circle_id = circle.id), 0))
    """
}

extension Row {
  fileprivate func optionalDay(_ column: Int) throws(DatabaseError) -> Day? {
    try isNull(column) ? nil : try day(column)
  }

  /// The day in France of a moment; nil for 0.
  fileprivate func optionalSaveDay(_ column: Int) throws(DatabaseError) -> Day? {
    let moment = try instant(column)
    return moment.seconds == 0 ? nil : moment.inParis.day
  }

  /// The columns `MeetingSummary.ownColumns` from `first` on; nil for NULL.
  fileprivate func optionalMeeting(_ first: Int, of circle: CircleLink) throws(DatabaseError)
    -> MeetingSummary?
  {
    try isNull(first) ? nil : try MeetingSummary(self, at: first, circles: [circle])
  }
}
