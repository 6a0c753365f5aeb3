import Database
import Domain

extension Writings {
  /// Keeps something that someone will do, after the others of its meeting. Gives its row.
  ///
  /// - Parameter note: the note in which it was born, if it was one.
  package func addTask(_ entry: TaskEntry, to meeting: Int, note: Int? = nil) throws -> Int {
    try require(entry.problems)
    try requireItem(entry.item, of: meeting)
    let owner = try taskOwner(named: entry.owner, in: meeting)
    try connection.run(
      """
      INSERT INTO task (meeting_id, position, title, owner, owner_id, due, state, item_id, note_id)
      VALUES (\(meeting), (SELECT COALESCE(max(position), 0) + 1 FROM task WHERE meeting_id = \(meeting)),
        \(entry.title), \(owner.name), \(owner.person), \(entry.due?.iso), \(MeetingTask.State.open.rawValue),
        \(entry.item), \(note))
      """)
    let id = connection.lastInsertedRowID
    try index(.meeting, meeting)
    return id
  }

  /// Replaces what a task says. What it is called belongs to the minutes: that stays once they are validated.
  ///
  /// - Parameters:
  ///   - access: its meeting.
  ///   - version: the one that the form was made from.
  /// - Throws: `ChangedMeanwhile` when there is a later one, `Rejection` of the fields.
  package func changeTask(
    _ task: MeetingTask, of access: MeetingAccess, to entry: TaskEntry, from version: Int, at now: Instant
  ) throws {
    if task.version != version { throw ChangedMeanwhile(current: task) }
    try require(entry.problems)
    try requireItem(entry.item, of: access.id)
    let isSame = entry.title == task.title && entry.item == task.item
    guard isSame || access.isOpen(at: now) else { throw Rejection("", .validated) }
    var owner = Hand(name: entry.owner, person: task.ownerID)
    if task.owner != .named(entry.owner) { owner = try taskOwner(named: entry.owner, in: access.id) }
    try connection.run(
      """
      UPDATE task SET title = \(entry.title), owner = \(owner.name), owner_id = \(owner.person), owner_left = 0,
        due = \(entry.due?.iso), item_id = \(entry.item), version = version + 1
      WHERE id = \(task.id)
      """)
    try index(.meeting, access.id)
  }

  /// Takes a step with a task. One that was taken already leaves it as it is.
  ///
  /// - Parameters:
  ///   - member: whose the task is when it is taken.
  ///   - version: the one that the button was made from.
  /// - Throws: `Rejection` of the whole form when someone has changed the task since.
  package func take(_ step: TaskStep, with task: MeetingTask, by member: Member, from version: Int) throws {
    let isOwn = task.ownerID == member.id
    if task.state == step.state, step != .taken || isOwn { return }
    guard task.version == version, step != .taken || task.isFree else { throw Rejection("", .changed) }
    try connection.run(
      "UPDATE task SET state = \(step.state.rawValue), version = version + 1 WHERE id = \(task.id)")
    guard step == .taken else { return }
    try connection.run(
      """
      UPDATE task SET owner = \(member.name), owner_id = \(member.id), owner_left = 0 WHERE id = \(task.id)
      """)
  }

  /// Who does a task by a name that was typed: the member, when one alone who sees the meeting has that very name.
  func taskOwner(named name: String, in meeting: Int) throws -> Hand {
    Hand(name: name, person: try readings.member(named: name, seeing: meeting)?.id)
  }
}

extension Readings {
  /// The member with that very name who sees a meeting; nil when nobody has it, or more than one.
  package func member(named name: String, seeing meeting: Int) throws(DatabaseError) -> Member? {
    if name.isEmpty { return nil }
    let people = try connection.rows(
      """
      SELECT account.person_id FROM account JOIN person ON person.id = account.person_id
      WHERE account.sort_key = \(French.sortKey(name)) AND person.name = \(name) AND account.suspended_at IS NULL
      LIMIT \(Self.mostNamesakes)
      """
    ) { row in try row.int(0) }
    var found: Member?
    for person in people {
      guard let member = try activeMember(person),
        try Readings(connection, viewer: .member(member)).meetingAccess(meeting) != nil
      else { continue }
      if found != nil { return nil }
      found = member
    }
    return found
  }

  /// The most members of one name that are looked at.
  private static var mostNamesakes: Int { 20 }
}
