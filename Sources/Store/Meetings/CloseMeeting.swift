import Database
import Domain

extension Readings {
  /// What is completed when a meeting is closed, as it is kept; nil when the viewer does not see the meeting. Four statements.
  package func minutesDraft(of meeting: Int) throws(DatabaseError) -> MinutesDraft? {
    let isSeen = try connection.first(
      "SELECT 1 FROM meeting WHERE id = \(meeting) AND \(viewer.seesMeeting(withID: "meeting.id"))"
    ) { row in try row.int(0) }
    return isSeen == nil ? nil : try keptMinutes(of: meeting)
  }

  /// The same. The viewer is known to see the meeting.
  func keptMinutes(of meeting: Int) throws(DatabaseError) -> MinutesDraft? {
    let synthesis = try connection.first(
      """
      SELECT body.source FROM meeting JOIN body ON body.id = meeting.synthesis_id
      WHERE meeting.id = \(meeting)
      """
    ) { row in try row.text(0) }
    guard let synthesis else { return nil }
    let skipped = try connection.rows(
      "SELECT id FROM agenda_item WHERE meeting_id = \(meeting) AND state = 'skipped'"
    ) { row in try row.int(0) }
    return MinutesDraft(
      participants: try attendants(of: meeting).compactMap(\.author), synthesis: synthesis,
      skipped: Set(skipped))
  }

  /// Who took part, in the order given. The viewer is known to see the meeting.
  func attendants(of meeting: Int) throws(DatabaseError) -> [Attendant] {
    try connection.rows(
      "SELECT name, has_left, person_id, guest_id FROM meeting_participant WHERE meeting_id = \(meeting) ORDER BY position"
    ) { row in
      Attendant(
        author: try row.author(0), person: try row.optionalInt(2), guest: try row.optionalInt(3))
    }
  }
}

/// Someone who took part, and the member or the guest that it is.
struct Attendant {
  let author: Author?
  let person: Int?
  let guest: Int?
}

extension Writings {
  /// Keeps who took part, what was put off and the synthesis.
  ///
  /// - Parameters:
  ///   - base: what the draft follows, or was merged with.
  ///   - isPublished: whether the meeting is closed, or is closed next: what was not put off was then dealt with.
  /// - Throws: `Superseded` when something else than the base is kept by now: nothing is kept then.
  package func keepMinutes(
    _ draft: MinutesDraft, over base: MinutesDraft, of meeting: MeetingAccess, isPublished: Bool
  ) throws {
    try require(draft.problems)
    guard try readings.keptMinutes(of: meeting.id) == base else { throw Superseded() }
    try keepAttendance(draft.participants, of: meeting.id)
    try keepStates(skipped: draft.skipped, of: meeting.id, isPublished: isPublished)
    let body = try connection.first(
      """
      SELECT body.id FROM meeting JOIN body ON body.id = meeting.synthesis_id
      WHERE meeting.id = \(meeting.id) AND body.source <> \(draft.synthesis)
      """
    ) { row in try row.int(0) }
    if let body { try replaceBody(body, with: draft.synthesis, at: .part, of: meeting.onlyCircle) }
    try index(.meeting, meeting.id)
  }

  /// Publishes the minutes of a meeting: the item that goes on ends, and its guests are out, and the
  /// results of its votes are shown that waited for it. One that is closed already stays as it was
  /// closed first.
  package func closeMeeting(_ meeting: Int, by member: Member, at now: Instant) throws {
    let closed = try releasingVotes(of: meeting, at: now) {
      try connection.run(
        """
        UPDATE meeting SET state = 'closed', closed_at = \(now.seconds), join_code = NULL
        WHERE id = \(meeting) AND state IN ('planned', 'running')
        """)
    }
    guard closed > 0 else { return }
    try connection.run(
      """
      UPDATE agenda_item SET state = CASE state WHEN 'running' THEN 'done' ELSE state END,
        ended_at = max(started_at, \(now.seconds))
      WHERE meeting_id = \(meeting) AND started_at IS NOT NULL AND ended_at IS NULL
      """)
    try forgetGuests(of: meeting)
    try tell(.published, of: meeting, by: member, at: now)
  }

  /// Takes the minutes back: the meeting is one to come, or under way, again.
  package func reopenMeeting(_ meeting: Int) throws {
    try connection.run(
      "UPDATE meeting SET state = 'planned', closed_at = NULL WHERE id = \(meeting) AND state = 'closed'")
  }

  /// Adds a dated note that mends validated minutes.
  package func addCorrection(
    _ text: String, to meeting: MeetingAccess, by member: Member, at now: Instant
  ) throws {
    let draft = NoteDraft(
      item: nil, body: text, author: member.name, authorID: member.id, isCorrection: true)
    try require(draft.problems)
    try insertNote(draft, of: meeting.id, in: meeting.onlyCircle, at: now)
    try tell(.corrected, of: meeting.id, by: member, at: now)
  }

  private func keepStates(skipped: Set<Int>, of meeting: Int, isPublished: Bool) throws {
    let items = try connection.rows("SELECT id, state FROM agenda_item WHERE meeting_id = \(meeting)") {
      row in
      Numbered(id: try row.int(0), value: try row.text(1, as: ItemState.init(rawValue:)))
    }
    for item in items {
      let wasSkipped = item.value == .skipped
      let other: ItemState = isPublished ? .done : wasSkipped ? .planned : item.value
      let state = skipped.contains(item.id) ? .skipped : other
      if state == item.value { continue }
      try connection.run(
        "UPDATE agenda_item SET state = \(state.rawValue), version = version + 1 WHERE id = \(item.id)")
    }
  }

  /// Members are recognised by their very names; who was one stays one, and a guest a guest.
  private func keepAttendance(_ names: [Author], of meeting: Int) throws {
    var known = try readings.attendants(of: meeting)
    try connection.run("DELETE FROM meeting_participant WHERE meeting_id = \(meeting)")
    for (index, author) in names.enumerated() {
      let place = known.firstIndex { $0.author == author }
      let kept = place.map { known.remove(at: $0) }
      let person = try kept.map(\.person) ?? person(author, of: meeting)
      try connection.run(
        """
        INSERT INTO meeting_participant (meeting_id, position, name, person_id, guest_id, has_left)
        VALUES (\(meeting), \(index + 1), \(author.name ?? "-"), \(person), \(kept?.guest), \(author == .formerMember))
        """)
    }
  }

  private func person(_ author: Author, of meeting: Int) throws -> Int? {
    guard case .named(let name) = author else { return nil }
    return try readings.member(named: name, seeing: meeting)?.id
  }
}
