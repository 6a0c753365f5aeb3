/// The texts of the string literals of a Swift source, with one letter for each hole.
struct SwiftLiterals {
  private let source: [UInt8]
  private var position = 0
  private var texts: [String] = []

  /// The literals of `source`, those inside holes too.
  static func all(in source: String) -> [String] {
    var reader = SwiftLiterals(source: Array(source.utf8))
    reader.readCode(untilParenthesis: false)
    return reader.texts
  }

  private init(source: [UInt8]) { self.source = source }

  /// Reads up to the end, or behind the parenthesis that ends a hole.
  private mutating func readCode(untilParenthesis: Bool) {
    var depth = 0
    while position < source.count {
      let hashes = count("#", at: position)
      if stands("\"", at: position + hashes) {
        position += hashes
        readLiteral(hashes)
      } else if stands("//", at: position) {
        position = source[position...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
      } else {
        if stands("(", at: position) { depth += 1 }
        if stands(")", at: position) { depth -= 1 }
        position += 1
        if untilParenthesis && depth < 0 { return }
      }
    }
  }

  private mutating func readLiteral(_ hashes: Int) {
    let quotes = stands("\"\"\"", at: position) ? 3 : 1
    let marks = String(repeating: "#", count: hashes)
    let end = String(repeating: "\"", count: quotes) + marks
    var text: [UInt8] = []
    position += quotes
    while position < source.count, !stands(end, at: position) {
      if stands("\\" + marks + "(", at: position) {
        position += hashes + 2
        readCode(untilParenthesis: true)
        text.append(UInt8(ascii: "x"))
      } else {
        let length = stands("\\" + marks, at: position) ? hashes + 2 : 1
        text += source[position..<min(position + length, source.count)]
        position += length
      }
    }
    position += end.utf8.count
    texts.append(String(decoding: text, as: UTF8.self))
  }

  private func stands(_ text: String, at index: Int) -> Bool {
    index < source.count && source[index...].starts(with: text.utf8)
  }

  private func count(_ mark: Character, at index: Int) -> Int {
    source[index...].prefix { Character(Unicode.Scalar($0)) == mark }.count
  }
}
