/// A piece of a page: UTF-8 bytes that are safe to send to a browser.
///
/// It is made only from literals, which are trusted, with typed holes, which are escaped:
///
///     func greeting(_ name: String) -> HTML { "<p>Bonjour \(name)</p>" }
///
/// There is no way to write a `String` without escaping. Every attribute stands between double quotes
/// (a test of Templates/ holds this), so that one escaping serves text and attributes.
///
/// Inside `page(_:)` pieces are places on one sheet; see `Sheet`. They must not be kept beyond it: use `bytes`.
public struct HTML: Sendable, ExpressibleByStringInterpolation {
  enum Storage: Sendable {
    /// A literal without holes, where the program keeps it.
    case literal(StaticString)
    case own([UInt8])
    /// Bytes `start..<start + count` of this thread's sheet while it makes `page`.
    case sheet(start: UInt32, count: UInt32, page: UInt64)
  }

  let storage: Storage

  /// Nothing at all.
  public static let empty = HTML(stringLiteral: "")

  /// The door for bytes that are HTML already. Only the Markdown renderer and the Store, which keeps what
  /// the renderer made, may use it; a test holds the list of its callers.
  public init(trusted bytes: [UInt8]) { storage = .own(bytes) }

  /// A literal of our own code: trusted.
  public init(stringLiteral literal: StaticString) { storage = .literal(literal) }

  /// A literal with holes, gathered.
  public init(stringInterpolation interpolation: StringInterpolation) { storage = interpolation.storage }

  /// The bytes of the page that `make` makes: the way to make a page quickly.
  public static func page(_ make: () throws -> HTML) rethrows -> [UInt8] { try Sheet.bytes(of: make) }

  /// The bytes as they are sent.
  public var bytes: [UInt8] {
    switch storage {
    case .literal(let literal): literal.withUTF8Buffer { Array($0) }
    case .own(let bytes): bytes
    case .sheet(let start, let count, let page):
      Array(UnsafeBufferPointer(start: Self.sheet(of: page).pointee.bytes + Int(start), count: Int(count)))
    }
  }

  /// The same in memory of its own, to be kept for other pages.
  public var kept: HTML { HTML(trusted: bytes) }

  /// Whether there is nothing to show.
  public var isEmpty: Bool {
    switch storage {
    case .literal(let literal): literal.utf8CodeUnitCount == 0
    case .own(let bytes): bytes.isEmpty
    case .sheet(_, let count, _): count == 0
    }
  }

  /// The sheet that a piece of `page` stands on. A piece that outlived its page would show another's bytes: that is a
  /// mistake of the program, and no page is better than a wrong one.
  static func sheet(of page: UInt64) -> UnsafeMutablePointer<Sheet> {
    guard let sheet = Sheet.current, sheet.pointee.page == page else {
      preconditionFailure("a piece of HTML was kept beyond its page")
    }
    return sheet
  }
}

extension HTML: Hashable {
  /// Whether both have the same bytes.
  public static func == (left: HTML, right: HTML) -> Bool { left.bytes == right.bytes }

  /// Hashes the bytes.
  public func hash(into hasher: inout Hasher) { hasher.combine(bytes) }
}
