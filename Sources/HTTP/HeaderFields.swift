/// The header fields of a request: offsets into one copy of its head.
package struct HeaderFields: Sendable {
  /// Where one field stands in the head. `value` is without the white space around it.
  struct Field: Sendable {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let head: [UInt8]
  let fields: [Field]

  init(head: [UInt8], fields: [Field]) {
    self.head = head
    self.fields = fields
  }

  /// The value of the first field named `name`, which is given in small letters; nil when there is none.
  /// Bytes that are not UTF-8 come as replacement characters.
  package func first(_ name: StaticString) -> String? { next(name, from: 0).map { text(of: fields[$0]) } }

  /// The values of all fields named `name`, which is given in small letters, in order.
  package func all(_ name: StaticString) -> [String] {
    fields.filter { Self.equal(head.span, $0.name, name) }.map(text)
  }

  /// Whether `token`, given in small letters, is among the comma-separated elements of the fields named `name`
  /// (RFC 9110, section 5.6.1), in letters of any case. ASCII only: in Unicode, the sign of kelvin is a `k` too.
  package func contains(_ name: StaticString, _ token: StaticString) -> Bool {
    var index = 0
    while let found = next(name, from: index) {
      if Self.isElement(token, of: head.span, fields[found].value) { return true }
      index = found + 1
    }
    return false
  }

  /// The only field named `name`; nil when there is none. Several are refused.
  func only(_ name: StaticString) throws(ParseError) -> Field? {
    guard let found = next(name, from: 0) else { return nil }
    guard next(name, from: found + 1) == nil else { throw .malformed }
    return fields[found]
  }

  /// The bytes of a field's value.
  func bytes(of field: Field) -> ArraySlice<UInt8> { head[field.value] }

  private func text(of field: Field) -> String { String(decoding: head[field.value], as: UTF8.self) }

  /// The index of the first field named `name` from `start` on.
  func next(_ name: StaticString, from start: Int) -> Int? {
    let bytes = head.span
    for index in start..<fields.count where Self.equal(bytes, fields[index].name, name) { return index }
    return nil
  }

  private static func isElement(_ token: StaticString, of bytes: Span<UInt8>, _ list: Range<Int>) -> Bool {
    var start = list.lowerBound
    while start < list.upperBound {
      var end = start
      while end < list.upperBound, bytes[end] != UInt8(ascii: ",") { end += 1 }
      if equal(bytes, FieldLine.trimmed(start..<end, of: bytes), token) { return true }
      start = end + 1
    }
    return false
  }

  /// Whether the bytes at `range` are `text`, in letters of any case.
  private static func equal(_ bytes: Span<UInt8>, _ range: Range<Int>, _ text: StaticString) -> Bool {
    guard range.count == text.utf8CodeUnitCount else { return false }
    var index = range.lowerBound
    for letter in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) {
      if bytes[index].lowered != letter { return false }
      index += 1
    }
    return true
  }
}
