/// Gives headings the levels that they have on the page.
struct HeadingLevels {
  /// The level of the highest headings; nil to keep all levels as they are written.
  private let first: Int?
  /// The levels, as written, of the headings that the next one may stand under: at most six, each deeper than
  /// the one before.
  private var above: [Int] = []

  init(first: Int?) { self.first = first }

  /// The level of the next heading: one below the nearest heading before it that was written higher. No level is
  /// skipped on the way down (WCAG 1.3.1, technique G141), and siblings stay siblings.
  mutating func level(of written: Int) -> Int {
    guard let first else { return written }
    while let last = above.last, last >= written { above.removeLast() }
    defer { above.append(written) }
    return min(6, max(1, first) + above.count)
  }
}
