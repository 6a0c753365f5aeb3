/// Reads `multipart/form-data` (RFC 7578; RFC 2046, section 5.1) as browsers write it. Whatever could be read in two
/// ways is no form: text before the first boundary or behind the last, blanks behind a boundary, a line that only
/// begins like one, parts within parts.
///
/// The body is first cut at its boundaries and then each part is read for itself: one pass over the bytes, no copy of
/// what a file holds.
struct Multipart {
  /// The most bytes of a part's own header fields.
  private static let maximumHead = 8_192

  private let body: [UInt8]
  /// What ends a part: CRLF, two hyphens, the boundary.
  private let delimiter: [UInt8]
  private var pairs: [(name: String, value: String)] = []
  private var files: [FormFile] = []

  /// The form in `body`; nil where it is none, or has more than `FormFields.maximumCount` parts.
  static func form(_ body: [UInt8], boundary: ArraySlice<UInt8>) -> Form? {
    guard isBoundary(boundary) else { return nil }
    var multipart = Multipart(body, boundary)
    guard multipart.readParts() else { return nil }
    return Form(fields: FormFields(multipart.pairs), files: multipart.files)
  }

  private init(_ body: [UInt8], _ boundary: ArraySlice<UInt8>) {
    self.body = body
    delimiter = Array("\r\n--".utf8) + boundary
  }

  /// `boundary` of RFC 2046, section 5.1.1: 1 to 70 characters, no space at the end.
  private static func isBoundary(_ bytes: ArraySlice<UInt8>) -> Bool {
    (1...70).contains(bytes.count) && bytes.last != .space
      && bytes.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: ")"),
          UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "."),
          UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: "="), UInt8(ascii: "?"), .space:
          true
        default: false
        }
      }
  }

  /// False where the body lies.
  private mutating func readParts() -> Bool {
    // The first boundary stands at the very beginning, without the CRLF that the others have before them.
    guard body.starts(with: delimiter.dropFirst(2)) else { return false }
    var offset = delimiter.count - 2
    var count = 0
    while !isLast(offset) {
      guard hasLineEnd(at: offset), count < FormFields.maximumCount, let end = nextDelimiter(from: offset),
        end >= offset + 2, readPart((offset + 2)..<end)
      else { return false }
      offset = end + delimiter.count
      count += 1
    }
    return offset + 2 == body.count || offset + 4 == body.count && hasLineEnd(at: offset + 2)
  }

  /// Whether what stands at `offset`, behind a boundary, makes it the last one.
  private func isLast(_ offset: Int) -> Bool { body[offset...].starts(with: "--".utf8) }

  private func hasLineEnd(at offset: Int) -> Bool { body[offset...].starts(with: "\r\n".utf8) }

  /// Where the next boundary begins, with its CRLF. A boundary holds no CR, so that what has been compared in vain
  /// need not be looked at again: linear, whatever the boundary.
  private func nextDelimiter(from start: Int) -> Int? {
    let bytes = body.span
    var offset = start
    while offset < bytes.count {
      guard bytes[offset] == .carriageReturn else {
        offset += 1
        continue
      }
      var length = 1
      while length < delimiter.count, offset + length < bytes.count,
        bytes[offset + length] == delimiter[length]
      {
        length += 1
      }
      if length == delimiter.count { return offset }
      offset += length
    }
    return nil
  }

  private mutating func readPart(_ range: Range<Int>) -> Bool {
    guard let head = readHead(range), let disposition = FieldParameters(body[head.disposition]),
      disposition.word.map(\.lowered).elementsEqual("form-data".utf8), let name = disposition.first("name")
    else { return false }
    let content = body[head.end..<range.upperBound]
    guard let fileName = disposition.first("filename") else {
      pairs.append((Self.unescaped(name), Self.text(content)))
      return true
    }
    // What browsers send for a file input nobody filled (HTML, section 4.10.21.4).
    if fileName.isEmpty && content.isEmpty { return true }
    files.append(FormFile(name: Self.unescaped(name), fileName: Self.unescaped(fileName), bytes: content))
    return true
  }

  private struct Head {
    let disposition: Range<Int>
    /// Where the content begins.
    let end: Int
  }

  /// The header fields of a part: one `Content-Disposition`; a `Content-Type`, which nobody need believe, though none
  /// that would have parts within; others are left aside (RFC 7578, section 4.8).
  private func readHead(_ range: Range<Int>) -> Head? {
    var disposition: Range<Int>?
    var start = range.lowerBound
    let limit = min(range.upperBound, range.lowerBound + Self.maximumHead)
    while let end = body[start..<limit].firstIndex(of: .carriageReturn), end + 1 < limit, hasLineEnd(at: end)
    {
      if end == start { return disposition.map { Head(disposition: $0, end: end + 2) } }
      guard let field = try? FieldLine.parse(body.span, start..<end) else { return nil }
      let name = body[field.name].map(\.lowered)
      if name.elementsEqual("content-disposition".utf8) {
        guard disposition == nil else { return nil }
        disposition = field.value
      } else if name.elementsEqual("content-type".utf8) {
        let type = body[field.value].prefix(10).map(\.lowered)
        guard !type.elementsEqual("multipart/".utf8) else { return nil }
      }
      start = end + 2
    }
    return nil
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String {
    var text = FormText(capacity: bytes.count)
    for byte in bytes { text.append(byte) }
    return text.finished()
  }

  /// A name without the three escapes that browsers write in it: `%22`, `%0D` and `%0A` (HTML, section 4.10.21.8).
  /// They leave a per cent sign as it is, so that no other escape is one.
  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> String {
    var text = FormText(capacity: bytes.count)
    var rest = bytes
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let escaped = escapedByte(rest) {
        text.append(escaped)
        rest = rest.dropFirst(2)
      } else {
        text.append(byte)
      }
    }
    return text.finished()
  }

  private static func escapedByte(_ bytes: ArraySlice<UInt8>) -> UInt8? {
    let digits = bytes.prefix(2).map(\.lowered)
    if digits.elementsEqual("22".utf8) { return UInt8(ascii: "\"") }
    if digits.elementsEqual("0d".utf8) { return .carriageReturn }
    return digits.elementsEqual("0a".utf8) ? .lineFeed : nil
  }
}
