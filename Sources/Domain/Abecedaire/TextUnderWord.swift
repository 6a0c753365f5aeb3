/// A text in Markdown as one of several in a file, each under its word, which is a heading of level 3.
package struct TextUnderWord {
  /// In Markdown: its headings stand below the word's, whatever it opens ends with it, HTML is the text that it is on the site, and
  /// its footnotes have names of their own.
  package private(set) var text = ""

  private let name: String
  private var lines: [String] = []

  /// - Parameter name: what the names of its footnotes begin with.
  package init(_ source: String, name: String) {
    self.name = name
    var scanner = MarkdownScanner()
    for line in source.markdownLines { append(line, scanner.take(line)) }
    if let fence = scanner.fence { lines.append(String(repeating: fence.mark, count: fence.count)) }
    text = lines.joinedWithoutBlankEnds()
  }

  private mutating func append(_ line: Substring, _ kind: MarkdownScanner.Line) {
    switch kind {
    case .code, .rule, .indented(inParagraph: false): lines.append(String(line))
    case .blank: lines.append("")
    case .contained, .text, .indented(inParagraph: true): lines.append(plain(line))
    case .heading(let level, let title): append(plain(title[...]), level: level)
    case .underline(let level, let count):
      // The lines are plain already.
      let title = lines.suffix(count).map(\.trimmed).joined(separator: " ")
      lines.removeLast(count)
      append(title, level: level)
    }
  }

  private mutating func append(_ title: String, level: Int) {
    // The parts of a word are of level 2; what is above them stands beside them.
    lines.append("\(String(repeating: "#", count: min(6, max(4, level + 2)))) \(title)")
  }

  /// A line outside of code as every reader of Markdown takes it, those too that let HTML through.
  private func plain(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    guard bytes.contains(UInt8(ascii: "<")) || line.contains("[^") else { return String(line) }
    var writer = PlainLineWriter(bytes, name: name)
    writer.write()
    return String(decoding: writer.out, as: UTF8.self)
  }
}

/// Writes a line with its HTML as text, and its footnotes renamed; code between backticks stays as it is (CommonMark, 6.1).
private struct PlainLineWriter {
  private(set) var out: [UInt8] = []
  private let bytes: [UInt8]
  private let name: String
  /// Where the last run of so many backticks begins.
  private var lastRuns: [Int: Int] = [:]

  init(_ bytes: [UInt8], name: String) {
    self.bytes = bytes
    self.name = name
    var next = 0
    while next < bytes.count {
      let count = run(at: next)
      if count > 0 { lastRuns[count] = next }
      next += max(1, count)
    }
  }

  mutating func write() {
    var next = 0
    while next < bytes.count {
      let count = run(at: next)
      if count > 0 {
        let end = lastRuns[count, default: 0] > next ? endOfCode(from: next, count) : next + count
        out += bytes[next..<end]
        next = end
      } else if bytes[next] == UInt8(ascii: "\\") {
        out += bytes[next..<min(next + 2, bytes.count)]
        next += 2
      } else {
        if bytes[next] == UInt8(ascii: "<"), isHTML(at: next) { out.append(UInt8(ascii: "\\")) }
        out.append(bytes[next])
        next += 1
        if bytes[next - 1] == UInt8(ascii: "["), next < bytes.count, bytes[next] == UInt8(ascii: "^") {
          out += "^\(name)-".utf8
          next += 1
        }
      }
    }
  }

  private func run(at start: Int) -> Int {
    var end = start
    while end < bytes.count, bytes[end] == UInt8(ascii: "`") { end += 1 }
    return end - start
  }

  private func endOfCode(from start: Int, _ count: Int) -> Int {
    var next = start + count
    while next < bytes.count {
      let other = run(at: next)
      next += max(1, other)
      if other == count { return next }
    }
    return next
  }

  /// Whether a `<` begins what may be HTML (CommonMark, 4.6 and 6.6), and no address between angle brackets (6.5).
  private func isHTML(at start: Int) -> Bool {
    guard start + 1 < bytes.count else { return false }
    let first = bytes[start + 1]
    if first == UInt8(ascii: "/") || first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { return true }
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first | 0x20)
    if !isLetter { return false }
    let content = bytes[(start + 1)...].prefix {
      $0 > UInt8(ascii: " ") && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<")
    }
    let isClosed = content.endIndex < bytes.count && bytes[content.endIndex] == UInt8(ascii: ">")
    let isAddress = content.contains(UInt8(ascii: ":")) || content.contains(UInt8(ascii: "@"))
    return !(isClosed && isAddress)
  }
}
