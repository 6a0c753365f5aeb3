/// A date as people write it.
struct PadDate: Hashable {
  let day: Day
  /// Whether the year stands there; it is the one that was asked for otherwise.
  let hasYear: Bool
  /// Where the scalars of the date are in its line.
  let range: Range<Int>

  /// The first date of a line; nil when there is none that the calendar has.
  ///
  /// - Parameter year: for a date without any.
  static func first(in text: String, year: Int) -> PadDate? {
    var scan = PadScanner(text)
    while scan.next != nil {
      let start = scan.index
      if !scan.isWithinWord, let date = scan.date(year: year) {
        return PadDate(day: date.day, hasYear: date.hasYear, range: start..<scan.index)
      }
      scan.index = max(scan.index, start + 1)
    }
    return nil
  }

  /// The day of the week that a line names, 1 for Monday; nil for none.
  static func weekday(in text: String) -> Int? {
    PadText.words(text).lazy.compactMap { PadWords.weekdays.firstIndex(of: $0) }.first.map { $0 + 1 }
  }

  /// Whether nothing stands in a line but a day, hours, and the words around them.
  static func isAll(of line: PadLine, year: Int) -> Bool {
    let words = PadText.words(line.text)
    guard words.count <= 20,
      first(in: line.text, year: year) != nil || PadScanner.firstHours(in: line.text) != nil
    else { return false }
    return words.allSatisfy { word in
      word.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || $0 == "h" } || isHour(word)
        || PadWords.momentWords.contains(word) || PadWords.weekdays.contains(word)
        || PadWords.months[word] != nil || PadWords.englishMonths[word] != nil
    }
  }

  /// « 12h30 », « 1er ».
  private static func isHour(_ word: String) -> Bool {
    guard let first = word.unicodeScalars.first, ("0"..."9").contains(first) else { return false }
    let letters = word.unicodeScalars.filter { !("0"..."9").contains($0) }.map(String.init).joined()
    return ["h", "er", "min", "mn", "heures", "heure"].contains(letters)
  }
}

extension PadScanner {
  fileprivate struct FoundDate {
    let day: Day
    let hasYear: Bool

    init?(_ year: Int, _ month: Int, _ day: Int, hasYear: Bool = true) {
      guard let day = Day(year: year, month: month, day: day) else { return nil }
      self.day = day
      self.hasYear = hasYear
    }
  }

  /// A date that begins here. Walks over the number it began with in any case.
  fileprivate mutating func date(year: Int) -> FoundDate? {
    let start = index
    if let first = number(digits: 4...4) {
      return isoDate(first)
    }
    if let date = englishDate(year: year) { return date }
    guard let day = number(digits: 1...2) else { return nil }
    let afterDay = index
    if let date = numericDate(day, year: year) { return date }
    index = afterDay
    if let date = writtenDate(day, year: year) { return date }
    index = max(afterDay, start + 1)
    return nil
  }

  /// « 2021-06-15 », behind the year.
  private mutating func isoDate(_ year: Int) -> FoundDate? {
    guard let separator = skip(anyOf: "-/."), let month = number(digits: 1...2), next == separator else {
      return nil
    }
    index += 1
    guard let day = number(digits: 1...2), !isAtWord else { return nil }
    return FoundDate(year, month, day)
  }

  /// « 15/06/2021 », « 15.06.21 », « 15-06-2021 », « 15/06 », behind the day.
  private mutating func numericDate(_ day: Int, year: Int) -> FoundDate? {
    skipSpaces(atMost: 1)
    guard let separator = skip(anyOf: "/.-") else { return nil }
    skipSpaces(atMost: 1)
    guard let month = number(digits: 1...2) else { return nil }
    let afterMonth = index
    skipSpaces(atMost: 1)
    if next == separator {
      index += 1
      skipSpaces(atMost: 1)
      if let year = number(digits: 4...4) ?? number(digits: 2...2).map({ 2_000 + $0 }), !isAtWord {
        return FoundDate(year, month, day)
      }
      return nil
    }
    index = afterMonth
    // « 1.5 » and « 3-4 » are no dates.
    return separator == "/" && !isAtWord ? FoundDate(year, month, day, hasYear: false) : nil
  }

  /// « 15 juin 2021 », « 1er juillet », « 15 et 16 juin 2021 », of which the first day counts; behind the day.
  private mutating func writtenDate(_ day: Int, year: Int) -> FoundDate? {
    _ = skip("er") || skip("ᵉʳ")
    skipSpaces()
    if skip(anyOf: "-–&") != nil || skip("et ") || skip("au ") {
      skipSpaces()
      guard number(digits: 1...2) != nil else { return nil }
      skipSpaces()
    }
    guard let name = word().map(French.folded),
      let month = PadWords.months[name] ?? PadWords.englishMonths[name]
    else { return nil }
    _ = skip(".")
    let afterMonth = index
    skipSpaces()
    if let year = number(digits: 4...4), !isAtWord { return FoundDate(year, month, day) }
    index = afterMonth
    return FoundDate(year, month, day, hasYear: false)
  }

  /// « April 7, 2026 », « April 7th ». Nil, and nothing walked over, otherwise.
  private mutating func englishDate(year: Int) -> FoundDate? {
    let start = index
    if let month = word().flatMap({ PadWords.englishMonths[French.folded($0)] }) {
      skipSpaces()
      if let day = number(digits: 1...2) {
        _ = skip("st") || skip("nd") || skip("rd") || skip("th")
        if !isAtWord, next != ":" {
          let afterDay = index
          _ = skip(",")
          skipSpaces()
          if let year = number(digits: 4...4), !isAtWord { return FoundDate(year, month, day) }
          index = afterDay
          return FoundDate(year, month, day, hasYear: false)
        }
      }
    }
    index = start
    return nil
  }

  /// The letters that follow, of which a month has ten at most.
  private mutating func word() -> String? {
    let start = index
    while let scalar = next,
      scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark,
      index - start < 14
    {
      index += 1
    }
    return index > start ? Self.text(scalars[start..<index]) : nil
  }
}
