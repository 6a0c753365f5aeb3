/// What a block of several lines lists.
enum PadEntries {
  /// The lines below the title of a part, or what stands behind its colon. Lines that go on another are joined to it.
  static func lines(_ text: String) -> [PadLine] {
    var lines: [PadLine] = []
    for (index, raw) in PadText.lines(text).enumerated() {
      let line = PadLine(raw)
      guard line.isSeen, !line.isRule else { continue }
      if index == 0 || lines.isEmpty, let label = PadLabel(line) {
        if !label.content.isEmpty { lines.append(PadLine(label.content)) }
      } else if line.marker == .none, let last = lines.last, last.marker != .none, line.indent > last.indent {
        lines[lines.count - 1] = PadLine(last.raw + " " + line.raw.trimmed)
      } else {
        lines.append(line)
      }
    }
    return lines
  }

  /// The names of a list of people.
  static func names(_ text: String) -> [String] {
    var isInline = false
    if let first = PadText.lines(text).map(PadLine.init).first(where: \.isSeen) {
      isInline = PadLabel(first).map { !$0.content.isEmpty } ?? false
    }
    return lines(text).flatMap { line in
      isInline || line.text.contains { $0 == "," || $0 == ";" || $0 == "\t" } ? split(line.text) : [line.text]
    }.map(bare).filter { !$0.isEmpty }
  }

  /// « A, B et C », but not within brackets.
  private static func split(_ text: String) -> [String] {
    var parts: [Substring] = []
    var depth = 0
    var start = text.startIndex
    for index in text.indices {
      switch text[index] {
      case "(", "[": depth += 1
      case ")", "]": depth = max(0, depth - 1)
      case ",", ";", "\t":
        guard depth == 0 else { continue }
        parts.append(text[start..<index])
        start = text.index(after: index)
      default: break
      }
    }
    parts.append(text[start...])
    return parts.flatMap(splitAtAnd)
  }

  private static func splitAtAnd(_ part: Substring) -> [String] {
    let words = part.split { $0.isWhitespace }
    let groups = words.split { $0 == "et" || $0 == "&" }
    return groups.map { $0.joined(separator: " ") }
  }

  private static func bare(_ name: String) -> String {
    var name = name.trimmed
    while let last = name.last, last == "," || last == ";" || last == "." && !isInitial(name) {
      name = name.dropLast().trimmed
    }
    return name
  }

  /// « Lucie R. » keeps its full stop.
  private static func isInitial(_ name: String) -> Bool {
    name.split { $0.isWhitespace }.last.map { $0.count == 2 } ?? false
  }
}
