/// Walks over a line of a pad, scalar by scalar.
struct PadScanner {
  let scalars: [Unicode.Scalar]
  var index = 0

  init(_ text: some StringProtocol) { scalars = Array(text.unicodeScalars) }

  /// The scalar at hand; nil at the end.
  var next: Unicode.Scalar? { index < scalars.count ? scalars[index] : nil }

  /// What stands before the present place.
  var previous: Unicode.Scalar? { index > 0 ? scalars[index - 1] : nil }

  /// What is not walked over yet.
  var rest: String { Self.text(scalars[min(index, scalars.count)...]) }

  static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether the place is inside a word or a number.
  var isWithinWord: Bool { previous.map(PadText.isLetterOrDigit) ?? false }

  var isAtWord: Bool { next.map(PadText.isLetterOrDigit) ?? false }

  /// Walks over at most `most` spaces: within an hour nobody writes more, and lines of nothing else cost nothing.
  mutating func skipSpaces(atMost most: Int = 3) {
    var count = 0
    while count < most, let scalar = next, scalar.properties.isWhitespace {
      index += 1
      count += 1
    }
  }

  /// Walks over `text` in either case, if it stands here. Small ASCII letters and signs only.
  mutating func skip(_ text: StaticString) -> Bool {
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard scalars.count - index >= bytes.count else { return false }
    for (offset, byte) in bytes.enumerated() {
      let scalar = scalars[index + offset].value
      let small = (0x41...0x5A).contains(scalar) ? scalar + 0x20 : scalar
      guard small == UInt32(byte) else { return false }
    }
    index += bytes.count
    return true
  }

  /// Walks over one of these scalars.
  mutating func skip(anyOf set: StaticString) -> Unicode.Scalar? {
    guard let scalar = next, set.description.unicodeScalars.contains(scalar) else { return nil }
    index += 1
    return scalar
  }

  /// A number of so many ASCII digits at most that no digit follows; nil, and nothing walked over, otherwise.
  mutating func number(digits: ClosedRange<Int>) -> Int? {
    let start = index
    var number = 0
    while let scalar = next, ("0"..."9").contains(scalar), index - start <= digits.upperBound {
      number = 10 * number + Int(scalar.value - 0x30)
      index += 1
    }
    guard digits.contains(index - start) else {
      index = start
      return nil
    }
    return number
  }

  /// The columns before the first mark or word.
  mutating func skipIndent() -> Int {
    var columns = 0
    while let scalar = next, scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint {
      if scalar == "\t" {
        columns += 4
      } else if scalar.properties.isWhitespace {
        columns += 1
      }
      index += 1
    }
    return columns
  }

  /// The number of `#` before a title (CommonMark, 4.2).
  mutating func skipHeading() -> Int {
    let start = index
    while next == "#", index - start < 7 { index += 1 }
    let count = index - start
    guard (1...6).contains(count), next.map(\.properties.isWhitespace) ?? false else {
      index = start
      return 0
    }
    skipSpaces(atMost: .max)
    return count
  }

  /// The mark of a list: a sign, a picture, a number, a box, or a sign with a box.
  mutating func skipMarker() -> PadLine.Marker {
    let sign = next
    let isBullet = skipBullet()
    if let isTicked = skipBox() { return .box(isTicked: isTicked) }
    if isBullet, let sign { return .bullet(sign == "–" || sign == "—" ? "-" : sign) }
    return skipNumber().map(PadLine.Marker.number) ?? .none
  }

  private mutating func skipBullet() -> Bool {
    let start = index
    if skip(anyOf: "-•·◦▪●○■□►▸‣–—➤") != nil {
      // « -5 » is a number and « --- » a line.
      if let scalar = next, !("0"..."9").contains(scalar), scalar != "-", scalar != ">" {
        skipSpaces(atMost: .max)
        return true
      }
    } else if skip(anyOf: "*+") != nil || skipPicture(), next.map(\.properties.isWhitespace) ?? false {
      skipSpaces(atMost: .max)
      return true
    }
    index = start
    return false
  }

  /// A sign that is a picture, with what makes one of several scalars.
  private mutating func skipPicture() -> Bool {
    let start = index
    while let scalar = next, !scalar.isASCII,
      scalar.properties.isEmojiPresentation || scalar.properties.generalCategory == .otherSymbol
        || index > start
          && (scalar.properties.isEmojiModifier || scalar == "\u{200D}" || scalar == "\u{FE0F}")
    {
      index += 1
    }
    return index > start
  }

  private mutating func skipBox() -> Bool? {
    let start = index
    if skip("[") {
      let mark = skip(anyOf: " xXvV✓✔")
      if skip("]") {
        skipSpaces(atMost: .max)
        return mark.map { $0 != " " } ?? false
      }
    }
    index = start
    return nil
  }

  /// « 1. », « 2) », « 3/ », « 4 - », « 1.2. ».
  private mutating func skipNumber() -> Int? {
    let start = index
    if let number = number(digits: 1...2) {
      while skip("."), self.number(digits: 1...2) != nil {}
      let isPoint = previous == "."
      if !isPoint { skipSpaces(atMost: 1) }
      if isPoint || skip(anyOf: ")/-–°") != nil,
        next.map({ $0.properties.isWhitespace || isPoint && $0.properties.isAlphabetic }) ?? false
      {
        skipSpaces(atMost: .max)
        return number
      }
    }
    index = start
    return nil
  }
}
