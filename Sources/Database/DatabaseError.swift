import CSQLite

/// All that can go wrong below the store. `detail` and `message` are for the log, never for a visitor.
public enum DatabaseError: Error, Hashable, Sendable {
  /// The file was written by a newer program: schema `found`, while this one knows up to `known`.
  case newer(found: Int, known: Int)
  /// The file is not a sound SQLite database: truncated, overwritten, or failing a check.
  case damaged(detail: String)
  /// A sound SQLite database that belongs to another application (`application_id`).
  case notOurs(applicationID: Int)
  /// Another process holds the lock, or the writer's queue is full or closed. Worth a later try.
  case busy
  /// No room left on the disk or under `max_page_count`.
  case full
  /// A write through a read-only connection or to a read-only file.
  case readOnly
  /// The file or its folder is missing or not permitted, or a copy's destination exists already.
  case cannotOpen(detail: String)
  /// The time given by `startBudget` has passed; the statement was interrupted.
  case overBudget
  /// The schema refused the change.
  case constraint(Constraint, detail: String)
  /// A stored value is not what the code promised: NULL, another type, out of range.
  case wrongValue(detail: String)
  /// Anything else, with SQLite's extended result code (https://sqlite.org/rescode.html).
  case unexpected(code: Int, message: String)

  /// Which rule of the schema refused.
  public enum Constraint: Hashable, Sendable {
    /// UNIQUE or PRIMARY KEY; the detail names the columns, `vote.meeting, vote.member`.
    case unique
    /// A row that something else refers to, or a reference to nothing.
    case foreignKey
    /// A CHECK expression.
    case check
    /// A NULL in a NOT NULL column.
    case notNull
    /// `RAISE(ABORT, …)` in a trigger; the detail is the trigger's message.
    case trigger
    /// A value of the wrong type in a STRICT table.
    case type
    /// Another rule of SQLite's list.
    case other
  }
}

extension DatabaseError: CustomStringConvertible {
  /// One line for the log.
  public var description: String {
    switch self {
    case .newer(let found, let known):
      "the database is of a newer version (schema \(found), this program knows \(known))"
    case .damaged(let detail): "the database is damaged: \(detail)"
    case .notOurs(let applicationID): "the database belongs to another application (id \(applicationID))"
    case .busy: "the database is busy"
    case .full: "the disk or the database is full"
    case .readOnly: "the database is read-only"
    case .cannotOpen(let detail): "cannot open: \(detail)"
    case .overBudget: "a query took longer than its time budget"
    case .constraint(let kind, let detail): "constraint \(kind): \(detail)"
    case .wrongValue(let detail): "wrong stored value: \(detail)"
    case .unexpected(let code, let message): "SQLite error \(code): \(message)"
    }
  }
}

extension DatabaseError {
  /// What a row's closure threw.
  @usableFromInline
  init(wrapping error: any Error) {
    self = error as? DatabaseError ?? .wrongValue(detail: String(describing: error))
  }

  /// The last error of a connection.
  init(of database: OpaquePointer?) {
    let message = sqlite3_errmsg(database).map { String(cString: $0) } ?? "out of memory"
    self.init(code: sqlite3_extended_errcode(database), message: message)
  }

  /// The error a result code stands for; the low byte is its family.
  init(code: Int32, message: String) {
    switch code & 0xFF {
    case SQLITE_BUSY, SQLITE_LOCKED: self = .busy
    case SQLITE_FULL: self = .full
    case SQLITE_READONLY: self = .readOnly
    case SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH: self = .cannotOpen(detail: message)
    case SQLITE_INTERRUPT: self = .overBudget
    case SQLITE_CORRUPT, SQLITE_NOTADB: self = .damaged(detail: message)
    case SQLITE_CONSTRAINT: self = .constraint(Constraint(code: code), detail: Self.strip(message))
    default: self = .unexpected(code: Int(code), message: message)
    }
  }

  /// "UNIQUE constraint failed: vote.member" → "vote.member"; a trigger's own message is kept whole.
  private static func strip(_ message: String) -> String {
    let marker = " constraint failed: "
    guard let range = message.firstRange(of: marker) else { return message }
    return String(message[range.upperBound...])
  }
}

extension DatabaseError.Constraint {
  /// The names of https://sqlite.org/rescode.html#constraint; Swift cannot read these cast macros.
  fileprivate init(code: Int32) {
    switch (code >> 8) & 0xFF {
    case 1: self = .check
    case 3: self = .foreignKey
    case 5: self = .notNull
    case 6, 8, 10: self = .unique
    case 7: self = .trigger
    case 12: self = .type
    default: self = .other
    }
  }
}
