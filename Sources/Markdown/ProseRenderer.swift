// The text of leaves: the spaces of French are set, and the words of the glossary become links.
extension Renderer {
  /// Writes the text of an item; `after` says what is read after it.
  mutating func writeProse(_ text: Span<UInt8>, _ range: Range<Int>, after: Beside, linksWords: Bool) {
    if range.isEmpty { return }
    let linksWords = linksWords && hasGlossary
    guard options.frenchSpacing || linksWords else { return out.write(escaping: text, range) }
    let before = spacing.before
    if options.frenchSpacing, let blank = lastBlank,
      let space = spacing.spaceInPlaceOfLast(text, range, after: after)
    {
      out.replaceSubrange(blank...blank, with: space.bytes.withUTF8Buffer(Array.init))
    }
    if options.frenchSpacing, spacing.concerns(text, range) {
      var changed = spaced
      spaced = []
      changed.removeAll(keepingCapacity: true)
      spacing.append(text, range, after: after, to: &changed)
      write(prose: changed.span, changed.indices, before, after, linksWords: linksWords)
      spaced = changed
    } else {
      spacing.pass(text, range)
      write(prose: text, range, before, after, linksWords: linksWords)
    }
    lastBlank = text[range.upperBound - 1] == " " ? out.count - 1 : nil
  }

  /// Tells the text that follows what stands before it, when that is no text.
  mutating func setBefore(_ before: Beside) {
    spacing.before = before
    lastBlank = nil
  }

  /// A text of its own, such as that of an image or a wiki link, with the spaces of French if they are wanted.
  func withSpaces(_ plain: [UInt8]) -> [UInt8] {
    guard options.frenchSpacing, !plain.isEmpty else { return plain }
    var result: [UInt8] = []
    var spacing = FrenchSpacing()
    spacing.append(plain.span, plain.indices, after: .edge, to: &result)
    return result
  }

  private mutating func write(
    prose: Span<UInt8>, _ range: Range<Int>, _ before: Beside, _ after: Beside, linksWords: Bool
  ) {
    guard linksWords else { return out.write(escaping: prose, range) }
    let isCut = after == .word
    var copied = range.lowerBound
    var index = range.lowerBound
    while index < range.upperBound {
      guard Letters.length(prose, at: index) > 0 else {
        index += 1
        continue
      }
      let match = glossary.match(prose, at: index, to: range.upperBound, isCut: isCut)
      // The rest of a word that began before.
      let isRest = index == range.lowerBound && before == .word
      if let entry = match.entry, !isRest, useOnce(entry) {
        out.write(escaping: prose, copied..<index)
        out.write("<a class=\"word\" href=\"")
        out.write(escaping: glossary.address(of: entry))
        out.write("\">")
        out.write(escaping: prose, index..<match.end)
        out.write("</a>")
        copied = match.end
      }
      index = match.end
    }
    out.write(escaping: prose, copied..<range.upperBound)
  }

  /// Whether the entry has not been used yet.
  private mutating func useOnce(_ entry: Int) -> Bool {
    if wordIsUsed[entry] { return false }
    wordIsUsed[entry] = true
    glossaryUses.append(entry)
    return true
  }
}

extension Beside {
  /// What is read after the item with the number `index`.
  init(_ items: Span<Inline>, after index: Int, _ text: Span<UInt8>) {
    for next in (index + 1)..<items.count {
      switch items[next] {
      case .nothing, .start, .end, .linkStart, .linkEnd: continue
      case .text(let start, let end):
        if start == end { continue }
        self.init(text, at: Int(start))
      case .entity(let scalar, _): self.init(scalar)
      case .code, .autolink, .wikiLink: self = .word
      case .hardBreak, .noteMark: self = .edge
      case .imageStart, .imageEnd, .rawHTML: self = .other
      }
      return
    }
    self = .edge
  }
}
