import Database
import Domain

extension Readings {
  /// The agenda of a meeting as it runs. The viewer is known to see the meeting. Two statements.
  func liveAgenda(of meeting: Int, at now: Instant) throws(DatabaseError) -> LiveAgenda? {
    let items = try connection.rows(
      """
      SELECT id, title, minutes, shortest, state, live_minutes, started_at, ended_at FROM agenda_item
      WHERE meeting_id = \(meeting) ORDER BY position
      """
    ) { row in
      LiveAgenda.Item(
        id: try row.int(0), title: try row.text(1), planned: try row.int(2), shortest: try row.optionalInt(3),
        state: try row.text(4, as: ItemState.init(rawValue:)),
        run: ItemRun(
          minutes: try row.optionalInt(5), startedAt: try row.optionalInstant(6),
          endedAt: try row.optionalInstant(7)))
    }
    return try connection.first(
      "SELECT day, start, minutes, state, started_at, agreed_end FROM meeting WHERE id = \(meeting)"
    ) { row in
      LiveAgenda(
        on: try row.day(0), from: try row.time(1), minutes: try row.int(2),
        state: try row.text(3, as: MeetingState.init(rawValue:)),
        run: MeetingRun(startedAt: try row.optionalInstant(4), agreedEnd: try row.optionalInstant(5)),
        items: items, at: now)
    }
  }
}

extension Writings {
  /// Does what someone who leads the meeting has asked for: of several who ask at once the first one is heard, and the others are
  /// told so. All of it is kept in the one job, so that a meeting goes on by the clock whatever happens to the program.
  ///
  /// - Parameter seen: what was going on where the gesture was made.
  /// - Throws: `LiveRefusal`; nothing is changed then.
  package func conduct(_ gesture: LiveGesture, _ meeting: MeetingAccess, seen: LiveSight, at now: Instant)
    throws
  {
    guard let agenda = try readings.liveAgenda(of: meeting.id, at: now) else { throw LiveRefusal.stale }
    try keep(agenda.after(gesture, seen: seen), over: agenda, of: meeting.id)
  }

  /// What goes on is kept last: there is never a second one (`agenda_item_running`).
  private func keep(_ agenda: LiveAgenda, over before: LiveAgenda, of meeting: Int) throws {
    if agenda.state != before.state || agenda.run != before.run {
      try connection.run(
        """
        UPDATE meeting SET state = \(agenda.state.rawValue), started_at = \(agenda.run.startedAt?.seconds),
          agreed_end = \(agenda.run.agreedEnd?.seconds)
        WHERE id = \(meeting)
        """)
    }
    let changed = zip(agenda.items, before.items).filter { $0 != $1 }.map(\.0)
    for item in changed.filter({ $0.state != .running }) + changed.filter({ $0.state == .running }) {
      try connection.run(
        """
        UPDATE agenda_item SET state = \(item.state.rawValue), live_minutes = \(item.run.minutes),
          started_at = \(item.run.startedAt?.seconds), ended_at = \(item.run.endedAt?.seconds)
        WHERE id = \(item.id)
        """)
    }
  }
}
