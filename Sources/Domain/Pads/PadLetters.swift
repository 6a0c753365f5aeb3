/// A word of the abécédaire that a pad has.
package struct PadWord: Hashable, Sendable {
  package let letter: Letter
  package let text: String
  /// What stands in brackets behind it.
  package let synonym: String?

  package init(letter: Letter, text: String, synonym: String?) {
    self.letter = letter
    self.text = text
    self.synonym = synonym
  }
}

/// Words that stand below or behind their letters: « A : » above a list, « A : altérité, archipel ».
enum PadLetters {
  /// The words of some lines, by letter, in order; none where the lines are something else.
  static func words(_ lines: [PadLine]) -> [PadWord] {
    var words: [PadWord] = []
    var letter: Letter?
    for line in lines where !PadText.isBlank(line.raw) && !line.isRule {
      if let heading = Heading(line) {
        letter = heading.letter
        words += heading.content.split { ",;/".contains($0) }.compactMap {
          word(String($0), under: heading.letter)
        }
      } else if let letter, let word = word(line.text, under: letter) {
        words.append(word)
      }
    }
    return words
  }

  /// How many of the lines from `start` on are lists of words by letter; 0 when they are none.
  static func extent(of lines: [PadLine], from start: Int) -> Int {
    guard let first = Heading(lines[start]) else { return 0 }
    var (end, letter, indent) = (start + 1, first.letter, lines[start].indent)
    var entries = first.content.isEmpty ? 0 : 1
    var fitting = entries
    // Letters one behind the other without words are no list, and are not walked over again from each of them.
    var empty = 0
    while end < lines.count, empty <= 3 {
      let line = lines[end]
      if PadText.isBlank(line.raw) || line.isRule {
        end += 1
        continue
      }
      if let heading = Heading(line) {
        guard heading.letter > letter else { break }
        (letter, indent) = (heading.letter, line.indent)
        empty += 1
        if !heading.content.isEmpty { (entries, fitting, empty) = (entries + 1, fitting + 1, 0) }
      } else if line.marker != .none || line.indent > indent, line.heading == 0,
        line.text.unicodeScalars.count <= 80
      {
        entries += 1
        empty = 0
        if French.initial(of: line.text) == letter { fitting += 1 }
      } else {
        break
      }
      end += 1
    }
    while end > start, PadText.isBlank(lines[end - 1].raw) { end -= 1 }
    return entries > 0 && 2 * fitting >= entries ? end - start : 0
  }

  /// A line that names a letter.
  struct Heading {
    let letter: Letter
    /// The words in the same line.
    let content: String

    init?(_ line: PadLine) {
      guard let first = line.text.unicodeScalars.first, first.isASCII, first.properties.isUppercase else {
        return nil
      }
      let letterText = String(first)
      guard let letter = Letter(letterText) else { return nil }
      let rest = line.text.unicodeScalars.dropFirst().drop { $0.properties.isWhitespace }
      guard rest.first == ":" || rest.isEmpty && (line.marker != .none || line.looksLikeTitle || line.isBold)
      else {
        return nil
      }
      self.letter = letter
      content = String(String.UnicodeScalarView(rest.dropFirst())).trimmed
      // A conversation has such lines too: « B : oui, je suis d’accord ».
      let parts = content.split { ",;/".contains($0) }
      let fitting = parts.filter { French.initial(of: $0.trimmed) == letter && $0.unicodeScalars.count <= 60 }
      guard parts.isEmpty || parts.count > 1 && 2 * fitting.count >= parts.count else { return nil }
    }
  }

  private static func word(_ text: String, under letter: Letter) -> PadWord? {
    var (text, synonym) = (text.trimmed, String?.none)
    if text.last == ")", let open = text.lastIndex(of: "(") {
      let inner = text[text.index(after: open)...].dropLast().trimmed
      if !inner.isEmpty {
        synonym = inner
        text = text[..<open].trimmed
      }
    }
    while let last = text.last, ".,;:".contains(last) { text = text.dropLast().trimmed }
    let word = WordDraft(text: text, synonym: synonym, place: nil, definition: "", argument: "")
    guard word.problems.isEmpty, text.unicodeScalars.count <= 80 else { return nil }
    return PadWord(letter: letter, text: text, synonym: synonym)
  }
}
