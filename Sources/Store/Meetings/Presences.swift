import Database
import Domain

extension Readings {
  /// Who took part in a meeting or is there, in the order given; a guest as such for as long as they are known. The viewer is known
  /// to see the meeting. One statement.
  func participants(of meeting: Int) throws(DatabaseError) -> MeetingParticipants {
    let (person, guest) = (viewer.participant?.person, viewer.participant?.guest)
    var found = MeetingParticipants()
    let rows = try connection.rows(
      """
      SELECT name, has_left, guest_id IS NOT NULL, person_id = \(person) OR guest_id = \(guest)
      FROM meeting_participant WHERE meeting_id = \(meeting) ORDER BY position
      """
    ) { row in
      SeenParticipant(
        who: try row.participant(0), isViewer: try row.optionalInt(3) == 1)
    }
    for row in rows {
      if let who = row.who { found.names.append(who) }
      if row.isViewer { found.haveViewer = true }
    }
    return found
  }

  /// Who is at a meeting, who else may be, and how guests come in. For whoever prepares it: it is not asked here who does. Four
  /// statements.
  package func presenceList(of meeting: Int, now: Instant) throws(DatabaseError) -> PresenceList {
    let present = try connection.rows(
      """
      SELECT name, has_left, guest_id IS NOT NULL, position FROM meeting_participant
      WHERE meeting_id = \(meeting) ORDER BY position
      """
    ) { row -> Presence? in
      let position = try row.int(3)
      return try row.participant(0).map { Presence(position: position, who: $0) }
    }
    let guests = try connection.first(
      """
      SELECT count(*) FROM guest
      WHERE meeting_id = \(meeting) AND created_at > \(now.seconds - Lifetime.guest)
        AND EXISTS (SELECT 1 FROM session WHERE session.guest_id = guest.id)
      """
    ) { row in try row.int(0) }
    return PresenceList(
      present: present.compactMap(\.self), absent: try absentMembers(of: meeting),
      code: try joinCode(of: meeting), guests: guests ?? 0)
  }

  /// Members of the circles of a meeting that the viewer sees, who are not there.
  private func absentMembers(of meeting: Int) throws(DatabaseError) -> [MemberName] {
    let members = try connection.rows(
      """
      SELECT DISTINCT person.id, person.name
      FROM meeting_circle
      CROSS JOIN circle ON circle.id = meeting_circle.circle_id
      CROSS JOIN circle_member ON circle_member.circle_id = meeting_circle.circle_id
      CROSS JOIN person ON person.id = circle_member.person_id
      WHERE meeting_circle.meeting_id = \(meeting) AND \(viewer.sees)
        AND NOT EXISTS (SELECT 1 FROM meeting_participant
          WHERE meeting_participant.person_id = person.id AND meeting_participant.meeting_id = \(meeting))
      LIMIT \(PresenceList.mostOffered)
      """
    ) { row in MemberName(id: try row.int(0), name: try row.text(1)) }
    return members.sorted { French.sortKey($0.name) < French.sortKey($1.name) }
  }
}

/// The names of a meeting's participants, and whether the viewer is one of them.
struct MeetingParticipants {
  var names: [Author] = []
  var haveViewer = false
}

private struct SeenParticipant {
  let who: Author?
  let isViewer: Bool
}

extension Row {
  /// The name in `column`, in the next two whether they have left and whether they are a guest.
  fileprivate func participant(_ column: Int) throws(DatabaseError) -> Author? {
    guard try bool(column + 2) else { return try author(column) }
    return .guest(try text(column))
  }
}

extension Writings {
  /// Says that someone is at a meeting; who stands in the list already stays in their place, and whose name was typed there by
  /// someone else takes it.
  ///
  /// - Throws: `Rejection` of the whole form when the meeting has as many people as it can.
  package func attend(_ participant: Participant, _ meeting: Int) throws {
    if try isThere(participant, meeting) { return }
    if let person = participant.person {
      let typed = try connection.first(
        """
        SELECT min(position) FROM meeting_participant
        WHERE meeting_id = \(meeting) AND name = \(participant.name)
          AND person_id IS NULL AND guest_id IS NULL AND NOT has_left
        """
      ) { row in try row.optionalInt(0) }
      if let position = typed ?? nil {
        try connection.run(
          """
          UPDATE meeting_participant SET person_id = \(person)
          WHERE meeting_id = \(meeting) AND position = \(position)
          """)
        return
      }
    }
    try insertPresence(participant.name, person: participant.person, guest: participant.guest, meeting)
  }

  /// Says that someone is not at a meeting, or not any more.
  package func leave(_ participant: Participant, _ meeting: Int) throws {
    try connection.run(
      """
      DELETE FROM meeting_participant WHERE meeting_id = \(meeting)
        AND (person_id = \(participant.person) OR guest_id = \(participant.guest))
      """)
  }

  /// Says that others are at a meeting, for whoever prepares it.
  ///
  /// - Parameters:
  ///   - members: by their rows; those who are none, or do not see the meeting, are left out.
  ///   - names: as they were typed. Members are recognised by their very names; a name that stands in the list already counts once.
  /// - Throws: `Rejection` of the whole form when the meeting has as many people as it can, of `name` for what is no name.
  package func addPresences(members: [Int], names: [String], to meeting: Int) throws {
    try require(MinutesDraft(participants: names.map(Author.named), synthesis: "", skipped: []).problems)
    for id in members {
      guard let member = try readings.activeMember(id),
        try Readings(connection, viewer: .member(member)).meetingAccess(meeting) != nil
      else { continue }
      try attend(.member(member), meeting)
    }
    for name in names {
      if let member = try readings.member(named: name, seeing: meeting) {
        try attend(.member(member), meeting)
      } else if try !isListed(name, meeting) {
        try insertPresence(name, person: nil, guest: nil, meeting)
      }
    }
  }

  /// Takes someone out of the list who stands at `position` under `name`, empty for who has left; nobody when somebody else stands
  /// there by now.
  package func removePresence(at position: Int, _ name: String, from meeting: Int) throws {
    try connection.run(
      """
      DELETE FROM meeting_participant WHERE meeting_id = \(meeting) AND position = \(position)
        AND CASE WHEN has_left THEN '' ELSE name END = \(name)
      """)
  }

  private func isThere(_ participant: Participant, _ meeting: Int) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM meeting_participant WHERE meeting_id = \(meeting)
        AND (person_id = \(participant.person) OR guest_id = \(participant.guest))
      """
    ) { _ in true } ?? false
  }

  private func isListed(_ name: String, _ meeting: Int) throws -> Bool {
    try connection.first(
      """
      SELECT 1 FROM meeting_participant
      WHERE meeting_id = \(meeting) AND name = \(name) AND guest_id IS NULL AND NOT has_left
      """
    ) { _ in true } ?? false
  }

  /// Each job of the writer runs alone: no two take the same place.
  private func insertPresence(_ name: String, person: Int?, guest: Int?, _ meeting: Int) throws {
    let places = try connection.first(
      "SELECT count(*), COALESCE(max(position), 0) FROM meeting_participant WHERE meeting_id = \(meeting)"
    ) { row in ListPlaces(count: try row.int(0), last: try row.int(1)) }
    guard let places, places.count < MinutesDraft.mostParticipants else { throw Rejection("", .crowded) }
    try connection.run(
      """
      INSERT INTO meeting_participant (meeting_id, position, name, person_id, guest_id)
      VALUES (\(meeting), \(places.last + 1), \(name), \(person), \(guest))
      """)
  }
}

private struct ListPlaces {
  let count: Int
  let last: Int
}
