import CSQLite

/// A prepared statement with the tables it reads and changes. It belongs to its connection.
@usableFromInline
final class Statement {
  let pointer: OpaquePointer
  let columnCount: Int32
  let reads: TableSet
  let writes: TableSet
  let fingerprint: UInt
  /// Set while a query steps through it: a query nested in a row's closure prepares another one.
  var isInUse = false
  /// Grows with each use of a statement of the connection; the cache drops the smallest.
  var lastUse: UInt64 = 0
  /// The literals, and nil for each bound value. The values themselves are not kept.
  private let shape: [StaticString?]

  init(_ sql: SQL, on database: OpaquePointer, _ watch: Watch) throws(DatabaseError) {
    let text = Statement.text(of: sql)
    var prepared = try Statement.prepare(text, on: database, watch)
    if watch.reads.contains(.shared) || watch.writes == .all {
      // The first use of a virtual table on a connection declares it, which looks like a change of the
      // schema. The second time only the statement itself is seen.
      sqlite3_finalize(prepared)
      prepared = try Statement.prepare(text, on: database, watch)
    }
    pointer = prepared
    fingerprint = sql.fingerprint
    columnCount = sqlite3_column_count(prepared)
    reads = watch.reads
    writes = watch.writes
    shape = sql.parts.map { part in if case .literal(let literal) = part { literal } else { nil } }
  }

  deinit { sqlite3_finalize(pointer) }

  /// Whether this is the statement for `sql`: the same literals in memory, and values at the same places.
  func matches(_ sql: SQL) -> Bool {
    guard shape.count == sql.parts.count else { return false }
    for index in shape.indices {
      switch (shape[index], sql.parts[index]) {
      case (let known?, .literal(let literal)):
        guard known.address == literal.address, known.length == literal.length else { return false }
      case (nil, .literal), (.some, _): return false
      case (nil, _): continue
      }
    }
    return true
  }

  /// Binds the values in order, from parameter 1.
  func bind(_ sql: SQL) throws(DatabaseError) {
    var index: Int32 = 0
    for part in sql.parts {
      if case .literal = part { continue }
      index += 1
      let code = bind(part, at: index)
      if code != SQLITE_OK { throw DatabaseError(of: sqlite3_db_handle(pointer)) }
    }
  }

  /// Goes to the next row; false after the last.
  @usableFromInline
  func step() throws(DatabaseError) -> Bool {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw DatabaseError(of: sqlite3_db_handle(pointer))
    }
  }

  /// Ready for the next use; lets go of any lock. The values of a statement that writes may be long texts: it lets go of
  /// them too. Others keep theirs until the next use, which binds them all anew.
  func reset() {
    sqlite3_reset(pointer)
    if !writes.isEmpty { sqlite3_clear_bindings(pointer) }
    isInUse = false
  }

  private static func prepare(
    _ text: [UInt8], on database: OpaquePointer, _ watch: Watch
  ) throws(DatabaseError) -> OpaquePointer {
    watch.reads = []
    watch.writes = []
    watch.isPreparing = true
    defer { watch.isPreparing = false }
    var prepared: OpaquePointer?
    let code = text.withUnsafeBytes { bytes in
      sqlite3_prepare_v3(
        database, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
        UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    }
    guard code == SQLITE_OK else { throw DatabaseError(of: database) }
    guard let prepared else { throw .unexpected(code: Int(SQLITE_MISUSE), message: "empty statement") }
    return prepared
  }

  private func bind(_ part: SQL.Part, at index: Int32) -> Int32 {
    switch part {
    case .literal: return SQLITE_OK
    case .null: return sqlite3_bind_null(pointer, index)
    case .integer(let value): return sqlite3_bind_int64(pointer, index, Int64(value))
    case .real(let value): return sqlite3_bind_double(pointer, index, value)
    case .text(var value):
      return value.withUTF8 { bytes in
        csqlite_bind_text(pointer, index, bytes.baseAddress, UInt64(bytes.count))
      }
    case .blob(let value):
      return value.withUnsafeBytes { bytes in
        csqlite_bind_blob(pointer, index, bytes.baseAddress, UInt64(bytes.count))
      }
    }
  }

  private static func text(of sql: SQL) -> [UInt8] {
    var text: [UInt8] = []
    for part in sql.parts {
      if case .literal(let literal) = part {
        literal.withUTF8Buffer { text.append(contentsOf: $0) }
      } else {
        text.append(UInt8(ascii: "?"))
      }
    }
    return text
  }
}
