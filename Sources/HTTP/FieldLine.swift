/// One header or trailer field line: `field-name ":" OWS field-value OWS` (RFC 9112, section 5).
enum FieldLine {
  /// Reads the field that stands at `line`. A space before the colon, or at the beginning of the line
  /// (`obs-fold`), is refused: both have been used to smuggle requests (RFC 9112, sections 5.1 and 5.2).
  static func parse(_ bytes: Span<UInt8>, _ line: Range<Int>) throws(ParseError) -> HeaderFields.Field {
    var index = line.lowerBound
    while index < line.upperBound, bytes[index].isTokenCharacter { index += 1 }
    guard index > line.lowerBound, index < line.upperBound, bytes[index] == UInt8(ascii: ":") else {
      throw .malformed
    }
    let name = line.lowerBound..<index
    let value = trimmed((index + 1)..<line.upperBound, of: bytes)
    for index in value where !bytes[index].isFieldValueCharacter { throw .malformed }
    return HeaderFields.Field(name: name, value: value)
  }

  /// `range` without the spaces and tabs at its ends (`OWS`, RFC 9110, section 5.6.3).
  static func trimmed(_ range: Range<Int>, of bytes: Span<UInt8>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, isBlank(bytes[start]) { start += 1 }
    while end > start, isBlank(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == .space || byte == .tab }
}
