import CSQLite

/// One step of the schema's history. It never changes once it was released.
public struct Migration: Sendable {
  /// 1, 2, 3, …: the schema's version after it.
  public let number: Int
  /// A few words for the log.
  public let name: String
  /// Statements separated by semicolons.
  public let script: StaticString
  /// What SQL alone cannot do; runs after the script, in the same transaction.
  public let step: (@Sendable (Connection) throws -> Void)?

  /// A migration of SQL, with an optional step in Swift after it.
  public init(
    _ number: Int, _ name: String, script: StaticString, step: (@Sendable (Connection) throws -> Void)? = nil
  ) {
    self.number = number
    self.name = name
    self.script = script
    self.step = step
  }
}

/// Brings a database file to the schema this program knows, or refuses it.
public struct Migrator: Sendable {
  private let migrations: [Migration]

  /// - Parameter migrations: numbered 1, 2, 3, … without a hole: an error of the program otherwise.
  public init(_ migrations: [Migration]) {
    precondition(
      migrations.map(\.number) == Array(1..<(migrations.count + 1)), "migrations are numbered from 1")
    self.migrations = migrations
  }

  /// The schema's version this program knows.
  public var known: Int { migrations.count }

  /// Creates or upgrades the database at `path`. Each migration is one transaction that also sets
  /// `user_version`, so that a failure leaves the version before it.
  ///
  /// Foreign keys are not enforced meanwhile (a table may be rebuilt, https://sqlite.org/lang_altertable.html),
  /// and all are checked before each commit.
  ///
  /// - Parameter copy: where to put the verified copy made before upgrading a database that has a version; by
  ///   default `PATH.before-N`, N being the version it is brought to.
  /// - Returns: the numbers of the migrations done.
  /// - Throws: `.newer`, `.notOurs`, `.damaged`, `.busy`, or what a migration threw.
  @discardableResult
  public func migrate(_ path: String, copy: String? = nil) throws -> [Int] {
    let connection = try Connection(path, mode: .writer)
    let found = try Migrator.version(of: connection)
    guard found >= 0, found <= known else { throw DatabaseError.newer(found: found, known: known) }
    if found == known { return [] }
    if found > 0 { try Backup.copy(path, to: copy ?? Migrator.freeName("\(path).before-\(known)")) }
    try connection.execute(script: "PRAGMA foreign_keys = OFF")
    var done: [Int] = []
    for migration in migrations {
      if try Migrator.apply(migration, on: connection) { done.append(migration.number) }
    }
    return done
  }

  /// The version of the schema, 0 for an empty database.
  public static func version(of connection: Connection) throws(DatabaseError) -> Int {
    try connection.first("PRAGMA user_version") { row in try row.int(0) } ?? 0
  }

  /// False when it was done already, perhaps by another process since we looked.
  private static func apply(_ migration: Migration, on connection: Connection) throws -> Bool {
    try connection.run("BEGIN IMMEDIATE")
    do {
      let isNeeded = try version(of: connection) < migration.number
      if isNeeded {
        try connection.execute(script: migration.script)
        try migration.step?(connection)
        try requireTransaction(connection, migration)
        try requireReferences(connection)
        try connection.execute("PRAGMA user_version = \(migration.number)")
      }
      try connection.run("COMMIT")
      return isNeeded
    } catch {
      if connection.isInTransaction { try connection.run("ROLLBACK") }
      throw error
    }
  }

  /// A script that commits or rolls back by itself is an error of the program; going on would set the version
  /// of something half done.
  private static func requireTransaction(
    _ connection: Connection, _ migration: Migration
  ) throws(DatabaseError) {
    if connection.isInTransaction { return }
    throw .unexpected(
      code: Int(SQLITE_MISUSE), message: "migration \(migration.number) ended its transaction")
  }

  private static func requireReferences(_ connection: Connection) throws(DatabaseError) {
    if let broken = try Backup.brokenReferences(connection).first {
      throw .constraint(.foreignKey, detail: broken)
    }
  }

  /// An earlier attempt may have left its copy: it is kept, and the next one gets a number.
  private static func freeName(_ wanted: String) -> String {
    var name = wanted
    var attempt = 1
    while Backup.exists(name) {
      attempt += 1
      name = "\(wanted)-\(attempt)"
    }
    return name
  }
}
