/// An agenda as it runs: what has really begun and ended, and by the server's clock when the rest is to be expected.
///
/// Minutes are whole and really pass; moments are to the second. Nothing here is a guess of the viewer's own clock.
package struct LiveAgenda: Hashable, Sendable {
  /// One item on its way.
  package struct Item: Hashable, Sendable {
    package let id: Int
    package let title: String
    /// The minutes that the agenda gives it.
    package let planned: Int
    /// The least minutes that make sense for it; nil when nobody has said.
    package let shortest: Int?
    package var state: ItemState
    package var run: ItemRun

    package init(
      id: Int, title: String, planned: Int, shortest: Int?, state: ItemState, run: ItemRun = ItemRun()
    ) {
      self.id = id
      self.title = title
      self.planned = planned
      self.shortest = shortest
      self.state = state
      self.run = run
    }

    /// The minutes that it has by now.
    package var minutes: Int { run.minutes ?? planned }
  }

  /// From when to when.
  package struct Span: Hashable, Sendable {
    package let start: Instant
    package let end: Instant
  }

  /// The present moment.
  package let now: Instant
  /// When the meeting was called for, and until when.
  package let calledFor: Span
  package var state: MeetingState
  package var run: MeetingRun
  /// In the order of the agenda.
  package var items: [Item]

  package init(
    on day: Day, from start: TimeOfDay, minutes: Int, state: MeetingState, run: MeetingRun, items: [Item],
    at now: Instant
  ) {
    let begins = Instant(inParis: day, start)
    self.now = now
    calledFor = Span(start: begins, end: begins.adding(minutes: minutes))
    self.state = state
    self.run = run
    self.items = items
  }

  /// The minutes left of an item at which those present are told, the last one when its time is over.
  package static let thresholds = [5, 1, 0]

  /// Until when the meeting goes, as those present have agreed or as it was called for.
  package var end: Instant { run.agreedEnd ?? calledFor.end }

  /// The place of the item that goes on.
  package var current: Int? { items.firstIndex { $0.state == .running } }

  /// The places of what is to come, in the order in which it comes: behind the item that goes on, or that ended last, then what
  /// was passed over before.
  package var toCome: [Int] {
    let planned = items.indices.filter { items[$0].state == .planned }
    guard let reached = current ?? lastDone else { return planned }
    return planned.filter { $0 > reached } + planned.filter { $0 < reached }
  }

  /// The place of the item that ended last. Of those that ended in the same second, it is the one that was begun last.
  package var lastDone: Int? {
    items.indices.filter { items[$0].state == .done && items[$0].run.endedAt != nil }
      .max { items[$0].endingOrder($0).lexicographicallyPrecedes(items[$1].endingOrder($1)) }
  }

  /// When the time of the item that goes on is over.
  package var deadline: Instant? {
    current.map { (items[$0].run.startedAt ?? now).adding(minutes: items[$0].minutes) }
  }

  /// When what is to come begins: once the item that goes on has had its time, and now if it is over its time.
  package var nextStart: Instant {
    if let deadline { return max(deadline, now) }
    return state == .planned ? max(calledFor.start, now) : now
  }

  /// From when to when each item goes: really where it has ended, expected otherwise; nil for one that was skipped, and for one
  /// of which nobody has kept it.
  package var spans: [Span?] {
    var spans = items.map { item in
      item.run.startedAt.flatMap { start in item.run.endedAt.map { Span(start: start, end: $0) } }
    }
    if let current { spans[current] = Span(start: items[current].run.startedAt ?? now, end: nextStart) }
    var next = nextStart
    for place in toCome {
      let end = next.adding(minutes: items[place].minutes)
      spans[place] = Span(start: next, end: end)
      next = end
    }
    for place in items.indices where items[place].state == .skipped { spans[place] = nil }
    return spans
  }

  /// The minutes of what is to come.
  package var minutesToCome: Int { toCome.reduce(0) { $0 + items[$1].minutes } }

  /// When the meeting ends if nothing more is changed.
  package var expectedEnd: Instant {
    if current == nil, toCome.isEmpty, let lastDone, let end = items[lastDone].run.endedAt { return end }
    return nextStart.adding(minutes: minutesToCome)
  }

  /// The whole minutes by which it then ends too late; 0 when it does not.
  package var lateness: Int { max(0, (expectedEnd.seconds - end.seconds) / 60) }

  /// The whole minutes left of the item that goes on, 0 once less than one is left, and less than 0 when it is over its time by
  /// as many; nil when none goes on.
  package var minutesLeft: Int? { deadline.map { ($0.seconds - now.seconds) / 60 } }
}

extension LiveAgenda.Item {
  /// What orders items by their ends.
  fileprivate func endingOrder(_ place: Int) -> [Int] {
    [run.endedAt?.seconds ?? 0, run.startedAt?.seconds ?? 0, place]
  }
}
