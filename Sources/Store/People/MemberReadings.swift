import Database
import Domain

extension Readings {
  /// The members whose name or address holds `search`, whatever its accents and case; all for an empty one. One statement.
  ///
  /// - Parameter page: from 0.
  package func members(matching search: String = "", page: Int = 0) throws(DatabaseError) -> MemberList {
    let size = MemberList.pageSize
    let offset = max(0, min(page, 10_000)) * size
    let wanted = French.folded(search.trimmed)
    let found = try connection.rows(
      """
      SELECT \(MemberSummary.columns)
      FROM account CROSS JOIN person ON person.id = account.person_id
      WHERE instr(account.search_key, \(wanted)) > 0
      ORDER BY account.sort_key, account.person_id LIMIT \(size + 1) OFFSET \(offset)
      """
    ) { row in try MemberSummary(row) }
    return MemberList(members: Array(found.prefix(size)), hasMore: found.count > size)
  }

  /// A member's page; nil when there is none. Three statements.
  package func member(_ id: Int, now: Instant) throws(DatabaseError) -> MemberDetails? {
    guard let summary = try memberSummary(id) else { return nil }
    let sessions = try connection.first(
      """
      SELECT count(*) FROM session
      WHERE person_id = \(id) AND seen_at > \(now.seconds - Lifetime.idleSession)
      """
    ) { row in try row.int(0) }
    return MemberDetails(
      summary: summary, circles: try circlePlaces(of: id), openSessions: sessions ?? 0)
  }

  /// The member who has an address; nil when there is none. One statement.
  package func member(email: EmailAddress) throws(DatabaseError) -> MemberSummary? {
    try memberSummary(where: "account.email = \(email.text)")
  }

  /// A member; nil when there is none. One statement.
  package func memberSummary(_ id: Int) throws(DatabaseError) -> MemberSummary? {
    try memberSummary(where: "account.person_id = \(id)")
  }

  /// The member whose account this is, while it is in use; nil when it is suspended or gone. One statement.
  package func activeMember(_ person: Int) throws(DatabaseError) -> Member? {
    try connection.first(
      """
      SELECT person.name, account.role FROM account JOIN person ON person.id = account.person_id
      WHERE account.person_id = \(person) AND account.suspended_at IS NULL
      """
    ) { row in
      Member(id: person, name: try row.text(0), role: try row.text(1, as: Role.init(rawValue:)))
    }
  }

  /// Whether someone can administer the community: false only before its first start is over. One statement.
  package func hasAdministrator() throws(DatabaseError) -> Bool {
    try connection.first(
      "SELECT 1 FROM account WHERE role = 'administrator' AND suspended_at IS NULL LIMIT 1"
    ) { _ in true } ?? false
  }

  /// The circles someone is in, by name; the administrators' list, and their own: hidden ones too.
  func circlePlaces(of person: Int) throws(DatabaseError) -> [CirclePlace] {
    let found = try connection.rows(
      """
      SELECT circle.slug, circle.name, circle_member.standing, circle_member.joined_at, circle.sort_key
      FROM circle_member JOIN circle ON circle.id = circle_member.circle_id
      WHERE circle_member.person_id = \(person)
      """
    ) { row in
      SortedPlace(
        place: CirclePlace(
          circle: CircleLink(slug: try row.slug(0), name: try row.text(1)),
          standing: try row.text(2, as: CircleStanding.init(rawValue:)), joinedAt: try row.instant(3)),
        sortKey: try row.bytes(4))
    }
    // No index gives this order: they are sorted once read.
    return found.sorted { $0.sortKey.lexicographicallyPrecedes($1.sortKey) }.map(\.place)
  }

  private func memberSummary(where condition: SQL) throws(DatabaseError) -> MemberSummary? {
    try connection.first(
      """
      SELECT \(MemberSummary.columns)
      FROM account JOIN person ON person.id = account.person_id WHERE \(condition)
      """
    ) { row in try MemberSummary(row) }
  }
}

extension MemberSummary {
  static let columns: SQL = """
    person.id, person.name, account.email, account.role, account.suspended_at IS NOT NULL, person.created_at,
    (SELECT max(seen_at) FROM session WHERE session.person_id = account.person_id)
    """

  /// Reads `columns`, the first ones of a row.
  init(_ row: borrowing Row) throws(DatabaseError) {
    self.init(
      id: try row.int(0), name: try row.text(1), email: try row.email(2),
      role: try row.text(3, as: Role.init(rawValue:)), isSuspended: try row.bool(4),
      joinedAt: try row.instant(5), lastSeen: try row.optionalInstant(6))
  }
}

/// The values of people in a row.
extension Row {
  func email(_ column: Int) throws(DatabaseError) -> EmailAddress {
    try text(column, as: EmailAddress.init(_:))
  }

  func optionalEmail(_ column: Int) throws(DatabaseError) -> EmailAddress? {
    try isNull(column) ? nil : try email(column)
  }

  func optionalInstant(_ column: Int) throws(DatabaseError) -> Instant? {
    try isNull(column) ? nil : try instant(column)
  }
}

private struct SortedPlace {
  let place: CirclePlace
  let sortKey: [UInt8]
}
