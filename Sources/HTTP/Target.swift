/// What a request asks for: a path of decoded segments and the query as it was sent.
package struct Target: Hashable, Sendable {
  /// The path as it was sent, with its percent-encoding: printable ASCII only, begins with a slash, except
  /// for `*` (RFC 9112, section 3.2.4).
  package let path: String
  /// The segments between the slashes, percent-decoded once. An encoded slash stays inside its segment.
  package let segments: [String]
  /// What follows the question mark, undecoded; nil without a question mark.
  package let query: String?

  /// The target of `OPTIONS *`: the server as a whole.
  static let server = Target(path: "*", segments: [], query: nil)

  private init(path: String, segments: [String], query: String?) {
    self.path = path
    self.segments = segments
    self.query = query
  }

  /// Reads `absolute-path [ "?" query ]` from `bytes`.
  ///
  /// Refused: a fragment, a bad percent-encoding, and segments that are not UTF-8 or hold control characters once decoded,
  /// so that no later reader can be surprised by them.
  init(originForm bytes: Span<UInt8>) throws(ParseError) {
    guard !bytes.isEmpty, bytes[0] == UInt8(ascii: "/") else { throw .malformed }
    var segments: [String] = []
    var start = 1
    var index = 1
    while index < bytes.count, bytes[index] != UInt8(ascii: "?") {
      if bytes[index] == UInt8(ascii: "/") {
        segments.append(try Target.decoded(bytes.extracting(start..<index)))
        start = index + 1
      }
      index += 1
    }
    if index > 1 { segments.append(try Target.decoded(bytes.extracting(start..<index))) }
    self.path = Target.text(bytes.extracting(..<index))
    self.segments = segments
    query = index < bytes.count ? Target.text(bytes.extracting((index + 1)...)) : nil
    for index in bytes.indices where bytes[index] == UInt8(ascii: "#") { throw .malformed }
  }

  /// Reads an address of this site that came as text, such as the one to return to: a path of this site with or without a
  /// query. nil for anything that a browser could take for another site's: `//host`, and `/\host`, whose backslash
  /// browsers read as a slash (WHATWG URL, 4.4).
  package init?(local text: String) {
    guard text.hasPrefix("/"), !text.hasPrefix("//"),
      text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
    else { return nil }
    let bytes = Array(text.utf8)
    guard let target = try? Target(originForm: bytes.span) else { return nil }
    self = target
  }

  private static func decoded(_ segment: Span<UInt8>) throws(ParseError) -> String {
    var index = 0
    while index < segment.count, segment[index] != UInt8(ascii: "%") { index += 1 }
    if index == segment.count { return text(segment) }
    var bytes: [UInt8] = []
    bytes.append(segment, 0..<index)
    while index < segment.count {
      if segment[index] == UInt8(ascii: "%") {
        guard segment.count - index > 2, let high = segment[index + 1].hexadecimalValue,
          let low = segment[index + 2].hexadecimalValue
        else { throw .malformed }
        bytes.append(high << 4 | low)
        index += 3
      } else {
        bytes.append(segment[index])
        index += 1
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { throw .malformed }
    return text
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
  }
}
