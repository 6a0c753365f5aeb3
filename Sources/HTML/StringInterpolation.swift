extension HTML {
  /// Gathers the literals and the escaped holes of one piece, on the thread's sheet or in memory of its own.
  public struct StringInterpolation: StringInterpolationProtocol {
    private let sheet: UnsafeMutablePointer<Sheet>?
    private let start: Int
    /// Where this piece ends on the sheet so far.
    private var end: Int
    private var own: [UInt8] = []

    /// Begins where the sheet ends, or makes room for the literals and for short holes.
    public init(literalCapacity: Int, interpolationCount: Int) {
      sheet = Sheet.current
      start = sheet?.pointee.end ?? 0
      end = start
      if sheet == nil { own.reserveCapacity(literalCapacity + 32 * interpolationCount) }
    }

    /// A literal of our own code: trusted.
    public mutating func appendLiteral(_ literal: StaticString) { append(trusted: literal) }

    /// Text typed by someone, or any other text: escaped.
    public mutating func appendInterpolation(_ text: String) {
      text.utf8.span.withUnsafeBufferPointer { append(escaping: $0) }
    }

    /// Text that may be missing: nothing is written then.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { appendInterpolation(text) }
    }

    /// A whole number in decimal digits.
    public mutating func appendInterpolation(_ number: Int) { appendInterpolation(String(number)) }

    /// Another piece, as it is.
    public mutating func appendInterpolation(_ piece: HTML) {
      switch piece.storage {
      case .literal(let literal): append(trusted: literal)
      case .own(let bytes): bytes.withUnsafeBufferPointer { append(trusted: $0) }
      case .sheet(let start, let count, let page):
        append(from: sheet(of: page), Int(start), Int(count))
      }
    }

    /// Another piece that may be missing.
    public mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { appendInterpolation(piece) }
    }

    /// A piece that is made and written only when `condition` holds.
    public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
      if condition { appendInterpolation(piece()) }
    }

    /// One piece for each element, one after the other. They are gathered behind whatever the elements themselves have
    /// written, which is still needed until the last one, and then take their place.
    @inlinable
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ piece: (Elements.Element) -> HTML
    ) {
      var pieces = StringInterpolation(literalCapacity: 0, interpolationCount: 0)
      for element in elements { pieces.appendInterpolation(piece(element)) }
      appendInterpolation(HTML(stringInterpolation: pieces))
    }

    var storage: Storage {
      guard let sheet else { return .own(own) }
      return .sheet(start: UInt32(start), count: UInt32(end - start), page: sheet.pointee.page)
    }

    /// The sheet that a piece of `page` stands on: nearly always the one that this piece is written on.
    private func sheet(of page: UInt64) -> UnsafeMutablePointer<Sheet> {
      if let sheet, sheet.pointee.page == page { return sheet }
      return HTML.sheet(of: page)
    }

    private mutating func append(trusted literal: StaticString) {
      append(trusted: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    private mutating func append(trusted bytes: UnsafeBufferPointer<UInt8>) {
      guard let sheet else { return own.append(contentsOf: bytes) }
      end = sheet.pointee.write(bytes, at: end)
    }

    private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
      var start = 0
      while let index = Escaping.firstSpecial(in: bytes, from: start) {
        append(trusted: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        append(trusted: Escaping.reference(for: bytes[index]))
        start = index + 1
      }
      append(trusted: UnsafeBufferPointer(rebasing: bytes[start...]))
    }

    /// A piece of the sheet. What it is moved over is what this literal's holes have written before it, and need no more.
    private mutating func append(from source: UnsafeMutablePointer<Sheet>, _ start: Int, _ count: Int) {
      guard let sheet else {
        return append(trusted: UnsafeBufferPointer(start: source.pointee.bytes + start, count: count))
      }
      end = sheet.pointee.move(start, count, to: end)
    }
  }
}
