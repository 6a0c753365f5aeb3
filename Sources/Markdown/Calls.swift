import HTML

// Calls: a paragraph that is nothing but `[[inscription: Who comes?]]` asks its readers to sign up. Anywhere else such a mark is
// the text that it is written as.
extension Markdown {
  /// A call of a text.
  public struct Call: Sendable, Hashable {
    /// The name of its place in the HTML (`HTML.filled`), unique in the text: `a-z`, `0-9` and `-`, at most 80 bytes.
    public let key: String
    /// As it is read, not escaped: one line, at most 800 characters.
    public let question: String
  }

  /// The most calls of one text; what would be more stays text.
  public static let mostCalls = 50
}

extension InlineParser {
  /// The most bytes between `[[` and `]]`.
  private static let maximumCallLength = 400

  /// The question of a paragraph that is a call.
  func call(in paragraph: Range<Int>, _ box: TaskBox) -> Range<Int>? {
    content(ofMark: options.callMark, in: paragraph, box)
  }

  /// What names the poll of a paragraph that shows one: its number, and words behind it that are for the writer's eye.
  func poll(in paragraph: Range<Int>, _ box: TaskBox) -> NamedPoll? {
    guard let content = content(ofMark: options.pollMark, in: paragraph, box) else { return nil }
    let digits = text[content].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let next = digits.endIndex < content.upperBound ? text[digits.endIndex] : UInt8(ascii: " ")
    guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0"),
      next == UInt8(ascii: "-") || next.isSpaceOrTab
    else { return nil }
    return NamedPoll(number: digits.startIndex..<digits.endIndex, words: content)
  }

  /// What stands behind a mark that is all of a paragraph.
  private func content(ofMark mark: String, in paragraph: Range<Int>, _ box: TaskBox) -> Range<Int>? {
    guard box == .none, !mark.isEmpty, paragraph.count > 4, text[paragraph.lowerBound] == "[",
      text[paragraph.lowerBound + 1] == "[", text[paragraph.upperBound - 2] == "]",
      text[paragraph.upperBound - 1] == "]"
    else { return nil }
    let content = paragraph.lowerBound + 2..<paragraph.upperBound - 2
    guard content.count <= Self.maximumCallLength,
      !text[content].contains(where: { $0 == "[" || $0 == "]" || $0 == "\n" }),
      let question = question(of: mark, content), Self.isSeen(text[question])
    else { return nil }
    return question
  }

  /// What stands behind the word and the colon between the brackets of a mark, blanks trimmed; nil for what is no mark.
  private func question(of mark: String, _ content: Range<Int>) -> Range<Int>? {
    if mark.isEmpty { return nil }
    var index = skipBlanks(from: content.lowerBound, to: content.upperBound)
    for byte in mark.utf8 {
      guard index < content.upperBound, text[index].lowercased == byte else { return nil }
      index += 1
    }
    index = skipBlanks(from: index, to: content.upperBound)
    guard index < content.upperBound, text[index] == ":" else { return nil }
    let start = skipBlanks(from: index + 1, to: content.upperBound)
    var end = content.upperBound
    while end > start, text[end - 1].isSpaceOrTab { end -= 1 }
    return start..<end
  }

  /// Whether text between two offsets is a mark with its brackets, which was written where it is no call.
  func isStrayCall(_ start: Int, _ end: Int) -> Bool {
    end - start > 4 && text[start] == "[" && text[start + 1] == "["
      && isMark(start + 2..<end - 2)
  }

  /// Whether what stands between brackets begins as a mark does.
  func isMark(_ content: Range<Int>) -> Bool {
    question(of: options.callMark, content) != nil || question(of: options.pollMark, content) != nil
  }

  /// Steps over spaces and tabs, also those that never break a line (U+00A0, U+202F), which French has before a colon.
  private func skipBlanks(from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if text[index].isSpaceOrTab {
        index += 1
      } else if index + 1 < end, text[index] == 0xC2, text[index + 1] == 0xA0 {
        index += 2
      } else if index + 2 < end, text[index] == 0xE2, text[index + 1] == 0x80, text[index + 2] == 0xAF {
        index += 3
      } else {
        return index
      }
    }
    return index
  }

  /// Whether a question has something to read, and nothing that turns the text behind it around (UAX 9, 2): it also stands in
  /// lists, beside texts of other hands.
  private static func isSeen(_ question: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: question, as: UTF8.self).unicodeScalars
    let turns = scalars.contains {
      (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    return !turns
      && scalars.contains { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }
  }
}

/// What a mark for a poll says.
struct NamedPoll {
  let number: Range<Int>
  /// All of it, which is read where the poll is not shown.
  let words: Range<Int>
}

extension Renderer {
  /// Writes a paragraph as the place of a poll (`dates:12`: no call has such a name). False when it names none.
  mutating func writePoll(_ paragraph: Range<Int>, _ box: TaskBox) -> Bool {
    guard pollCount < Markdown.mostCalls, let poll = inlines.poll(in: paragraph, box) else { return false }
    pollCount += 1
    out.writeLineStart()
    out.write(HTML.placeStart)
    out.append(contentsOf: options.pollMark.utf8)
    out.append(UInt8(ascii: ":"))
    out.append(contentsOf: text[poll.number])
    out.write("\">")
    out.write(escaping: Array(text[poll.words]))
    out.write(HTML.placeEnd)
    return true
  }

  /// Writes a paragraph as a call. False when it is none.
  mutating func writeCall(_ paragraph: Range<Int>, _ box: TaskBox) -> Bool {
    guard calls.count < Markdown.mostCalls, let range = inlines.call(in: paragraph, box) else { return false }
    let question = withSpaces(Array(text[range]))
    let words = String(decoding: question, as: UTF8.self)
    // Anchors begin with `s-`.
    let key = String(callAnchors.unique(for: words).dropFirst(2))
    calls.append(Markdown.Call(key: key, question: words))
    out.writeLineStart()
    out.write(HTML.placeStart)
    out.append(contentsOf: key.utf8)
    out.write("\">")
    out.write(escaping: question)
    // Without a line feed: a footnote's link back does not go into a paragraph that may be replaced.
    out.write(HTML.placeEnd)
    return true
  }
}
