import HTTP
import Testing

/// Raw bytes and what the parsers must make of them.
struct Row: CustomTestStringConvertible, Sendable {
  let name: String
  let raw: [UInt8]
  /// The requests read, in order, each as `summary` writes it, then the name of the error or `…` if more is needed.
  let expected: [String]

  init(_ name: String, _ raw: String, _ expected: String...) {
    self.init(name, Array(raw.utf8), expected)
  }

  init(_ name: String, _ raw: [UInt8], _ expected: [String]) {
    self.name = name
    self.raw = raw
    self.expected = expected
  }

  var testDescription: String { name }
}

/// A head of lines, with the empty line that ends it.
func head(_ lines: String...) -> String { lines.map { $0 + "\r\n" }.joined() + "\r\n" }

/// Feeds bytes to `HeadParser` and `BodyReader` as a connection does.
struct Feeding {
  static let bodyLimit = 1_000

  private var parser = HeadParser()
  private var head: RequestHead?
  private var body: BodyReader?
  private var consumed = 0
  private(set) var outcomes: [String] = []
  private(set) var isRefused = false

  /// What comes of `raw` received in pieces that end at `cuts` and at its end.
  static func outcomes(of raw: [UInt8], cuts: some Sequence<Int>) -> [String] {
    var feeding = Feeding()
    for cut in cuts { feeding.feed(raw, upTo: cut) }
    feeding.feed(raw, upTo: raw.count)
    return feeding.isRefused || feeding.isBetweenRequests(raw) ? feeding.outcomes : feeding.outcomes + ["…"]
  }

  /// Reads on, now that the bytes up to `end` have come.
  mutating func feed(_ raw: [UInt8], upTo end: Int) {
    do throws(ParseError) {
      while !isRefused {
        let before = consumed
        guard try step(raw.span.extracting(consumed..<end)) else { return }
        #expect(consumed > before || consumed == end, "no progress")
      }
    } catch {
      outcomes.append("\(error)")
      isRefused = true
    }
  }

  private func isBetweenRequests(_ raw: [UInt8]) -> Bool { consumed == raw.count && head == nil }

  /// One call of a parser; false when it needs more.
  private mutating func step(_ bytes: Span<UInt8>) throws(ParseError) -> Bool {
    if body == nil {
      guard let (head, length) = try parser.parse(bytes) else { return false }
      #expect(length <= bytes.count)
      consumed += length
      self.head = head
      body = try BodyReader(head.framing, limit: Self.bodyLimit)
      if body?.isWhole == false { return true }
    } else {
      let read = try body?.read(bytes) ?? 0
      #expect(read <= bytes.count)
      consumed += read
    }
    guard let head, let body, body.isWhole else { return false }
    outcomes.append(summary(head, body.body))
    self = Feeding(consumed: consumed, outcomes: outcomes)
    return true
  }

  private init() {}

  private init(consumed: Int, outcomes: [String]) {
    self.consumed = consumed
    self.outcomes = outcomes
  }
}

/// `GET /path?query 1.1 keep` and, where they are, `expects` and the body in quotes.
private func summary(_ head: RequestHead, _ body: [UInt8]) -> String {
  var text = "\(head.method.rawValue) \(head.target.path)"
  if let query = head.target.query { text += "?" + query }
  text += " 1.\(head.minorVersion) \(head.keepsAlive ? "keep" : "close")"
  if head.expectsContinue { text += " expects" }
  if !body.isEmpty { text += " '\(String(decoding: body, as: UTF8.self))'" }
  return text
}
