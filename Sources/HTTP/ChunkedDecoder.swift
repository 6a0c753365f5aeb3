/// Undoes the chunked transfer coding (RFC 9112, section 7.1), strictly: sizes are hexadecimal digits only, every
/// line ends with CRLF. Chunk extensions and trailer fields are checked, bounded and left aside.
struct ChunkedDecoder: Sendable {
  private enum State: Sendable {
    case size(Int, digits: Int)
    case extensions(Int)
    case sizeLineFeed(Int)
    case data(remaining: Int)
    case dataCarriageReturn
    case dataLineFeed
    case trailer
    case whole
  }

  private var state = State.size(0, digits: 0)
  /// Bytes of extensions and trailer so far.
  private var overhead = 0
  /// The trailer line being read.
  private var line: [UInt8] = []

  var isWhole: Bool {
    if case .whole = state { true } else { false }
  }

  /// Decodes from the beginning of `bytes` into `body` and returns how many bytes were used.
  mutating func decode(_ bytes: Span<UInt8>, into body: inout [UInt8], limit: Int) throws(ParseError) -> Int {
    var index = 0
    while index < bytes.count {
      if case .whole = state { return index }
      if case .data(let remaining) = state {
        let count = min(remaining, bytes.count - index)
        body.append(bytes, index..<(index + count))
        index += count
        state = count == remaining ? .dataCarriageReturn : .data(remaining: remaining - count)
      } else {
        try advance(bytes[index], decoded: body.count, limit: limit)
        index += 1
      }
    }
    return index
  }

  /// Takes one byte that is not data.
  private mutating func advance(_ byte: UInt8, decoded: Int, limit: Int) throws(ParseError) {
    switch state {
    case .size(let size, let digits): try advanceSize(byte, size, digits, decoded: decoded, limit: limit)
    case .extensions(let size): try advanceExtensions(byte, size)
    case .sizeLineFeed(let size):
      guard byte == .lineFeed else { throw .malformed }
      state = size == 0 ? .trailer : .data(remaining: size)
    case .dataCarriageReturn:
      guard byte == .carriageReturn else { throw .malformed }
      state = .dataLineFeed
    case .dataLineFeed:
      guard byte == .lineFeed else { throw .malformed }
      state = .size(0, digits: 0)
    case .trailer: try advanceTrailer(byte)
    case .data, .whole: break
    }
  }

  private mutating func advanceSize(
    _ byte: UInt8, _ size: Int, _ digits: Int, decoded: Int, limit: Int
  ) throws(ParseError) {
    if let digit = byte.hexadecimalValue {
      // Eight digits are 4 GiB: more is refused before it can overflow.
      guard digits < 8 else { throw .bodyTooLarge }
      state = .size(size << 4 | Int(digit), digits: digits + 1)
      return
    }
    guard digits > 0 else { throw .malformed }
    guard size <= limit - decoded else { throw .bodyTooLarge }
    switch byte {
    case .carriageReturn: state = .sizeLineFeed(size)
    case UInt8(ascii: ";"): state = .extensions(size)
    default: throw .malformed
    }
  }

  private mutating func advanceExtensions(_ byte: UInt8, _ size: Int) throws(ParseError) {
    if byte == .carriageReturn {
      state = .sizeLineFeed(size)
      return
    }
    guard byte.isFieldValueCharacter else { throw .malformed }
    try countOverhead()
  }

  private mutating func advanceTrailer(_ byte: UInt8) throws(ParseError) {
    try countOverhead()
    guard byte == .lineFeed else {
      guard line.last != .carriageReturn else { throw .malformed }
      line.append(byte)
      return
    }
    guard line.popLast() == .carriageReturn else { throw .malformed }
    if line.isEmpty {
      state = .whole
    } else {
      _ = try FieldLine.parse(line.span, 0..<line.count)
      line = []
    }
  }

  private mutating func countOverhead() throws(ParseError) {
    overhead += 1
    guard overhead <= Limits.chunkOverhead else { throw .headTooLarge }
  }
}
