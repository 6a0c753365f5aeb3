/// Lines of a pad as Markdown that looks as they did: lists with whatever signs, lines that end where they end.
enum PadMarkdown {
  static func text(_ text: some StringProtocol) -> String {
    let lines = PadText.lines(String(text)).map(PadLine.init)
    var output: [String] = []
    var indents: [Int] = []
    var isCode = false
    for (index, line) in lines.enumerated() {
      if line.isFence || isCode {
        if line.isFence { isCode.toggle() }
        output.append(line.raw)
      } else if !line.isSeen || line.isRule {
        // A line drawn below a text would make a title of it (CommonMark, 4.3).
        output.append("")
      } else if line.marker == .none || line.heading > 0 {
        if line.indent <= indents.last ?? 0 { indents = [] }
        let next = index + 1 < lines.count ? lines[index + 1] : nil
        output.append(plain(line, isBroken: next.map { breaks(line, before: $0) } ?? false))
      } else {
        while let last = indents.last, line.indent < last || indents.count > 6 { indents.removeLast() }
        if indents.last != line.indent, indents.count < 6 { indents.append(line.indent) }
        output.append(String(repeating: "    ", count: max(0, indents.count - 1)) + entry(line))
      }
    }
    return output.joined(separator: "\n").trimmed
  }

  private static func plain(_ line: PadLine, isBroken: Bool) -> String {
    let text = line.raw.trimmed
    return isBroken ? text + "  " : text
  }

  /// Whether a line ends where the next begins (CommonMark, 6.7): two lines of text do, and no title, row or list.
  private static func breaks(_ line: PadLine, before next: PadLine) -> Bool {
    let isText = { (line: PadLine) in
      line.isSeen && !line.isRule && !line.isFence && !line.text.hasPrefix("|") && line.heading == 0
    }
    return isText(line) && isText(next) && next.marker == .none
  }

  private static func entry(_ line: PadLine) -> String {
    switch line.marker {
    case .none: line.content
    case .number(let number): "\(number). \(line.content)"
    case .box(let isTicked): "- [\(isTicked ? "x" : " ")] \(line.content)"
    case .bullet:
      // A picture says something too.
      line.raw.trimmed.unicodeScalars.first.map { $0.properties.isEmoji && !$0.isASCII } ?? false
        ? "- \(line.raw.trimmed)" : "- \(line.content)"
    }
  }
}
