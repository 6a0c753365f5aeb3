import Database
import Domain

extension Writings {
  /// Keeps a new poll, open. Gives its id.
  ///
  /// - Parameters:
  ///   - wish: what an item of an agenda wishes to have found; the poll takes its place there.
  ///   - viewer: who makes it, for circles that they see.
  /// - Throws: `Rejection` of the fields; of the whole form when the wish was taken up meanwhile.
  package func createDatePoll(
    _ draft: DatePollDraft, wish: Int? = nil, as viewer: Viewer, at now: Instant
  ) throws -> Int {
    try require(draft.problems(at: now))
    let circles = try draft.circles.map { try circleID($0, field: "circles", as: viewer) }
    let id: Int
    if let wish {
      let count = try connection.run(
        """
        UPDATE date_poll SET question = \(draft.title), state = 'open', minutes = \(draft.minutes),
          place = \(draft.place), video_link = \(draft.videoLink?.address), opened_at = \(now.seconds),
          closes_at = \(draft.closesAt.seconds)
        WHERE id = \(wish) AND state = 'wished'
        """)
      guard count > 0 else { throw Rejection("", .changed) }
      id = wish
    } else {
      try connection.run(
        """
        INSERT INTO date_poll (question, state, minutes, place, video_link, opened_at, closes_at)
        VALUES (\(draft.title), 'open', \(draft.minutes), \(draft.place), \(draft.videoLink?.address),
          \(now.seconds), \(draft.closesAt.seconds))
        """)
      id = connection.lastInsertedRowID
    }
    try insertCircles(circles, ofDatePoll: id)
    try insertCandidates(draft.slots, of: id)
    try indexMeeting(ofDatePoll: id)
    return id
  }

  /// Changes a poll. Answers to the dates that stay are kept; members who have answered are told of new and lost dates.
  ///
  /// - Parameters:
  ///   - poll: one that `viewer` may change.
  ///   - draft: circles that the viewer cannot name stay, so that it is never shown to more people because one of its circles
  ///     was out of sight.
  ///   - version: the one that the form was made from.
  ///   - sendsMail: whether mails leave by themselves.
  /// - Throws: `Rejection` of the fields; of the whole form for an older version.
  package func changeDatePoll(
    _ poll: DatePollAccess, _ draft: DatePollDraft, from version: Int, as viewer: Viewer, at now: Instant,
    sendsMail: Bool
  ) throws {
    guard poll.version == version else { throw Rejection("", .changed) }
    let kept = try readings.candidates(ofDatePoll: poll.id)
    let before = Set(kept.map(\.candidate.slot))
    try require(draft.problems(at: now, besides: before, closing: poll.closesAt))
    // A poll that its deadline has closed opens again by a new one.
    let opensAgain = poll.closesAt <= now && draft.closesAt > now && !kept.contains(where: \.isChosen)
    try connection.run(
      """
      UPDATE date_poll SET question = \(draft.title), minutes = \(draft.minutes), place = \(draft.place),
        video_link = \(draft.videoLink?.address), version = version + 1,
        state = CASE WHEN \(opensAgain) THEN 'open' ELSE state END,
        opened_at = CASE WHEN \(draft.closesAt != poll.closesAt) THEN \(now.seconds) ELSE opened_at END,
        reminded_at = CASE WHEN \(draft.closesAt != poll.closesAt) THEN NULL ELSE reminded_at END,
        closes_at = \(draft.closesAt.seconds)
      WHERE id = \(poll.id)
      """)
    try keepCircles(draft.circles, ofDatePoll: poll.id, as: viewer)
    let after = Set(draft.slots)
    for old in kept where !after.contains(old.candidate.slot) {
      guard !old.isChosen else { throw Rejection("days", .taken) }
      try connection.run("DELETE FROM date_candidate WHERE id = \(old.candidate.id)")
    }
    try insertCandidates(after.subtracting(before).sorted(), of: poll.id)
    try indexMeeting(ofDatePoll: poll.id)
    if sendsMail, before != after {
      try tellVoters(.datesChanged, of: poll.id, after: Self.changesPause, at: now)
    }
  }

  /// Closes a poll before its time, or opens it again.
  ///
  /// - Throws: `Rejection` of the whole form when it is to be opened and its time is over, or a date was kept.
  package func setOpen(_ isOpen: Bool, _ poll: DatePollAccess, at now: Instant) throws {
    if isOpen {
      let isSettled = try readings.candidates(ofDatePoll: poll.id).contains(where: \.isChosen)
      guard now < poll.closesAt, !isSettled else { throw Rejection("", .pollClosed) }
    }
    let state: DatePollState = isOpen ? .open : .closed
    try connection.run(
      "UPDATE date_poll SET state = \(state.rawValue), version = version + 1 WHERE id = \(poll.id)")
  }

  /// Takes a poll out of the lists, or brings it back.
  package func setWithdrawn(_ isWithdrawn: Bool, _ poll: DatePollAccess, at now: Instant) throws {
    let moment = isWithdrawn ? now.seconds : nil
    try connection.run(
      "UPDATE date_poll SET withdrawn_at = \(moment), version = version + 1 WHERE id = \(poll.id)")
    if isWithdrawn { try connection.run("DELETE FROM mail WHERE poll_id = \(poll.id)") }
  }

  /// Gives a poll a new link in the place of the one before, or none.
  package func setLink(_ hash: [UInt8]?, of poll: DatePollAccess) throws {
    try connection.run("UPDATE date_poll SET link_hash = \(hash) WHERE id = \(poll.id)")
  }

  /// How long the news of changed dates wait for more of them, in seconds.
  private static let changesPause = 600

  private func insertCandidates(_ slots: [DateSlot], of poll: Int) throws {
    for slot in Set(slots).sorted() {
      try connection.run(
        "INSERT INTO date_candidate (poll_id, day, start) VALUES (\(poll), \(slot.day.iso), \(slot.start.iso))"
      )
    }
  }

  private func insertCircles(_ circles: [Int], ofDatePoll id: Int) throws {
    for (index, circle) in circles.enumerated() {
      try connection.run(
        """
        INSERT INTO date_poll_circle (poll_id, position, circle_id) VALUES (\(id), \(index + 1), \(circle))
        ON CONFLICT DO NOTHING
        """)
    }
  }

  private func keepCircles(_ slugs: [Slug], ofDatePoll id: Int, as viewer: Viewer) throws {
    let named = try slugs.map { try circleID($0, field: "circles", as: viewer) }
    let unnameable = try connection.rows(
      """
      SELECT circle.id FROM date_poll_circle JOIN circle ON circle.id = date_poll_circle.circle_id
      WHERE date_poll_circle.poll_id = \(id) AND NOT (circle.archived_at IS NULL AND \(viewer.sees))
      ORDER BY date_poll_circle.position
      """
    ) { row in try row.int(0) }
    try connection.run("DELETE FROM date_poll_circle WHERE poll_id = \(id)")
    try insertCircles(named + unnameable, ofDatePoll: id)
  }

  /// The search knows an item's wish and not its poll, which other people see.
  private func indexMeeting(ofDatePoll id: Int) throws {
    let meeting = try connection.first(
      """
      SELECT agenda_item.meeting_id FROM date_poll JOIN agenda_item ON agenda_item.id = date_poll.item_id
      WHERE date_poll.id = \(id)
      """
    ) { row in try row.int(0) }
    if let meeting { try index(.meeting, meeting) }
  }
}
