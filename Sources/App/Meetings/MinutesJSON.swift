import Domain

/// Minutes as a file in JSON (RFC 8259): what it is called, how much it weighs, and what tells it from other files.
package enum MinutesJSON {
  /// The most that such a file weighs, in MiB.
  package static let mebibytes = 5
  /// The same in bytes.
  package static let maximum = mebibytes << 20

  /// Whether a file says that it is minutes in JSON, and not the text of a pad: its first sign is `{`.
  package static func isLikely(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  /// The file, with all in one order, so that equal minutes are equal files.
  static func bytes(of record: MinutesRecord) -> [UInt8] { record.json.bytes }

  /// Reads such a file. What it holds is looked at when it is kept (`MinutesRecord.problems(at:)`).
  package static func record(from bytes: [UInt8]) throws(MinutesFileFault) -> MinutesRecord {
    guard bytes.count <= maximum else { throw .tooLarge(mebibytes: mebibytes) }
    guard let json = JSON(bytes) else { throw .notJSON }
    let file = MinutesValue(json)
    // What is wrong with the head is no fault of minutes: the file is another.
    guard let format = try? file.text("format"), format == MinutesRecord.format,
      let version = try? file.number("version")
    else { throw .notMinutes }
    guard version == MinutesRecord.version else { throw .laterVersion(version) }
    return try MinutesRecord(file)
  }
}

/// A value of a file of minutes, with its place there: `notes[3]`; what is missing or of another kind is told by it. Names that
/// are not asked for are left aside.
struct MinutesValue {
  private let json: JSON
  private let place: String

  /// The whole file.
  init(_ json: JSON) { self.init(json, at: "") }

  private init(_ json: JSON, at place: String) {
    (self.json, self.place) = (json, place)
  }

  func text(_ name: String) throws(MinutesFileFault) -> String { try member(name).text }

  func number(_ name: String) throws(MinutesFileFault) -> Int { try member(name).number }

  /// Nil where there is none.
  func optionalNumber(_ name: String) throws(MinutesFileFault) -> Int? { has(name) ? try number(name) : nil }

  func flag(_ name: String) throws(MinutesFileFault) -> Bool {
    let member = try member(name)
    guard case .flag(let flag) = member.json else { throw member.fault }
    return flag
  }

  /// What `read` makes of a text, which is nil for no such thing.
  func value<Value>(_ name: String, _ read: (String) -> Value?) throws(MinutesFileFault) -> Value {
    let member = try member(name)
    guard let value = read(try member.text) else { throw member.fault }
    return value
  }

  func object<Value>(
    _ name: String, _ read: (MinutesValue) throws(MinutesFileFault) -> Value
  ) throws(MinutesFileFault) -> Value { try read(member(name)) }

  func list<Value>(
    _ name: String, _ read: (MinutesValue) throws(MinutesFileFault) -> Value
  ) throws(MinutesFileFault) -> [Value] {
    let member = try member(name)
    guard case .list(let elements) = member.json else { throw member.fault }
    var values: [Value] = []
    for (index, element) in elements.enumerated() {
      values.append(try read(MinutesValue(element, at: "\(member.place)[\(index)]")))
    }
    return values
  }

  func texts(_ name: String) throws(MinutesFileFault) -> [String] {
    try list(name) { value throws(MinutesFileFault) in try value.text }
  }

  /// Whether there is a member of that name, and not null.
  func has(_ name: String) -> Bool {
    found(name).map { $0 != .null } ?? false
  }

  private var text: String {
    get throws(MinutesFileFault) {
      guard case .text(let text) = json else { throw fault }
      return text
    }
  }

  private var number: Int {
    get throws(MinutesFileFault) {
      guard case .number(let number) = json else { throw fault }
      return number
    }
  }

  private func member(_ name: String) throws(MinutesFileFault) -> MinutesValue {
    let place = self.place.isEmpty ? name : "\(self.place).\(name)"
    guard let value = found(name) else { throw .wrong(place: place) }
    return MinutesValue(value, at: place)
  }

  private func found(_ name: String) -> JSON? {
    guard case .members(let members) = json else { return nil }
    return members.first { $0.name == name }?.value
  }

  private var fault: MinutesFileFault { .wrong(place: place) }
}
