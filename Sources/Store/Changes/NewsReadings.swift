import Database
import Domain

extension Readings {
  /// What has changed in what the viewer follows, and was not done by themselves, as far as they see it now. Four statements.
  ///
  /// - Parameters:
  ///   - start: what was at this moment or before is not told, nor what is older than `Lifetime.news`.
  ///   - end: what comes after this moment is not told.
  ///   - limit: the most changes, and the most meetings with notes.
  package func news(_ scope: News.Scope, after start: Instant, until end: Instant, limit: Int)
    throws(DatabaseError) -> News
  {
    guard let member = viewer.member else { return .none }
    let span = Span(
      person: member.id, scope: scope, start: max(start, Instant(seconds: end.seconds - Lifetime.news)),
      end: end)
    // What was saved in the second of `end` is before the first thing of the next one.
    let next = Change.Position(at: Instant(seconds: end.seconds + 1), document: 0, number: 0)
    let saved = try savedTexts(
      from: "revision CROSS JOIN document ON document.id = revision.document_id", before: next,
      """
      AND revision.saved_at > \(span.start.seconds) AND revision.author_id IS NOT \(span.person) AND \(SQL.isListed)
      AND \(isFollowed(span, document: true, at: "revision.saved_at"))
      ORDER BY revision.saved_at DESC, revision.document_id DESC, revision.number DESC LIMIT \(limit + 1)
      """)
    let told = try withCircles(
      meetingNews(
        from: "meeting_news", before: next,
        """
        AND meeting_news.told_at > \(span.start.seconds) AND meeting_news.author_id IS NOT \(span.person)
        AND \(isFollowed(span, document: false, at: "meeting_news.told_at"))
        ORDER BY meeting_news.told_at DESC, meeting_news.id DESC LIMIT \(limit + 1)
        """))
    let changes = (saved.map(Change.saved) + told.map(Change.meeting)).sorted { $0.position > $1.position }
    let published = Set(told.filter { $0.kind == .published }.map(\.meeting.id))
    let notes = try newNotes(span, limit: limit).filter { !published.contains($0.meeting.id) }
    return News(changes: Array(changes.prefix(limit)), notes: notes, goesOn: changes.count > limit)
  }

  /// Whose news of which time.
  private struct Span {
    let person: Int
    let scope: News.Scope
    let start: Instant
    let end: Instant
  }

  /// The meetings with the most recent notes first. A note without an author is nobody's word: it came with the format, with the
  /// meeting before or with the date that was found.
  private func newNotes(_ span: Span, limit: Int) throws(DatabaseError) -> [NewNotes] {
    let notes = try connection.rows(
      """
      SELECT \(MeetingSummary.ownColumns), count(*)
      FROM note CROSS JOIN meeting ON meeting.id = note.meeting_id
      \(MeetingSummary.joiningSeries)
      WHERE note.written_at > \(span.start.seconds) AND note.written_at <= \(span.end.seconds)
        AND note.withdrawn_at IS NULL AND note.is_correction = 0 AND note.author <> '' AND note.author_id IS NOT \(span.person)
        AND meeting.state <> 'cancelled' AND \(viewer.seesMeeting(withID: "meeting.id"))
        AND \(isFollowed(span, document: false, at: "note.written_at"))
      GROUP BY meeting.id ORDER BY max(note.written_at) DESC, meeting.id LIMIT \(limit)
      """
    ) { row in
      NewNotes(
        meeting: try MeetingSummary(row, circles: []), count: try row.int(MeetingSummary.ownColumnCount))
    }
    let circles = try seenCircles(of: notes.map(\.meeting.id))
    return notes.map {
      NewNotes(meeting: $0.meeting.with(circles: circles[$0.meeting.id] ?? []), count: $0.count)
    }
  }

  /// Holds for what the person followed at the moment `at`: the document with its circle joined, or the meeting. Through a circle
  /// that they do not see nothing is followed.
  private func isFollowed(_ span: Span, document: Bool, at moment: SQL) -> SQL {
    let circles: SQL = document ? "(SELECT circle.id)" : Self.circlesOfMeeting(viewer)
    let thing: SQL = document ? "follow.document_id = document.id" : "follow.meeting_id = meeting.id"
    let isFollowed: SQL = """
      EXISTS (SELECT 1 FROM follow WHERE follow.person_id = \(span.person) AND follow.since <= \(moment)
        AND (\(thing) OR follow.circle_id IN \(circles)))
      """
    guard span.scope == .followedOrOwn else { return isFollowed }
    return """
      (\(isFollowed) OR EXISTS (SELECT 1 FROM circle_member AS own WHERE own.person_id = \(span.person)
        AND own.joined_at <= \(moment) AND own.circle_id IN \(circles)))
      """
  }

  private static func circlesOfMeeting(_ viewer: Viewer) -> SQL {
    """
    (SELECT circle.id FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id = meeting.id AND \(viewer.sees))
    """
  }
}
