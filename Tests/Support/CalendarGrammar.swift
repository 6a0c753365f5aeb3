/// An iCalendar object, read by the grammar of RFC 5545, 3.1, and by nothing that is more lenient.
public struct CalendarObject {
  /// A content line.
  public struct Property {
    /// As it is written.
    public let name: String
    /// In their order.
    public let parameters: [(name: String, values: [String])]
    /// As it stands in the file, escapes included.
    public let value: String

    /// The value of a parameter.
    public func parameter(_ name: String) -> String? { parameters.first { $0.name == name }?.values.first }
  }

  /// What stands between BEGIN and END.
  public struct Component {
    /// What stands behind BEGIN.
    public let name: String
    /// In their order.
    public internal(set) var properties: [Property] = []
    /// Those inside it.
    public internal(set) var components: [Component] = []

    /// The one property of a name.
    public subscript(name: String) -> Property? { properties.first { $0.name == name } }

    /// The value of a text, as it was before it was escaped.
    public func text(_ name: String) -> String? { self[name].flatMap { CalendarObject.text($0.value) } }
  }

  /// What the standard does not allow.
  public struct Fault: Error, CustomStringConvertible {
    /// In words.
    public let description: String
  }

  /// The VCALENDAR.
  public let calendar: Component

  /// Its events.
  public var events: [Component] { calendar.components.filter { $0.name == "VEVENT" } }

  /// Reads a file that holds one object; throws at what the standard does not allow.
  public init(_ bytes: [UInt8]) throws {
    let lines = try Self.unfolded(Self.physicalLines(bytes)).map(Self.property)
    var open: [Component] = []
    var whole: Component?
    for line in lines {
      guard whole == nil else { throw Fault(description: "something behind the object") }
      switch line.name {
      case "BEGIN": open.append(Component(name: line.value))
      case "END":
        guard let done = open.popLast(), done.name == line.value else {
          throw Fault(description: "END:\(line.value) without its beginning")
        }
        if open.isEmpty { whole = done } else { open[open.count - 1].components.append(done) }
      default:
        guard !open.isEmpty else { throw Fault(description: "\(line.name) outside of a component") }
        open[open.count - 1].properties.append(line)
      }
    }
    guard let whole, open.isEmpty else { throw Fault(description: "a component does not end") }
    calendar = whole
    try checkRules()
  }

  /// Lines as they stand: each ends with CRLF, has at most 75 octets, and is UTF-8 by itself.
  private static func physicalLines(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x0D where index + 1 < bytes.count && bytes[index + 1] == 0x0A:
        guard line.count <= 75 else { throw Fault(description: "\(line.count) octets in a line") }
        guard String(validating: line, as: UTF8.self) != nil else {
          throw Fault(description: "a character is cut in two")
        }
        lines.append(line)
        line = []
        index += 1
      case 0x0D, 0x0A: throw Fault(description: "a line end that is no CRLF")
      case 0x09: line.append(0x09)
      case 0..<0x20, 0x7F: throw Fault(description: "control character \(bytes[index])")
      default: line.append(bytes[index])
      }
      index += 1
    }
    guard line.isEmpty else { throw Fault(description: "the last line does not end") }
    return lines
  }

  private static func unfolded(_ lines: [[UInt8]]) throws -> [String] {
    var whole: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20 || line.first == 0x09 {
        guard !whole.isEmpty else { throw Fault(description: "the first line is a continuation") }
        whole[whole.count - 1] += line.dropFirst()
      } else {
        whole.append(line)
      }
    }
    return whole.map { String(decoding: $0, as: UTF8.self) }
  }

  /// `contentline = name *(";" param ) ":" value`.
  private static func property(_ line: String) throws -> Property {
    var rest = Substring(line)
    let name = try token(&rest)
    var parameters: [(name: String, values: [String])] = []
    while rest.first == ";" {
      rest = rest.dropFirst()
      let parameter = try token(&rest)
      guard rest.first == "=" else { throw Fault(description: "\(parameter) without a value") }
      var values: [String] = []
      repeat {
        rest = rest.dropFirst()
        values.append(try parameterValue(&rest))
      } while rest.first == ","
      parameters.append((parameter, values))
    }
    guard rest.first == ":" else { throw Fault(description: "no value in \(line)") }
    return Property(name: name, parameters: parameters, value: String(rest.dropFirst()))
  }

  /// `iana-token / x-name`.
  private static func token(_ rest: inout Substring) throws -> String {
    let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" }
    guard !name.isEmpty else { throw Fault(description: "no name in \(rest)") }
    rest = rest.dropFirst(name.count)
    return String(name)
  }

  private static func parameterValue(_ rest: inout Substring) throws -> String {
    if rest.first == "\"" {
      let value = rest.dropFirst().prefix { $0 != "\"" }
      rest = rest.dropFirst(value.count + 1)
      guard rest.first == "\"" else { throw Fault(description: "a quote does not end") }
      rest = rest.dropFirst()
      return String(value)
    }
    let value = rest.prefix { !";:,\"".contains($0) }
    rest = rest.dropFirst(value.count)
    return String(value)
  }

  /// What a TEXT means (3.3.11); nil for what is no TEXT.
  public static func text(_ value: String) -> String? {
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      switch (isEscaped, scalar) {
      case (true, "\\"), (true, ";"), (true, ","): text.unicodeScalars.append(scalar)
      case (true, "n"), (true, "N"): text += "\n"
      case (true, _): return nil
      case (false, "\\"):
        isEscaped = true
        continue
      case (false, ";"), (false, ","): return nil
      default: text.unicodeScalars.append(scalar)
      }
      isEscaped = false
    }
    return isEscaped ? nil : text
  }
}
