/// The first line of an item of an agenda, taken apart: « [12h00 > 12h10] Tour de météo », « 1. Budget (20 min, Julie) ».
struct PadItem: Hashable {
  var title: String
  var hours: PadHours?
  /// How long it is said to last, when no end says it.
  var minutes: Int?
  /// Who leads it.
  var lead = ""

  /// - Parameter text: the line without the marks before it.
  init(_ text: String) {
    title = text
    if text.hasPrefix("|") || text.split(separator: "\t").count > 2 {
      takeCells()
    } else {
      takeStart()
      takeBrackets()
      takeEnd()
    }
    title = Self.bare(title)
    if title.isEmpty, !lead.isEmpty { swap(&title, &lead) }
    if title.isEmpty { title = text.trimmed }
  }

  /// Whether it says when or how long.
  var isTimed: Bool { hours != nil || minutes != nil }

  /// Whether it begins with hours from one time to another, as nothing but an agenda does.
  static func isPlainlyTimed(_ text: String) -> Bool {
    var scan = PadScanner(text)
    scan.skipOpening()
    let hours = scan.hours()
    return hours?.minutes != nil
  }

  /// Whether it begins with hours.
  static func beginsTimed(_ text: String) -> Bool {
    var scan = PadScanner(text)
    scan.skipOpening()
    return scan.hours() != nil && !scan.isAtWord
  }

  /// Whether an entry of a list ends with hours from one time to another, in brackets.
  static func endsSpanned(_ line: PadLine) -> Bool {
    guard line.marker != .none, let last = line.text.last, last == ")" || last == "]",
      let open = line.text.lastIndex(where: { $0 == "(" || $0 == "[" })
    else { return false }
    var scan = PadScanner(line.text[line.text.index(after: open)...].dropLast())
    return scan.hours()?.minutes != nil && scan.isAtEnd
  }

  /// The cells of a row of a table: hours and minutes in any of them, then the title, then who leads.
  private mutating func takeCells() {
    var others: [String] = []
    for cell in title.split(whereSeparator: { $0 == "|" || $0 == "\t" }).map(\.trimmed) where !cell.isEmpty {
      var scan = PadScanner(cell)
      if hours == nil, let found = scan.hours(), scan.isAtEnd {
        hours = found
        continue
      }
      scan.index = 0
      if minutes == nil, let found = scan.duration(takesHours: true), scan.isAtEnd {
        minutes = found
      } else {
        others.append(cell)
      }
    }
    title = others.first ?? ""
    lead = others.dropFirst().joined(separator: ", ")
  }

  /// Hours or minutes before the title, in brackets or not.
  private mutating func takeStart() {
    var scan = PadScanner(title)
    scan.skipOpening()
    let opening = scan.previous
    if let found = scan.hours() {
      hours = found
    } else if let found = scan.duration(takesHours: opening == "(" || opening == "[") {
      minutes = found
    } else {
      return
    }
    guard !scan.isAtWord else {
      (hours, minutes) = (nil, nil)
      return
    }
    if opening == "[" || opening == "(", let inner = scan.takeBracket() { read(inner) }
    title = scan.rest
  }

  /// The first brackets behind the title that hold hours or minutes.
  private mutating func takeBrackets() {
    let scalars = Array(title.unicodeScalars)
    var open: Int?
    for (index, scalar) in scalars.enumerated() {
      if scalar == "(" || scalar == "[" {
        open = index
      } else if scalar == ")" || scalar == "]", let start = open {
        open = nil
        guard index - start <= 80 else { continue }
        var other = self
        guard other.read(PadScanner.text(scalars[(start + 1)..<index])) else { continue }
        other.title =
          PadScanner.text(scalars[..<start]).trimmed + " " + PadScanner.text(scalars[(index + 1)...]).trimmed
        self = other
        return
      }
    }
  }

  /// Minutes or hours at the end: « Météo - 10 min », « Budget : 14h00-14h20 ».
  private mutating func takeEnd() {
    var scan = PadScanner(title)
    let scalars = scan.scalars
    for start in max(1, scalars.count - 24)..<max(1, scalars.count) {
      scan.index = start
      guard !scan.isWithinWord, let first = scan.next, ("0"..."9").contains(first) || first == "d" else {
        continue
      }
      let before = PadScanner.text(scalars[..<start]).trimmed
      guard let last = before.unicodeScalars.last else { return }
      if !isTimed, let found = scan.duration(takesHours: Self.isSeparator(last)), scan.isAtEnd {
        minutes = found
        title = before
        return
      }
      scan.index = start
      if hours == nil, let found = scan.hours(), found.minutes != nil || Self.isSeparator(last), scan.isAtEnd
      {
        hours = found
        title = before
        return
      }
    }
  }

  /// Reads what stands between brackets: hours and minutes in any order, and beside them who leads. False, and nothing taken, when
  /// there is no time in it.
  @discardableResult
  private mutating func read(_ inner: String) -> Bool {
    var found = self
    var others: [String] = []
    var isTime = false
    for part in inner.split(whereSeparator: { ",;".contains($0) }).map(\.trimmed) {
      var scan = PadScanner(part)
      if found.minutes == nil, let minutes = scan.duration(takesHours: true), scan.isAtEnd {
        found.minutes = minutes
        isTime = true
        continue
      }
      scan.index = 0
      if found.hours == nil, let hours = scan.hours(), scan.isAtEnd {
        found.hours = hours
        isTime = true
      } else if !Self.bare(part).isEmpty {
        others.append(Self.bare(part))
      }
    }
    guard isTime || others.isEmpty else {
      if !others.isEmpty, lead.isEmpty, isTimed { lead = others.joined(separator: ", ") }
      return false
    }
    if !others.isEmpty { found.lead = others.joined(separator: ", ") }
    self = found
    return isTime
  }

  /// Without what separates it from its hours.
  private static func bare(_ text: String) -> String {
    let scalars = text.unicodeScalars
    let isEdge = { (scalar: Unicode.Scalar) in
      scalar.properties.isWhitespace || ":-–—|>.•,;→·=`".unicodeScalars.contains(scalar)
    }
    let start = scalars.drop(while: isEdge)
    guard
      let last = start.lastIndex(where: {
        !$0.properties.isWhitespace && !":-–—|→·=`".unicodeScalars.contains($0)
      })
    else {
      return ""
    }
    return String(String.UnicodeScalarView(start[...last]))
  }

  private static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    ":-–—|,>→(`".unicodeScalars.contains(scalar)
  }
}

extension PadScanner {
  /// Walks over the brackets and the marks that stand before hours.
  fileprivate mutating func skipOpening() {
    while index < 6, skip(anyOf: "[( *_|⏰🕐🕒⏱") != nil {}
    // The bracket is what `previous` tells.
    if previous == " " || previous == "*" || previous == "_" { skipSpaces() }
  }

  /// What stands up to the closing bracket, which is walked over; nil when there is none near.
  fileprivate mutating func takeBracket() -> String? {
    let start = index
    while index - start < 80, let scalar = next {
      index += 1
      if scalar == "]" || scalar == ")" { return Self.text(scalars[start..<(index - 1)]) }
    }
    index = start
    return nil
  }

  /// Whether nothing but a full stop follows, or the end of a piece of code.
  fileprivate var isAtEnd: Bool {
    scalars[index...].allSatisfy { $0.properties.isWhitespace || $0 == "." || $0 == "`" }
  }
}
