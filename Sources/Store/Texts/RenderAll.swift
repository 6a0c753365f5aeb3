import Database
import Domain

extension Store {
  /// The most texts that are rendered in one commit.
  private static let step = 200

  /// Renders all texts that visitors read, if an older version of the renderer made them, or with other words. Each step is a
  /// commit of its own, between which others write; when the program ends before the last one, the next call begins again.
  /// Blocks.
  func renderAllIfOld(_ words: NoteWords) throws {
    let mark = RenderingMark(version: RenderedBody.version, noteWords: words)
    if try writer.writings({ try $0.readings.renderingMark() }) == mark { return }
    try writer.perform { connection in
      try connection.run(
        """
        UPDATE rendering SET version = 0, note = \(words.mark), notes = \(words.section), back = \(words.backLink)
        """)
    }
    var last: Int? = 0
    while let after = last {
      last = try writer.writings { try $0.renderBodies(after: after, limit: Self.step) }
    }
    try writer.perform { connection in
      try connection.run("UPDATE rendering SET version = \(mark.version)")
    }
  }

  /// Renders the next of the texts that wait because too many were concerned at once; false when none is left. Blocks.
  package func renderStale() throws -> Bool {
    try writer.writings { try $0.renderStaleBodies(limit: Self.step) }
  }
}

/// What the texts were rendered with.
struct RenderingMark: Hashable {
  /// That of the renderer; 0 while the texts are rendered again.
  let version: Int
  let noteWords: NoteWords
}

extension Readings {
  /// What the texts were rendered with, or are now.
  func renderingMark() throws(DatabaseError) -> RenderingMark? {
    try connection.first("SELECT version, note, notes, back FROM rendering WHERE id = 1") { row in
      RenderingMark(
        version: try row.int(0),
        noteWords: NoteWords(mark: try row.text(1), section: try row.text(2), backLink: try row.text(3)))
    }
  }

  /// Whether texts wait to be rendered again.
  package func hasStaleTexts() throws(DatabaseError) -> Bool {
    try connection.first("SELECT 1 FROM stale_body LIMIT 1") { _ in true } ?? false
  }
}

extension Writings {
  /// Renders the next texts that wait. False when there was none.
  func renderStaleBodies(limit: Int) throws -> Bool {
    let bodies = try connection.rows("SELECT body_id FROM stale_body ORDER BY body_id DESC LIMIT \(limit)") {
      row in try row.int(0)
    }
    for id in bodies.prefix(try renderNow(bodies)) {
      try connection.run("DELETE FROM stale_body WHERE body_id = \(id)")
    }
    return !bodies.isEmpty
  }

  /// Renders the next texts in the order of their rows. Gives the last row, for the next call; nil when there was none.
  func renderBodies(after last: Int, limit: Int) throws -> Int? {
    let bodies = try connection.rows(
      "SELECT id FROM body WHERE id > \(last) AND html IS NOT NULL ORDER BY id LIMIT \(limit)"
    ) { row in try row.int(0) }
    return bodies.prefix(try renderNow(bodies)).last
  }
}
