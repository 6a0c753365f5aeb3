/// Stretches an agenda to the time there is.
package enum AgendaFit {
  /// What an item takes, and what it may take, in minutes.
  package struct Part: Hashable, Sendable {
    /// What it takes as it is written: its share of the whole.
    package let minutes: Int
    /// The least and the most that make sense for it.
    package let range: ClosedRange<Int>

    /// - Parameters:
    ///   - shortest: at least a minute where nobody has said.
    ///   - longest: as long as a meeting can be where nobody has said; never less than `shortest`.
    package init(minutes: Int, shortest: Int? = nil, longest: Int? = nil) {
      let possible = 1...Agenda.maximumMinutes
      let least = (shortest ?? 1).clamped(to: possible)
      self.minutes = minutes.clamped(to: possible)
      range = least...max(least, (longest ?? possible.upperBound).clamped(to: possible))
    }
  }

  /// The least minutes in which `parts` hold.
  package static func minimum(of parts: [Part]) -> Int { parts.reduce(0) { $0 + $1.range.lowerBound } }

  /// The most minutes that `parts` fill.
  package static func maximum(of parts: [Part]) -> Int { parts.reduce(0) { $0 + $1.range.upperBound } }

  /// The minutes of each part in a meeting of `minutes`, in proportion to what they take as they are written and each within
  /// its range. Their sum is exactly `minutes`; in a meeting beyond `maximum` each is as long as it may be, and the rest is
  /// free. Nil for a meeting below `minimum`.
  ///
  /// Each part has its least, then every minute goes where it is owed most, as Webster's method gives out seats: a part of
  /// `m` minutes that has `n` is owed `m / (2n + 1)`, and among equals the first one has it. So an agenda that fills its time
  /// stays as it is, and more time never makes a part shorter.
  package static func fitted(_ parts: [Part], to minutes: Int) -> [Int]? {
    let least = minimum(of: parts)
    guard minutes >= least else { return nil }
    var given = parts.map(\.range.lowerBound)
    for _ in 0..<(min(minutes, maximum(of: parts)) - least) {
      guard let next = mostOwed(parts, given) else { break }
      given[next] += 1
    }
    return given
  }

  /// The part that is owed the next minute; nil when all are as long as they may be.
  private static func mostOwed(_ parts: [Part], _ given: [Int]) -> Int? {
    parts.indices.filter { given[$0] < parts[$0].range.upperBound }.reduce(nil as Int?) { most, next in
      guard let most else { return next }
      let isOwedMore =
        parts[next].minutes * (2 * given[most] + 1) > parts[most].minutes * (2 * given[next] + 1)
      return isOwedMore ? next : most
    }
  }
}

extension AgendaFit.Part {
  /// What an item takes and may take.
  package init(_ item: AgendaItemDraft) {
    self.init(minutes: item.minutes, shortest: item.shortest, longest: item.longest)
  }
}

extension [AgendaItemDraft] {
  /// The same items with the minutes that `AgendaFit.fitted` gives them; nil in too short a time.
  package func fitted(to minutes: Int) -> [AgendaItemDraft]? {
    guard let fitted = AgendaFit.fitted(map(AgendaFit.Part.init(_:)), to: minutes) else { return nil }
    return zip(self, fitted).map { item, minutes in
      var item = item
      item.minutes = minutes
      return item
    }
  }
}

extension Int {
  /// The nearest number in `range`.
  func clamped(to range: ClosedRange<Int>) -> Int {
    Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
  }
}
