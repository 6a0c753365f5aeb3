/// Cuts a pad into blocks by rules. Each step takes the line at hand and those that belong to it, so that every line is taken
/// once.
struct PadReader {
  /// In which part of the pad the line at hand stands.
  enum Part {
    /// Before the first title of a part.
    case preamble
    case agenda
    case notes
  }

  /// What the items of the agenda look like.
  struct Style {
    let indent: Int
    let marker: PadLine.Marker
    let heading: Int
  }

  let lines: [PadLine]
  let year: Int
  /// The items of the agenda, as a first reading has found them.
  let known: PadMatching
  /// How many lines begin with hours.
  let timedLines: Int
  let hasAgenda: Bool
  /// How many entries of lists end with hours from one time to another, in brackets.
  let spannedEntries: Int
  var part = Part.preamble
  /// The section of notes at hand: how sure it is; nil outside of any.
  var section: PadCertainty?
  var style: Style?
  /// The level of the agenda's own title.
  var agendaLevel = 0
  /// The last line that is an item without doubt.
  var lastItemLine = 0
  /// The titles of the items found in an agenda.
  var items: [String] = [] {
    didSet { if let last = items.last { itemKeys.insert(PadText.key(last)) } }
  }
  private(set) var itemKeys: Set<String> = []
  private(set) var blocks: [PadBlock] = []
  /// How many blocks there are of each kind.
  private(set) var counts: [PadKind: Int] = [:]
  /// Lines drawn before anything else.
  private var before = ""

  /// The blocks of a pad, in its order.
  static func blocks(of text: String, year: Int) -> [PadBlock] {
    let lines = lines(of: text)
    var first = PadReader(lines, year: year, known: PadMatching([]))
    first.read()
    var second = PadReader(lines, year: year, known: PadMatching(first.items))
    second.read()
    return PadGathering.gathered(second.blocks)
  }

  private init(_ lines: [PadLine], year: Int, known: PadMatching) {
    self.lines = lines
    self.year = year
    self.known = known
    timedLines = lines.count { $0.isSeen && PadItem.beginsTimed($0.text) }
    spannedEntries = lines.count { $0.isSeen && PadItem.endsSpanned($0) }
    hasAgenda = lines.contains { $0.isSeen && PadLabel($0)?.role == .agenda }
  }

  private static func lines(of text: String) -> [PadLine] {
    var followsBlank = true
    var lines = PadText.lines(text).map(PadLine.init)
    let shouted = lines.count(where: \.isInCapitals)
    let heedsCapitals = 2 * shouted <= lines.count(where: \.isSeen)
    for index in lines.indices {
      lines[index].followsBlank = followsBlank
      lines[index].heedsCapitals = heedsCapitals
      followsBlank = !lines[index].isSeen
    }
    return lines
  }

  private mutating func read() {
    var index = takeMailHead(takeFrontMatter())
    while index < lines.count {
      index = lines[index].isSeen ? max(index + 1, step(index)) : index + 1
    }
    if !before.isEmpty { blocks.append(PadBlock(.other, before, .notUnderstood)) }
  }

  /// What some editors keep above a text, between two lines « --- ».
  private mutating func takeFrontMatter() -> Int {
    guard let first = seen(from: 0), lines[first].raw.trimmed == "---",
      let last = lines[(first + 1)...].prefix(30).firstIndex(where: { $0.raw.trimmed == "---" }),
      lines[first...last].allSatisfy(\.isSeen),
      lines[(first + 1)..<last].contains(where: { $0.text.contains(":") })
    else { return 0 }
    return take(.other, first, last + 1, .likely)
  }

  /// The fields above a mail: its day is not that of the meeting of which it tells, but its subject is a title.
  private mutating func takeMailHead(_ start: Int) -> Int {
    guard let first = seen(from: start) else { return start }
    let fields = lines[first...].prefix(12).prefix { $0.mailField != nil }
    guard fields.contains(where: { ["de", "from"].contains($0.mailField) }), fields.count > 1 else {
      return start
    }
    for index in fields.indices {
      let isTitle = ["objet", "subject"].contains(lines[index].mailField)
      _ = take(isTitle ? .title : .other, index, index + 1, .likely)
    }
    return fields.endIndex
  }

  /// Takes the line at `index` and those that belong to it. Gives the line behind.
  private mutating func step(_ index: Int) -> Int {
    let line = lines[index]
    if line.isRule || isTableRule(line) { return absorb(index) }
    if line.isFence { return take(noteKind, index, endOfFence(index), section ?? .likely) }
    if part != .agenda {
      let letters = PadLetters.extent(of: lines, from: index)
      if letters > 0 { return take(.words, index, index + letters, letters > 2 ? .sure : .likely) }
    }
    if let label = label(at: index) { return takePart(label, index) }
    return switch part {
    case .preamble: takePreamble(index)
    case .agenda: takeAgenda(index)
    case .notes: takeNotes(index)
    }
  }

