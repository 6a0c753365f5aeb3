/// Reads the head of a request, however its bytes are cut into pieces (RFC 9112, sections 2 to 7).
///
/// It is given, at each call, all the bytes of the request received so far, and remembers how far it has looked:
/// the work is linear in the bytes received. Every line is checked as soon as it is whole, so that a bad
/// request is refused without waiting for its end.
package struct HeadParser: Sendable {
  private var requestLine: RequestLine?
  private var fields: [HeaderFields.Field] = []
  /// Where the line being read begins.
  private var lineStart = 0
  /// How far the line being read holds no line end.
  private var scanned = 0
  private var skippedEmptyLine = false

  /// A parser at the beginning of a request.
  package init() {}

  /// Reads on in `bytes`. Returns the head and its length in bytes once it is whole, nil if more is needed.
  package mutating func parse(_ bytes: Span<UInt8>) throws(ParseError) -> (head: RequestHead, length: Int)? {
    while let line = try nextLine(bytes) {
      if requestLine == nil {
        // RFC 9112, section 2.2: an empty line before the request line is ignored; one is enough.
        if line.isEmpty && !skippedEmptyLine {
          skippedEmptyLine = true
          continue
        }
        requestLine = try RequestLine(bytes, line)
      } else if line.isEmpty {
        return (try finish(bytes), lineStart)
      } else {
        guard fields.count < Limits.fields else { throw .headTooLarge }
        if fields.isEmpty { fields.reserveCapacity(16) }  // what a browser sends, at once
        fields.append(try FieldLine.parse(bytes, line))
      }
    }
    return nil
  }

  /// The next whole line without its CRLF; nil if it is not whole yet. A CR or LF alone is refused.
  private mutating func nextLine(_ bytes: Span<UInt8>) throws(ParseError) -> Range<Int>? {
    while scanned < bytes.count, bytes[scanned] != .carriageReturn, bytes[scanned] != .lineFeed {
      scanned += 1
    }
    // Before the line end is looked at, so that the outcome does not depend on how the bytes were cut.
    try checkUnfinishedLine(bytes)
    guard scanned < bytes.count else { return nil }
    guard bytes[scanned] == .carriageReturn else { throw .malformed }
    guard scanned + 1 < bytes.count else { return nil }
    guard bytes[scanned + 1] == .lineFeed else { throw .malformed }
    let line = lineStart..<scanned
    scanned += 2
    lineStart = scanned
    if scanned > Limits.head { throw .headTooLarge }
    return line
  }

  private func checkUnfinishedLine(_ bytes: Span<UInt8>) throws(ParseError) {
    if requestLine == nil {
      try RequestLine.checkBeginning(bytes, lineStart..<scanned)
      if scanned - lineStart > Limits.requestLine { throw .targetTooLong }
    }
    if scanned > Limits.head { throw .headTooLarge }
  }

  private func finish(_ bytes: Span<UInt8>) throws(ParseError) -> RequestHead {
    guard let requestLine else { throw .malformed }
    var copy: [UInt8] = []
    copy.append(bytes, 0..<lineStart)
    return try requestLine.head(bytes, with: HeaderFields(head: copy, fields: fields))
  }
}
