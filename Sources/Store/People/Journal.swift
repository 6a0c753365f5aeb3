import Database
import Domain

extension Writings {
  /// Writes an act into the journal.
  ///
  /// - Parameters:
  ///   - subject: the person it is done to.
  ///   - circle: the row of the circle it concerns.
  ///   - detail: what `Act` says; never a name nor an address, which must not outlive their owner.
  package func note(
    _ act: Act, by initiator: Initiator, subject: Int? = nil, circle: Int? = nil, detail: String = "",
    now: Instant
  ) throws {
    let (actor, byCommand): (Int?, Bool) =
      switch initiator {
      case .person(let id): (id, false)
      case .command: (nil, true)
      }
    try connection.run(
      """
      INSERT INTO journal (at, actor_id, by_command, act, subject_id, circle_id, detail)
      VALUES (\(now.seconds), \(actor), \(byCommand), \(act.rawValue), \(subject), \(circle), \(detail))
      """)
  }
}

extension Readings {
  /// A page of the journal, the latest acts first. One statement.
  ///
  /// - Parameter id: the last entry of the page before; nil for the first page.
  package func journal(before id: Int? = nil) throws(DatabaseError) -> [JournalEntry] {
    try connection.rows(
      """
      SELECT journal.id, journal.at, journal.act, journal.detail, journal.by_command, actor.id, actor.name,
        subject.id, subject.name, circle.slug, circle.name
      FROM journal
      LEFT JOIN person AS actor ON actor.id = journal.actor_id
      LEFT JOIN person AS subject ON subject.id = journal.subject_id
      LEFT JOIN circle ON circle.id = journal.circle_id
      WHERE journal.id < \(id ?? Int.max)
      ORDER BY journal.id DESC LIMIT \(JournalEntry.pageSize)
      """
    ) { row in
      let act = try row.text(2, as: Act.init(rawValue:))
      return JournalEntry(
        id: try row.int(0), at: try row.instant(1),
        actor: try row.bool(4) ? .command : try JournalEntry.Person(row, at: 5), act: act,
        subject: act.hasSubject ? try JournalEntry.Person(row, at: 7) : nil,
        circle: try row.optionalCircle(9), detail: try row.text(3))
    }
  }
}

extension JournalEntry.Person {
  /// Reads id and name, both NULL for someone who has left.
  fileprivate init(_ row: borrowing Row, at first: Int) throws(DatabaseError) {
    self = try row.isNull(first) ? .gone : .known(id: try row.int(first), name: try row.text(first + 1))
  }
}
