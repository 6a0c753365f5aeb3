/// A statement and its bound values:
///
///     "SELECT id FROM circle WHERE slug = \(slug) AND state = \(state)"
///
/// The text is made of literals of the program only (`StaticString`); a hole becomes a `?` and its value is
/// bound, never written into the text; another `SQL` may stand in a hole, to compose. Nothing else compiles,
/// so that no value from outside can become SQL.
public struct SQL: Sendable, ExpressibleByStringInterpolation {
  /// A piece of text or a bound value, in the order of the statement.
  enum Part: Sendable {
    case literal(StaticString)
    case integer(Int)
    case real(Double)
    case text(String)
    case blob([UInt8])
    case null
  }

  private(set) var parts: [Part]
  /// Where the literals lie in memory, mixed: tells statements apart without building their text. Equal
  /// statements of one place of the program have equal fingerprints; the cache compares shapes on a hit.
  private(set) var fingerprint: UInt

  /// A statement without values.
  public init(stringLiteral literal: StaticString) {
    parts = [.literal(literal)]
    fingerprint = SQL.mix(0, literal)
  }

  /// A statement with values.
  public init(stringInterpolation interpolation: StringInterpolation) { self = interpolation.sql }

  private init(capacity: Int) {
    parts = []
    parts.reserveCapacity(capacity)
    fingerprint = 0
  }

  private mutating func append(literal: StaticString) {
    parts.append(.literal(literal))
    fingerprint = SQL.mix(fingerprint, literal)
  }

  private mutating func append(value: Part) {
    parts.append(value)
    fingerprint = SQL.mix(fingerprint, 1, 1)
  }

  private mutating func append(_ piece: SQL) {
    for part in piece.parts {
      if case .literal(let literal) = part { append(literal: literal) } else { append(value: part) }
    }
  }

  private static func mix(_ fingerprint: UInt, _ literal: StaticString) -> UInt {
    mix(fingerprint, literal.address, UInt(bitPattern: literal.length))
  }

  /// Two rounds of a multiplicative hash. The input is fixed at compile time, so nobody can choose collisions.
  private static func mix(_ fingerprint: UInt, _ first: UInt, _ second: UInt) -> UInt {
    var mixed = (fingerprint ^ first) &* 0x9E37_79B9_7F4A_7C15
    mixed = ((mixed ^ (mixed >> 32)) ^ second) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ (mixed >> 32)
  }
}

extension SQL {
  /// Gathers the literals and the holes of one statement.
  public struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var sql: SQL

    /// Called by the compiler.
    public init(literalCapacity: Int, interpolationCount: Int) {
      sql = SQL(capacity: 2 * interpolationCount + 1)
    }

    /// A piece of the statement's text.
    public mutating func appendLiteral(_ literal: StaticString) { sql.append(literal: literal) }

    /// A whole number, or NULL.
    public mutating func appendInterpolation(_ value: Int?) {
      sql.append(value: value.map { .integer($0) } ?? .null)
    }

    /// Text, or NULL. Any character is kept, NUL too.
    public mutating func appendInterpolation(_ value: String?) {
      sql.append(value: value.map { .text($0) } ?? .null)
    }

    /// A number with a fraction, or NULL. SQLite keeps a NaN as NULL.
    public mutating func appendInterpolation(_ value: Double?) {
      sql.append(value: value.map { .real($0) } ?? .null)
    }

    /// 1 or 0, or NULL.
    public mutating func appendInterpolation(_ value: Bool?) {
      sql.append(value: value.map { .integer($0 ? 1 : 0) } ?? .null)
    }

    /// Bytes kept as a blob, or NULL.
    public mutating func appendInterpolation(_ value: [UInt8]?) {
      sql.append(value: value.map { .blob($0) } ?? .null)
    }

    /// A list to search in: `WHERE id IN \(list: ids)`. It is bound as one value, so that lists of all lengths
    /// share one prepared statement.
    public mutating func appendInterpolation(list: [Int]) {
      sql.append(literal: "(SELECT value FROM json_each(")
      sql.append(value: .text("[" + list.map(String.init).joined(separator: ",") + "]"))
      sql.append(literal: "))")
    }

    /// Another piece of SQL with its own values, as it is.
    public mutating func appendInterpolation(_ piece: SQL) { sql.append(piece) }
  }
}

extension StaticString {
  /// What tells this literal from another; equal literals of two places may differ, which costs a statement.
  var address: UInt {
    hasPointerRepresentation ? UInt(bitPattern: utf8Start) : UInt(unicodeScalar.value)
  }

  /// Bytes of UTF-8, or -1 for a literal kept as a single scalar.
  var length: Int { hasPointerRepresentation ? utf8CodeUnitCount : -1 }
}
