import CSQLite

/// One row of a result, valid only inside the closure it is lent to: it cannot be copied or kept.
///
/// Columns count from 0. A value that is not what was asked for (NULL, another type, no such column) throws
/// `.wrongValue`: nothing is converted or invented.
public struct Row: ~Copyable {
  private let statement: OpaquePointer
  private let count: Int32

  @usableFromInline
  init(of statement: Statement) {
    self.statement = statement.pointer
    count = statement.columnCount
  }

  /// A whole number.
  public func int(_ column: Int) throws(DatabaseError) -> Int {
    Int(sqlite3_value_int64(try value(SQLITE_INTEGER, column)))
  }

  /// A whole number, or nil for NULL.
  public func optionalInt(_ column: Int) throws(DatabaseError) -> Int? {
    try isNull(column) ? nil : try int(column)
  }

  /// A value made from a whole number: `row.int(0, as: State.init(rawValue:))`. Throws where `make` gives nil.
  @inlinable
  public func int<T>(_ column: Int, as make: (Int) -> T?) throws(DatabaseError) -> T {
    guard let value = make(try int(column)) else { throw wrong(column, "not a known \(T.self)") }
    return value
  }

  /// 0 or 1; another number throws.
  public func bool(_ column: Int) throws(DatabaseError) -> Bool {
    switch try int(column) {
    case 0: return false
    case 1: return true
    default: throw wrong(column, "neither 0 nor 1")
    }
  }

  /// A number with a fraction; a whole number is taken too.
  public func double(_ column: Int) throws(DatabaseError) -> Double {
    sqlite3_value_double(try value(SQLITE_FLOAT, orElse: SQLITE_INTEGER, column))
  }

  /// Text, whole even with a NUL inside; bytes that are not UTF-8 throw.
  public func text(_ column: Int) throws(DatabaseError) -> String {
    // Not String(validating:as:), which is three times slower here (it looks up generic metadata).
    let bytes = buffer(try value(SQLITE_TEXT, column)).assumingMemoryBound(to: UInt8.self)
    guard let text = try? UTF8Span(validating: bytes.span) else { throw wrong(column, "not UTF-8") }
    return String(copying: text)
  }

  /// Text, or nil for NULL.
  public func optionalText(_ column: Int) throws(DatabaseError) -> String? {
    try isNull(column) ? nil : try text(column)
  }

  /// A value made from text: `row.text(0, as: Slug.init)`. Throws where `make` gives nil.
  @inlinable
  public func text<T>(_ column: Int, as make: (String) -> T?) throws(DatabaseError) -> T {
    guard let value = make(try text(column)) else { throw wrong(column, "not a known \(T.self)") }
    return value
  }

  /// The bytes of a blob, or of a text as they are stored (UTF-8).
  public func bytes(_ column: Int) throws(DatabaseError) -> [UInt8] {
    Array(buffer(try value(SQLITE_BLOB, orElse: SQLITE_TEXT, column)))
  }

  /// Whether the column is NULL.
  public func isNull(_ column: Int) throws(DatabaseError) -> Bool {
    sqlite3_value_type(try value(column)) == SQLITE_NULL
  }

  /// The text or blob in SQLite's own memory. The pointer must be asked before the length, and a zero-length
  /// blob has no pointer (https://sqlite.org/c3ref/value_blob.html).
  private func buffer(_ value: OpaquePointer) -> UnsafeRawBufferPointer {
    let start = sqlite3_value_blob(value)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
  }

  /// The value of a column if it has the type that was promised, or the other one.
  private func value(
    _ promised: Int32, orElse other: Int32? = nil, _ column: Int
  ) throws(DatabaseError) -> OpaquePointer {
    let value = try value(column)
    let found = sqlite3_value_type(value)
    guard found == promised || found == other else {
      throw wrong(column, "\(Row.name(found)) where \(Row.name(promised)) was promised")
    }
    return value
  }

  /// One call for all that is asked of the value. It is "unprotected": to be used on the connection's thread only, where we
  /// are, and before the next step (https://sqlite.org/c3ref/column_blob.html).
  private func value(_ column: Int) throws(DatabaseError) -> OpaquePointer {
    guard column >= 0, column < Int(count),
      let value = sqlite3_column_value(statement, Int32(truncatingIfNeeded: column))
    else { throw .wrongValue(detail: "no column \(column)") }
    return value
  }

  @usableFromInline
  func wrong(_ column: Int, _ what: String) -> DatabaseError {
    let name =
      sqlite3_column_name(statement, Int32(truncatingIfNeeded: column)).map { String(cString: $0) } ?? ""
    return .wrongValue(detail: "column \(column) (\(name)): \(what)")
  }

  private static func name(_ type: Int32) -> String {
    switch type {
    case SQLITE_INTEGER: "integer"
    case SQLITE_FLOAT: "real"
    case SQLITE_TEXT: "text"
    case SQLITE_BLOB: "blob"
    default: "NULL"
    }
  }
}
