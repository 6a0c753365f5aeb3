import Database
import Domain

extension Writings {
  /// Keeps a new meeting with its agenda and all that is bound to it. Gives its id.
  ///
  /// - Parameters:
  ///   - viewer: who makes it, for circles that they see; nil for seeds.
  ///   - isTold: whether the changes tell of it.
  @discardableResult
  package func createMeeting(
    _ draft: MeetingDraft, as viewer: Viewer?, at now: Instant, isTold: Bool = true
  ) throws -> Int {
    try require(draft.problems)
    return try renderingMany().create(draft, as: viewer, at: now, isTold: isTold)
  }

  private func create(
    _ draft: MeetingDraft, as viewer: Viewer?, at now: Instant, isTold: Bool
  ) throws -> Int {
    if Set(draft.circles).count < draft.circles.count { throw Rejection("circles", .taken) }
    let circles = try draft.circles.map { try circleID($0, field: "circles", as: viewer) }
    let onlyCircle = circles.count == 1 ? circles.first : nil
    let meeting = try insertMeeting(draft, in: onlyCircle, at: now)
    try insertCircles(circles, of: meeting, draft)
    try keepSeries(draft.series, of: meeting, as: viewer)
    for (index, place) in draft.places.enumerated() {
      try connection.run(
        "INSERT INTO meeting_place (meeting_id, position, name) VALUES (\(meeting), \(index + 1), \(place))")
    }
    for (index, item) in draft.agenda.enumerated() {
      try insertItem(item, of: meeting, in: onlyCircle, position: index + 1, at: now)
    }
    for note in draft.otherNotes { try insertCommonNote(note, of: meeting, in: onlyCircle, at: now) }
    try insertOutcome(draft, of: meeting)
    if isTold { try tell(draft.isClosed ? .published : .announced, of: meeting, by: viewer?.member, at: now) }
    try indexMeeting(meeting)
    return meeting
  }

  /// The circles of a meeting, with its day and its hour.
  func insertCircles(_ circles: [Int], of meeting: Int, _ draft: MeetingDraft) throws {
    for (index, circle) in circles.enumerated() {
      try connection.run(
        """
        INSERT INTO meeting_circle (meeting_id, position, circle_id, day, start)
        VALUES (\(meeting), \(index + 1), \(circle), \(draft.day.iso), \(draft.start.iso))
        """)
    }
  }

  private func insertMeeting(_ draft: MeetingDraft, in circle: Int?, at now: Instant) throws -> Int {
    let synthesis = try insertBody(draft.synthesis, at: .part, of: circle)
    let state = draft.isClosed ? MeetingState.closed : .planned
    // Published here from now on: whoever brings past minutes in has a week to correct them.
    let closedAt = draft.isClosed ? now.seconds : nil
    try connection.run(
      """
      INSERT INTO meeting (slug, title, day, start, minutes, place, video_link, synthesis_id, state, closed_at, grid)
      VALUES (\(Slug(naming: draft.title).text), \(draft.title), \(draft.day.iso), \(draft.start.iso),
        \(draft.minutes), \(draft.place), \(draft.videoLink?.address), \(synthesis), \(state.rawValue),
        \(closedAt), \(draft.grid?.rawValue))
      """)
    return connection.lastInsertedRowID
  }

  /// Keeps an item with what is bound to it. Gives its id.
  ///
  /// - Parameters:
  ///   - circle: the only circle of the meeting, if it has one and no other.
  ///   - position: one that is free.
  @discardableResult
  func insertItem(
    _ draft: AgendaItemDraft, of meeting: Int, in circle: Int?, position: Int, at now: Instant
  ) throws -> Int {
    try connection.run(
      """
      INSERT INTO agenda_item (meeting_id, position, minutes, title, lead, shortest, longest, is_slot)
      VALUES (\(meeting), \(position), \(draft.minutes), \(draft.title), \(draft.lead), \(draft.shortest),
        \(draft.longest), \(draft.isSlot))
      """)
    let item = connection.lastInsertedRowID
    try keepRunSheet(draft.runSheet, of: item)
    try insertPoints(draft.points, of: item, in: circle)
    try insertCalls(draft, of: item)
    for note in draft.notes { try insertCommonNote(note, of: meeting, item: item, in: circle, at: now) }
    return item
  }

  private func insertCommonNote(
    _ source: String, of meeting: Int, item: Int? = nil, in circle: Int?, at now: Instant
  ) throws {
    try insertNote(NoteDraft(item: item, body: source, author: ""), of: meeting, in: circle, at: now)
  }

  /// What people are asked to answer.
  private func insertCalls(_ draft: AgendaItemDraft, of item: Int) throws {
    for (index, question) in draft.signups.enumerated() {
      try connection.run(
        """
        INSERT INTO signup (item_id, position, key, question, is_open)
        VALUES (\(item), \(index + 1), \(Slug(naming: question).text), \(question), 1)
        """)
    }
    for (index, question) in draft.datePolls.enumerated() {
      try connection.run(
        """
        INSERT INTO date_poll (item_id, position, question, state)
        VALUES (\(item), \(index + 1), \(question), \(DatePollState.wished.rawValue))
        """)
    }
  }

  private func insertOutcome(_ draft: MeetingDraft, of meeting: Int) throws {
    for (index, name) in draft.participants.enumerated() {
      try connection.run(
        """
        INSERT INTO meeting_participant (meeting_id, position, name)
        VALUES (\(meeting), \(index + 1), \(name))
        """)
    }
    try insertOutcomes(draft.decisions, .decision, of: meeting)
    try insertOutcomes(draft.nextSteps, .nextStep, of: meeting)
    for (index, task) in draft.tasks.enumerated() {
      try connection.run(
        """
        INSERT INTO task (meeting_id, position, title, owner, due, state)
        VALUES (\(meeting), \(index + 1), \(task.title), \(task.owner), \(task.due?.iso),
          \(MeetingTask.State.open.rawValue))
        """)
    }
  }

  private func insertOutcomes(_ texts: [String], _ kind: Outcome.Kind, of meeting: Int) throws {
    for (index, text) in texts.enumerated() {
      try connection.run(
        """
        INSERT INTO outcome (meeting_id, kind, position, text)
        VALUES (\(meeting), \(kind.rawValue), \(index + 1), \(text))
        """)
    }
  }
}
