import Database
import Domain

/// A poll on its own page.
extension Readings {
  /// A poll as far as rights go; nil when the viewer does not see it, or while it has no dates. One statement.
  package func datePollAccess(_ id: Int) throws(DatabaseError) -> DatePollAccess? {
    try datePollAccess(where: "date_poll.id = \(id) AND \(viewer.seesDatePoll)")
  }

  /// The poll that a link leads to, whoever follows it; nil when there is none, or when it was withdrawn. One statement.
  package func datePollAccess(linkHash: [UInt8]) throws(DatabaseError) -> DatePollAccess? {
    try datePollAccess(where: "date_poll.link_hash = \(linkHash) AND date_poll.withdrawn_at IS NULL")
  }

  /// The poll that someone has answered by its link, while it has one; nil otherwise. One statement.
  package func datePollAccess(voterHash: [UInt8]) throws(DatabaseError) -> DatePollAccess? {
    try datePollAccess(
      where: """
        date_poll.id = (SELECT poll_id FROM date_voter WHERE token_hash = \(voterHash))
          AND date_poll.link_hash IS NOT NULL AND date_poll.withdrawn_at IS NULL
        """)
  }

  /// A poll as its page shows it. Six statements.
  ///
  /// - Parameters:
  ///   - access: one that the viewer sees, or that they have the link of.
  ///   - key: whose answer is their own.
  ///   - showsNames: whether they are told who answered.
  package func datePollDetails(
    _ access: DatePollAccess, as key: DateVoterKey?, showsNames: Bool
  ) throws(DatabaseError) -> DatePollDetails? {
    let itself = try connection.first(
      "SELECT minutes, place, video_link FROM date_poll WHERE id = \(access.id) AND minutes IS NOT NULL"
    ) { row in
      DatePollItself(minutes: try row.int(0), place: try row.text(1), videoLink: try row.optionalLink(2))
    }
    guard let itself else { return nil }
    let candidates = try candidates(ofDatePoll: access.id)
    let voters = try voters(ofDatePoll: access.id, showsNames: showsNames)
    let own = try key.flatMap { key throws(DatabaseError) in try voter(key, in: access.id) }
    return DatePollDetails(
      access: access, circles: try circles(ofDatePoll: access.id), minutes: itself.minutes,
      place: itself.place, videoLink: itself.videoLink, candidates: candidates.map(\.candidate),
      voters: voters, own: own.flatMap { own in voters.first { $0.id == own } },
      chosen: candidates.first(where: \.isChosen)?.candidate.id,
      meeting: try access.meeting.flatMap { id throws(DatabaseError) in try meetingSummary(id) },
      askedAt: try access.askedAt.flatMap { id throws(DatabaseError) in try meetingSummary(id) },
      showsNames: showsNames)
  }

  /// A poll as it was typed; nil when there is none. Circles that the viewer cannot choose are left out; `changeDatePoll` keeps
  /// them. Three statements.
  package func datePollDraft(_ id: Int) throws(DatabaseError) -> DatePollDraft? {
    let slots = try candidates(ofDatePoll: id).map(\.candidate.slot)
    let circles = try connection.rows(
      """
      SELECT circle.slug FROM date_poll_circle JOIN circle ON circle.id = date_poll_circle.circle_id
      WHERE date_poll_circle.poll_id = \(id) AND circle.archived_at IS NULL AND \(viewer.sees)
      ORDER BY date_poll_circle.position
      """
    ) { row in try row.slug(0) }
    return try connection.first(
      """
      SELECT question, minutes, place, video_link, closes_at FROM date_poll
      WHERE id = \(id) AND \(viewer.seesDatePoll)
      """
    ) { row in
      DatePollDraft(
        title: try row.text(0), circles: circles, minutes: try row.int(1), place: try row.text(2),
        videoLink: try row.optionalLink(3), slots: slots, closesAt: try row.instant(4))
    }
  }

  /// Whether a poll is for circles, seen or not, and not for everyone. One statement.
  package func isForCircles(_ poll: DatePollAccess) throws(DatabaseError) -> Bool {
    try connection.first("SELECT 1 FROM date_poll_circle WHERE poll_id = \(poll.id) LIMIT 1") { _ in true }
      ?? false
  }

  /// The wish of an item that nobody has proposed dates for yet, with its meeting; nil when there is none that the viewer sees.
  /// Two statements.
  package func dateWish(_ id: Int) throws(DatabaseError) -> DateWish? {
    let found = try connection.first(
      """
      SELECT date_poll.question, agenda_item.meeting_id FROM date_poll
      JOIN agenda_item ON agenda_item.id = date_poll.item_id
      WHERE date_poll.id = \(id) AND date_poll.minutes IS NULL AND date_poll.state = 'wished'
      """
    ) { row in WishRow(question: try row.text(0), meeting: try row.int(1)) }
    guard let found, let meeting = try meetingAccess(found.meeting) else { return nil }
    return DateWish(id: id, question: found.question, meeting: meeting)
  }

