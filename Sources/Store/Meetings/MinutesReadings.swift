import Database
import Domain

/// Published minutes as a file holds them: texts as they were written, everything by its place in its list.
extension Readings {
  /// The minutes of a meeting; nil when the viewer does not see it, or while it is not closed. A dozen statements.
  package func minutesRecord(_ meeting: Int) throws(DatabaseError) -> MinutesRecord? {
    guard var record = try recordHead(meeting) else { return nil }
    record.circles = try circleNames(meeting) + circlesElsewhere(meeting)
    record.participants = try recordedParticipants(meeting)
    let calls = try recordedCalls(meeting)
    let items = try recordedItems(meeting, calls)
    let places = try connection.rows(
      "SELECT id, name FROM meeting_place WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in Numbered(id: try row.int(0), value: try row.text(1)) }
    let cells = try recordedCells(meeting, items: items.indexes(), places: places.indexes(), calls)
    let notes = try recordedNotes(meeting, items: items.indexes(), cells: cells.indexes(), calls)
    record.agenda = items.map(\.value)
    record.places = places.map(\.value)
    record.cells = cells.map(\.value)
    record.notes = notes.map(\.value)
    record.outcomes = try recordedOutcomes(meeting, items: items.indexes(), notes: notes.indexes())
    record.tasks = try recordedTasks(meeting, items: items.indexes(), notes: notes.indexes())
    return record
  }

  /// The circles that imported minutes name and that were not found here. The viewer is known to see the meeting.
  package func circlesElsewhere(_ meeting: Int) throws(DatabaseError) -> [String] {
    let names = try connection.first("SELECT circles_elsewhere FROM meeting WHERE id = \(meeting)") { row in
      try row.text(0)
    }
    return names?.split(separator: "\n").map(String.init) ?? []
  }

  /// What is one thing, with empty lists.
  private func recordHead(_ meeting: Int) throws(DatabaseError) -> MinutesRecord? {
    try connection.first(
      """
      SELECT meeting.title, meeting.day, meeting.start, meeting.minutes, meeting.place, meeting.video_link,
        meeting.closed_at, body.source, meeting.grid, series.title, meeting.series_place, series.planned,
        \(visibilityOfMeeting), meeting.started_at, meeting.agreed_end
      FROM meeting JOIN body ON body.id = meeting.synthesis_id
      LEFT JOIN series ON series.id = meeting.series_id
      WHERE meeting.id = \(meeting) AND meeting.state = 'closed'
        AND \(viewer.seesMeeting(withID: "meeting.id"))
      """
    ) { row in
      let series =
        try row.isNull(9)
        ? nil
        : MinutesRecord.Series(title: try row.text(9), place: try row.int(10), planned: try row.int(11))
      return MinutesRecord(
        title: try row.text(0), day: try row.day(1), start: try row.time(2), minutes: try row.int(3),
        run: MeetingRun(startedAt: try row.optionalInstant(13), agreedEnd: try row.optionalInstant(14)),
        place: try row.text(4), videoLink: try row.optionalText(5), circles: [],
        visibility: try row.text(12, as: Visibility.init(rawValue:)), series: series,
        closedAt: try row.int(6), participants: [], synthesis: try row.text(7),
        grid: try row.isNull(8) ? nil : try row.text(8, as: GridKind.init(rawValue:)), places: [],
        agenda: [], cells: [], notes: [], outcomes: [], tasks: [])
    }
  }

  /// A meeting is seen by whoever sees one of its circles; one of none, by everyone.
  private var visibilityOfMeeting: SQL {
    """
    CASE
      WHEN NOT EXISTS (SELECT 1 FROM meeting_circle WHERE meeting_id = meeting.id) THEN 'open'
      WHEN EXISTS (\(circlesOfMeeting) AND circle.visibility = 'open') THEN 'open'
      WHEN EXISTS (\(circlesOfMeeting) AND circle.visibility = 'members') THEN 'members'
      ELSE 'hidden'
    END
    """
  }

  private var circlesOfMeeting: SQL {
    """
    SELECT 1 FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
    WHERE meeting_circle.meeting_id = meeting.id
    """
  }

  private func circleNames(_ meeting: Int) throws(DatabaseError) -> [String] {
    try connection.rows(
      """
      SELECT circle.name FROM meeting_circle JOIN circle ON circle.id = meeting_circle.circle_id
      WHERE meeting_circle.meeting_id = \(meeting) AND \(viewer.sees) ORDER BY meeting_circle.position
      """
    ) { row in try row.text(0) }
  }

  private func recordedParticipants(_ meeting: Int) throws(DatabaseError) -> [MinutesRecord.Person] {
    try connection.rows(
      "SELECT name, has_left FROM meeting_participant WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in MinutesRecord.Person(try row.author(0)) }
  }

  private func recordedItems(
    _ meeting: Int, _ calls: RecordedCalls
  ) throws(DatabaseError) -> [Numbered<MinutesRecord.Item>] {
    let points = try bound(
      """
      SELECT agenda_point.item_id, body.source FROM agenda_item
      JOIN agenda_point ON agenda_point.item_id = agenda_item.id JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_item.meeting_id = \(meeting) ORDER BY agenda_point.item_id, agenda_point.position
      """
    ) { row in try row.text(1) }
    let polls = try bound(
      """
      SELECT date_poll.item_id, date_poll.question, date_poll.state FROM agenda_item
      JOIN date_poll ON date_poll.item_id = agenda_item.id
      WHERE agenda_item.meeting_id = \(meeting) AND \(viewer.seesNamedDatePoll)
      ORDER BY date_poll.item_id, date_poll.position
      """
    ) { row in
      MinutesRecord.Poll(
        question: try row.text(1), state: try row.text(2, as: DatePollState.init(rawValue:)))
    }
    let votes = try itemVotes(of: meeting).mapValues(MinutesRecord.Vote.init)
    return try connection.rows(
      """
      SELECT id, title, minutes, lead, state, is_slot, live_minutes, started_at, ended_at FROM agenda_item
      WHERE meeting_id = \(meeting) ORDER BY position
      """
    ) { row in
      let id = try row.int(0)
      let item = MinutesRecord.Item(
        title: try row.text(1), minutes: try row.int(2), lead: try row.text(3), points: points[id] ?? [],
        state: try row.text(4, as: ItemState.init(rawValue:)),
        run: ItemRun(
          minutes: try row.optionalInt(6), startedAt: try row.optionalInstant(7),
          endedAt: try row.optionalInstant(8)), isSlot: try row.bool(5),
        signups: calls.ofItems[id] ?? [], datePolls: polls[id] ?? [], vote: votes[id])
      return Numbered(id: id, value: item)
    }
  }

  private func recordedCells(
    _ meeting: Int, items: [Int: Int], places: [Int: Int], _ calls: RecordedCalls
  ) throws(DatabaseError) -> [Numbered<MinutesRecord.Cell>] {
    let cells = try connection.rows(
      "SELECT id, item_id, place_id, subject, reporter FROM cell WHERE meeting_id = \(meeting) ORDER BY id"
    ) { row -> Numbered<MinutesRecord.Cell>? in
      let id = try row.int(0)
      guard let item = items[try row.int(1)], let place = places[try row.int(2)] else { return nil }
      let cell = MinutesRecord.Cell(
        item: item, place: place, subject: try row.text(3), reporter: try row.text(4),
        signups: calls.ofCells[id] ?? [])
      return Numbered(id: id, value: cell)
    }
    return cells.compactMap(\.self)
  }

  /// The values of rows by the number in their first column.
  func bound<Value>(
    _ query: SQL, _ value: (borrowing Row) throws -> Value
  ) throws(DatabaseError) -> [Int: [Value]] {
    let rows = try connection.rows(query) { row in Numbered(id: try row.int(0), value: try value(row)) }
    return Dictionary(grouping: rows, by: \.id).mapValues { $0.map(\.value) }
  }
}

/// A value with the number of a row.
struct Numbered<Value> {
  let id: Int
  let value: Value
}

extension Sequence {
  /// Where each row stands in the list.
  fileprivate func indexes<Value>() -> [Int: Int] where Element == Numbered<Value> {
    Dictionary(enumerated().map { ($1.id, $0) }) { first, _ in first }
  }
}
