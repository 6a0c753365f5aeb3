import Database
import Domain

/// Tasks beyond their meetings, each only for who sees its meeting.
extension Readings {
  /// One task with what the viewer may do with it; nil when they do not see its meeting. Two statements.
  package func task(_ id: Int) throws(DatabaseError) -> FoundTask? {
    let row = try connection.first(
      "SELECT \(MeetingTask.columns), task.meeting_id FROM task WHERE task.id = \(id)"
    ) { row in TaskRow(task: try MeetingTask(row), meeting: try row.int(MeetingTask.columnCount)) }
    guard let row, let access = try meetingAccess(row.meeting) else { return nil }
    return FoundTask(
      task: row.task, access: access, rights: TaskRights(row.task, for: viewer, on: access.scope))
  }

  /// The tasks of the viewer, then those that are open in each circle they see. Two statements, or one for a visitor.
  package func taskBoard() throws(DatabaseError) -> TaskBoard {
    TaskBoard(mine: try ownTasks(), groups: try openTasks())
  }

  /// The tasks of a circle; nil when the viewer does not see it. Three statements.
  ///
  /// - Parameter row: the closed ones before this one; nil for the latest.
  package func tasks(of slug: Slug, before row: Int? = nil) throws(DatabaseError) -> CircleTasks? {
    let circle = try connection.first(
      "SELECT id, name FROM circle WHERE slug = \(slug.text) AND \(viewer.sees)"
    ) { row in NamedRow(id: try row.int(0), name: try row.text(1)) }
    guard let circle else { return nil }
    let open = try listed(
      """
      FROM meeting_circle AS own
      CROSS JOIN task ON task.meeting_id = own.meeting_id
      CROSS JOIN meeting ON meeting.id = task.meeting_id
      WHERE own.circle_id = \(circle.id) AND task.state = 'open'
      \(Self.soonestFirst) LIMIT \(CircleTasks.mostOpen)
      """)
    let closed = try listed(
      """
      FROM meeting_circle AS own
      CROSS JOIN task ON task.meeting_id = own.meeting_id
      CROSS JOIN meeting ON meeting.id = task.meeting_id
      WHERE own.circle_id = \(circle.id) AND task.state <> 'open' AND task.id < \(row ?? Int.max)
      ORDER BY task.id DESC LIMIT \(CircleTasks.pageSize + 1)
      """)
    let page = Array(closed.prefix(CircleTasks.pageSize))
    return CircleTasks(
      circle: CircleLink(slug: slug, name: circle.name), open: open, closed: page,
      next: closed.count > page.count ? page.last?.task.id : nil)
  }

  /// The names of the members of a meeting's circles, for whoever names the owner of a task there: the circles that the viewer
  /// sees, at most `MeetingTask.mostOffered` names in alphabetical order. One statement.
  package func namesToOffer(in meeting: Int) throws(DatabaseError) -> [String] {
    if viewer.member == nil { return [] }
    let names = try connection.rows(
      """
      SELECT DISTINCT person.name
      FROM meeting_circle
      CROSS JOIN circle ON circle.id = meeting_circle.circle_id
      CROSS JOIN circle_member ON circle_member.circle_id = meeting_circle.circle_id
      CROSS JOIN person ON person.id = circle_member.person_id
      WHERE meeting_circle.meeting_id = \(meeting) AND \(viewer.sees) LIMIT \(MeetingTask.mostOffered)
      """
    ) { row in try row.text(0) }
    return names.sorted { French.sortKey($0) < French.sortKey($1) }
  }

  private func ownTasks() throws(DatabaseError) -> [ListedTask] {
    guard let member = viewer.member else { return [] }
    return try listed(
      """
      FROM task CROSS JOIN meeting ON meeting.id = task.meeting_id
      WHERE task.owner_id = \(member.id) AND task.state = 'open' AND \(viewer.seesMeeting(withID: "meeting.id"))
      \(Self.soonestFirst) LIMIT \(TaskBoard.mostOfOnePerson)
      """)
  }

