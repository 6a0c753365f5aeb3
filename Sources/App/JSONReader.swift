extension JSON {
  /// The value that `bytes` are; nil for what is not JSON to the letter (RFC 8259), and for what is deeper or has more values than
  /// `JSONReader` takes. An object that names a member twice is refused: nothing says which of the two is meant (section 4).
  init?(_ bytes: [UInt8]) {
    var reader = JSONReader(bytes)
    guard let value = try? reader.read() else { return nil }
    self = value
  }
}

/// Reads JSON from bytes that anyone may have written: each byte is looked at once or twice, and what is made of them is bounded.
struct JSONReader {
  /// The most lists and objects inside one another.
  static let maximumDepth = 64
  /// The most values: one takes two bytes in the text, and some twenty in memory.
  static let maximumValues = 1_000_000

  private struct NotJSON: Error {}

  private let bytes: [UInt8]
  private var next = 0
  private var depth = 0
  private var values = 0

  fileprivate init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The one value that all the bytes are.
  fileprivate mutating func read() throws -> JSON {
    let value = try value()
    skipBlanks()
    guard next == bytes.count else { throw NotJSON() }
    return value
  }

  private mutating func value() throws(NotJSON) -> JSON {
    values += 1
    guard values <= Self.maximumValues else { throw NotJSON() }
    skipBlanks()
    switch current {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try list()
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .flag(true))
    case UInt8(ascii: "f"): return try word("false", .flag(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  /// Section 4.
  private mutating func object() throws(NotJSON) -> JSON {
    var members: [JSON.Member] = []
    var names: Set<String> = []
    try elements(until: "}") { reader throws(NotJSON) in
      guard reader.current == UInt8(ascii: "\"") else { throw NotJSON() }
      let name = try reader.text()
      guard names.insert(name).inserted else { throw NotJSON() }
      reader.skipBlanks()
      try reader.take(":")
      members.append(JSON.Member(name: name, value: try reader.value()))
    }
    return .members(members)
  }

  /// Section 5.
  private mutating func list() throws(NotJSON) -> JSON {
    var values: [JSON] = []
    try elements(until: "]") { reader throws(NotJSON) in values.append(try reader.value()) }
    return .list(values)
  }

  /// What stands between two brackets, with a comma between each and the next.
  private mutating func elements(
    until end: Unicode.Scalar, _ element: (inout JSONReader) throws(NotJSON) -> Void
  ) throws(NotJSON) {
    next += 1
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.maximumDepth else { throw NotJSON() }
    skipBlanks()
    if current == UInt8(ascii: end) { return next += 1 }
    while true {
      skipBlanks()
      try element(&self)
      skipBlanks()
      if current == UInt8(ascii: end) { return next += 1 }
      try take(",")
    }
  }

  /// Section 6.
  private mutating func number() throws(NotJSON) -> JSON {
    let start = next
    var isWhole = true
    if current == UInt8(ascii: "-") { next += 1 }
    // No digit follows a zero that comes first.
    if current == UInt8(ascii: "0") { next += 1 } else { try digits() }
    if current == UInt8(ascii: ".") {
      isWhole = false
      next += 1
      try digits()
    }
    if current == UInt8(ascii: "e") || current == UInt8(ascii: "E") {
      isWhole = false
      next += 1
      if current == UInt8(ascii: "+") || current == UInt8(ascii: "-") { next += 1 }
      try digits()
    }
    let written = String(decoding: bytes[start..<next], as: UTF8.self)
    if isWhole, let number = Int(written) { return .number(number) }
    return .otherNumber(written)
  }

  /// One digit or more.
  private mutating func digits() throws(NotJSON) {
    let start = next
    while let current, (0x30...0x39).contains(current) { next += 1 }
    guard next > start else { throw NotJSON() }
  }

  /// Section 7. Bytes that are not UTF-8 are refused with it.
  private mutating func text() throws(NotJSON) -> String {
    next += 1
    var text: [UInt8] = []
    var copied = next
    while let byte = current, byte >= 0x20 {
      switch byte {
      case UInt8(ascii: "\""):
        text += bytes[copied..<next]
        next += 1
        guard let valid = String(validating: text, as: UTF8.self) else { throw NotJSON() }
        return valid
      case UInt8(ascii: "\\"):
        text += bytes[copied..<next]
        next += 1
        text += String(try escaped()).utf8
        copied = next
      default: next += 1
      }
    }
    throw NotJSON()
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(NotJSON) -> Unicode.Scalar {
    defer { next += 1 }
    switch current {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try numberedScalar()
    default: throw NotJSON()
    }
  }

  /// A scalar by its number; one beyond U+FFFF is two surrogates, of which none stands alone. Ends at the last digit.
  private mutating func numberedScalar() throws(NotJSON) -> Unicode.Scalar {
    let first = try codeUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    next += 1
    try take("\\")
    guard UTF16.isLeadSurrogate(first), current == UInt8(ascii: "u") else { throw NotJSON() }
    let second = try codeUnit()
    guard UTF16.isTrailSurrogate(second) else { throw NotJSON() }
    let number = 0x10000 + (UInt32(first) - 0xD800) << 10 + (UInt32(second) - 0xDC00)
    guard let scalar = Unicode.Scalar(number) else { throw NotJSON() }
    return scalar
  }

  /// Four hexadecimal digits behind the current byte, which the last of them is then.
  private mutating func codeUnit() throws(NotJSON) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      next += 1
      guard let current, let digit = Character(Unicode.Scalar(current)).hexDigitValue else { throw NotJSON() }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private mutating func word(_ word: String, _ value: JSON) throws(NotJSON) -> JSON {
    guard bytes[next...].starts(with: word.utf8) else { throw NotJSON() }
    next += word.utf8.count
    return value
  }

  private mutating func take(_ sign: Unicode.Scalar) throws(NotJSON) {
    guard current == UInt8(ascii: sign) else { throw NotJSON() }
    next += 1
  }

  /// Section 2.
  private mutating func skipBlanks() {
    while let current, current == 0x20 || current == 0x0A || current == 0x0D || current == 0x09 { next += 1 }
  }

  /// The byte that is read next; nil at the end.
  private var current: UInt8? { next < bytes.count ? bytes[next] : nil }
}
