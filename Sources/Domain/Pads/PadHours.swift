/// Hours as people write them: a time, or a time and when it ends.
struct PadHours: Hashable {
  let start: TimeOfDay
  var end: TimeOfDay?

  /// From the start to the end; nil without an end, and for an end that would be half a day or more later: such hours are a
  /// slip rather than a night.
  var minutes: Int? {
    guard let end else { return nil }
    let minutes = Self.minutes(from: start, to: end)
    return (1..<720).contains(minutes) ? minutes : nil
  }

  /// From one time on the clock to the next such one.
  static func minutes(from start: TimeOfDay, to end: TimeOfDay) -> Int {
    (end.minutes - start.minutes + 1_440) % 1_440
  }
}

extension PadScanner {
  /// The first hours of a line.
  static func firstHours(in text: String) -> PadHours? {
    var scan = PadScanner(text)
    while scan.next != nil {
      if !scan.isWithinWord, let hours = scan.hours() { return hours }
      scan.index += 1
    }
    return nil
  }

  /// Whether a line gives hours of the clock of twelve hours, which are not read.
  static func hasEnglishHours(_ text: String) -> Bool {
    var scan = PadScanner(text)
    while scan.next != nil {
      if !scan.isWithinWord, scan.number(digits: 1...2) != nil {
        if scan.skip(":"), scan.number(digits: 2...2) == nil { continue }
        if scan.isAtEnglishHalf { return true }
      } else {
        scan.index += 1
      }
    }
    return false
  }

  /// « 12h00 > 12h10 », « 12:00-12:10 », « de 12h à 13h », « 12-13h », « 14h ». Nil, and nothing walked over, otherwise.
  mutating func hours() -> PadHours? {
    let start = index
    let isFrom = skip("de ")
    skipSpaces()
    guard let first = time() ?? bareHourOfRange(takesWord: isFrom) else {
      index = start
      return nil
    }
    let afterFirst = index
    skipSpaces()
    if skipUntil(takesWord: true) {
      skipSpaces()
      if let second = time(), !isAtWord { return PadHours(start: first, end: second) }
    }
    index = afterFirst
    return PadHours(start: first, end: nil)
  }

  /// « 10 min », « 10' », « 1h30 », « 1 heure ». In minutes.
  ///
  /// - Parameter takesHours: whether a whole number of hours may be meant; below seven, since from there on it is a time.
  mutating func duration(takesHours: Bool) -> Int? {
    let start = index
    if let number = number(digits: 1...3) {
      skipSpaces()
      if skip("minutes") || skip("minute") || skip("mins") || skip("min") || skip("mn"), !isAtWord {
        _ = skip(".")
        return number
      }
      if skip(anyOf: "'’′") != nil, !isAtWord { return number }
      if takesHours, number < 7, skip("heures") || skip("heure") || skip("h") {
        skipSpaces(atMost: 1)
        let minutes = self.number(digits: 2...2) ?? 0
        skipSpaces(atMost: 1)
        _ = skip("min") || skip("mn")
        if minutes < 60, !isAtWord { return 60 * number + minutes }
      }
    }
    index = start
    return nil
  }

  private mutating func time() -> TimeOfDay? {
    if skip("midi"), !isAtWord { return TimeOfDay(minutes: 720) }
    if skip("minuit"), !isAtWord { return TimeOfDay(minutes: 0) }
    let start = index
    if let hour = number(digits: 1...2), let minute = minutesOfTime(), !isAtEnglishHalf,
      hour < 24 && minute < 60 || hour == 24 && minute == 0
    {
      return TimeOfDay(minutes: 60 * hour + minute)
    }
    index = start
    return nil
  }

  /// What stands behind the number of the hour.
  private mutating func minutesOfTime() -> Int? {
    if skip(":") { return number(digits: 2...2) }
    let before = index
    skipSpaces(atMost: 1)
    guard skip("heures") || skip("heure") || skip("h") else {
      index = before
      return nil
    }
    let after = index
    skipSpaces(atMost: 1)
    // « 12h 14h » are two times.
    if let minutes = number(digits: 2...2), !isAtWord { return minutes }
    index = after
    return isAtWord ? nil : 0
  }

  /// The first hour of « 12-13h »: a number that only the second one says to be an hour.
  ///
  /// - Parameter takesWord: whether « à » may stand between: « le 15 à 14h » is no range.
  private mutating func bareHourOfRange(takesWord: Bool) -> TimeOfDay? {
    let start = index
    // The day of « 2021-06-15 - 18:00 » is no hour.
    if previous.map({ "-/.".unicodeScalars.contains($0) }) ?? false { return nil }
    if let hour = number(digits: 1...2), hour < 24 {
      let end = index
      skipSpaces()
      if skipUntil(takesWord: takesWord) {
        skipSpaces()
        if let second = time(), !isAtWord, second.minutes > 60 * hour {
          index = end
          return TimeOfDay(minutes: 60 * hour)
        }
      }
    }
    index = start
    return nil
  }

  /// What stands between the start and the end.
  private mutating func skipUntil(takesWord: Bool) -> Bool {
    if skip("-->") || skip("->") || skip("=>") || skip("..") { return true }
    if skip(anyOf: ">→➔➜-–—‑~/") != nil { return true }
    let start = index
    if takesWord, skip(anyOf: "àÀaA") != nil, next.map(\.properties.isWhitespace) ?? false { return true }
    index = start
    return false
  }

  /// Whether « am » or « pm » follows: then the hour is not what it seems.
  private var isAtEnglishHalf: Bool {
    var ahead = self
    ahead.skipSpaces(atMost: 2)
    return (ahead.skip("am") || ahead.skip("pm") || ahead.skip("a.m") || ahead.skip("p.m")) && !ahead.isAtWord
  }
}
