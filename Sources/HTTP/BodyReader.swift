/// Reads the body of a request, however its bytes are cut into pieces.
package struct BodyReader: Sendable {
  private enum State: Sendable {
    case length(remaining: Int)
    case chunked(ChunkedDecoder)
    case whole
  }

  private var state: State
  /// The most bytes that the body may have: its length where that is announced.
  package let limit: Int
  /// The bytes of the body read so far, decoded.
  package private(set) var body: [UInt8] = []

  /// A reader for a body framed by `framing`; a body longer than `limit` bytes is refused, at once where its
  /// length is announced.
  package init(_ framing: BodyFraming, limit: Int) throws(ParseError) {
    switch framing {
    case .none:
      self.limit = 0
      state = .whole
    case .length(let length):
      guard length <= limit else { throw .bodyTooLarge }
      self.limit = length
      state = .length(remaining: length)
    case .chunked:
      self.limit = limit
      state = .chunked(ChunkedDecoder())
    }
  }

  /// Whether the whole body has been read.
  package var isWhole: Bool {
    if case .whole = state { true } else { false }
  }

  /// Reads from the beginning of `bytes` and returns how many of them belong to the body.
  package mutating func read(_ bytes: Span<UInt8>) throws(ParseError) -> Int {
    switch state {
    case .whole: return 0
    case .length(let remaining):
      let count = min(remaining, bytes.count)
      if count > 0 { body.reserveCapacity(limit) }  // once, and no more than is announced
      body.append(bytes, 0..<count)
      state = count == remaining ? .whole : .length(remaining: remaining - count)
      return count
    case .chunked(var decoder):
      let count = try decoder.decode(bytes, into: &body, limit: limit)
      state = decoder.isWhole ? .whole : .chunked(decoder)
      return count
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of `span` that stand in `range`.
  mutating func append(_ span: Span<UInt8>, _ range: Range<Int>) {
    span.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
  }
}
