import Domain

@testable import Database
@testable import Store

/// A community in memory that is searched.
struct SearchWorld {
  let connection: Connection
  let writings: Writings

  init() throws {
    connection = try emptyDatabase()
    writings = Writings(connection)
    try writings.createJourney(Sample.journey)
  }

  /// The names of what a search finds, with the first letter of the kind.
  func found(
    _ typed: String, as viewer: Viewer = .visitor, circle: Slug? = nil, kind: SearchKind? = nil,
    begins: Bool = false,
    page: Int = 1
  ) throws -> [String] {
    try search(typed, as: viewer, circle: circle, kind: kind, begins: begins, page: page).results.map(\.name)
  }

  func search(
    _ typed: String, as viewer: Viewer = .visitor, circle: Slug? = nil, kind: SearchKind? = nil,
    begins: Bool = false,
    page: Int = 1
  ) throws -> SearchResults {
    try Readings(connection, viewer: viewer).search(
      SearchRequest(typed: typed, circle: circle, kind: kind, matchesBeginnings: begins, page: page))
  }

  /// The index says of everything what the tables say, and of nothing else.
  func indexIsWhole() throws -> Bool {
    let before = try entries()
    try connection.run("DELETE FROM search")
    for kind in SearchKind.allCases { _ = try writings.index(kind, after: 0, limit: 10_000) }
    let isChecked = try connection.run("INSERT INTO search (search) VALUES ('integrity-check')") >= 0
    return try isChecked && before == entries()
  }

  private func entries() throws -> [Int: SearchEntry] {
    let rows = try connection.rows("SELECT rowid, title, text, facets FROM search") { row in
      Entry(
        row: try row.int(0),
        entry: SearchEntry(title: try row.text(1), text: try row.text(2), facets: try row.text(3)))
    }
    return Dictionary(uniqueKeysWithValues: rows.map { ($0.row, $0.entry) })
  }

  private struct Entry {
    let row: Int
    let entry: SearchEntry
  }
}

extension SearchResult {
  var name: String {
    switch thing {
    case .circle(let circle): "cercle \(circle.name)"
    case .page(let page): "page \(page.title)"
    case .meeting(let meeting): "rencontre \(meeting.title)"
    case .note(_, let meeting, _): "note \(meeting.title)"
    case .word(_, let text): "mot \(text)"
    }
  }
}
