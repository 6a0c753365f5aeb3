/// A day as people write it behind a task: `30/06`, `30/06/2026`, `30 juin`, `1er juillet 2026`, `2026-06-30`, `lundi`.
struct MarkedDay {
  typealias Text = Substring.UnicodeScalarView

  let day: Day
  /// What stands behind it.
  let rest: Text

  /// Reads the day at the beginning of `text`; nil when none is there.
  ///
  /// - Parameter first: a day without a year is the first one from this day on; the name of a weekday means the first one after it.
  init?(_ text: Text, from first: Day) {
    var text = text.drop(while: \.properties.isWhitespace)
    guard
      let day = Self.number(&text).map({ Self.day(beginningWith: $0, &text, from: first) })
        ?? Self.weekday(&text, after: first)
    else { return nil }
    // « 30/061 » and « lundis » are no days.
    if let next = text.first, next.properties.isAlphabetic || next.properties.numericType != nil {
      return nil
    }
    self.day = day
    rest = text
  }

  private static func day(beginningWith number: Digits, _ text: inout Text, from first: Day) -> Day? {
    if number.count == 4, take("-", &text) {
      guard let month = self.number(&text), take("-", &text), let day = self.number(&text) else { return nil }
      return Day(year: number.value, month: month.value, day: day.value)
    }
    guard number.count <= 2 else { return nil }
    if take("/", &text) {
      guard let month = self.number(&text), month.count <= 2 else { return nil }
      guard take("/", &text) else { return next(number.value, month.value, from: first) }
      guard let year = self.number(&text), year.count == 4 || year.count == 2 else { return nil }
      return Day(
        year: year.count == 2 ? 2_000 + year.value : year.value, month: month.value, day: number.value)
    }
    return dayInWords(number.value, &text, from: first)
  }

  /// « 30 juin », « 1er juillet 2026 », from behind the number.
  private static func dayInWords(_ number: Int, _ text: inout Text, from first: Day) -> Day? {
    var words = text
    if number == 1, word(&words) != "er" { words = text }
    guard let month = word(&words).flatMap(month) else { return nil }
    _ = take(".", &words)
    text = words
    var behind = text
    guard let year = self.number(&behind), year.count == 4 else { return next(number, month, from: first) }
    text = behind
    return Day(year: year.value, month: month, day: number)
  }

  /// The first such day of any year from `first` on: the 29th of February may be eight years away.
  private static func next(_ day: Int, _ month: Int, from first: Day) -> Day? {
    let year = first.parts.year
    return (year...year + 8).lazy.compactMap { Day(year: $0, month: month, day: day) }.first { $0 >= first }
  }

  private static func weekday(_ text: inout Text, after first: Day) -> Day? {
    guard let name = word(&text), let index = weekdays.firstIndex(of: name) else { return nil }
    let distance = (index + 1 - first.weekday + 7) % 7
    let day = Day(number: first.number + (distance == 0 ? 7 : distance))
    return day.parts.year <= 9_999 ? day : nil
  }

  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  private static func month(_ name: String) -> Int? {
    months.firstIndex { $0.contains(name) }.map { $0 + 1 }
  }

  /// As `French.folded` writes them, with the usual short forms.
  private static let months = [
    ["janvier", "janv"], ["fevrier", "fevr", "fev"], ["mars"], ["avril", "avr"], ["mai"], ["juin"],
    ["juillet", "juil"], ["aout"], ["septembre", "sept"], ["octobre", "oct"], ["novembre", "nov"],
    ["decembre", "dec"],
  ]

  private struct Digits {
    let value: Int
    let count: Int
  }

  /// One to four digits, after blanks.
  private static func number(_ text: inout Text) -> Digits? {
    let start = text.drop(while: \.properties.isWhitespace)
    let digits = start.prefix { ("0"..."9").contains($0) }
    guard (1...4).contains(digits.count), let value = Int(String(digits)) else { return nil }
    text = start.dropFirst(digits.count)
    return Digits(value: value, count: digits.count)
  }

  /// The letters of a word after blanks, folded; nil for none, and for more than any name of a day has.
  private static func word(_ text: inout Text) -> String? {
    let start = text.drop(while: \.properties.isWhitespace)
    let letters = start.prefix {
      $0.properties.isAlphabetic || $0.properties.generalCategory == .nonspacingMark
    }
    guard (1...20).contains(letters.count) else { return nil }
    text = start.dropFirst(letters.count)
    return French.folded(String(letters))
  }

  private static func take(_ mark: Unicode.Scalar, _ text: inout Text) -> Bool {
    guard text.first == mark else { return false }
    text = text.dropFirst()
    return true
  }
}
