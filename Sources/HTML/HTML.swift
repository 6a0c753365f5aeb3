/// A piece of a page: immutable UTF-8 bytes that are safe to send to a browser.
///
/// It is made only from literals, which are trusted, with typed holes, which are escaped:
///
///     func greeting(_ name: String) -> HTML { "<p>Bonjour \(name)</p>" }
///
/// There is no way to write a `String` without escaping. Every attribute stands between double quotes
/// (a test of Templates/ holds this), so that one escaping serves text and attributes.
public struct HTML: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// The bytes as they are sent.
  public private(set) var bytes: [UInt8]

  /// Nothing at all.
  public static let empty = HTML(trusted: [])

  /// The door for bytes that are HTML already. Only the Markdown renderer and the Store, which keeps what
  /// the renderer made, may use it; a test holds the list of its callers.
  public init(trusted bytes: [UInt8]) { self.bytes = bytes }

  /// A literal of our own code: trusted.
  public init(stringLiteral literal: StaticString) {
    bytes = literal.withUTF8Buffer { Array($0) }
  }

  /// A literal with holes, gathered.
  public init(stringInterpolation interpolation: StringInterpolation) { bytes = interpolation.bytes }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { bytes.isEmpty }
}

extension HTML {
  /// Gathers the literals and the escaped holes of one piece.
  public struct StringInterpolation: StringInterpolationProtocol {
    var bytes: [UInt8] = []

    /// Makes room for the literals and for short holes.
    public init(literalCapacity: Int, interpolationCount: Int) {
      bytes.reserveCapacity(literalCapacity + 48 * interpolationCount)
    }

    /// A literal of our own code: trusted.
    public mutating func appendLiteral(_ literal: StaticString) {
      literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Text typed by someone, or any other text: escaped.
    public mutating func appendInterpolation(_ text: String) { Escaping.append(text, to: &bytes) }

    /// Text that may be missing: nothing is written then.
    public mutating func appendInterpolation(_ text: String?) {
      if let text { Escaping.append(text, to: &bytes) }
    }

    /// A whole number in decimal digits.
    public mutating func appendInterpolation(_ number: Int) {
      bytes.append(contentsOf: String(number).utf8)
    }

    /// Another piece, as it is.
    public mutating func appendInterpolation(_ piece: HTML) { bytes.append(contentsOf: piece.bytes) }

    /// Another piece that may be missing.
    public mutating func appendInterpolation(_ piece: HTML?) {
      if let piece { bytes.append(contentsOf: piece.bytes) }
    }

    /// A piece that is made and written only when `condition` holds.
    public mutating func appendInterpolation(if condition: Bool, _ piece: @autoclosure () -> HTML) {
      if condition { bytes.append(contentsOf: piece().bytes) }
    }

    /// One piece for each element, one after the other.
    public mutating func appendInterpolation<Elements: Sequence>(
      each elements: Elements, _ piece: (Elements.Element) -> HTML
    ) {
      for element in elements { bytes.append(contentsOf: piece(element).bytes) }
    }
  }
}
