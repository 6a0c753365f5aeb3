/// Walks through a text in Markdown line by line, as far as it takes to tell its headings from what only looks like them: what stands
/// in code, in a list item or in a quotation.
struct MarkdownScanner {
  /// What a line is.
  enum Line {
    /// Of code between fences, with these (CommonMark, 4.5).
    case code
    case blank
    /// Of the list item or the quotation that is open.
    case contained
    /// By four columns or more: code, or the next line of a paragraph (CommonMark, 4.4).
    case indented(inParagraph: Bool)
    case heading(level: Int, title: String)
    /// Makes a heading of that many lines before it (CommonMark, 4.3).
    case underline(level: Int, lines: Int)
    case rule
    /// Of a paragraph, or the first one of a list item or a quotation.
    case text
  }

  struct Fence {
    let mark: Character
    let count: Int
  }

  /// What closes the code that is open; nil while none is.
  private(set) var fence: Fence?
  /// How many lines the paragraph has that is open, which an underline may make a heading.
  private var paragraph: Int?
  /// How far the lines of the list item or the quotation are indented that is open; a quotation goes on to the next blank line.
  private var container: Int?

  /// Takes the next line, without its end.
  mutating func take(_ line: Substring) -> Line {
    let (indent, content) = Self.indented(line)
    if let open = fence {
      if indent < 4, Self.closes(content, open) { fence = nil }
      return .code
    }
    if content.isEmpty {
      paragraph = nil
      if container == Self.quotation { container = nil }
      return .blank
    }
    if let container, indent >= container || container == Self.quotation && Self.heading(content) == nil {
      return .contained
    }
    container = nil
    if indent >= 4 {
      paragraph = paragraph.map { $0 + 1 }
      return .indented(inParagraph: paragraph != nil)
    }
    return takeBlock(content, indent: indent)
  }

  /// A line that belongs to no quotation, list or code.
  private mutating func takeBlock(_ content: Substring, indent: Int) -> Line {
    let before = paragraph
    paragraph = nil
    if let heading = Self.heading(content) { return .heading(level: heading.level, title: heading.title) }
    if let before, let mark = Self.underline(content) {
      return .underline(level: mark == "=" ? 1 : 2, lines: before)
    }
    if let opening = Self.opening(content) {
      fence = opening
      return .code
    }
    if Self.isRule(content) { return .rule }
    container = Self.container(content, indent: indent)
    if container == nil { paragraph = (before ?? 0) + 1 }
    return .text
  }
}

extension String {
  /// The lines of a text in Markdown, without their ends (CommonMark, 2.1).
  var markdownLines: [Substring] {
    split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }
}

extension Collection where Element: StringProtocol {
  /// As one text, without blank lines at its ends.
  func joinedWithoutBlankEnds() -> String {
    let begun = drop { $0.trimmed.isEmpty }
    return begun.reversed().drop { $0.trimmed.isEmpty }.reversed().joined(separator: "\n")
  }
}

/// What one line is.
extension MarkdownScanner {
  /// Stands for the indentation of a quotation, which has none.
  private static let quotation = Int.max

  /// How many columns a line is indented, and what follows; a tab goes on to the next multiple of four.
  private static func indented(_ line: Substring) -> (indent: Int, content: Substring) {
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

  /// A heading between number signs (CommonMark, 4.2).
  private static func heading(_ content: Substring) -> (level: Int, title: String)? {
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
  private static func underline(_ content: Substring) -> Character? {
    guard let mark = content.first, mark == "-" || mark == "=" else { return nil }
    return content.drop { $0 == mark }.allSatisfy { $0 == " " || $0 == "\t" } ? mark : nil
  }

  /// Whether it is a line across (CommonMark, 4.1).
  private static func isRule(_ content: Substring) -> Bool {
    guard let mark = content.first, "-_*".contains(mark) else { return false }
    let marks = content.filter { $0 != " " && $0 != "\t" }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }

  /// The fence that opens code (CommonMark, 4.5).
  private static func opening(_ content: Substring) -> Fence? {
    guard let mark = content.first, mark == "`" || mark == "~" else { return nil }
    let count = content.prefix { $0 == mark }.count
    guard count >= 3, mark == "~" || !content.dropFirst(count).contains("`") else { return nil }
    return Fence(mark: mark, count: count)
  }

  private static func closes(_ content: Substring, _ fence: Fence) -> Bool {
    let count = content.prefix { $0 == fence.mark }.count
    return count >= fence.count && content.dropFirst(count).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// How far the lines are indented that go on with the quotation or the list item that begins here (CommonMark, 5.1 and 5.2).
  private static func container(_ content: Substring, indent: Int) -> Int? {
    if content.first == ">" { return quotation }
    let digits = content.prefix { ("0"..."9").contains($0) }
    let mark = content.dropFirst(digits.count).first
    let isMarked = digits.isEmpty ? mark.map("-+*".contains) ?? false : mark == "." || mark == ")"
    let rest = content.dropFirst(digits.count + 1)
    guard isMarked, digits.count <= 9, rest.first.map({ $0 == " " || $0 == "\t" }) ?? true else { return nil }
    return indent + digits.count + 2
  }
}
