import Domain

extension SeedFile {
  /// Reads a seed. Pure, and linear in the text.
  package init(name: String, text: String) throws(SeedError) {
    var parser = FrontMatterParser(name)
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    guard lines.first == "---" else { throw SeedError(name, 1, .noFrontMatter) }
    guard let end = lines.dropFirst().firstIndex(of: "---") else {
      throw SeedError(name, lines.count, .frontMatterNotClosed)
    }
    for index in 1..<end { try parser.add(lines[index], at: index + 1) }
    let body = lines[(end + 1)...].drop(while: \.isBlank)
    self.init(
      name: name, entries: parser.entries, body: body.joinedWithoutBlankEnd(), bodyLine: body.startIndex + 1)
  }
}

extension Sequence<Substring> where Self: BidirectionalCollection {
  /// The lines as one text again, without the blank lines at the end.
  func joinedWithoutBlankEnd() -> String {
    guard let last = lastIndex(where: { !$0.isBlank }) else { return "" }
    return self[...last].joined(separator: "\n")
  }
}

extension Substring {
  /// Nothing but spaces.
  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}

/// Gathers the entries, line by line.
private struct FrontMatterParser {
  private(set) var entries: [SeedEntry] = []
  private let file: String
  private var keys: Set<String> = []

  init(_ file: String) { self.file = file }

  mutating func add(_ line: Substring, at number: Int) throws(SeedError) {
    if line.isBlank { return }
    if line.hasPrefix("  - ") { return try addChild(line.dropFirst(4), at: number) }
    if line.hasPrefix("- ") { return try addItem(line.dropFirst(2), at: number) }
    guard let colon = line.firstIndex(of: ":"), colon > line.startIndex,
      line[..<colon].utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x5F })
    else { throw SeedError(file, number, .notAnEntry) }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.hasPrefix(" ") else { throw SeedError(file, number, .notAnEntry) }
    let key = String(line[..<colon])
    guard keys.insert(key).inserted else { throw SeedError(file, number, .repeatedKey(key)) }
    entries.append(SeedEntry(key: key, line: number, text: rest.trimmed))
  }

  private mutating func addItem(_ text: Substring, at line: Int) throws(SeedError) {
    guard entries.last?.text.isEmpty == true else { throw SeedError(file, line, .notAnEntry) }
    entries[entries.count - 1].items.append(SeedItem(line: line, fields: fields(of: text)))
  }

  private mutating func addChild(_ text: Substring, at line: Int) throws(SeedError) {
    guard let count = entries.last?.items.count, count > 0 else { throw SeedError(file, line, .notAnEntry) }
    let child = SeedItem(line: line, fields: [text.trimmed])
    entries[entries.count - 1].items[count - 1].children.append(child)
  }

  /// What stands between bars that have a space on both sides.
  private func fields(of text: Substring) -> [String] {
    var fields: [String] = []
    var rest = text
    while let bar = rest.firstRange(of: " | ") {
      fields.append(rest[..<bar.lowerBound].trimmed)
      rest = rest[bar.upperBound...]
    }
    return fields + [rest.trimmed]
  }
}
