import Database
import Domain

/// The things behind the rows of the index, as the viewer sees them now.
extension Readings {
  /// One statement for each kind that is among the rows, and one more for notes.
  func things(_ rows: [SearchRow]) throws(DatabaseError) -> [SearchRow: SearchResult.Thing] {
    var found: [FoundThing] = []
    for kind in SearchKind.allCases {
      let ids = rows.filter { $0.kind == kind }.map(\.id)
      if ids.isEmpty { continue }
      switch kind {
      case .circle: found += try foundCircles(ids)
      case .page: found += try foundPages(ids)
      case .meeting: found += try foundMeetings(ids).map { FoundThing(.meeting, $0.id, .meeting($0)) }
      case .note: found += try foundNotes(ids)
      case .word: found += try foundWords(ids)
      }
    }
    return found.reduce(into: [:]) { $0[$1.row] = $1.thing }
  }

  private func foundCircles(_ ids: [Int]) throws(DatabaseError) -> [FoundThing] {
    try connection.rows(
      "SELECT circle.id, circle.slug, circle.name FROM circle WHERE circle.id IN \(list: ids) AND \(viewer.sees)"
    ) { row in
      FoundThing(
        .circle, try row.int(0), .circle(CircleLink(slug: try row.slug(1), name: try row.text(2))))
    }
  }

  private func foundPages(_ ids: [Int]) throws(DatabaseError) -> [FoundThing] {
    try connection.rows(
      """
      SELECT page.id, page.slug, page.title, circle.slug, circle.name
      FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.id IN \(list: ids) AND \(viewer.seesPage)
      """
    ) { row in FoundThing(.page, try row.int(0), .page(try PageSummary(row, at: 1))) }
  }

  private func foundMeetings(_ ids: [Int]) throws(DatabaseError) -> [MeetingSummary] {
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns)
      FROM meeting \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE meeting.id IN \(list: ids) AND \(viewer.seesMeeting)
      ORDER BY meeting.id, meeting_circle.position
      """
    ) { row in try MeetingSummary(row) }
    return MeetingSummary.gathered(rows)
  }

  private func foundNotes(_ ids: [Int]) throws(DatabaseError) -> [FoundThing] {
    let notes = try connection.rows(
      """
      SELECT id, item_id, cell_id, is_correction, meeting_id FROM note
      WHERE id IN \(list: ids) AND withdrawn_at IS NULL
      """
    ) { row in FoundNote(id: try row.int(0), place: try NotePlace(row), meeting: try row.int(4)) }
    let meetings = try foundMeetings(Array(Set(notes.map(\.meeting))))
    return notes.compactMap { note in
      meetings.first { $0.id == note.meeting }.map {
        FoundThing(.note, note.id, .note(note.id, of: $0, in: note.place))
      }
    }
  }

  private func foundWords(_ ids: [Int]) throws(DatabaseError) -> [FoundThing] {
    try connection.rows("SELECT id, slug, text FROM word WHERE id IN \(list: ids)") { row in
      FoundThing(.word, try row.int(0), .word(slug: try row.slug(1), text: try row.text(2)))
    }
  }
}

private struct FoundThing {
  let row: SearchRow
  let thing: SearchResult.Thing

  init(_ kind: SearchKind, _ id: Int, _ thing: SearchResult.Thing) {
    row = SearchRow(kind, id)
    self.thing = thing
  }
}

private struct FoundNote {
  let id: Int
  let place: NotePlace
  let meeting: Int
}
