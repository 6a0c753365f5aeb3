/// The wiki links met while rendering.
struct WikiLinks {
  private let resolve: (Markdown.WikiTarget) -> Markdown.WikiLink
  private var resolved: [Markdown.WikiTarget: Markdown.WikiLink] = [:]
  private(set) var targets: [Markdown.WikiTarget] = []

  init(_ resolve: @escaping (Markdown.WikiTarget) -> Markdown.WikiLink) { self.resolve = resolve }

  /// Where the target leads.
  mutating func link(to target: Markdown.WikiTarget) -> Markdown.WikiLink {
    if let link = resolved[target] { return link }
    let link = resolve(target)
    resolved[target] = link
    targets.append(target)
    return link
  }
}

/// The parts of `page#heading|text`, blanks trimmed.
struct WikiLinkParts {
  let target: Range<Int>
  let heading: Range<Int>?
  let label: Range<Int>

  /// Nil when there is no target.
  init?(_ text: [UInt8], _ range: Range<Int>) {
    let bar = text[range].firstIndex { $0 == "|" } ?? range.upperBound
    // A bar that is written for a table cell: `\\|`.
    let isEscaped = bar > range.lowerBound && bar < range.upperBound && text[bar - 1] == "\\"
    let whole = Self.trimmed(text, range.lowerBound..<(isEscaped ? bar - 1 : bar))
    if whole.isEmpty { return nil }
    let hash = text[whole].firstIndex { $0 == "#" } ?? whole.upperBound
    target = Self.trimmed(text, whole.lowerBound..<hash)
    let rest = Self.trimmed(text, min(hash + 1, whole.upperBound)..<whole.upperBound)
    heading = rest.isEmpty ? nil : rest
    if target.isEmpty && heading == nil { return nil }
    let written = Self.trimmed(text, min(bar + 1, range.upperBound)..<range.upperBound)
    label = written.isEmpty ? whole : written
  }

  private static func trimmed(_ text: [UInt8], _ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, text[start].isSpaceOrTab { start += 1 }
    while end > start, text[end - 1].isSpaceOrTab { end -= 1 }
    return start..<end
  }
}

extension InlineParser {
  /// The most bytes between `[[` and `]]`.
  private static let maximumWikiLinkLength = 400

  /// `[[…]]` on one line, without brackets inside.
  mutating func readWikiLink() -> Bool {
    guard options.wikiLinks, position + 1 < end, text[position + 1] == "[" else { return false }
    let start = position + 2
    var index = start
    let limit = min(end, start + Self.maximumWikiLinkLength)
    while index < limit, text[index] != "[", text[index] != "]", text[index] != "\n" { index += 1 }
    guard index + 1 < end, text[index] == "]", text[index + 1] == "]" else { return false }
    // The mark of a call that has not a paragraph for itself.
    if isMark(start..<index) {
      append(.text(Int32(position), Int32(index + 2)), to: index + 2)
      return true
    }
    guard WikiLinkParts(text, start..<index) != nil else { return false }
    append(.wikiLink(Int32(start), Int32(index)), to: index + 2)
    return true
  }
}
