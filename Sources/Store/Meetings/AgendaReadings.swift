import Database
import Domain
import HTML

extension Readings {
  /// The agenda with what is bound to its items. Three statements, and those of `itemVotes`.
  func agenda(of meeting: MeetingSummary, notes: [NotePlace: [Note]]) throws(DatabaseError) -> [AgendaItem] {
    let items = try items(of: meeting.id)
    let signups = try signups(inItemsOf: meeting.id)
    let polls = try datePolls(of: meeting.id)
    let votes = try itemVotes(of: meeting.id)
    let slots = Agenda.slots(on: meeting.day, from: meeting.start, minutes: items.map(\.minutes))
    return zip(items, slots).map { item, slot in
      AgendaItem(
        id: item.id, slot: slot, title: item.title, lead: item.lead, points: item.points,
        state: item.state, run: item.run, shortest: item.shortest, longest: item.longest,
        version: item.version,
        isSlot: item.isSlot, notes: notes[.item(item.id)] ?? [], signups: signups[item.id] ?? [],
        datePolls: polls[item.id] ?? [], vote: votes[item.id])
    }
  }

  /// One row for each point, or one for an item without any.
  private func items(of meeting: Int) throws(DatabaseError) -> [ItemRow] {
    let rows = try connection.rows(
      """
      SELECT agenda_item.id, agenda_item.minutes, agenda_item.title, agenda_item.lead,
        agenda_item.state, agenda_item.shortest, agenda_item.longest, agenda_item.version, agenda_item.is_slot,
        body.html, agenda_item.live_minutes, agenda_item.started_at, agenda_item.ended_at
      FROM agenda_item
      LEFT JOIN agenda_point ON agenda_point.item_id = agenda_item.id
      LEFT JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, agenda_point.position
      """
    ) { row in
      ItemRow(
        id: try row.int(0), minutes: try row.int(1), title: try row.text(2), lead: try row.text(3),
        state: try row.text(4, as: ItemState.init(rawValue:)), shortest: try row.optionalInt(5),
        longest: try row.optionalInt(6), version: try row.int(7), isSlot: try row.bool(8),
        points: try row.isNull(9) ? [] : [try row.html(9)],
        run: ItemRun(
          minutes: try row.optionalInt(10), startedAt: try row.optionalInstant(11),
          endedAt: try row.optionalInstant(12)))
    }
    return rows.reduce(into: []) { items, row in
      if items.last?.id == row.id {
        items[items.count - 1].points += row.points
      } else {
        items.append(row)
      }
    }
  }

  private func datePolls(of meeting: Int) throws(DatabaseError) -> [Int: [DatePoll]] {
    let rows = try connection.rows(
      """
      SELECT date_poll.item_id, date_poll.id, date_poll.question, date_poll.state,
        date_poll.closes_at
      FROM agenda_item CROSS JOIN date_poll ON date_poll.item_id = agenda_item.id
      WHERE agenda_item.meeting_id = \(meeting) AND \(viewer.seesNamedDatePoll)
      ORDER BY agenda_item.position, date_poll.position
      """
    ) { row in
      let (id, question) = (try row.int(1), try row.text(2))
      let poll = DatePoll(
        id: id, question: question, state: try row.text(3, as: DatePollState.init(rawValue:)),
        closesAt: try row.optionalInstant(4))
      return DatePollRow(item: try row.int(0), poll: poll)
    }
    return Dictionary(grouping: rows, by: \.item).mapValues { $0.map(\.poll) }
  }
}

private struct ItemRow {
  let id: Int
  let minutes: Int
  let title: String
  let lead: String
  let state: ItemState
  let shortest: Int?
  let longest: Int?
  let version: Int
  let isSlot: Bool
  var points: [HTML]
  let run: ItemRun
}

private struct DatePollRow {
  let item: Int
  let poll: DatePoll
}
