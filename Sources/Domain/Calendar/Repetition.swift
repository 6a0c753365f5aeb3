/// After how long a meeting takes place again. The raw values are those of the database and of forms.
package enum Rhythm: String, Hashable, Sendable, CaseIterable {
  case week, fortnight
  /// Each month on the same day of the week: the second Tuesday, or the last one.
  case month
}

/// A meeting that takes place several times.
package struct Repetition: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    /// So many meetings in all.
    case times(Int)
    /// Up to this day, which may be one of them.
    case until(Day)
  }

  package let rhythm: Rhythm
  package let end: End

  /// How many meetings there can be.
  package static let range = 2...52

  package init(_ rhythm: Rhythm, _ end: End) {
    self.rhythm = rhythm
    self.end = end
  }

  /// The days of the meetings, `first` included; one more than there can be when there are too many.
  package func days(from first: Day) -> [Day] {
    var days: [Day] = []
    for index in 0...Self.range.upperBound {
      guard let day = day(index, from: first), isIncluded(day, index) else { break }
      days.append(day)
    }
    return days
  }

  private func isIncluded(_ day: Day, _ index: Int) -> Bool {
    switch end {
    case .times(let times): index < times
    case .until(let last): day <= last
    }
  }

  /// Nil behind the last day of the calendar.
  private func day(_ index: Int, from first: Day) -> Day? {
    let day =
      switch rhythm {
      case .week: Day(number: first.number + 7 * index)
      case .fortnight: Day(number: first.number + 14 * index)
      case .month: monthly(index, from: first)
      }
    return day.flatMap { $0.parts.year <= 9_999 ? $0 : nil }
  }

  /// The same day of the week in the month that is `months` later: the second one stays the second; a fifth one is the last,
  /// since most months have no fifth.
  private func monthly(_ months: Int, from first: Day) -> Day? {
    let (year, month, day) = first.parts
    let target = year * 12 + month - 1 + months
    guard let start = Day(year: target / 12, month: target % 12 + 1, day: 1) else { return nil }
    let week = (day - 1) / 7
    let found = start.number + (first.weekday - start.weekday + 7) % 7 + 7 * week
    return Day(number: found > Month(of: start).last.number ? found - 7 : found)
  }
}

extension MeetingDraft {
  /// The draft of a later meeting of the same rhythm, with what was changed in an earlier one: only that, so that what the later
  /// one has of its own stays. Nil when it would leave the calendar.
  ///
  /// - Parameters:
  ///   - before: the earlier one as it was.
  ///   - after: as it is now. The later one is moved by as many days.
  package func following(from before: MeetingDraft, to after: MeetingDraft) -> MeetingDraft? {
    var draft = self
    if after.title != before.title { draft.title = after.title }
    if after.start != before.start { draft.start = after.start }
    if after.minutes != before.minutes { draft.minutes = after.minutes }
    if after.place != before.place { draft.place = after.place }
    if after.videoLink != before.videoLink { draft.videoLink = after.videoLink }
    if Set(after.circles) != Set(before.circles) { draft.circles = after.circles }
    draft.day = Day(number: day.number + after.day.number - before.day.number)
    return (1...9_999).contains(draft.day.parts.year) ? draft : nil
  }
}
