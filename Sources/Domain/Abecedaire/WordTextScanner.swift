/// Finds the headings of level 2 of a text, line by line, as far as it takes to tell them from what only looks like one.
struct WordTextScanner {
  struct Fence {
    let mark: Character
    let count: Int
  }

  private var lines: [Substring] = []
  /// The heading of the part that `lines` belong to; nil before the first one.
  private var title: String?
  private var first = ""
  private var finished: [WordText.Part] = []
  private var fence: Fence?
  /// From which of `lines` on they are one paragraph, which an underline may make a heading.
  private var paragraph: Int?
  /// How far the lines of the list item or the quotation are indented that is open; a quotation goes on to the next blank line.
  private var container: Int?

  /// What stands before the first heading.
  var beginning: String { title == nil ? text : first }

  /// What stands under each heading.
  var parts: [WordText.Part] { title.map { finished + [WordText.Part(title: $0, text: text)] } ?? finished }

  /// Takes the next line, without its end.
  mutating func read(_ line: Substring) {
    let (indent, content) = Self.indented(line)
    if let open = fence {
      if indent < 4, Self.closes(content, open) { fence = nil }
      lines.append(line)
    } else if content.isEmpty {
      paragraph = nil
      if container == Self.quotation { container = nil }
      lines.append(line)
    } else if let container, indent >= container || container == Self.quotation && !Self.isHeading(content) {
      lines.append(line)
    } else {
      container = nil
      readBlock(line, content, indent: indent)
    }
  }

  /// A line that belongs to no quotation, list or fence.
  private mutating func readBlock(_ line: Substring, _ content: Substring, indent: Int) {
    if indent >= 4 {
      lines.append(line)
    } else if let heading = Self.heading(content) {
      paragraph = nil
      if heading.level == 2 { begin(heading.title) } else { lines.append(line) }
    } else if let start = paragraph, let mark = Self.underline(content) {
      paragraph = nil
      guard mark == "-" else { return lines.append(line) }
      let title = lines[start...].map(\.trimmed).joined(separator: " ")
      lines.removeSubrange(start...)
      begin(title)
    } else {
      readText(line, content, indent: indent)
    }
  }

  private mutating func readText(_ line: Substring, _ content: Substring, indent: Int) {
    if let opening = Self.opening(content) {
      fence = opening
      paragraph = nil
    } else if Self.isRule(content) {
      paragraph = nil
    } else if let inner = Self.container(content, indent: indent) {
      container = inner
      paragraph = nil
    } else if paragraph == nil {
      paragraph = lines.count
    }
    lines.append(line)
  }

  private mutating func begin(_ next: String) {
    if let title { finished.append(WordText.Part(title: title, text: text)) } else { first = text }
    title = next
    lines = []
    paragraph = nil
  }

  /// The lines, without blank ones at the ends.
  private var text: String {
    let shown = lines.drop { $0.trimmed.isEmpty }
    guard let last = shown.lastIndex(where: { !$0.trimmed.isEmpty }) else { return "" }
    return shown[...last].joined(separator: "\n")
  }
}

/// What one line is.
extension WordTextScanner {
  /// Stands for the indentation of a quotation, which has none.
  static let quotation = Int.max

  /// How many columns a line is indented, and what follows; a tab goes on to the next multiple of four.
  static func indented(_ line: Substring) -> (indent: Int, content: Substring) {
    var indent = 0
    for index in line.indices {
      switch line[index] {
      case " ": indent += 1
      case "\t": indent += 4 - indent % 4
      default: return (indent, line[index...])
      }
    }
    return (indent, line[line.endIndex...])
  }

  static func isHeading(_ content: Substring) -> Bool { heading(content) != nil }

  /// A heading between number signs (CommonMark, 4.2).
  static func heading(_ content: Substring) -> (level: Int, title: String)? {
    let signs = content.prefix { $0 == "#" }
    var title = content.dropFirst(signs.count)
    guard (1...6).contains(signs.count), title.first.map({ $0 == " " || $0 == "\t" }) ?? true else {
      return nil
    }
    while let last = title.last, last == " " || last == "\t" { title.removeLast() }
    let open = title.reversed().drop { $0 == "#" }
    if open.first.map({ $0 == " " || $0 == "\t" }) ?? true { title = title.prefix(open.count) }
    return (signs.count, title.trimmed)
  }

  /// The sign of a line that makes the paragraph above a heading (CommonMark, 4.3).
  static func underline(_ content: Substring) -> Character? {
    guard let mark = content.first, mark == "-" || mark == "=" else { return nil }
    return content.drop { $0 == mark }.allSatisfy { $0 == " " || $0 == "\t" } ? mark : nil
  }

  /// Whether it is a line across (CommonMark, 4.1).
  static func isRule(_ content: Substring) -> Bool {
    guard let mark = content.first, "-_*".contains(mark) else { return false }
    let marks = content.filter { $0 != " " && $0 != "\t" }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The fence that opens code (CommonMark, 4.5).
  static func opening(_ content: Substring) -> Fence? {
    guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
    let count = content.prefix { $0 == mark }.count
    guard count >= 3, mark == "~" || !content.dropFirst(count).contains("`") else { return nil }
    return Fence(mark: mark, count: count)
  }

  static func closes(_ content: Substring, _ fence: Fence) -> Bool {
    let count = content.prefix { $0 == fence.mark }.count
    return count >= fence.count && content.dropFirst(count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// How far the lines are indented that go on with the quotation or the list item that begins here (CommonMark, 5.1 and 5.2).
  static func container(_ content: Substring, indent: Int) -> Int? {
    if content.first == ">" { return quotation }
    let digits = content.prefix { ("0"..."9").contains($0) }
    let mark = content.dropFirst(digits.count).first
    let isMarked = digits.isEmpty ? mark.map("-+*".contains) ?? false : mark == "." || mark == ")"
    let rest = content.dropFirst(digits.count + 1)
    guard isMarked, digits.count <= 9, rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    return indent + digits.count + 2
  }
}
