/// How long the items of an agenda last, from all that their lines say.
struct PadMinutes {
  /// What an item lasts when nothing says it.
  static let usual = 10

  /// In the order of the items.
  private(set) var minutes: [Int]
  private(set) var remarks: [[PadRemark]]
  /// When the first item begins, as the items say it.
  private(set) var start: TimeOfDay?

  /// - Parameters:
  ///   - start: when the meeting begins, where the pad says it apart from its items.
  ///   - total: how long it lasts, where it says so.
  init(_ items: [PadItem], start meeting: TimeOfDay?, total: Int?) {
    let said = items.map { item in
      let found = item.hours?.minutes ?? item.minutes
      return found.flatMap { (1...Agenda.maximumMinutes).contains($0) ? $0 : nil }
    }
    minutes = said.map { $0 ?? Self.usual }
    remarks = items.map { _ in [] }
    let anchors = items.indices.filter { items[$0].hours != nil }
    guard let first = anchors.first, let firstHour = items[first].hours?.start else {
      start = meeting
      fill(items.indices, said, within: total)
      return
    }
    fillStart(before: first, firstHour, said, from: meeting)
    for (anchor, next) in zip(anchors, anchors.dropFirst()) {
      guard let hour = items[anchor].hours?.start, let nextHour = items[next].hours?.start else { continue }
      fill(anchor..<next, said, within: PadHours.minutes(from: hour, to: nextHour), isExact: true)
    }
    fillEnd(from: anchors.last ?? first, items, said, total: total)
  }

  /// The items before the first one that has hours.
  private mutating func fillStart(
    before first: Int, _ hour: TimeOfDay, _ said: [Int?], from meeting: TimeOfDay?
  ) {
    start = hour
    guard first > 0 else { return }
    let before = meeting.map { PadHours.minutes(from: $0, to: hour) }.flatMap { $0 < 720 ? $0 : nil }
    fill(0..<first, said, within: before, isExact: before != nil)
    start = hour.adding(minutes: -minutes[..<first].reduce(0, +))
  }

  /// The last item that has hours and those behind it.
  private mutating func fillEnd(from last: Int, _ items: [PadItem], _ said: [Int?], total: Int?) {
    let elapsed = minutes[..<last].reduce(0, +)
    let left = total.map { $0 - elapsed }.flatMap { $0 > 0 ? $0 : nil }
    fill(last..<items.count, said, within: left)
  }

  /// Shares what is left of a time among the items of which nothing is said.
  ///
  /// - Parameters:
  ///   - total: how long they last together; nil when nothing says it.
  ///   - isExact: whether the next item begins then, so that time beyond the items is theirs too.
  private mutating func fill(_ range: Range<Int>, _ said: [Int?], within total: Int?, isExact: Bool = false) {
    let silent = range.filter { said[$0] == nil }
    let known = range.reduce(0) { $0 + (said[$1] ?? 0) }
    let rest = total.map { $0 - known }
    if let rest, !silent.isEmpty, rest >= silent.count, rest / silent.count < Agenda.maximumMinutes {
      for (place, item) in silent.enumerated() {
        minutes[item] = rest / silent.count + (place < rest % silent.count ? 1 : 0)
        if !isExact || silent.count > 1 { remarks[item].append(.sharedMinutes(minutes[item])) }
      }
    } else {
      for item in silent { remarks[item].append(.usualMinutes(Self.usual)) }
      guard isExact, silent.isEmpty, let rest, rest != 0, let last = range.last else { return }
      stretch(last, by: rest)
    }
  }

  /// The hours of the items behind stay what they are.
  private mutating func stretch(_ item: Int, by rest: Int) {
    let long = minutes[item] + rest
    if rest > 0, rest < 720, long <= Agenda.maximumMinutes {
      minutes[item] = long
      remarks[item].append(.gap(rest))
    } else {
      remarks[item].append(.overlap(rest > 0 ? 1_440 - rest : -rest))
    }
  }
}
