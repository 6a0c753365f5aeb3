import Database
import Domain

extension Readings {
  /// What the viewer finds. What has all the words in its title comes first. In each part the nearest comes first (bm25), or
  /// the newest where there are more than `mostRanked`: to compare them all would take too long.
  package func search(_ request: SearchRequest) throws(DatabaseError) -> SearchResults {
    let terms = SearchTerms(request.typed, matchesBeginnings: request.matchesBeginnings)
    guard !terms.isEmpty, let conditions = try conditions(of: request) else { return .none(terms) }
    let query = SearchQuery(terms, conditions)
    let rows = SearchRow.numbers(of: request.kind)
    let count = try count(query.all, rows)
    let first = (min(max(request.page, 1), SearchResults.mostPages) - 1) * SearchResults.pageSize
    let isByAge = count > Self.mostRanked
    let found =
      first >= count
      ? [] : isByAge ? try newest(query, rows, from: first) : try nearest(query, rows, from: first)
    return SearchResults(
      terms: terms, count: count, isByAge: isByAge,
      results: try results(found.compactMap(SearchRow.init(number:)), terms))
  }

  /// How many hits are compared with each other.
  static let mostRanked = 5_000

  /// What must hold beside the words; nil when nothing can be found, because the circle is none that the viewer sees.
  private func conditions(of request: SearchRequest) throws(DatabaseError) -> [String]? {
    let seen = SearchFacets.seen(by: viewer, hidden: try hiddenCircles())
    guard let slug = request.circle else { return seen.map { [$0] } ?? [] }
    let circle = try connection.first(
      "SELECT circle.id FROM circle WHERE circle.slug = \(slug.text) AND \(viewer.sees)"
    ) { row in try row.int(0) }
    return circle.map { [SearchFacets.isIn(circle: $0)] + (seen.map { [$0] } ?? []) }
  }

  /// The hidden circles that the viewer is in.
  private func hiddenCircles() throws(DatabaseError) -> [Int] {
    guard let member = viewer.member else { return [] }
    return try connection.rows(
      """
      SELECT circle.id FROM circle_member JOIN circle ON circle.id = circle_member.circle_id
      WHERE circle_member.person_id = \(member.id) AND circle.visibility = 'hidden'
      """
    ) { row in try row.int(0) }
  }

  private func count(_ query: String, _ rows: ClosedRange<Int>) throws(DatabaseError) -> Int {
    try connection.first(
      """
      SELECT count(*) FROM search
      WHERE search MATCH \(query) AND rowid BETWEEN \(rows.lowerBound) AND \(rows.upperBound)
      """
    ) { row in try row.int(0) } ?? 0
  }

  /// All rows, those with the words in their title first, and the nearest first among both.
  private func nearest(
    _ query: SearchQuery, _ rows: ClosedRange<Int>, from first: Int
  ) throws(DatabaseError) -> [Int] {
    try nearest(
      query.words, query.all, rows,
      by: "rowid IN (SELECT rowid FROM search WHERE search MATCH \(query.wordsInTitle)) DESC, ", from: first)
  }

  /// The rows that match `chosen`, the nearest to `words` first. The words alone are weighed: bm25 would count in how many rows
  /// each condition holds. The `+` keeps SQLite from looking for the words once for each row of the list.
  private func nearest(
    _ words: String, _ chosen: String, _ rows: ClosedRange<Int>, by order: SQL = "", from first: Int
  ) throws(DatabaseError) -> [Int] {
    try connection.rows(
      """
      SELECT rowid FROM search
      WHERE search MATCH \(words)
        AND +rowid IN (SELECT rowid FROM search
          WHERE search MATCH \(chosen) AND rowid BETWEEN \(rows.lowerBound) AND \(rows.upperBound))
      ORDER BY \(order) bm25(search, 8, 1, 0), rowid DESC LIMIT \(SearchResults.pageSize) OFFSET \(first)
      """
    ) { row in try row.int(0) }
  }

  /// The rows of a large result: those with the words in their title, which are compared if they are not too many either, then
  /// the others by age.
  private func newest(
    _ query: SearchQuery, _ rows: ClosedRange<Int>, from first: Int
  ) throws(DatabaseError) -> [Int] {
    let titles = try count(query.inTitle, rows)
    var found: [Int] = []
    if first < titles {
      found =
        titles > Self.mostRanked
        ? try newest(query.inTitle, rows, from: first, most: SearchResults.pageSize)
        : try nearest(query.wordsInTitle, query.inTitle, rows, from: first)
    }
    let rest = SearchResults.pageSize - found.count
    if rest > 0 { found += try newest(query.beside, rows, from: max(0, first - titles), most: rest) }
    return found
  }

  private func newest(
    _ query: String, _ rows: ClosedRange<Int>, from first: Int, most: Int
  ) throws(DatabaseError) -> [Int] {
    try connection.rows(
      """
      SELECT rowid FROM search
      WHERE search MATCH \(query) AND rowid BETWEEN \(rows.lowerBound) AND \(rows.upperBound)
      ORDER BY rowid DESC LIMIT \(most) OFFSET \(first)
      """
    ) { row in try row.int(0) }
  }

  private func results(_ rows: [SearchRow], _ terms: SearchTerms) throws(DatabaseError) -> [SearchResult] {
    let things = try things(rows)
    let texts = try texts(rows)
    return rows.compactMap { row in
      things[row].map { thing in
        SearchResult(
          thing: thing, title: MarkedText(thing.title, marking: terms),
          excerpt: MarkedText(excerptOf: texts[row] ?? "", marking: terms))
      }
    }
  }

  private func texts(_ rows: [SearchRow]) throws(DatabaseError) -> [SearchRow: String] {
    let texts = try connection.rows(
      "SELECT rowid, text FROM search WHERE rowid IN \(list: rows.map(\.number))"
    ) { row in FoundText(row: SearchRow(number: try row.int(0)), text: try row.text(1)) }
    return texts.reduce(into: [:]) { texts, found in if let row = found.row { texts[row] = found.text } }
  }
}

private struct FoundText {
  let row: SearchRow?
  let text: String
}

extension SearchResult.Thing {
  fileprivate var title: String {
    switch self {
    case .circle(let circle): circle.name
    case .page(let page): page.title
    case .meeting(let meeting), .note(_, let meeting, _): meeting.title
    case .word(_, let text): text
    }
  }
}
