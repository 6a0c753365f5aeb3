/// How often each answer was given to a candidate.
package struct DateTally: Hashable, Sendable {
  package let candidate: DateCandidate
  package let yes: Int
  package let ifNeeded: Int
  package let no: Int

  package init(_ candidate: DateCandidate, yes: Int, ifNeeded: Int, no: Int) {
    self.candidate = candidate
    self.yes = yes
    self.ifNeeded = ifNeeded
    self.no = no
  }
}

/// The best of the candidates: the one with the most « yes », then the fewest « no », then the earliest.
package struct BestDates: Hashable, Sendable {
  /// The rows of the candidates that no answer puts behind another, the earliest first; empty while nobody could come to any.
  package let candidates: [Int]

  package init(_ tallies: [DateTally]) {
    let possible = tallies.filter { $0.yes + $0.ifNeeded > 0 }
    let most = possible.map(\.yes).max()
    let withMost = possible.filter { $0.yes == most }
    let fewest = withMost.map(\.no).min()
    candidates = withMost.filter { $0.no == fewest }.map(\.candidate).sorted { $0.slot < $1.slot }.map(\.id)
  }

  /// The best one.
  package var first: Int? { candidates.first }

  /// Whether answers alone do not tell which is the best.
  package var isTied: Bool { candidates.count > 1 }
}
