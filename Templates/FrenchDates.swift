import Domain

/// A space at which a line never breaks: between a number and its unit (U+00A0).
private let noBreak = "\u{A0}"

extension Day {
  /// The day in words: « mardi 15 juin 2021 », « mercredi 1er juillet 2026 ».
  package var inWords: String { "\(weekdayInWords) \(withoutWeekday)" }

  /// The same at the start of a sentence: « Mardi 15 juin 2021 ».
  package var startingASentence: String {
    let words = inWords
    return words.prefix(1).uppercased() + words.dropFirst()
  }

  /// The day without its name: « 15 juin 2021 ».
  package var withoutWeekday: String { "\(dayOfMonth)\(noBreak)\(month) \(parts.year)" }

  /// The day of the month: « 15 », « 1er ».
  package var dayOfMonth: String { parts.day == 1 ? "1er" : "\(parts.day)" }

  /// The month: « juin ».
  package var month: String { Self.months[parts.month - 1] }

  private var weekdayInWords: String { Self.weekdays[weekday - 1] }

  private static let weekdays = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]

  private static let months = [
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
    "novembre", "décembre",
  ]
}

extension TimeOfDay {
  /// The time as a clock gives it, minutes included: « 12 h 00 ».
  package var onTheClock: String { "\(hour)\(noBreak)h\(noBreak)\(twoDigits(minute))" }

  /// The time as one says it: « 12 h », « 12 h 30 ».
  package var inWords: String { minute == 0 ? "\(hour)\(noBreak)h" : onTheClock }
}

/// A length of time: « 10 min », « 1 h », « 1 h 30 ».
package func durationInWords(minutes: Int) -> String {
  let (hours, rest) = minutes.quotientAndRemainder(dividingBy: 60)
  if hours == 0 { return "\(rest)\(noBreak)min" }
  return rest == 0 ? "\(hours)\(noBreak)h" : "\(hours)\(noBreak)h\(noBreak)\(twoDigits(rest))"
}

extension MeetingSummary {
  /// From when to when: « de 12 h à 13 h ».
  package var hoursInWords: String { "de \(start.inWords) à \(end.inWords)" }

  /// When it takes place: « Mardi 15 juin 2021, de 12 h à 13 h ».
  package var whenInWords: String { "\(day.startingASentence), \(hoursInWords)" }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
