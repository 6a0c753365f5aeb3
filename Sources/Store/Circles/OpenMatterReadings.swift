import Database
import Domain

/// What is open in a circle that the viewer is known to see, whose meetings were read already.
extension Readings {
  /// The calls that wait for names. One statement, or none where there was no meeting.
  func openCalls(of circle: Int, in meetings: [MeetingSummary]) throws(DatabaseError) -> [OpenMatter] {
    if meetings.isEmpty { return [] }
    let found = try connection.rows(
      """
      SELECT own.meeting_id, signup.question
      FROM meeting_circle AS own
      CROSS JOIN agenda_item ON agenda_item.meeting_id = own.meeting_id
      CROSS JOIN signup ON signup.item_id = agenda_item.id
      WHERE own.circle_id = \(circle) AND signup.is_open
      ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC LIMIT \(OpenMatter.mostShown)
      """
    ) { row in BoundMatter(meeting: try row.int(0), text: try row.text(1), owner: "", due: nil) }
    return bound(found, to: meetings)
  }

  /// The tasks that wait to be done. As many.
  func openTasks(of circle: Int, in meetings: [MeetingSummary]) throws(DatabaseError) -> [OpenMatter] {
    if meetings.isEmpty { return [] }
    let found = try connection.rows(
      """
      SELECT own.meeting_id, task.title, task.owner, task.due
      FROM meeting_circle AS own
      CROSS JOIN task ON task.meeting_id = own.meeting_id
      WHERE own.circle_id = \(circle) AND task.state = 'open'
      ORDER BY own.day DESC, own.start DESC, own.meeting_id DESC LIMIT \(OpenMatter.mostShown)
      """
    ) { row in
      BoundMatter(
        meeting: try row.int(0), text: try row.text(1), owner: try row.text(2),
        due: try row.isNull(3) ? nil : try row.day(3))
    }
    return bound(found, to: meetings)
  }

  private func bound(_ found: [BoundMatter], to meetings: [MeetingSummary]) -> [OpenMatter] {
    let known = Dictionary(meetings.map { ($0.id, $0) }) { first, _ in first }
    return found.compactMap { matter in
      known[matter.meeting].map {
        OpenMatter(text: matter.text, owner: matter.owner, due: matter.due, meeting: $0)
      }
    }
  }
}

/// The same with the row of its meeting.
private struct BoundMatter {
  let meeting: Int
  let text: String
  let owner: String
  let due: Day?
}
