import Database
import Domain

extension Readings {
  /// The code by which guests come in to a meeting; nil while none do. For whoever prepares it. One statement.
  package func joinCode(of meeting: Int) throws(DatabaseError) -> String? {
    try connection.first("SELECT join_code FROM meeting WHERE id = \(meeting)") { row in
      try row.optionalText(0)
    } ?? nil
  }

  /// The meeting that a code opens, whoever asks. One statement.
  package func meeting(openedBy code: String) throws(DatabaseError) -> MeetingLink? {
    try meetingLink(where: "join_code = \(code)")
  }

  /// The meeting that a guest is in. One statement.
  package func meeting(of guest: Guest) throws(DatabaseError) -> MeetingLink? {
    try meetingLink(where: "id = \(guest.meeting)")
  }

  fileprivate func state(of meeting: Int) throws(DatabaseError) -> MeetingState? {
    try connection.first("SELECT state FROM meeting WHERE id = \(meeting)") { row in
      try row.text(0, as: MeetingState.init(rawValue:))
    }
  }

  private func meetingLink(where condition: SQL) throws(DatabaseError) -> MeetingLink? {
    try connection.first("SELECT id, slug, title, day FROM meeting WHERE \(condition)") { row in
      MeetingLink(id: try row.int(0), slug: try row.slug(1), title: try row.text(2), day: try row.day(3))
    }
  }
}

extension Writings {
  /// Gives a meeting a new code; the one before is worth nothing any more.
  ///
  /// - Parameter draw: gives a random code; asked again where another meeting has it.
  /// - Throws: `Rejection` of the whole form for a meeting that is over.
  package func openToGuests(_ meeting: Int, drawing draw: () -> String) throws {
    var code = draw()
    while try readings.meeting(openedBy: code) != nil { code = draw() }
    let changed = try connection.run(
      "UPDATE meeting SET join_code = \(code) WHERE id = \(meeting) AND state IN ('planned', 'running')")
    if changed == 0 { throw Rejection("", .notGathering) }
  }

  /// Ends the code of a meeting: nobody comes in by it any more.
  ///
  /// - Parameter sendingOut: whether those who are in have to leave too. They stay in the list of those who took part.
  package func closeToGuests(_ meeting: Int, sendingOut: Bool) throws {
    try connection.run("UPDATE meeting SET join_code = NULL WHERE id = \(meeting)")
    guard sendingOut else { return }
    try connection.run(
      "DELETE FROM session WHERE guest_id IN (SELECT id FROM guest WHERE meeting_id = \(meeting))")
  }

  /// Lets someone in to the meeting that a code opens, under their first name, which gets a number where another has it. They are
  /// there at once when people come to the meeting now. Gives the meeting.
  ///
  /// - Parameter agent: the kind of browser, in 60 characters at most.
  /// - Throws: `Rejection` of `code` for one that opens nothing, of the whole form when the meeting has as many people as it can.
  package func letIn(
    _ draft: GuestDraft, by code: String, tokenHash: [UInt8], agent: String, now: Instant
  ) throws -> MeetingLink {
    try require(draft.problems)
    guard let meeting = try readings.meeting(openedBy: code),
      let state = try readings.state(of: meeting.id)
    else { throw Rejection(GuestDraft.codeField, .wrong) }
    let taken = try namesTaken(in: meeting.id)
    if taken.guests >= MinutesDraft.mostParticipants { throw Rejection("", .crowded) }
    let guest = try openGuestSession(
      tokenHash: tokenHash, meeting: meeting.id, name: draft.name(besides: taken.names), agent: agent,
      now: now)
    if let guest, state.isGathering(on: meeting.day, today: now.inParis.day) {
      try attend(.guest(guest), meeting.id)
    }
    return meeting
  }

  /// The names that guests of a meeting have, and those that stand in its lists: of two alike nobody knows who is meant.
  private func namesTaken(in meeting: Int) throws -> TakenNames {
    let rows = try connection.rows(
      """
      SELECT name, 1 FROM guest WHERE meeting_id = \(meeting)
      UNION ALL SELECT name, 0 FROM meeting_participant WHERE meeting_id = \(meeting)
      UNION ALL SELECT signup_entry.name, 0 FROM signup
        CROSS JOIN signup_entry ON signup_entry.signup_id = signup.id WHERE signup.at_meeting_id = \(meeting)
      """
    ) { row in TakenName(name: try row.text(0), isOfGuest: try row.bool(1)) }
    return TakenNames(names: rows.map(\.name), guests: rows.count(where: \.isOfGuest))
  }

  /// Ends what guests could do in a meeting that is over: their names stay where they took part.
  func forgetGuests(of meeting: Int) throws {
    try connection.run("DELETE FROM guest WHERE meeting_id = \(meeting)")
  }
}

private struct TakenName {
  let name: String
  let isOfGuest: Bool
}

private struct TakenNames {
  let names: [String]
  /// How many of them are those of guests.
  let guests: Int
}
