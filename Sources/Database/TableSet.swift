/// A set of tables as 128 bits: what a page was made from, or what a commit changed.
public struct TableSet: OptionSet, Hashable, Sendable {
  /// One bit for each table, see `TableMap`.
  public let rawValue: UInt128

  /// The set of these bits.
  public init(rawValue: UInt128) { self.rawValue = rawValue }

  /// Every table, known or not.
  public static let all = TableSet(rawValue: .max)

  /// The bit shared by the tables after the 127th and by names that are not in the schema.
  static let shared = TableSet(rawValue: 1 << 127)

  /// The bit numbers in the set, in order.
  var bits: some Sequence<Int> {
    sequence(state: rawValue) { rest in
      guard rest != 0 else { return nil }
      defer { rest &= rest - 1 }
      return rest.trailingZeroBitCount
    }
  }
}

/// Which bit stands for which table. Read once from the schema after the migrations, then the same for all
/// connections of the process.
///
/// What FTS5 reads by itself from an external content table (`content = 'page'`) is not noted: such an index
/// changes with its content anyway.
public struct TableMap: Sendable {
  private let sets: [String: TableSet]

  /// The tables that `connection` sees now. Sorted, but nothing may keep a bit beyond the process.
  public init(of connection: Connection) throws(DatabaseError) {
    // Not the tables behind a virtual table ("shadow") nor SQLite's own: no statement of ours names them.
    let tables = try connection.rows(
      """
      SELECT name FROM pragma_table_list
      WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
      """
    ) { row in try row.text(0) }
    let views = try connection.rows("SELECT name FROM sqlite_schema WHERE type = 'view'") { row in
      try row.text(0)
    }
    var sets: [String: TableSet] = [:]
    for (place, name) in tables.enumerated() {
      sets[name] = place < 127 ? TableSet(rawValue: 1 << UInt128(place)) : .shared
    }
    // A view has no rows of its own; SQLite names the tables behind it too.
    for name in views { sets[name] = [] }
    self.sets = sets
  }

  init() { sets = [:] }

  /// The set of one table. A name that is not in the schema (a CTE, `json_each`, `sqlite_schema`) has the
  /// shared bit, which every change to an unknown name sets too.
  public func set(reading name: String) -> TableSet { sets[name] ?? .shared }

  /// What a change to `name` changes: an unknown name (`sqlite_schema`: the schema itself) may be anything.
  func set(writing name: String) -> TableSet { sets[name] ?? .all }
}
