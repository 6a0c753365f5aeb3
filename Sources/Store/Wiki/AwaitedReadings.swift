import Database
import Domain

extension Readings {
  /// The pages that texts wait for: those that most texts link to first, in the alphabetical order of their slugs where as many do.
  /// A statement for each name that is looked at, and one for every hundred of them.
  ///
  /// A page that stands in a circle and that not all readers of a text may see is to that text as if it were not written
  /// (`WikiReferences`). Whoever does not see it either finds it among those awaited, as they find the link in the text; whoever
  /// sees it does not, as they would write it a second time.
  ///
  /// Names are looked at in the order of how many texts link to them, hidden texts too, but the list tells nothing of those: the
  /// viewer sees at most as many, so once the last of a full list stands before the next name, it stands before all that follow.
  /// The list is the one that would come of looking at every name. Only its time depends on what is hidden.
  package func awaitedPages() throws(DatabaseError) -> [AwaitedPage] {
    var found: [RankedPage] = []
    var rank = AwaitedRank.first
    while true {
      let next = try awaitedNames(after: rank)
      for name in next {
        if found.count == AwaitedPage.mostShown, let last = found.last, last.rank < name {
          return found.map(\.page)
        }
        guard let page = try awaitedPage(name) else { continue }
        let place = found.firstIndex { page.rank < $0.rank } ?? found.count
        found.insert(page, at: place)
        if found.count > AwaitedPage.mostShown { found.removeLast() }
      }
      guard let last = next.last, next.count == Self.namesAtOnce else { return found.map(\.page) }
      rank = last
    }
  }

  private static let namesAtOnce = 100

  /// The next names that texts link to, hidden texts too. An index has them in this order.
  private func awaitedNames(after rank: AwaitedRank) throws(DatabaseError) -> [AwaitedRank] {
    try connection.rows(
      """
      SELECT -rank, name, circle FROM awaited_name
      WHERE (rank, name, circle) > (\(-rank.count), \(rank.name), \(rank.circle))
      ORDER BY rank, name, circle LIMIT \(Self.namesAtOnce)
      """
    ) { row in AwaitedRank(count: try row.int(0), name: try row.text(1), circle: try row.text(2)) }
  }

  /// A name as far as the viewer sees the texts that link to it; nil if they see none of them.
  private func awaitedPage(_ name: AwaitedRank) throws(DatabaseError) -> RankedPage? {
    var pages: [PageSummary] = []
    let titles = try connection.rows(
      """
      SELECT wiki_link.title, page.slug, page.title, circle.slug, circle.name
      FROM wiki_link INDEXED BY wiki_link_awaited \(SQL.joiningDocument(ofBody: "wiki_link.body_id"))
      WHERE wiki_link.page_id IS NULL AND wiki_link.name = \(name.name) AND wiki_link.circle = \(name.circle)
        AND NOT (wiki_link.circle = '' AND \(seesPage(named: name.name)))
        AND \(viewer.seesText(ofBody: "wiki_link.body_id"))
      LIMIT \(AwaitedPage.mostCounted)
      """
    ) { row in
      if pages.count < AwaitedPage.mostPages, try !row.isNull(1) { pages.append(try PageSummary(row, at: 1)) }
      return try row.text(0)
    }
    if titles.isEmpty { return nil }
    return RankedPage(
      rank: AwaitedRank(count: titles.count, name: name.name, circle: name.circle),
      page: AwaitedPage(
        title: Self.mostFrequent(of: titles), circle: Slug(name.circle), count: titles.count,
        pages: pages.sorted { French.sortKey($0.title) < French.sortKey($1.title) }))
  }

  /// Whether a name leads the viewer to a page, though not all readers of a text.
  private func seesPage(named name: String) -> SQL {
    """
    EXISTS (
      SELECT 1 FROM page LEFT JOIN circle ON circle.id = page.circle_id
      WHERE page.id = COALESCE(
          (SELECT id FROM page WHERE slug = \(name)), (SELECT page_id FROM former_address WHERE slug = \(name)))
        AND \(viewer.seesPage))
    """
  }

  /// The most frequent spelling; of several, the first in the alphabet.
  private static func mostFrequent(of titles: [String]) -> String {
    let counts = titles.reduce(into: [String: Int]()) { counts, title in counts[title, default: 0] += 1 }
    let usual = counts.min { $0.value > $1.value || ($0.value == $1.value && $0.key < $1.key) }
    return usual?.key ?? ""
  }
}

/// Where a name stands among those that are awaited.
private struct AwaitedRank: Comparable {
  /// How many texts link to it, `AwaitedPage.mostCounted` at most: the schema says so too.
  let count: Int
  /// The slug of the title.
  let name: String
  /// The slug of the circle that stands before it; empty for none.
  let circle: String

  /// Before all others.
  static let first = AwaitedRank(count: AwaitedPage.mostCounted, name: "", circle: "")

  static func < (left: AwaitedRank, right: AwaitedRank) -> Bool {
    (right.count, left.name, left.circle) < (left.count, right.name, right.circle)
  }
}

private struct RankedPage {
  let rank: AwaitedRank
  let page: AwaitedPage
}
