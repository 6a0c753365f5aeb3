/// The parameters behind the first word of a field's value: `form-data; name="a"`, `multipart/form-data; boundary=x`
/// (RFC 9110, section 5.6.6).
struct FieldParameters {
  /// The first word, as it was sent.
  let word: ArraySlice<UInt8>
  private var parameters: [(name: [UInt8], value: ArraySlice<UInt8>)] = []

  /// No field that is read here needs as many; more would only cost the time to compare their names.
  private static let maximumCount = 16

  /// Reads `value`; nil where it is not of this form, or names a parameter twice.
  ///
  /// A quoted value ends at the next quote: where RFC 9110 would have a backslash hide it, browsers write `%22` and
  /// let a backslash stand for itself (HTML, section 4.10.21.8).
  init?(_ value: ArraySlice<UInt8>) {
    word = value.prefix { $0 != UInt8(ascii: ";") && $0 != .space && $0 != .tab }
    var rest = Self.withoutBlanks(value[word.endIndex...])
    while let first = rest.first {
      guard first == UInt8(ascii: ";"), parameters.count < Self.maximumCount else { return nil }
      rest = Self.withoutBlanks(rest.dropFirst())
      let name = rest.prefix { $0.isTokenCharacter }
      guard !name.isEmpty, rest[name.endIndex...].first == UInt8(ascii: "=") else { return nil }
      guard let read = Self.value(rest[name.endIndex...].dropFirst()) else { return nil }
      let lowered = name.map(\.lowered)
      guard !parameters.contains(where: { $0.name == lowered }) else { return nil }
      parameters.append((lowered, read))
      let isQuoted = rest[read.startIndex - 1] == UInt8(ascii: "\"")
      rest = Self.withoutBlanks(rest[(isQuoted ? read.endIndex + 1 : read.endIndex)...])
    }
  }

  /// The value of the parameter `name`, given in small letters, without its quotes.
  func first(_ name: StaticString) -> ArraySlice<UInt8>? {
    name.withUTF8Buffer { name in parameters.first { $0.name.elementsEqual(name) }?.value }
  }

  private static func value(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    guard bytes.first == UInt8(ascii: "\"") else {
      let token = bytes.prefix { $0.isTokenCharacter }
      return token.isEmpty ? nil : token
    }
    let content = bytes.dropFirst()
    return content.firstIndex(of: UInt8(ascii: "\"")).map { content[..<$0] }
  }

  private static func withoutBlanks(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.drop { $0 == .space || $0 == .tab }
  }
}
