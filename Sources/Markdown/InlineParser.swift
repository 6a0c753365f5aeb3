/// The second phase of parsing: the text of one leaf becomes a list of inlines (CommonMark, appendix).
/// One parser serves all leaves of a document, so that its arrays are allocated once.
struct InlineParser {
  let options: Markdown.Options
  let text: [UInt8]
  var references: References
  let notes: Notes

  /// The result of the last `parse`.
  var items: [Inline] = []
  var links: [LinkTarget] = []

  var position = 0
  var end = 0
  var delimiters: [Delimiter] = []
  var brackets: [Bracket] = []
  /// How many brackets from the bottom can no longer open a link, since a link stands inside them.
  var inactiveBrackets = 0
  var backticks = BacktickRuns()
  var missingHTML = MissingHTMLEnds()
  /// Before this offset no domain name is valid: a long one is looked at once.
  var refusedDomainEnd = 0
  private(set) var start = 0
  /// Where the plain text begins that is not among the items yet.
  private(set) var pending = 0
  private let specials: ByteSet

  /// For the leaves of what `parser` has read.
  init(_ parser: BlockParser) {
    text = parser.text
    references = parser.references
    notes = parser.notes
    options = parser.options
    specials = ByteSet("\\`*_[]!<&\n").adding("~", if: options.strikethrough)
      .adding("w:@", if: options.autolinks)
  }

  /// Reads the text of one leaf into `items`.
  mutating func parse(_ range: Range<Int>) {
    reset(range)
    while skipPlainText() { readSpecial(text[position]) }
    flush(to: end)
    matchDelimiters(from: 0)
  }

  /// Ends the plain text before `offset`.
  mutating func flush(to offset: Int) {
    if pending < offset { items.append(.text(Int32(pending), Int32(offset))) }
    pending = offset
  }

  /// Adds an item for the bytes from `position` to `next`.
  mutating func append(_ item: Inline, to next: Int) {
    flush(to: position)
    items.append(item)
    resume(at: next)
  }

  /// Goes on reading at `next`; what lies before it is among the items.
  mutating func resume(at next: Int) {
    position = next
    pending = next
  }

  /// A scanner at `position` that ends with the leaf.
  var scanner: Scanner { Scanner(text, at: position, end: end) }

  private mutating func reset(_ range: Range<Int>) {
    items.removeAll(keepingCapacity: true)
    links.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    inactiveBrackets = 0
    backticks.isComplete = false
    missingHTML = MissingHTMLEnds()
    refusedDomainEnd = 0
    start = range.lowerBound
    position = start
    pending = start
    end = range.upperBound
  }

  private mutating func skipPlainText() -> Bool {
    let text = text
    let specials = specials
    let end = end
    var index = position
    while index < end, !specials.contains(text[index]) { index += 1 }
    position = index
    return index < end
  }

  private mutating func readSpecial(_ byte: UInt8) {
    switch byte {
    case "\n": readLineEnd()
    case "\\": readBackslash()
    case "`": readCodeSpan()
    case "*", "_", "~": readDelimiterRun(of: byte)
    case "[": if !readWikiLink(), !readNoteMark(at: position) { openBracket(isImage: false) }
    case "!": readExclamationMark()
    case "]": closeBracket()
    case "<": readAngleBracket()
    case "&": readEntity()
    case "w": readWebAddress()
    case ":": readAddressWithScheme()
    case "@": readMailAddress()
    default: position += 1
    }
  }

  private mutating func readExclamationMark() {
    guard position + 1 < end, text[position + 1] == "[" else { return position += 1 }
    if !readNoteMark(at: position + 1) { openBracket(isImage: true) }
  }

  /// Blanks at the end of a line are dropped; two spaces or more make a hard break (CommonMark 6.7, 6.8).
  private mutating func readLineEnd() {
    var lineEnd = position
    while lineEnd > pending, text[lineEnd - 1].isSpaceOrTab { lineEnd -= 1 }
    if lineEnd == position {
      position += 1
      return
    }
    let isHard = position - lineEnd >= 2 && text[position - 1] == " " && text[position - 2] == " "
    flush(to: lineEnd)
    pending = position
    if isHard { items.append(.hardBreak) }
    position += 1
  }

  private mutating func readBackslash() {
    let next = position + 1 < end ? text[position + 1] : 0
    if next == "\n" {
      append(.hardBreak, to: position + 1)
      position += 1
    } else if next.isPunctuation {
      flush(to: position)
      pending = position + 1
      position += 2
    } else {
      position += 1
    }
  }

  private mutating func readEntity() {
    var scanner = scanner
    guard let entity = scanner.entity() else { return position += 1 }
    append(.entity(entity.first, entity.second), to: scanner.position)
  }

  /// An autolink in angle brackets or, if it is let through, raw HTML.
  private mutating func readAngleBracket() {
    if readAutolink() { return }
    var scanner = scanner
    guard options.rawHTML, missingHTML.skipHTML(&scanner) else { return position += 1 }
    append(.rawHTML(Int32(position), Int32(scanner.position)), to: scanner.position)
  }
}
