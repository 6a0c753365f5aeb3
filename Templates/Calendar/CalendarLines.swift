/// The lines of an iCalendar object (RFC 5545, 3.1).
struct CalendarLines {
  private(set) var bytes: [UInt8] = []

  /// The most octets of a line, without its end.
  static let limit = 75

  /// A line whose value is neither folded nor escaped by its writer: it holds no line end.
  mutating func add(_ name: StaticString, _ value: String) {
    fold("\(name):\(value)")
  }

  /// A line whose value is a text from outside (RFC 5545, 3.3.11).
  mutating func add(_ name: StaticString, text: String) {
    fold("\(name):\(Self.escaped(text))")
  }

  /// A line whose value is a list of texts: the commas between them are no part of them.
  mutating func add(_ name: StaticString, texts: [String]) {
    fold("\(name):\(texts.map(Self.escaped).joined(separator: ","))")
  }

  /// `text` as a value of the type TEXT: what would end the value or the line is escaped. Control characters, which no line may
  /// hold (`TSAFE-CHAR`), become U+FFFD; what some readers take for the end of a line is written as one.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      defer { isAfterReturn = scalar == "\r" }
      switch scalar {
      case "\\", ";", ",": escaped += ["\\", scalar]
      case "\n" where isAfterReturn: break
      case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": escaped += ["\\", "n"]
      case "\t": escaped.append(scalar)
      case "\u{0}"..."\u{1F}", "\u{7F}": escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// A long line goes on in the next one, behind a space that counts; a character is never cut in two.
  private mutating func fold(_ line: String) {
    var room = Self.limit
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        bytes += [0x0D, 0x0A, 0x20]
        room = Self.limit - 1
      }
      if let encoded = UTF8.encode(scalar) { bytes.append(contentsOf: encoded) }
      room -= width
    }
    bytes += [0x0D, 0x0A]
  }
}
