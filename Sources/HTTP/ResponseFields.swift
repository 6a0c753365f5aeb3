/// The header fields of a response, encoded as they are added.
package struct ResponseFields: Hashable, Sendable {
  /// Complete field lines, each with its CRLF.
  package private(set) var bytes: [UInt8] = []

  /// No field.
  package init() {}

  /// Adds `name: value`. CR, LF and NUL in the value become spaces (RFC 9110, section 5.5), so that no value can
  /// end the field and begin another.
  package mutating func add(_ name: StaticString, _ value: String) {
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: ":"))
    bytes.append(.space)
    for byte in value.utf8 {
      bytes.append(byte == .carriageReturn || byte == .lineFeed || byte == 0 ? .space : byte)
    }
    bytes.append(.carriageReturn)
    bytes.append(.lineFeed)
  }

  /// Adds fields that were encoded before.
  package mutating func add(_ fields: ResponseFields) { bytes.append(contentsOf: fields.bytes) }
}
