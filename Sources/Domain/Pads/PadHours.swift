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

  /// « 12h00 > 12h10 », « 12:00-12:10 », « de 12h à 13h », « 12-13h », « 14h », « 9:30 AM – 2 pm ». Nil, and nothing walked over, otherwise.
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
      if let second = time(), !isAtWord {
        // « 2-3 pm » begins in the afternoon too.
        let isLater =
          !isBehindHalf(afterFirst) && isBehindHalf(index) && first.minutes + 720 < second.minutes
        return PadHours(start: isLater ? first.adding(minutes: 720) : first, end: second)
      }
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
    if let hour = number(digits: 1...2) {
      let minute = minutesOfTime()
      let half = englishHalf()
      let minutes = 60 * (half.map { hour <= 12 ? hour % 12 + $0 : hour } ?? hour) + (minute ?? 0)
      if minute ?? 0 < 60, minute != nil || half != nil, minutes <= 1_440 {
        return TimeOfDay(minutes: minutes)
      }
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

  /// « am » or « pm », as the hours that it adds. Nil, and nothing walked over, otherwise.
  private mutating func englishHalf() -> Int? {
    let start = index
    skipSpaces(atMost: 2)
    let half: Int? = skip("am") || skip("a.m.") ? 0 : skip("pm") || skip("p.m.") ? 12 : nil
    if half != nil, !isAtWord { return half }
    index = start
    return nil
  }

  /// Whether the time that ends at `end` says in which half of the day it is.
  private func isBehindHalf(_ end: Int) -> Bool {
    end > 0 && "mM.".unicodeScalars.contains(scalars[end - 1])
  }
}