  /// The rows come by circle, at most one more of each than is shown.
  private func openTasks() throws(DatabaseError) -> [TaskBoard.Group] {
    let most = TaskBoard.mostOfACircle
    let rows = try connection.rows(
      """
      WITH open_task AS (
        SELECT task.id, circle.id AS circle, circle.sort_key,
          row_number() OVER (
            PARTITION BY meeting_circle.circle_id ORDER BY task.due IS NULL, task.due, task.id) AS place
        FROM task CROSS JOIN meeting ON meeting.id = task.meeting_id
        \(MeetingSummary.joiningCircles(seenBy: viewer))
        WHERE task.state = 'open' AND circle.archived_at IS NULL AND \(viewer.seesMeeting))
      SELECT \(Self.listedColumns(for: viewer)), circle.slug, circle.name
      FROM open_task
      CROSS JOIN task ON task.id = open_task.id
      CROSS JOIN meeting ON meeting.id = task.meeting_id
      LEFT JOIN circle ON circle.id = open_task.circle
      WHERE open_task.place <= \(most + 1)
      ORDER BY open_task.circle IS NULL, open_task.sort_key, open_task.circle, open_task.place
      LIMIT \(TaskBoard.mostGroups * (most + 1))
      """
    ) { row in
      GroupedTask(
        circle: try row.optionalCircle(Self.listedColumnCount), task: try listedTask(row))
    }
    return gathered(rows, most)
  }

  private func gathered(_ rows: [GroupedTask], _ most: Int) -> [TaskBoard.Group] {
    let groups: [[GroupedTask]] = rows.reduce(into: []) { groups, row in
      if groups.last?.last?.circle?.slug == row.circle?.slug, !groups.isEmpty {
        groups[groups.count - 1].append(row)
      } else {
        groups.append([row])
      }
    }
    return groups.map { rows in
      TaskBoard.Group(
        circle: rows.first?.circle, tasks: rows.prefix(most).map(\.task), goesOn: rows.count > most)
    }
  }

  /// - Parameter source: tables with `task` and `meeting`, conditions and order. The viewer is known to see the meetings.
  private func listed(_ source: SQL) throws(DatabaseError) -> [ListedTask] {
    try connection.rows("SELECT \(Self.listedColumns(for: viewer)) \(source)") { row in try listedTask(row) }
  }

  private static func listedColumns(for viewer: Viewer) -> SQL {
    """
    \(MeetingTask.columns), meeting.id, meeting.slug, meeting.title, meeting.day, \(viewer.standingInMeeting),
    (SELECT COALESCE(note.cell_id, 0) FROM note WHERE note.id = task.note_id AND note.withdrawn_at IS NULL)
    """
  }

  private static var listedColumnCount: Int { MeetingTask.columnCount + 6 }

  private func listedTask(_ row: borrowing Row) throws(DatabaseError) -> ListedTask {
    let next = MeetingTask.columnCount
    let task = try MeetingTask(row)
    let meeting = MeetingLink(
      id: try row.int(next), slug: try row.slug(next + 1), title: try row.text(next + 2),
      day: try row.day(next + 3))
    let scope = Scope.meeting(meeting.id, isSeen: true, try row.optionalStanding(next + 4))
    return ListedTask(
      task: task, meeting: meeting, rights: TaskRights(task, for: viewer, on: scope),
      notePlace: try row.optionalInt(next + 5).map { $0 == 0 ? .meeting : .cell($0) })
  }

  /// By the day it is due, then by age; what is due on no day comes last.
  private static var soonestFirst: SQL { "ORDER BY task.due IS NULL, task.due, task.id" }
}

/// A task that the viewer sees, with its meeting.
package struct FoundTask: Sendable {
  package let task: MeetingTask
  package let access: MeetingAccess
  package let rights: TaskRights
}

private struct TaskRow {
  let task: MeetingTask
  let meeting: Int
}

private struct NamedRow {
  let id: Int
  let name: String
}

private struct GroupedTask {
  let circle: CircleLink?
  let task: ListedTask
}
