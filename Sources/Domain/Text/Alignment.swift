/// A run of numbers that an old and a new sequence have in common.
struct Match: Hashable {
  let old: Int
  let new: Int
  var count: Int

  var oldEnd: Int { old + count }
  var newEnd: Int { new + count }
}

/// What two sequences have in common, in order.
///
/// Common ends are set aside; then what stands once in both is held fast, as far as its order is the same
/// ("patience"); between these an `EditSearch` finds the rest. The whole is linear but for the logarithm of
/// the second step and a factor, the effort of the search, whatever the sequences are.
struct Alignment {
  /// In order, no two of them adjacent in both sequences.
  private(set) var matches: [Match] = []

  /// The indices in `matches` are those of the slices.
  init(_ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ effort: SearchEffort) {
    let head = zip(old, new).prefix { $0 == $1 }.count
    let oldRest = old.dropFirst(head)
    let newRest = new.dropFirst(head)
    let tail = zip(oldRest.reversed(), newRest.reversed()).prefix { $0 == $1 }.count
    add(Match(old: old.startIndex, new: new.startIndex, count: head))
    addShared(oldRest.dropLast(tail), newRest.dropLast(tail), effort)
    add(Match(old: old.endIndex - tail, new: new.endIndex - tail, count: tail))
  }

  private mutating func add(_ match: Match) {
    guard match.count > 0 else { return }
    if let last = matches.last, last.oldEnd == match.old, last.newEnd == match.new {
      matches[matches.count - 1].count += match.count
    } else {
      matches.append(match)
    }
  }

  private mutating func addShared(
    _ old: ArraySlice<Int>, _ new: ArraySlice<Int>, _ effort: SearchEffort
  ) {
    guard !old.isEmpty, !new.isEmpty else { return }
    let shared = SharedParts(old, new)
    guard !shared.old.isEmpty else { return }
    var search = EditSearch(shared.old.map(\.number), shared.new.map(\.number), effort)
    var oldStart = 0
    var newStart = 0
    for anchor in shared.anchors + [Match(old: shared.old.count, new: shared.new.count, count: 0)] {
      search.find(oldStart..<anchor.old, newStart..<anchor.new)
      search.found.append(anchor)
      oldStart = anchor.oldEnd
      newStart = anchor.newEnd
    }
    for match in search.found {
      for offset in 0..<match.count {
        let old = shared.old[match.old + offset].index
        add(Match(old: old, new: shared.new[match.new + offset].index, count: 1))
      }
    }
  }
}

/// What of two sequences stands in both of them: nothing else can match.
private struct SharedParts {
  /// One element of a sequence.
  struct Part {
    let index: Int
    /// Equal numbers are equal parts; dense from 0.
    let number: Int
  }

  private(set) var old: [Part] = []
  private(set) var new: [Part] = []
  private var oldCounts: [Int] = []
  private var newCounts: [Int]

  init(_ oldSequence: ArraySlice<Int>, _ newSequence: ArraySlice<Int>) {
    var dense: [Int: Int] = [:]
    for (index, element) in zip(oldSequence.indices, oldSequence) {
      let number = dense[element, default: oldCounts.count]
      if number == oldCounts.count {
        dense[element] = number
        oldCounts.append(0)
      }
      oldCounts[number] += 1
      old.append(Part(index: index, number: number))
    }
    newCounts = Array(repeating: 0, count: oldCounts.count)
    for (index, element) in zip(newSequence.indices, newSequence) {
      guard let number = dense[element] else { continue }
      newCounts[number] += 1
      new.append(Part(index: index, number: number))
    }
    old.removeAll { newCounts[$0.number] == 0 }
  }

  /// The longest increasing row of what stands once in both sequences, as indices in `old` and `new`.
  var anchors: [Match] {
    var newPlaces = Array(repeating: 0, count: newCounts.count)
    for place in new.indices { newPlaces[new[place].number] = place }
    let pairs = old.indices.compactMap { place -> Match? in
      let number = old[place].number
      guard oldCounts[number] == 1, newCounts[number] == 1 else { return nil }
      return Match(old: place, new: newPlaces[number], count: 1)
    }
    return longestIncreasing(pairs)
  }

  /// By piles: on the top of each the pair with the least `new` that ends a row of that length.
  private func longestIncreasing(_ pairs: [Match]) -> [Match] {
    var tops: [Int] = []
    var previous = Array(repeating: -1, count: pairs.count)
    for index in pairs.indices {
      var low = 0
      var high = tops.count
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].new < pairs[index].new { low = middle + 1 } else { high = middle }
      }
      if low > 0 { previous[index] = tops[low - 1] }
      if low == tops.count { tops.append(index) } else { tops[low] = index }
    }
    var row: [Match] = []
    var index = tops.last ?? -1
    while index >= 0 {
      row.append(pairs[index])
      index = previous[index]
    }
    return row.reversed()
  }
}
