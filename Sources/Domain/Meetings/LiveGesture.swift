/// What those who lead a meeting do while it runs.
package enum LiveGesture: Hashable, Sendable {
  /// Begins the meeting with its first item.
  case start
  /// Takes the beginning back, while no item has ended.
  case unstart
  /// Ends the item that goes on, and begins the one to come.
  case next
  /// The item that ended last goes on as if it had not; the one after it is to come again.
  case back
  /// Ends the item that goes on, and begins none.
  case finish
  /// Begins an item to come, or one that was skipped, before its turn.
  case choose(Int)
  /// Shortens what is to come, so that the meeting ends when it was agreed.
  case tighten
  /// Puts an item to come off to the next meeting.
  case skip(Int)
  /// What was skipped is to come again.
  case restore(Int)
  /// Gives the item that goes on so many minutes more: from now on where its time is over.
  case extend(Int)
  /// The end that is expected is the one agreed.
  case agree

  /// How many minutes more an item may be given at once.
  package static let extensions = 1...120
}

/// Why a gesture of those who lead a meeting is not done.
package enum LiveRefusal: Hashable, Sendable, Error {
  /// The meeting is not where it was seen any more.
  case stale
  /// There are fewer minutes left than items.
  case tooLittleTime
  /// An item would be longer than a meeting can be.
  case tooLong
}

/// What someone saw going on when they made a gesture. Two who press the same button at once take one step, not two.
package struct LiveSight: Hashable, Sendable {
  /// The item that goes on; nil for none.
  package let item: Int?
  /// The minutes that it has.
  package let minutes: Int?

  package init(item: Int?, minutes: Int?) {
    self.item = item
    self.minutes = minutes
  }
}

extension LiveAgenda {
  /// What is seen going on.
  package var sight: LiveSight {
    LiveSight(item: current.map { items[$0].id }, minutes: current.map { items[$0].minutes })
  }

  /// The agenda after a gesture.
  ///
  /// - Parameter seen: what was going on when it was made.
  /// - Throws: `LiveRefusal`; nothing is changed then.
  package func after(_ gesture: LiveGesture, seen: LiveSight) throws(LiveRefusal) -> LiveAgenda {
    guard seen.item == sight.item else { throw .stale }
    if case .extend = gesture, seen.minutes != sight.minutes { throw .stale }
    guard state == (gesture == .start ? .planned : .running) else { throw .stale }
    var agenda = self
    switch gesture {
    case .start: agenda.start()
    case .unstart: try agenda.unstart()
    case .next: try agenda.begin(toCome.first)
    case .back: try agenda.goBack()
    case .finish: try agenda.finish()
    case .choose(let id): try agenda.begin(place(of: id, in: [.planned, .skipped]))
    case .tighten: try agenda.tighten()
    case .skip(let id): try agenda.mark(place(of: id, in: [.planned]), .skipped)
    case .restore(let id): try agenda.mark(place(of: id, in: [.skipped]), .planned)
    case .extend(let minutes): try agenda.extend(by: minutes)
    case .agree: if lateness > 0 { agenda.run.agreedEnd = expectedEnd.wholeMinute }
    }
    return agenda
  }

  private func place(of id: Int, in states: [ItemState]) -> Int? {
    items.firstIndex { $0.id == id && states.contains($0.state) }
  }

  /// A meeting that was closed and opened again goes on with what is left.
  private mutating func start() {
    state = .running
    run.startedAt = run.startedAt ?? now
    if let first = toCome.first { begin(at: first) }
  }

  private mutating func unstart() throws(LiveRefusal) {
    guard lastDone == nil else { throw .stale }
    state = .planned
    run = MeetingRun()
    for place in items.indices {
      if items[place].state == .running { items[place].state = .planned }
      items[place].run = ItemRun()
    }
  }

  private mutating func begin(_ place: Int?) throws(LiveRefusal) {
    guard let place else { throw .stale }
    endCurrent()
    begin(at: place)
  }

  private mutating func begin(at place: Int) {
    items[place].state = .running
    items[place].run = ItemRun(minutes: items[place].run.minutes, startedAt: now)
  }

  /// A clock that was put back ends nothing before its beginning.
  private mutating func endCurrent() {
    guard let current else { return }
    items[current].state = .done
    items[current].run.endedAt = max(now, items[current].run.startedAt ?? now)
  }

  private mutating func finish() throws(LiveRefusal) {
    guard current != nil else { throw .stale }
    endCurrent()
  }

  private mutating func goBack() throws(LiveRefusal) {
    guard let lastDone else { throw .stale }
    if let current {
      items[current].state = .planned
      items[current].run.startedAt = nil
    }
    items[lastDone].state = .running
    items[lastDone].run.endedAt = nil
  }

  private mutating func mark(_ place: Int?, _ state: ItemState) throws(LiveRefusal) {
    guard let place else { throw .stale }
    items[place].state = state
    items[place].run = ItemRun(minutes: items[place].run.minutes)
  }

  private mutating func extend(by minutes: Int) throws(LiveRefusal) {
    guard let current, let startedAt = items[current].run.startedAt else { throw .stale }
    let passed = (max(now, startedAt).seconds - startedAt.seconds + 59) / 60
    let whole = max(items[current].minutes, passed) + minutes
    guard whole <= Agenda.maximumMinutes else { throw .tooLong }
    items[current].run.minutes = whole
  }

  /// In proportion to what each has, none longer than before; each at least as long as it makes sense where there is time for
  /// that, and a minute where there is not.
  private mutating func tighten() throws(LiveRefusal) {
    let (places, minutes) = (toCome, (end.seconds - nextStart.seconds) / 60)
    guard minutes < minutesToCome else { return }
    let sensible = parts(places) { $0.shortest ?? 1 }
    let parts = AgendaFit.minimum(of: sensible) <= minutes ? sensible : parts(places) { _ in 1 }
    guard let fitted = AgendaFit.fitted(parts, to: minutes) else { throw .tooLittleTime }
    for (place, minutes) in zip(places, fitted) { items[place].run.minutes = minutes }
  }

  private func parts(_ places: [Int], shortest: (Item) -> Int) -> [AgendaFit.Part] {
    places.map { place in
      let item = items[place]
      return AgendaFit.Part(
        minutes: item.minutes, shortest: min(shortest(item), item.minutes), longest: item.minutes)
    }
  }
}

extension Instant {
  /// The whole minute in which it is.
  fileprivate var wholeMinute: Instant { Instant(seconds: seconds / 60 * 60) }
}
