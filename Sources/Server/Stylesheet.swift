/// Style sheets as they are served: they say the same in fewer bytes, and the file keeps its comments and its lines.
enum Stylesheet {
  /// `source` without its comments, and without the white space that parts nothing (CSS Syntax 3, 4.3.2 and 5.4.4): around
  /// braces, commas and semicolons, around the `>` of a selector (Selectors 4, 15.2), and behind the colon of a declaration; and
  /// without the zero of `0.5` (4.3.12). Strings stay as they are.
  ///
  /// A selector never has white space behind a colon; before one it counts, as around `+` and `-` in `calc()`.
  static func squeezed(_ source: [UInt8]) -> [UInt8] {
    var sheet: [UInt8] = []
    sheet.reserveCapacity(source.count)
    var index = 0
    var isApart = false
    while index < source.count {
      let byte = source[index]
      if let end = endOfComment(in: source, from: index) {
        (index, isApart) = (end, true)
      } else if isBlank(byte) {
        (index, isApart) = (index + 1, true)
      } else if isEmptyZero(at: index, in: source), isApart || !(sheet.last.map(isInWord) ?? false) {
        put(dot, behindBlank: isApart, in: &sheet)
        (index, isApart) = (index + 2, false)
      } else {
        put(byte, behindBlank: isApart, in: &sheet)
        isApart = false
        let end = byte == quote || byte == apostrophe ? endOfString(in: source, from: index) : index + 1
        sheet.append(contentsOf: source[(index + 1)..<end])
        index = end
      }
    }
    return sheet
  }

  private static func put(_ byte: UInt8, behindBlank isApart: Bool, in sheet: inout [UInt8]) {
    if let last = sheet.last, isApart, !parts(byte), !parts(last), last != colon { sheet.append(space) }
    if byte == closingBrace, sheet.last == semicolon { sheet.removeLast() }
    sheet.append(byte)
  }

  /// Behind the comment that begins at `index`; nil where none does. One that is never closed goes to the end.
  private static func endOfComment(in source: [UInt8], from index: Int) -> Int? {
    guard source[index...].starts(with: "/*".utf8) else { return nil }
    var end = index + 2
    while end + 1 < source.count, source[end] != star || source[end + 1] != slash { end += 1 }
    return min(end + 2, source.count)
  }

  /// Behind the closing quotation mark of the string that begins at `index`.
  private static func endOfString(in source: [UInt8], from index: Int) -> Int {
    var end = index + 1
    while end < source.count, source[end] != source[index] { end += source[end] == backslash ? 2 : 1 }
    return min(end + 1, source.count)
  }

  /// Whether a zero begins at `index` that stands before a point and its digits.
  private static func isEmptyZero(at index: Int, in source: [UInt8]) -> Bool {
    index + 2 < source.count && source[index] == zero && source[index + 1] == dot
      && isDigit(source[index + 2])
  }

  /// Whether a zero behind `byte` belongs to the same number or name; a sign begins a number.
  private static func isInWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == dot
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "#") || byte >= 0x80
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (zero...UInt8(ascii: "9")).contains(byte) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == space || (9...13).contains(byte) }

  /// Whether white space beside it says nothing.
  private static func parts(_ byte: UInt8) -> Bool {
    byte == openingBrace || byte == closingBrace || byte == semicolon || byte == comma
      || byte == greaterThan
  }

  private static let zero = UInt8(ascii: "0")
  private static let dot = UInt8(ascii: ".")
  private static let space = UInt8(ascii: " ")
  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")
  private static let backslash = UInt8(ascii: "\\")
  private static let slash = UInt8(ascii: "/")
  private static let star = UInt8(ascii: "*")
  private static let colon = UInt8(ascii: ":")
  private static let semicolon = UInt8(ascii: ";")
  private static let comma = UInt8(ascii: ",")
  private static let openingBrace = UInt8(ascii: "{")
  private static let closingBrace = UInt8(ascii: "}")
  private static let greaterThan = UInt8(ascii: ">")
}
