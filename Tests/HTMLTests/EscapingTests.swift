import Testing

@testable import HTML

/// The escaping looks at eight bytes together; here it is held against one that looks at each byte.
@Suite("Escaping")
struct EscapingTests {
  /// Bytes that mean something in HTML, those beside them, those that differ from them by the highest bit, and the ends.
  static let bytes: [UInt8] = {
    let ends: [UInt8] = [0, 0x01, 0x7F, 0x80, 0xFF]
    let special: [UInt8] = [0x22, 0x26, 0x3C, 0x3E]
    return special.reduce(ends) { $0 + [$1 - 1, $1, $1 + 1, $1 | 0x80, ($1 + 1) | 0x80] }
  }()

  @Test("One byte of any kind, anywhere in a text of any length", arguments: bytes)
  func oneByte(_ byte: UInt8) {
    for length in 1...26 {
      for place in 0..<length {
        var text = [UInt8](repeating: UInt8(ascii: "a"), count: length)
        text[place] = byte
        #expect(escaped(text) == slowlyEscaped(text), "\(byte) at \(place) of \(length)")
      }
    }
  }

  @Test("Two bytes of any kinds side by side or a word apart", arguments: bytes)
  func twoBytes(_ first: UInt8) {
    for second in Self.bytes {
      for distance in [1, 2, 7, 8, 9] {
        for place in 0..<16 {
          var text = [UInt8](repeating: UInt8(ascii: " "), count: 27)
          text[place] = first
          text[place + distance] = second
          #expect(escaped(text) == slowlyEscaped(text), "\(first), \(second) at \(place), \(distance) apart")
        }
      }
    }
  }

  @Test("Nothing but special bytes, and nothing at all")
  func ends() {
    for length in 0...20 {
      let text = (0..<length).map { Array("<>&\"".utf8)[$0 % 4] }
      #expect(escaped(text) == slowlyEscaped(text))
    }
  }

  private func escaped(_ text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    text.withUnsafeBufferPointer { Escaping.append($0, to: &bytes) }
    return bytes
  }

  private func slowlyEscaped(_ text: [UInt8]) -> [UInt8] {
    let references: [UInt8: String] = [0x22: "&quot;", 0x26: "&amp;", 0x3C: "&lt;", 0x3E: "&gt;"]
    return text.flatMap { byte in references[byte].map { Array($0.utf8) } ?? [byte] }
  }
}
