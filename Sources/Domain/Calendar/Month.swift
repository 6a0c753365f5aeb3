/// A month of a year.
package struct Month: Hashable, Comparable, Sendable {
  /// 1–9999.
  package let year: Int
  /// 1–12.
  package let month: Int

  /// The month that holds `day`.
  package init(of day: Day) { (year, month, _) = day.parts }

  /// A month as ISO 8601 writes it, `2026-07`; nil for anything else.
  package init?(iso text: String) {
    guard let first = Day(iso: text + "-01") else { return nil }
    self.init(of: first)
  }

  /// As ISO 8601 writes it: `2026-07`.
  package var iso: String { String(first.iso.prefix(7)) }

  package var first: Day { Day(year: year, month: month, day: 1) ?? Day(number: 0) }

  package var last: Day { Day(number: Day(number: first.number + 31).firstOfMonth.number - 1) }

  /// Nil before the year 1.
  package var previous: Month? { first.parts == (1, 1, 1) ? nil : Month(of: Day(number: first.number - 1)) }

  /// Nil behind the year 9999.
  package var next: Month? { (year, month) == (9_999, 12) ? nil : Month(of: Day(number: first.number + 31)) }

  /// Its weeks, from Monday to Sunday; nil for days of the months beside it.
  package var weeks: [[Day?]] {
    let (first, last) = (first, last)
    let monday = first.number - first.weekday + 1
    return stride(from: monday, through: last.number, by: 7).map { start in
      (start..<start + 7).map { (first.number...last.number).contains($0) ? Day(number: $0) : nil }
    }
  }

  package static func < (left: Month, right: Month) -> Bool {
    (left.year, left.month) < (right.year, right.month)
  }
}

extension Day {
  /// The first day of its month.
  fileprivate var firstOfMonth: Day { Day(number: number - parts.day + 1) }
}
