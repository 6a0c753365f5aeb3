/// Cuts a text at its headings of level 2, line by line.
struct WordTextScanner {
  private var scanner = MarkdownScanner()
  private var lines: [Substring] = []
  /// The heading of the part that `lines` belong to; nil before the first one.
  private var title: String?
  private var first = ""
  private var finished: [WordText.Part] = []

  /// What stands before the first heading.
  var beginning: String { title == nil ? lines.joinedWithoutBlankEnds() : first }

  /// What stands under each heading.
  var parts: [WordText.Part] {
    title.map { finished + [WordText.Part(title: $0, text: lines.joinedWithoutBlankEnds())] } ?? finished
  }

  /// Takes the next line, without its end.
  mutating func read(_ line: Substring) {
    switch scanner.take(line) {
    case .heading(level: 2, let title): begin(title)
    case .underline(level: 2, let count):
      let title = lines.suffix(count).map(\.trimmed).joined(separator: " ")
      lines.removeLast(count)
      begin(title)
    default: lines.append(line)
    }
  }

  private mutating func begin(_ next: String) {
    let text = lines.joinedWithoutBlankEnds()
    if let title { finished.append(WordText.Part(title: title, text: text)) } else { first = text }
    title = next
    lines = []
  }
}
