/// The time on the clock that an agenda item takes.
package struct AgendaSlot: Hashable, Sendable {
  package let start: TimeOfDay
  /// Minutes that really pass.
  package let minutes: Int
  /// When it ends on the clock, which is not `minutes` after the start where the clock changes meanwhile.
  package let end: TimeOfDay
  /// How many days after the meeting's own it starts and ends.
  package let startDay: Int
  package let endDay: Int

  /// - Parameters:
  ///   - day: the day of the meeting.
  ///   - start: when the meeting starts.
  ///   - before: the minutes of what comes before it.
  package init(on day: Day, from start: TimeOfDay, after before: Int = 0, minutes: Int) {
    let first = Instant(inParis: day, start)
    let begins = first.adding(minutes: before).inParis
    let ends = first.adding(minutes: before + minutes).inParis
    self.start = begins.time
    self.minutes = minutes
    end = ends.time
    startDay = begins.day.number - day.number
    endDay = ends.day.number - day.number
  }

  /// By how many minutes the clock is put forward while it lasts, as in spring; less than 0 where it is put back.
  package var clockChange: Int {
    (endDay - startDay) * 1_440 + end.minutes - start.minutes - minutes
  }

  /// Whether it goes on after midnight.
  package var passesMidnight: Bool { endDay > startDay && (end.minutes > 0 || endDay > startDay + 1) }
}

/// How an agenda fills the time of its meeting.
package enum AgendaBalance: Hashable, Sendable {
  case exact
  /// So many minutes are left.
  case free(Int)
  /// It is so many minutes too long.
  case over(Int)

  /// - Parameter total: the minutes of the meeting.
  package init(of minutes: [Int], in total: Int) {
    let left = total - minutes.reduce(0, +)
    self = left == 0 ? .exact : left > 0 ? .free(left) : .over(-left)
  }
}

/// The arithmetic of agendas: every start follows from the meeting's start and the minutes before.
///
/// A meeting starts at an hour of the clock in France, then its items follow the minutes that really pass: in the night in which
/// the clock is put forward, an hour from 01:30 ends at 03:30.
package enum Agenda {
  /// The longest item, and the longest meeting, in minutes: a whole day.
  package static let maximumMinutes = 1_440

  /// The most items of an agenda.
  package static let maximumItems = 100

  /// The most points below an item.
  package static let maximumPoints = 60

  /// The slots of items of `minutes` each, one after the other, of a meeting that starts on `day` at `start`.
  package static func slots(on day: Day, from start: TimeOfDay, minutes: [Int]) -> [AgendaSlot] {
    var before = 0
    return minutes.map { minutes in
      defer { before += minutes }
      return AgendaSlot(on: day, from: start, after: before, minutes: minutes)
    }
  }

  /// Which of such items goes on at `now`: its place from 0; nil before the first, and once the last is over.
  package static func current(at now: Instant, on day: Day, from start: TimeOfDay, minutes: [Int]) -> Int? {
    let passed = now.seconds - Instant(inParis: day, start).seconds
    guard passed >= 0 else { return nil }
    var end = 0
    return minutes.firstIndex { minutes in
      end += minutes * 60
      return passed < end
    }
  }

  /// After how many minutes of a meeting the clock changes in France, and by how many minutes it is put forward; nil where it does
  /// not within `minutes`.
  package static func clockChange(on day: Day, from start: TimeOfDay, within minutes: Int) -> ClockChange? {
    let whole = AgendaSlot(on: day, from: start, minutes: minutes)
    guard whole.clockChange != 0 else { return nil }
    // The clock changes at a full hour of UTC, which is one in France.
    var after = 60 - Instant(inParis: day, start).inParis.time.minute
    while after < minutes, AgendaSlot(on: day, from: start, minutes: after).clockChange == 0 { after += 60 }
    return ClockChange(after: after, by: whole.clockChange)
  }

  /// The items `ids` in the order in which `item` stands before another one, or last for nil. Nil when one of both is not there.
  package static func order(_ ids: [Int], moving item: Int, before other: Int?) -> [Int]? {
    guard ids.contains(item), other.map(ids.contains) ?? true else { return nil }
    if item == other { return ids }
    var order = ids.filter { $0 != item }
    order.insert(item, at: order.firstIndex { $0 == other } ?? order.endIndex)
    return order
  }
}

/// A change of the clock during a meeting.
package struct ClockChange: Hashable, Sendable {
  /// After so many minutes of the meeting.
  package let after: Int
  /// By how many minutes it is put forward; less than 0 where it is put back.
  package let by: Int

  package init(after: Int, by: Int) {
    self.after = after
    self.by = by
  }
}