  /// Notes outside of any section are of no item.
  var noteKind: PadKind { section == nil ? .other : .note }

  /// Makes a block of the lines from `start` up to `end`. Gives `end`.
  mutating func take(_ kind: PadKind, _ start: Int, _ end: Int, _ certainty: PadCertainty) -> Int {
    var end = end
    while end > start + 1, !lines[end - 1].isSeen { end -= 1 }
    let text = lines[start..<end].map(\.raw).joined(separator: "\n")
    blocks.append(PadBlock(kind, before + text, certainty))
    counts[kind, default: 0] += 1
    before = ""
    return end
  }

  /// Puts a line that is drawn across the page with what stands above it.
  private mutating func absorb(_ index: Int) -> Int {
    if blocks.isEmpty {
      before += lines[index].raw + "\n"
    } else {
      blocks[blocks.count - 1].text += "\n" + lines[index].raw
    }
    return index + 1
  }

  private func isTableRule(_ line: PadLine) -> Bool {
    line.text.hasPrefix("|")
      && line.text.unicodeScalars.allSatisfy { "|-: ".unicodeScalars.contains($0) }
  }

  private func endOfFence(_ index: Int) -> Int {
    var end = index + 1
    while end < lines.count, !lines[end].isFence { end += 1 }
    return min(end + 1, lines.count)
  }

  /// What the line at `index` says of its part, if it does. In an agenda, what looks like an item is one: « 5. Conclusion ».
  func label(at index: Int) -> PadLabel? {
    let line = lines[index]
    guard line.isSeen, line.text.unicodeScalars.count <= 4_000, let label = PadLabel(line) else { return nil }
    guard part == .agenda, line.heading == 0 || line.heading > agendaLevel else { return label }
    let isItem =
      line.marker.isPicture ? line.marker == style?.marker : line.marker != .none || line.heading > 0
    if let style, line.marker.isLike(style.marker), line.heading == style.heading, isItem { return nil }
    if style == nil, line.marker != .none, !line.marker.isPicture { return nil }
    if line.indent > style?.indent ?? .max { return nil }
    return label
  }

  /// The next line that is seen, from `index` on.
  func seen(from index: Int) -> Int? {
    lines[min(index, lines.count)...].firstIndex(where: \.isSeen)
  }

  /// Whether another part begins at `index`.
  func isBoundary(_ index: Int) -> Bool {
    let line = lines[index]
    return line.looksLikeTitle || label(at: index) != nil || sectionMatch(index) != nil
      || PadCall(line) != nil
      || PadLetters.Heading(line) != nil
  }

  /// The item whose notes the line at `index` is the title of.
  func sectionMatch(_ index: Int) -> PadMatching.Match? {
    let line = lines[index]
    guard !known.isEmpty, line.isSeen, line.text.unicodeScalars.count <= 300 else { return nil }
    if line.looksLikeTitle { return known.match(line.text, share: 450) }
    if case .number = line.marker { return known.match(line.text, share: 600) }
    let isAlone =
      line.followsBlank || index + 1 < lines.count && (!lines[index + 1].isSeen || lines[index + 1].isRule)
    guard line.marker == .none, line.text.last != "." else { return nil }
    return known.match(line.text, share: 700).flatMap { isAlone || $0.isExact ? $0 : nil }
  }
}

extension PadLine {
  /// The name of the field of a mail's head that it is, folded; nil for none.
  var mailField: String? {
    guard marker == .none, heading == 0, let colon = PadLabel.colon(in: text) else { return nil }
    let name = PadText.key(text[..<colon])
    return PadWords.mailFields.contains(name) && !text[colon...].dropFirst().trimmed.isEmpty ? name : nil
  }

  /// Whether anything is seen of it.
  var isSeen: Bool { !PadText.isBlank(raw) }
}

extension PadLine.Marker {
  /// Whether two lines are of the same list.
  func isLike(_ other: PadLine.Marker) -> Bool {
    switch (self, other) {
    case (.none, .none), (.number, .number), (.box, .box): true
    case (.bullet(let sign), .bullet(let other)): sign == other || sign.isPicture && other.isPicture
    default: false
    }
  }

  /// Whether it is a picture, which often stands before the title of a part.
  var isPicture: Bool {
    if case .bullet(let sign) = self { sign.isPicture } else { false }
  }
}

extension Unicode.Scalar {
  var isPicture: Bool {
    !isASCII && (properties.isEmoji || properties.generalCategory == .otherSymbol && value > 0x2BFF)
  }
}
