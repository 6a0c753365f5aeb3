/// What is written of a word, in its parts: the definition is what stands before the first heading of level 2 (CommonMark, 4.2
/// and 4.3), and each such heading begins a part. Those of a quotation, of a list or of code begin none. Calls are left out: who asks
/// for a definition defines nothing yet.
package struct WordText: Hashable, Sendable {
  /// A part under its heading.
  package struct Part: Hashable, Sendable {
    /// The heading as it is written, without its signs.
    package let title: String
    /// In Markdown, without blank lines at its ends.
    package let text: String
  }

  /// In Markdown, without blank lines at its ends; empty while it is not written.
  package let definition: String
  /// Why the word matters to the community; empty while nobody says so.
  package let argument: String
  /// Where the word comes from; empty while nobody says so.
  package let origin: String
  /// The parts under other headings, in their order.
  package let others: [Part]

  private static let (argumentTitle, originTitle) = ("Argument", "Origine")
  /// As the Markdown of the site has it.
  fileprivate static let callMark = "inscription"

  /// Cuts a text in Markdown. Of two parts with one of the known headings the second is among the others.
  package init(_ source: String) {
    var scanner = WordTextScanner()
    for line in source.markdownLines { scanner.read(line) }
    var parts = scanner.parts
    definition = Self.withoutCalls(scanner.beginning)
    parts = parts.map { Part(title: $0.title, text: Self.withoutCalls($0.text)) }
    argument = Self.take(Self.argumentTitle, from: &parts)
    origin = Self.take(Self.originTitle, from: &parts)
    others = parts
  }

  /// Whether the definition says something.
  package var isDefined: Bool { !definition.isEmpty }

  /// The text of a word of which these two are known; what is empty is left out.
  package static func source(definition: String, argument: String) -> String {
    if argument.isEmpty { return definition }
    let heading = "## \(argumentTitle)\n\n\(argument)"
    return definition.isEmpty ? heading : "\(definition)\n\n\(heading)"
  }

  /// Whether it says nothing at all beside its calls.
  package var isBlank: Bool { definition.isEmpty && argument.isEmpty && origin.isEmpty && others.isEmpty }

  /// A text with one more call, at its end.
  package static func source(_ source: String, asking question: String) -> String {
    let text = source.trimmed.isEmpty ? "" : source + "\n\n"
    return "\(text)[[\(callMark): \(question)]]\n"
  }

  /// A call stands on a line of its own.
  private static func withoutCalls(_ text: String) -> String {
    guard text.contains("[[") else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let kept = lines.filter { !$0.isMarkdownCall }
    return kept.count == lines.count ? text : kept.joined(separator: "\n").trimmed
  }

  private static func take(_ title: String, from parts: inout [Part]) -> String {
    let wanted = French.folded(title)
    guard let index = parts.firstIndex(where: { French.folded($0.title) == wanted && !$0.text.isEmpty })
    else {
      parts.removeAll { French.folded($0.title) == wanted }
      return ""
    }
    return parts.remove(at: index).text
  }
}

extension Substring {
  /// Whether it is `[[inscription: …]]` and nothing else.
  fileprivate var isMarkdownCall: Bool {
    let line = trimmed
    guard line.hasPrefix("[["), line.hasSuffix("]]") else { return false }
    let content = String(line.dropFirst(2)).trimmed
    let mark = WordText.callMark
    guard content.prefix(mark.count).lowercased() == mark else { return false }
    return String(content.dropFirst(mark.count)).trimmed.hasPrefix(":")
  }
}
