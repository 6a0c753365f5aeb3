/// The spaces of French before high punctuation and inside guillemets (Lexique des règles typographiques en
/// usage à l’Imprimerie nationale): a narrow no-break space before `; ! ?`, a no-break space before `:` and
/// `»` and after `«`. An ordinary space that has been typed there is replaced. Where none has been typed,
/// one is set only between what can only be prose: an address, an hour or code in a text stays as it is.
///
/// It walks over the text of a leaf part by part, and remembers what stood before.
struct FrenchSpacing {
  /// The space that belongs before a sign.
  enum Space {
    case narrow, wide

    var bytes: StaticString { self == .narrow ? "\u{202F}" : "\u{A0}" }
  }

  /// What stands before the part that comes next.
  var before = Beside.edge
  /// Whether the last part ended in `«`, so that a blank at the start of the next one belongs to it.
  private var awaitsBlank = false
  /// What a sign may begin with; 0xC2 is the lead byte of the guillemets and of little else.
  @inline(__always) private static func isSign(_ byte: UInt8) -> Bool {
    byte == ":" || byte == ";" || byte == "!" || byte == "?" || byte == 0xC2
  }

  /// Whether the text of a part may need to be changed.
  func concerns(_ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    awaitsBlank || Self.nextSign(text, range.lowerBound, range.upperBound) < range.upperBound
  }

  /// Remembers a part that does not concern it. It is not empty.
  mutating func pass(_ text: Span<UInt8>, _ range: Range<Int>) {
    before = Beside(text, before: range.upperBound)
    awaitsBlank = false
  }

  /// Appends a part with its spaces. It is not empty. `after` says what follows it.
  mutating func append(_ text: Span<UInt8>, _ range: Range<Int>, after: Beside, to result: inout [UInt8]) {
    var copied = range.lowerBound
    if awaitsBlank, case let end = Self.blanks(text, from: copied, to: range.upperBound), end > copied {
      result.write(Space.wide.bytes)
      copied = end
    }
    awaitsBlank = false
    var index = Self.nextSign(text, copied, range.upperBound)
    while index < range.upperBound {
      if text[index] == 0xC2, text[index + 1] == 0xAB {
        index = open(at: index, in: text, range, after, &copied, &result)
      } else if text[index] == 0xC2, text[index + 1] != 0xBB {
        index += 2
      } else {
        let sign = Sign(at: index, in: text, to: range.upperBound, after: after)
        setSpace(before: sign, in: text, range, &copied, &result)
        index = sign.end
      }
      index = Self.nextSign(text, index, range.upperBound)
    }
    result.append(text, copied..<range.upperBound)
    before = Beside(text, before: range.upperBound)
  }

  /// The space in place of the ordinary one that ended the part before this one, if a sign begins it.
  func spaceInPlaceOfLast(_ text: Span<UInt8>, _ range: Range<Int>, after: Beside) -> Space? {
    guard before == .blank, Self.nextSign(text, range.lowerBound, range.lowerBound + 1) == range.lowerBound,
      text[range.lowerBound] != 0xC2 || text[range.lowerBound + 1] == 0xBB
    else { return nil }
    let sign = Sign(at: range.lowerBound, in: text, to: range.upperBound, after: after)
    return sign.isFollowedWell ? sign.space : nil
  }

  /// Sets the space after `«` and returns where to go on.
  private mutating func open(
    at index: Int, in text: Span<UInt8>, _ range: Range<Int>, _ after: Beside, _ copied: inout Int,
    _ result: inout [UInt8]
  ) -> Int {
    let next = index + 2
    let before = index > range.lowerBound ? Beside(text, before: index) : self.before
    // A closing sign in German and Danish.
    if before == .word { return next }
    let end = Self.blanks(text, from: next, to: range.upperBound)
    let following = next < range.upperBound ? Beside(text, at: next) : after
    awaitsBlank = next == range.upperBound && following == .blank
    guard end > next || following == .word || following == .opening else { return next }
    result.append(text, copied..<next)
    result.write(Space.wide.bytes)
    copied = end
    return end
  }

  private func setSpace(
    before sign: Sign, in text: Span<UInt8>, _ range: Range<Int>, _ copied: inout Int, _ result: inout [UInt8]
  ) {
    guard sign.isFollowedWell else { return }
    var end = sign.start
    while end > copied,
      text[end - 1] == " " || (end - 1 > copied && text[end - 2] == 0xC2 && text[end - 1] == 0xA0)
    {
      end -= text[end - 1] == " " ? 1 : 2
    }
    if end == sign.start {
      let before = end > range.lowerBound ? Beside(text, before: end) : self.before
      guard before == .word || before == .closing || (before == .stop && sign.isGuillemet),
        !endsReference(sign, text, range)
      else { return }
    }
    result.append(text, copied..<end)
    result.write(sign.space.bytes)
    copied = sign.start
  }

  /// Whether the sign is the semicolon of what looks like a character reference: `&eacute;`.
  private func endsReference(_ sign: Sign, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
    guard text[sign.start] == ";" else { return false }
    // The longest name has 31 letters.
    let limit = max(range.lowerBound, sign.start - 32)
    var start = sign.start
    while start > limit, text[start - 1].isAlphanumeric || text[start - 1] == "#" { start -= 1 }
    return start > range.lowerBound ? text[start - 1] == "&" : before == .ampersand
  }

  private static func nextSign(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Int {
    var index = start
    while index < end, !isSign(text[index]) { index += 1 }
    return index
  }

  /// The end of the ordinary and no-break spaces from `start` on.
  private static func blanks(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int {
    var index = start
    while index < end {
      if text[index] == " " {
        index += 1
      } else if text[index] == 0xC2, index + 1 < end, text[index + 1] == 0xA0 {
        index += 2
      } else {
        break
      }
    }
    return index
  }
}

extension FrenchSpacing {
  /// A sign that a space belongs before; `?!` and `!!!` are one.
  private struct Sign {
    let start: Int
    let end: Int
    let space: Space
    let isGuillemet: Bool
    /// Whether what follows is what follows such a sign in prose.
    let isFollowedWell: Bool

    init(at start: Int, in text: Span<UInt8>, to limit: Int, after: Beside) {
      self.start = start
      var end = start + 1
      let byte = text[start]
      if byte == "!" || byte == "?" {
        while end < limit, text[end] == "!" || text[end] == "?" { end += 1 }
      }
      isGuillemet = byte == 0xC2
      if isGuillemet { end += 1 }
      self.end = end
      space = byte == ":" || isGuillemet ? .wide : .narrow
      switch end < limit ? Beside(text, at: end) : after {
      case .edge, .blank: isFollowedWell = true
      // Colons and semicolons before a bracket are faces.
      case .closing, .stop: isFollowedWell = byte != ":" && byte != ";"
      case .opening, .other, .ampersand: isFollowedWell = isGuillemet
      case .word: isFollowedWell = false
      }
    }
  }
}
