import Database
import Domain

/// Writes the parts of a record that was looked at, with the rows that its places stand for.
struct MinutesImport {
  let writings: Writings
  let record: MinutesRecord
  /// The only circle of the meeting, if it has one and no other.
  let onlyCircle: Int?

  private var connection: Connection { writings.connection }

  /// - Parameter elsewhere: the names of circles that are not here.
  func insertMeeting(elsewhere: [String]) throws -> Int {
    let synthesis = try writings.insertBody(record.synthesis, at: .part, of: onlyCircle)
    try connection.run(
      """
      INSERT INTO meeting (slug, title, day, start, minutes, place, video_link, synthesis_id, state, closed_at,
        grid, circles_elsewhere, started_at, agreed_end)
      VALUES (\(Slug(naming: record.title).text), \(record.title), \(record.day.iso), \(record.start.iso),
        \(record.minutes), \(record.place), \(record.videoLink), \(synthesis), 'closed', \(record.closedAt),
        \(record.grid?.rawValue), \(elsewhere.joined(separator: "\n")), \(record.startedAt), \(record.agreedEnd))
      """)
    return connection.lastInsertedRowID
  }

  func insertParts(of meeting: Int) throws {
    for (index, participant) in record.participants.enumerated() {
      try connection.run(
        """
        INSERT INTO meeting_participant (meeting_id, position, name, has_left)
        VALUES (\(meeting), \(index + 1), \(participant.kept), \(participant.hasLeft))
        """)
    }
    var rows = Rows()
    for (index, place) in record.places.enumerated() {
      try connection.run(
        "INSERT INTO meeting_place (meeting_id, position, name) VALUES (\(meeting), \(index + 1), \(place))")
      rows.places.append(connection.lastInsertedRowID)
    }
    for item in record.agenda {
      rows.items.append(try insert(item, of: meeting, position: rows.items.count + 1))
    }
    for cell in record.cells { rows.cells.append(try insert(cell, of: meeting, rows)) }
    for note in record.notes { rows.notes.append(try insert(note, of: meeting, rows)) }
    try insertOutcomes(of: meeting, rows)
    try insertTasks(of: meeting, rows)
  }

  private struct Rows {
    var places: [Int] = []
    var items: [Int] = []
    var cells: [Int] = []
    var notes: [Int] = []
  }

  private func insert(_ item: MinutesRecord.Item, of meeting: Int, position: Int) throws -> Int {
    try connection.run(
      """
      INSERT INTO agenda_item (meeting_id, position, minutes, title, lead, state, is_slot, live_minutes, started_at,
        ended_at)
      VALUES (\(meeting), \(position), \(item.minutes), \(item.title), \(item.lead), \(item.state.rawValue),
        \(item.isSlot), \(item.liveMinutes), \(item.startedAt), \(item.endedAt))
      """)
    let row = connection.lastInsertedRowID
    for (index, point) in item.points.enumerated() {
      let body = try writings.insertBody(point, at: .line, of: onlyCircle)
      try connection.run(
        "INSERT INTO agenda_point (item_id, position, body_id) VALUES (\(row), \(index + 1), \(body))")
    }
    for (index, call) in item.signups.enumerated() { try insert(call, in: .item(row), position: index + 1) }
    for (index, poll) in item.datePolls.enumerated() {
      try connection.run(
        """
        INSERT INTO date_poll (item_id, position, question, state)
        VALUES (\(row), \(index + 1), \(poll.question), \(poll.state.rawValue))
        """)
    }
    return row
  }

  private func insert(_ cell: MinutesRecord.Cell, of meeting: Int, _ rows: Rows) throws -> Int {
    try connection.run(
      """
      INSERT INTO cell (meeting_id, item_id, place_id, subject, reporter)
      VALUES (\(meeting), \(rows.items[cell.item]), \(rows.places[cell.place]), \(cell.subject), \(cell.reporter))
      """)
    let row = connection.lastInsertedRowID
    for (index, call) in cell.signups.enumerated() { try insert(call, in: .cell(row), position: index + 1) }
    return row
  }

