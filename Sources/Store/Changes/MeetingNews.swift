import Database
import Domain

extension Readings {
  /// What is told of the meetings that the viewer sees, the latest first: that they take place, and of what their minutes say as
  /// long as those are published. Two statements.
  ///
  /// - Parameters:
  ///   - circle: whose meetings; nil for all. The meetings of one that the viewer does not see are not told, though another circle
  ///     of theirs is seen: that they are in this one is hidden.
  ///   - limit: the most of them.
  func meetingNews(
    in circle: Slug?, before end: Change.Position, limit: Int
  ) throws(DatabaseError) -> [MeetingNews] {
    guard let circle else {
      return try withCircles(
        meetingNews(
          from: "meeting_news", before: end,
          "ORDER BY meeting_news.told_at DESC, meeting_news.id DESC LIMIT \(limit)"))
    }
    // The index by time would be read to its end for a circle that is silent.
    let news = try meetingNews(
      from: """
        circle CROSS JOIN meeting_circle AS own ON own.circle_id = circle.id
        CROSS JOIN meeting_news ON meeting_news.meeting_id = own.meeting_id
        """, before: end, "AND circle.slug = \(circle.text) AND \(viewer.sees)")
    return try withCircles(
      Array(news.sorted { ($0.at.seconds, $0.id) > ($1.at.seconds, $1.id) }.prefix(limit)))
  }

  /// The same from one source, in its order; their circles are still to be read.
  func meetingNews(
    from source: SQL, before end: Change.Position, _ rest: SQL
  ) throws(DatabaseError) -> [MeetingNews] {
    // What was saved in the same second comes before.
    let number = end.document > 0 ? Int.max : end.number
    let columns = MeetingSummary.ownColumnCount
    return try connection.rows(
      """
      SELECT \(MeetingSummary.ownColumns), meeting_news.id, meeting_news.kind, meeting_news.author,
        meeting_news.author_left, meeting_news.told_at
      FROM \(source) CROSS JOIN meeting ON meeting.id = meeting_news.meeting_id
      \(MeetingSummary.joiningSeries)
      WHERE (meeting_news.told_at, meeting_news.id) < (\(end.at.seconds), \(number))
        AND \(viewer.seesMeeting(withID: "meeting_news.meeting_id"))
        AND CASE meeting_news.kind WHEN 'announced' THEN meeting.state <> 'cancelled'
          WHEN 'moved' THEN meeting.state IN ('planned', 'running')
          WHEN 'cancelled' THEN meeting.state = 'cancelled' ELSE meeting.state = 'closed' END
      \(rest)
      """
    ) { row in
      MeetingNews(
        id: try row.int(columns), kind: try row.text(columns + 1, as: MeetingNews.Kind.init(rawValue:)),
        meeting: try MeetingSummary(row, circles: []), author: try row.author(columns + 2),
        at: try row.instant(columns + 4))
    }
  }

  /// With the circles of each meeting that the viewer sees.
  func withCircles(_ news: [MeetingNews]) throws(DatabaseError) -> [MeetingNews] {
    if news.isEmpty { return [] }
    let circles = try seenCircles(of: news.map(\.meeting.id))
    return news.map { news in
      MeetingNews(
        id: news.id, kind: news.kind, meeting: news.meeting.with(circles: circles[news.meeting.id] ?? []),
        author: news.author, at: news.at)
    }
  }

  /// The circles of each of these meetings that the viewer sees. One statement, or none.
  func seenCircles(of meetings: [Int]) throws(DatabaseError) -> [Int: [CircleLink]] {
    if meetings.isEmpty { return [:] }
    return try bound(
      """
      SELECT meeting_circle.meeting_id, circle.slug, circle.name
      FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id IN \(list: Set(meetings).sorted()) AND \(viewer.sees)
      ORDER BY meeting_circle.meeting_id, meeting_circle.position
      """
    ) { row in CircleLink(slug: try row.slug(1), name: try row.text(2)) }
  }
}

extension Writings {
  /// Runs `work` on a meeting, and has the changes tell that it takes place at another time after it, no more, or after all.
  @discardableResult
  package func telling<T>(of meeting: Int, by member: Member, at now: Instant, _ work: () throws -> T) throws
    -> T
  {
    let before = try standing(of: meeting)
    let result = try work()
    guard let before, let after = try standing(of: meeting) else { return result }
    if after.state == .cancelled, before.state != .cancelled {
      try tell(.cancelled, of: meeting, by: member, at: now)
    } else if before.state == .cancelled, after.state.isToCome {
      try tell(.announced, of: meeting, by: member, at: now)
    } else if after.state.isToCome, (before.day, before.start) != (after.day, after.start) {
      try tell(.moved, of: meeting, by: member, at: now)
    }
    return result
  }

  private func standing(of meeting: Int) throws -> MeetingStanding? {
    try connection.first("SELECT day, start, state FROM meeting WHERE id = \(meeting)") { row in
      MeetingStanding(
        day: try row.day(0), start: try row.time(1), state: try row.text(2, as: MeetingState.init(rawValue:)))
    }
  }

  /// Has the changes tell something of a meeting. That it is announced or published is told once, as it was last.
  ///
  /// - Parameters:
  ///   - member: who did it; nil when nobody knows.
  func tell(
    _ kind: MeetingNews.Kind, of meeting: Int, by member: Member?, at now: Instant
  ) throws {
    if kind != .corrected {
      try connection.run(
        "DELETE FROM meeting_news WHERE meeting_id = \(meeting) AND kind = \(kind.rawValue)")
    }
    try connection.run(
      """
      INSERT INTO meeting_news (meeting_id, kind, author, author_id, told_at)
      VALUES (\(meeting), \(kind.rawValue), \(member?.name ?? ""),
        (SELECT id FROM person WHERE id = \(member?.id)), \(now.seconds))
      """)
  }
}

/// What the changes tell of a meeting when it is another than before.
private struct MeetingStanding {
  let day: Day
  let start: TimeOfDay
  let state: MeetingState
}
