import Database
import Domain

/// The one door to the index of the search. Whatever makes, changes, hides, puts aside or destroys a thing calls it in the
/// same job.
extension Writings {
  /// Makes the index say of a thing what the tables say of it now, nothing if it is gone. A thing that stays as it was costs a
  /// comparison.
  func index(_ kind: SearchKind, _ id: Int) throws {
    let row = SearchRow(kind, id)
    let entry = try readings.searchEntry(row)
    let kept = try connection.first(
      "SELECT title, text, facets FROM search WHERE rowid = \(row.number)"
    ) { row in SearchEntry(title: try row.text(0), text: try row.text(1), facets: try row.text(2)) }
    if kept == entry { return }
    if kept != nil { try connection.run("DELETE FROM search WHERE rowid = \(row.number)") }
    if let entry {
      try connection.run(
        """
        INSERT INTO search (rowid, title, text, facets)
        VALUES (\(row.number), \(entry.title), \(entry.text), \(entry.facets))
        """)
    } else {
      try mustSweep()
    }
  }

  /// The same for a circle and all that is in it: for one that is seen by others than before.
  func indexAll(inCircle circle: Int) throws {
    try index(.circle, circle)
    for page in try ids("SELECT id FROM page WHERE circle_id = \(circle)") { try index(.page, page) }
    for meeting in try ids("SELECT meeting_id FROM meeting_circle WHERE circle_id = \(circle)") {
      try indexMeeting(meeting)
    }
  }

  /// The same for a meeting and its notes.
  func indexMeeting(_ meeting: Int) throws {
    try index(.meeting, meeting)
    for note in try ids("SELECT id FROM note WHERE meeting_id = \(meeting)") { try index(.note, note) }
  }

  /// The same for the page, the circle or the word of a document.
  func index(ownerOf document: Int) throws {
    let owner = try connection.first(
      "SELECT page_id, circle_id, word_id FROM document WHERE id = \(document)"
    ) { row in
      Owner(page: try row.optionalInt(0), circle: try row.optionalInt(1), word: try row.optionalInt(2))
    }
    if let page = owner?.page { try index(.page, page) }
    if let circle = owner?.circle { try index(.circle, circle) }
    if let word = owner?.word { try index(.word, word) }
  }

  private func ids(_ query: SQL) throws -> [Int] { try connection.rows(query) { row in try row.int(0) } }
}

private struct Owner {
  let page: Int?
  let circle: Int?
  let word: Int?
}
