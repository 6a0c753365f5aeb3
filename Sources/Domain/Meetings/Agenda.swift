/// The time on the clock that an agenda item takes.
package struct AgendaSlot: Hashable, Sendable {
  package let start: TimeOfDay
  package let minutes: Int

  package init(start: TimeOfDay, minutes: Int) {
    self.start = start
    self.minutes = minutes
  }

  /// When it ends on the clock; past midnight it is the next day's clock.
  package var end: TimeOfDay { start.adding(minutes: minutes) }
}

/// The arithmetic of agendas: every start follows from the meeting's start and the minutes before.
package enum Agenda {
  /// The longest item, and the longest meeting, in minutes: a whole day.
  package static let maximumMinutes = 1_440

  /// The most items of an agenda.
  package static let maximumItems = 100

  /// The slots of items of `minutes` each, one after the other from `start`.
  package static func slots(from start: TimeOfDay, minutes: [Int]) -> [AgendaSlot] {
    var next = start
    return minutes.map { minutes in
      defer { next = next.adding(minutes: minutes) }
      return AgendaSlot(start: next, minutes: minutes)
    }
  }
}
