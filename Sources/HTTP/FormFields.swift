/// The fields of a form or of a query, in the order they came: `application/x-www-form-urlencoded` of the
/// WHATWG URL standard, section 5.
package struct FormFields: Sendable {
  /// All fields, in order.
  package private(set) var pairs: [(name: String, value: String)] = []

  /// The most fields that are read.
  package static let maximumCount = 1_000

  /// No field.
  package init() {}

  /// Fields that were read before.
  package init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// Reads fields as section 5.1 says: whatever is no escape stands for itself. Line ends and bytes that are no text
  /// are treated as `FormText` says. Nil for more than `maximumCount` fields.
  package init?(urlEncoded bytes: [UInt8]) {
    for field in bytes.split(separator: UInt8(ascii: "&")) {
      guard pairs.count < Self.maximumCount else { return nil }
      let equals = field.firstIndex(of: UInt8(ascii: "=")) ?? field.endIndex
      pairs.append((Self.decoded(field[..<equals]), Self.decoded(field[equals...].dropFirst())))
    }
  }

  /// The value of the first field named `name`; nil when there is none.
  package func first(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  /// The values of all fields named `name`, in order.
  package func all(_ name: String) -> [String] { pairs.filter { $0.name == name }.map(\.value) }

  /// The value of the first field named `name`; empty when there is none, as of a field nobody filled.
  package subscript(name: String) -> String { first(name) ?? "" }

  /// `text` as it stands in a query behind `name=` (section 5.2).
  package static func urlEncoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else if byte == .space {
        bytes.append(UInt8(ascii: "+"))
      } else {
        bytes.append(UInt8(ascii: "%"))
        bytes.append(hexadecimalDigit(byte >> 4))
        bytes.append(hexadecimalDigit(byte & 15))
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    var text = FormText(capacity: bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      var byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "+") {
        byte = .space
      } else if byte == UInt8(ascii: "%"), let escaped = escapedByte(bytes[index...]) {
        byte = escaped
        index += 2
      }
      text.append(byte)
    }
    return text.finished()
  }

  /// The byte that the two hexadecimal digits before `bytes` stand for.
  private static func escapedByte(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    guard bytes.count >= 2, let high = bytes[bytes.startIndex].hexadecimalValue,
      let low = bytes[bytes.startIndex + 1].hexadecimalValue
    else { return nil }
    return high << 4 | low
  }

  /// Outside the percent-encode set of section 1.3.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}

extension Target {
  /// The fields of the query. A query of more than `FormFields.maximumCount` fields is as good as none.
  package var queryFields: FormFields {
    guard let query else { return FormFields() }
    return FormFields(urlEncoded: Array(query.utf8)) ?? FormFields()
  }
}
