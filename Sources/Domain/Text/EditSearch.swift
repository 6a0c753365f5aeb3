/// Finds what two sequences have in common by the greedy search of E. W. Myers, "An O(ND) Difference
/// Algorithm and Its Variations" (1986). The fewest edits are found as long as they are no more than the
/// window; beyond, the search keeps the path that came furthest and begins again at its end: what it finds
/// then is right, but may not be the most. So the time is at most the window times both lengths; where the
/// effort is less than the window it ends the search, and what is left has nothing in common.
struct EditSearch {
  /// What was found so far, in order.
  var found: [Match] = []

  private let old: [Int]
  private let new: [Int]
  /// For each diagonal how far it was followed, in elements of `old`; diagonal `k` is at `k + window + 1`.
  private var frontier = Array(repeating: 0, count: 2 * window + 3)
  /// The frontier after each number of edits: after `d` of them, diagonal `k` is at `d * d + d + k`.
  private var trace: [Int] = []

  private let effort: SearchEffort
  /// The steps that are left for the parts at hand.
  private var steps = 0

  /// The most edits that are looked for at once.
  static let window = 128

  init(_ old: [Int], _ new: [Int], _ effort: SearchEffort) {
    self.old = old
    self.new = new
    self.effort = effort
  }

  /// Adds what these parts of the two sequences have in common to `found`.
  mutating func find(_ oldRange: Range<Int>, _ newRange: Range<Int>) {
    var (oldRange, newRange) = (oldRange, newRange)
    // By the lengths of these parts alone: what stands elsewhere takes nothing from them.
    steps = effort.steps * (oldRange.count + newRange.count)
    while !oldRange.isEmpty, !newRange.isEmpty, steps > 0 {
      let end = follow(oldRange, newRange)
      addPath(to: end, oldRange.lowerBound, newRange.lowerBound)
      oldRange = (oldRange.lowerBound + end.old)..<oldRange.upperBound
      newRange = (newRange.lowerBound + end.new)..<newRange.upperBound
    }
  }

  /// A point of the search, relative to where it began.
  private struct Point {
    var edits: Int
    var diagonal: Int
    var old: Int

    var new: Int { old - diagonal }
  }

  /// The point that the fewest edits reach: the end, or the furthest one within the window and the steps that
  /// are left. Neither range is empty, hence one edit at least comes further than the start, and the search
  /// moves on until there are no more steps.
  private mutating func follow(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> Point {
    var furthest = Point(edits: 0, diagonal: 0, old: 0)
    trace.removeAll(keepingCapacity: true)
    frontier[Self.window + 2] = 0
    for edits in 0...Self.window {
      for diagonal in stride(from: -edits, through: edits, by: 2) {
        let place = diagonal + Self.window + 1
        var point = Point(edits: edits, diagonal: diagonal, old: 0)
        point.old =
          Self.isInsertion(diagonal, edits, below: frontier[place - 1], above: frontier[place + 1])
          ? frontier[place + 1] : frontier[place - 1] + 1
        let start = point.old
        while point.old < oldRange.count, point.new < newRange.count,
          old[oldRange.lowerBound + point.old] == new[newRange.lowerBound + point.new]
        {
          point.old += 1
        }
        steps -= 1 + point.old - start
        frontier[place] = point.old
        guard point.old <= oldRange.count, point.new <= newRange.count else { continue }
        if point.old + point.new > furthest.old + furthest.new { furthest = point }
        if point.old == oldRange.count, point.new == newRange.count { return point }
        if steps <= 0 { return furthest }
      }
      trace.append(contentsOf: frontier[(Self.window + 1 - edits)...(Self.window + 1 + edits)])
    }
    return furthest
  }

  /// Whether the best way to a diagonal is an insertion, from the diagonal above it.
  private static func isInsertion(
    _ diagonal: Int, _ edits: Int, below: @autoclosure () -> Int, above: @autoclosure () -> Int
  ) -> Bool {
    diagonal == -edits || (diagonal != edits && below() < above())
  }

  /// Walks back from a point and adds the matches on the way.
  private mutating func addPath(to end: Point, _ oldStart: Int, _ newStart: Int) {
    let first = found.count
    var point = end
    while point.edits > 0 {
      let edits = point.edits - 1
      let place = edits * edits + edits + point.diagonal
      let isInsertion = Self.isInsertion(
        point.diagonal, point.edits, below: trace[place - 1], above: trace[place + 1])
      let previous =
        isInsertion
        ? Point(edits: edits, diagonal: point.diagonal + 1, old: trace[place + 1])
        : Point(edits: edits, diagonal: point.diagonal - 1, old: trace[place - 1])
      let start = isInsertion ? previous.old : previous.old + 1
      addRun(from: start, to: point, oldStart, newStart)
      point = previous
    }
    addRun(from: 0, to: point, oldStart, newStart)
    found[first...].reverse()
  }

  private mutating func addRun(from start: Int, to end: Point, _ oldStart: Int, _ newStart: Int) {
    guard start < end.old else { return }
    found.append(Match(old: oldStart + start, new: newStart + start - end.diagonal, count: end.old - start))
  }
}
