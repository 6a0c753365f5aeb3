/// A JSON value (RFC 8259), for what people take away and bring back.
enum JSON: Hashable, Sendable {
  case text(String)
  case number(Int)
  /// A number that is no whole one, or beyond 64 bits, as it is written.
  case otherNumber(String)
  case flag(Bool)
  case null
  case list([JSON])
  case members([Member])

  /// A member of an object. A type of its own, since Swift 6.3 takes a tuple here for a circle.
  struct Member: Hashable, Sendable {
    let name: String
    let value: JSON
  }

  /// An object with members in the order given.
  static func object(_ members: [(name: String, value: JSON)]) -> JSON {
    .members(members.map { Member(name: $0.name, value: $0.value) })
  }

  /// The same without those that have no value.
  static func object(present members: [(name: String, value: JSON?)]) -> JSON {
    .members(members.compactMap { member in member.value.map { Member(name: member.name, value: $0) } })
  }

  /// The value as UTF-8, one member or element to a line, so that people can read it too.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write(to: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int) {
    switch self {
    case .text(let text): Self.write(text, to: &bytes)
    case .number(let number): bytes.append(contentsOf: "\(number)".utf8)
    case .otherNumber(let number): bytes.append(contentsOf: number.utf8)
    case .flag(let isTrue): bytes.append(contentsOf: (isTrue ? "true" : "false").utf8)
    case .null: bytes.append(contentsOf: "null".utf8)
    case .list(let values):
      Self.write("[", "]", values.count, to: &bytes, indent: indent) { index, bytes in
        values[index].write(to: &bytes, indent: indent + 1)
      }
    case .members(let members):
      Self.write("{", "}", members.count, to: &bytes, indent: indent) { index, bytes in
        Self.write(members[index].name, to: &bytes)
        bytes.append(contentsOf: ": ".utf8)
        members[index].value.write(to: &bytes, indent: indent + 1)
      }
    }
  }

  private static func write(
    _ open: String, _ close: String, _ count: Int, to bytes: inout [UInt8], indent: Int,
    _ element: (Int, inout [UInt8]) -> Void
  ) {
    bytes.append(contentsOf: open.utf8)
    for index in 0..<count {
      bytes.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1)))
      element(index, &bytes)
    }
    if count > 0 {
      bytes.append(UInt8(ascii: "\n"))
      bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * indent))
    }
    bytes.append(contentsOf: close.utf8)
  }

  /// RFC 8259, section 7. `<` and the two line ends of JavaScript are escaped too, so that the text stays a text wherever it
  /// is pasted.
  private static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes.append(contentsOf: "\\\"".utf8)
      case "\\": bytes.append(contentsOf: "\\\\".utf8)
      case "\n": bytes.append(contentsOf: "\\n".utf8)
      case "\t": bytes.append(contentsOf: "\\t".utf8)
      case "\u{0}"..."\u{1F}", "<", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
      default: bytes.append(contentsOf: String(scalar).utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