  /// The poll that a meeting was made of, for a viewer who sees it. One statement.
  package func datePoll(ofMeeting id: Int) throws(DatabaseError) -> DatePollLink? {
    try connection.first(
      """
      SELECT date_poll.id, date_poll.question FROM date_poll
      WHERE date_poll.meeting_id = \(id) AND \(viewer.seesDatePoll) ORDER BY date_poll.id DESC LIMIT 1
      """
    ) { row in DatePollLink(id: try row.int(0), title: try row.text(1)) }
  }

  private func datePollAccess(where condition: SQL) throws(DatabaseError) -> DatePollAccess? {
    try connection.first(
      """
      SELECT \(DatePollAccess.columns(for: viewer)) FROM date_poll
      WHERE date_poll.minutes IS NOT NULL AND \(condition)
      """
    ) { row in try DatePollAccess(row) }
  }

  func candidates(ofDatePoll id: Int) throws(DatabaseError) -> [KeptCandidate] {
    try connection.rows(
      "SELECT id, day, start, is_chosen FROM date_candidate WHERE poll_id = \(id) ORDER BY day, start"
    ) { row in
      KeptCandidate(
        candidate: DateCandidate(id: try row.int(0), slot: DateSlot(try row.day(1), try row.time(2))),
        isChosen: try row.bool(3))
    }
  }

  /// The row of a voter; nil for one who has not answered.
  func voter(_ key: DateVoterKey, in poll: Int) throws(DatabaseError) -> Int? {
    try connection.first(
      "SELECT id FROM date_voter WHERE poll_id = \(poll) AND \(key.condition)"
    ) { row in try row.int(0) }
  }

  /// The circles that the viewer sees, in their order.
  private func circles(ofDatePoll id: Int) throws(DatabaseError) -> [CircleLink] {
    try connection.rows(
      """
      SELECT circle.slug, circle.name FROM date_poll_circle JOIN circle ON circle.id = date_poll_circle.circle_id
      WHERE date_poll_circle.poll_id = \(id) AND \(viewer.sees) ORDER BY date_poll_circle.position
      """
    ) { row in CircleLink(slug: try row.slug(0), name: try row.text(1)) }
  }

  /// One row for each answer, or one for a voter whose dates are all gone.
  private func voters(ofDatePoll id: Int, showsNames: Bool) throws(DatabaseError) -> [DateVoter] {
    let name: SQL =
      showsNames ? "COALESCE(person.name, guest.name, date_voter.name)" : "''"
    let rows = try connection.rows(
      """
      SELECT date_voter.id, \(name), date_voter.person_id IS NOT NULL, date_voter.guest_id IS NOT NULL,
        date_answer.candidate_id, date_answer.answer
      FROM date_voter
      LEFT JOIN person ON person.id = date_voter.person_id LEFT JOIN guest ON guest.id = date_voter.guest_id
      LEFT JOIN date_answer ON date_answer.voter_id = date_voter.id
      WHERE date_voter.poll_id = \(id) ORDER BY date_voter.id
      """
    ) { row in
      let kind: DateVoter.Kind = try row.bool(2) ? .member : try row.bool(3) ? .guest : .link
      var voter = DateVoter(id: try row.int(0), name: try row.text(1), kind: kind, answers: [:])
      if let candidate = try row.optionalInt(4) {
        voter.answers[candidate] = try row.text(5, as: DateAnswer.init(rawValue:))
      }
      return voter
    }
    return rows.reduce(into: []) { voters, row in
      if voters.last?.id == row.id {
        voters[voters.count - 1].answers.merge(row.answers) { first, _ in first }
      } else {
        voters.append(row)
      }
    }
  }
}

/// A candidate as it is kept.
struct KeptCandidate {
  let candidate: DateCandidate
  let isChosen: Bool
}

private struct DatePollItself {
  let minutes: Int
  let place: String
  let videoLink: WebLink?
}

private struct WishRow {
  let question: String
  let meeting: Int
}

extension DateVoterKey {
  /// Holds for their rows of `date_voter`.
  var condition: SQL {
    switch self {
    case .member(let member): "person_id = \(member.id)"
    case .guest(let guest): "guest_id = \(guest.id)"
    case .link(let hash): "token_hash = \(hash)"
    }
  }
}
