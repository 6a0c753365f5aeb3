/// Days and hours typed once, for every hour on every day.
package struct TypedSlots: Hashable, Sendable {
  /// The cross of all days and all hours that can be read, in order.
  package let slots: [DateSlot]
  /// What is typed for a day and is none, as typed.
  package let unreadDays: [String]
  /// What is typed for an hour and is none, as typed.
  package let unreadHours: [String]

  /// The most entries of a list that are looked at; of more, none is.
  package static let mostEntries = 100

  /// - Parameters:
  ///   - days: days between commas, blanks or line ends: `12/01, 14/01/2027`. One without a year is the next such day.
  ///   - hours: hours between commas or line ends: `9h, 14 h 30`.
  ///   - today: from which a day without a year counts.
  package init(days: String, hours: String, today: Day) {
    let typedDays = days.split { ",; \n\r\t\u{A0}".contains($0) }.map(String.init)
    let typedHours = hours.split { ",;\n\r".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
    guard typedDays.count <= Self.mostEntries, typedHours.count <= Self.mostEntries else {
      (slots, unreadDays, unreadHours) = ([], typedDays, typedHours)
      return
    }
    let readDays = typedDays.map { Day(soon: $0, from: today) }
    let readHours = typedHours.map { TimeOfDay(typed: $0) }
    unreadDays = zip(typedDays, readDays).compactMap { $1 == nil ? $0 : nil }
    unreadHours = zip(typedHours, readHours).compactMap { $1 == nil ? $0 : nil }
    let cross = readDays.compactMap(\.self).flatMap { day in
      readHours.compactMap { hour in hour.map { DateSlot(day, $0) } }
    }
    slots = Set(cross).sorted()
  }
}

extension Day {
  /// A day as one types it, with its year or without: then the first such day from `today` on. Nil for anything else.
  init?(soon text: String, from today: Day) {
    if let day = Day(typed: text) {
      self = day
      return
    }
    // Leap days are at most eight years apart.
    let year = today.parts.year
    let days = (year...year + 8).compactMap { Day(typed: "\(text)/\(padded($0, to: 4))") }
    guard let day = days.first(where: { $0 >= today }) else { return nil }
    self = day
  }
}
