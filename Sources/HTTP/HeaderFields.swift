/// The header fields of a request: offsets into one copy of its head.
package struct HeaderFields: Sendable {
  /// Where one field stands in the head. `value` is without the white space around it.
  struct Field: Sendable {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let head: [UInt8]
  private let fields: [Field]

  init(head: [UInt8], fields: [Field]) {
    self.head = head
    self.fields = fields
  }

  /// The value of the first field named `name`, which is given in small letters; nil when there is none.
  /// Bytes that are not UTF-8 come as replacement characters.
  package func first(_ name: StaticString) -> String? {
    for field in fields where matches(field, name) { return text(of: field) }
    return nil
  }

  /// The values of all fields named `name`, which is given in small letters, in order.
  package func all(_ name: StaticString) -> [String] {
    fields.filter { matches($0, name) }.map(text)
  }

  /// Whether `token`, given in small letters, is among the comma-separated elements of the fields named `name`
  /// (RFC 9110, section 5.6.1), in letters of any case. ASCII only: in Unicode, the sign of kelvin is a `k` too.
  package func contains(_ name: StaticString, _ token: StaticString) -> Bool {
    fields.contains { field in
      guard matches(field, name) else { return false }
      var start = field.value.lowerBound
      while start < field.value.upperBound {
        let end = head[start..<field.value.upperBound].firstIndex(of: UInt8(ascii: ",")) ?? field.value.upperBound
        if equal(FieldLine.trimmed(start..<end, of: head.span), token) { return true }
        start = end + 1
      }
      return false
    }
  }

  /// The bytes of the only field named `name`; nil when there is none. Several are refused.
  func only(_ name: StaticString) throws(ParseError) -> ArraySlice<UInt8>? {
    var found: Field?
    for field in fields where matches(field, name) {
      guard found == nil else { throw .malformed }
      found = field
    }
    return found.map { head[$0.value] }
  }

  private func text(of field: Field) -> String { String(decoding: head[field.value], as: UTF8.self) }

  private func matches(_ field: Field, _ name: StaticString) -> Bool { equal(field.name, name) }

  /// Whether the bytes at `range` are `text`, in letters of any case.
  private func equal(_ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    return text.withUTF8Buffer { text in
      var index = range.lowerBound
      for byte in text {
        if head[index].lowered != byte { return false }
        index += 1
      }
      return true
    }
  }
}
