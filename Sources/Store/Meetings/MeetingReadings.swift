import Database
import Domain
import HTML

extension Readings {
  /// A meeting's page; nil when there is no such meeting. Nine statements.
  package func meeting(id: Int) throws(DatabaseError) -> Meeting? {
    guard let found = try meetingItself(id) else { return nil }
    let notes = try notes(of: id)
    return Meeting(
      summary: found.summary, videoLink: found.videoLink,
      participants: try lines("SELECT name FROM meeting_participant", of: id),
      agenda: try agenda(of: found.summary, notes: notes), otherNotes: notes[nil] ?? [],
      synthesis: found.synthesis, nextSteps: try lines("SELECT text FROM next_step", of: id),
      decisions: try lines("SELECT text FROM decision", of: id), tasks: try tasks(of: id))
  }

  private func meetingItself(_ id: Int) throws(DatabaseError) -> MeetingItself? {
    let rows = try connection.rows(
      """
      SELECT \(MeetingSummary.columns), meeting.video_link, body.html
      FROM meeting JOIN body ON body.id = meeting.synthesis_id
      \(MeetingSummary.joiningCircles(seenBy: viewer))
      WHERE meeting.id = \(id) AND \(viewer.seesMeeting)
      ORDER BY meeting_circle.position
      """
    ) { row in
      let next = MeetingSummary.columnCount
      return MeetingItself(
        summary: try MeetingSummary(row), videoLink: try row.optionalLink(next),
        synthesis: try row.html(next + 1))
    }
    guard let first = rows.first else { return nil }
    return MeetingItself(
      summary: first.summary.with(circles: rows.flatMap(\.summary.circles)), videoLink: first.videoLink,
      synthesis: first.synthesis)
  }

  /// The only column of a list that belongs to a meeting.
  private func lines(_ selection: SQL, of meeting: Int) throws(DatabaseError) -> [String] {
    try connection.rows("\(selection) WHERE meeting_id = \(meeting) ORDER BY position") { row in
      try row.text(0)
    }
  }

  private func tasks(of meeting: Int) throws(DatabaseError) -> [MeetingTask] {
    try connection.rows(
      "SELECT title, owner, due, is_done FROM task WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in
      MeetingTask(
        title: try row.text(0), owner: try row.text(1), due: try row.isNull(2) ? nil : try row.day(2),
        isDone: try row.bool(3))
    }
  }

  /// By the item they are bound to; nil for what was said outside of any.
  private func notes(of meeting: Int) throws(DatabaseError) -> [Int?: [Note]] {
    let notes = try connection.rows(
      """
      SELECT note.item_id, note.id, body.html, note.author, note.author_left
      FROM note JOIN body ON body.id = note.body_id
      WHERE note.meeting_id = \(meeting)
      ORDER BY note.id
      """
    ) { row in
      let note = Note(id: try row.int(1), body: try row.html(2), author: try row.author(3))
      return BoundNote(item: try row.optionalInt(0), note: note)
    }
    return Dictionary(grouping: notes, by: \.item).mapValues { $0.map(\.note) }
  }
}

/// The part of a meeting's page that is one thing.
private struct MeetingItself {
  let summary: MeetingSummary
  let videoLink: WebLink?
  let synthesis: HTML
}

/// A note with the item it is bound to, if any.
private struct BoundNote {
  let item: Int?
  let note: Note
}