  private func insert(_ note: MinutesRecord.Note, of meeting: Int, _ rows: Rows) throws -> Int {
    let draft = NoteDraft(
      item: note.item.map { rows.items[$0] }, cell: note.cell.map { rows.cells[$0] }, body: note.text,
      author: note.author.kept, isCorrection: note.isCorrection)
    let row = try writings.insertNote(
      draft, of: meeting, in: onlyCircle, at: Instant(seconds: note.writtenAt))
    try connection.run(
      """
      UPDATE note SET author_left = \(note.author.hasLeft), editor = \(note.editor?.kept),
        editor_left = \(note.editor?.hasLeft ?? false), edited_at = \(note.editedAt)
      WHERE id = \(row)
      """)
    for proposal in note.proposals {
      try connection.run(
        """
        INSERT INTO proposal (note_id, kind, text, owner, due, state)
        VALUES (\(row), \(proposal.kind.rawValue), \(proposal.text), \(proposal.owner), \(proposal.due?.iso),
          \(proposal.state.rawValue))
        """)
    }
    for (index, call) in note.signups.enumerated() { try insert(call, in: .note(row), position: index + 1) }
    return row
  }

  /// The text of a note has made its calls already; what the record says of them holds. Answers of one name count once: nothing
  /// in a record tells them apart.
  private func insert(_ call: MinutesRecord.Call, in place: SignupPlace, position: Int) throws {
    let (item, cell, note) = place.rows
    try connection.run(
      """
      DELETE FROM signup WHERE note_id = \(note) AND key = \(call.key)
      """)
    try connection.run(
      """
      INSERT INTO signup (item_id, cell_id, note_id, position, key, question, is_open)
      VALUES (\(item), \(cell), \(note), \(position), \(call.key), \(call.question), \(call.isOpen))
      """)
    let row = connection.lastInsertedRowID
    for answer in call.answers {
      try connection.run(
        """
        INSERT OR IGNORE INTO signup_entry (signup_id, name, signed_at)
        VALUES (\(row), \(answer.name), \(answer.at))
        """)
    }
  }

  private func insertOutcomes(of meeting: Int, _ rows: Rows) throws {
    for (index, outcome) in record.outcomes.enumerated() {
      try connection.run(
        """
        INSERT INTO outcome (meeting_id, kind, position, text, item_id, note_id, is_settled, ayes, noes,
          abstentions)
        VALUES (\(meeting), \(outcome.kind.rawValue), \(index + 1), \(outcome.text),
          \(outcome.item.map { rows.items[$0] }), \(outcome.note.map { rows.notes[$0] }), \(outcome.isSettled),
          \(outcome.hands?.ayes), \(outcome.hands?.noes), \(outcome.hands?.abstentions))
        """)
    }
  }

  private func insertTasks(of meeting: Int, _ rows: Rows) throws {
    for (index, task) in record.tasks.enumerated() {
      try connection.run(
        """
        INSERT INTO task (meeting_id, position, title, owner, owner_left, due, state, item_id, note_id)
        VALUES (\(meeting), \(index + 1), \(task.title), \(task.owner.kept), \(task.owner.hasLeft),
          \(task.due?.iso), \(task.state.rawValue), \(task.item.map { rows.items[$0] }),
          \(task.note.map { rows.notes[$0] }))
        """)
    }
  }
}

extension MinutesRecord.Person {
  /// As the tables have it: « - » for who has left.
  fileprivate var kept: String { hasLeft ? "-" : name }
}

extension SignupPlace {
  fileprivate var rows: (item: Int?, cell: Int?, note: Int?) {
    switch self {
    case .item(let row): (row, nil, nil)
    case .cell(let row): (nil, row, nil)
    case .note(let row): (nil, nil, row)
    case .document: (nil, nil, nil)
    }
  }
}
