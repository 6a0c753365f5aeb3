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
  /// Refused: a bad percent-encoding, and segments that are not UTF-8 or hold control characters once decoded,
  /// so that no later reader can be surprised by them.
  init(originForm bytes: ArraySlice<UInt8>) throws(ParseError) {
    guard bytes.first == UInt8(ascii: "/") else { throw .malformed }
    let mark = bytes.firstIndex(of: UInt8(ascii: "?"))
    let path = bytes[..<(mark ?? bytes.endIndex)]
    var segments: [String] = []
    for segment in path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      segments.append(try Target.decoded(segment))
    }
    if segments == [""] { segments = [] }
    self.path = String(decoding: path, as: UTF8.self)
    self.segments = segments
    query = mark.map { String(decoding: bytes[($0 + 1)...], as: UTF8.self) }
  }

  private static func decoded(_ segment: ArraySlice<UInt8>) throws(ParseError) -> String {
    guard segment.contains(UInt8(ascii: "%")) else { return String(decoding: segment, as: UTF8.self) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(segment.count)
    var rest = segment
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let high = rest.popFirst()?.hexadecimalValue, let low = rest.popFirst()?.hexadecimalValue else {
          throw .malformed
        }
        bytes.append(high << 4 | low)
      } else {
        bytes.append(byte)
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) })
    else { throw .malformed }
    return text
  }
}
