import Database
import Domain
import HTML

extension Readings {
  /// The agenda with what is bound to its items. Three statements.
  func agenda(of meeting: MeetingSummary, notes: [Int?: [Note]]) throws(DatabaseError) -> [AgendaItem] {
    let items = try items(of: meeting.id)
    let signups = try signups(of: meeting.id)
    let polls = try datePolls(of: meeting.id)
    let slots = Agenda.slots(from: meeting.start, minutes: items.map(\.minutes))
    return zip(items, slots).map { item, slot in
      AgendaItem(
        id: item.id, slot: slot, title: item.title, lead: item.lead, points: item.points,
        notes: notes[item.id] ?? [], signups: signups[item.id] ?? [], datePolls: polls[item.id] ?? [])
    }
  }

  /// One row for each point, or one for an item without any.
  private func items(of meeting: Int) throws(DatabaseError) -> [ItemRow] {
    let rows = try connection.rows(
      """
      SELECT agenda_item.id, agenda_item.minutes, agenda_item.title, agenda_item.lead, body.html
      FROM agenda_item
      LEFT JOIN agenda_point ON agenda_point.item_id = agenda_item.id
      LEFT JOIN body ON body.id = agenda_point.body_id
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, agenda_point.position
      """
    ) { row in
      ItemRow(
        id: try row.int(0), minutes: try row.int(1), title: try row.text(2), lead: try row.text(3),
        points: try row.isNull(4) ? [] : [try row.html(4)])
    }
    return rows.reduce(into: []) { items, row in
      if items.last?.id == row.id {
        items[items.count - 1].points += row.points
      } else {
        items.append(row)
      }
    }
  }

  /// One row for each name, or one for a list without any.
  private func signups(of meeting: Int) throws(DatabaseError) -> [Int: [Signup]] {
    let rows = try connection.rows(
      """
      SELECT signup.item_id, signup.id, signup.question, signup.is_open, signup_entry.name
      FROM agenda_item
      CROSS JOIN signup ON signup.item_id = agenda_item.id
      LEFT JOIN signup_entry ON signup_entry.signup_id = signup.id
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, signup.position, signup_entry.id
      """
    ) { row in
      SignupRow(
        item: try row.int(0), id: try row.int(1), question: try row.text(2), isOpen: try row.bool(3),
        names: try row.optionalText(4).map { [$0] } ?? [])
    }
    let gathered: [SignupRow] = rows.reduce(into: []) { signups, row in
      if signups.last?.id == row.id {
        signups[signups.count - 1].names += row.names
      } else {
        signups.append(row)
      }
    }
    return Dictionary(grouping: gathered, by: \.item).mapValues { signups in
      signups.map { Signup(question: $0.question, isOpen: $0.isOpen, names: $0.names) }
    }
  }

  private func datePolls(of meeting: Int) throws(DatabaseError) -> [Int: [DatePoll]] {
    let rows = try connection.rows(
      """
      SELECT date_poll.item_id, date_poll.question, date_poll.state
      FROM agenda_item CROSS JOIN date_poll ON date_poll.item_id = agenda_item.id
      WHERE agenda_item.meeting_id = \(meeting)
      ORDER BY agenda_item.position, date_poll.position
      """
    ) { row in
      let poll = DatePoll(
        question: try row.text(1), state: try row.text(2, as: DatePollState.init(rawValue:)))
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
  var points: [HTML]
}

private struct SignupRow {
  let item: Int
  let id: Int
  let question: String
  let isOpen: Bool
  var names: [String]
}

private struct DatePollRow {
  let item: Int
  let poll: DatePoll
}
