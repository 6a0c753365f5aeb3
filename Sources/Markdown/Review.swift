/// Reads the leaves of a document for what is to be warned of.
struct Review {
  /// A link or an image while its text is read.
  private struct Named {
    /// Where it begins in the text of the blocks.
    let offset: Int
    let target: LinkTarget?
    var text: [UInt8] = []

    var isEmpty: Bool { text.allSatisfy(\.isWhitespace) }
  }

  private static let maximumCount = 50

  private(set) var warnings: [Markdown.Warning] = []
  private var inlines: InlineParser
  private let lines: SourceLines
  /// The level of the last heading as written.
  private var lastLevel = 1

  init(_ parser: BlockParser, _ lines: SourceLines) {
    inlines = InlineParser(parser)
    self.lines = lines
  }

  mutating func read(_ blocks: [Block]) {
    for block in blocks where warnings.count < Self.maximumCount {
      switch block {
      case .paragraph(let range, let box): if inlines.call(in: range, box) == nil { readInlines(range) }
      case .cell(let range, _, _): readInlines(range)
      case .heading(let level, let range):
        readInlines(range)
        // What shows no text is no heading.
        if !inlines.plainText.allSatisfy(\.isWhitespace) { readHeading(level, range) }
      default: break
      }
    }
  }

  private mutating func readHeading(_ level: Int, _ range: Range<Int>) {
    let expected = lastLevel + 1
    lastLevel = level
    if level > expected { add(.skippedHeading(written: level, expected: expected), at: range.lowerBound) }
  }

  private mutating func readInlines(_ range: Range<Int>) {
    inlines.parse(range)
    var offset = range.lowerBound
    var imageDepth = 0
    var image: Named?
    var link: Named?
    for item in inlines.items {
      switch item {
      case .imageStart:
        if imageDepth == 0 { image = Named(offset: offset, target: nil) }
        imageDepth += 1
      case .imageEnd(let number):
        let target = inlines.links[Int(number)]
        imageDepth -= 1
        offset = max(offset, end(of: target, in: range))
        guard imageDepth == 0, let ended = image else { continue }
        if ended.isEmpty { add(.imageWithoutText(address: address(of: target)), at: ended.offset) }
        // It is something to see in a link; without text it has been warned of.
        link?.text.append(contentsOf: ended.isEmpty ? Array("\u{FFFC}".utf8) : ended.text)
        image = nil
      case .linkStart(let number): link = Named(offset: offset, target: inlines.links[Int(number)])
      case .linkEnd:
        guard let ended = link, let target = ended.target else { continue }
        offset = max(offset, end(of: target, in: range))
        readLink(ended, to: address(of: target))
        link = nil
      default:
        if case .text(let start, let end) = item, inlines.isStrayCall(Int(start), Int(end)) {
          add(.strayCall, at: Int(start))
        }
        var text: [UInt8] = []
        inlines.append(textOf: item, to: &text)
        if image != nil { image?.text += text } else { link?.text += text }
        offset = max(offset, item.end)
      }
    }
  }

  private mutating func readLink(_ link: Named, to address: String) {
    if link.isEmpty {
      add(.emptyLink(address: address), at: link.offset)
    } else if link.text.elementsEqual(address.utf8) {
      add(.linkTextIsAddress(address: address), at: link.offset)
    }
  }

  /// Where a target ends that is written in the leaf itself.
  private func end(of target: LinkTarget, in leaf: Range<Int>) -> Int {
    let end = target.title?.upperBound ?? target.destination.upperBound
    return leaf.contains(end) ? end : leaf.lowerBound
  }

  private func address(of target: LinkTarget) -> String {
    var address: [UInt8] = []
    address.append(unescaping: inlines.text, target.destination)
    return String(decoding: address, as: UTF8.self)
  }

  private mutating func add(_ kind: Markdown.Warning.Kind, at offset: Int) {
    guard warnings.count < Self.maximumCount else { return }
    warnings.append(Markdown.Warning(line: lines.line(at: offset), kind: kind))
  }
}

extension Inline {
  /// Where it ends in the text of the blocks; 0 where that is not known.
  fileprivate var end: Int {
    switch self {
    case .text(_, let end), .code(_, let end), .rawHTML(_, let end), .autolink(_, let end, _),
      .wikiLink(_, let end):
      Int(end)
    default: 0
    }
  }
}
