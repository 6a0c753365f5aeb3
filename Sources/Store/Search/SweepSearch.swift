import Database
import Domain

extension Readings {
  /// Whether words of something that is gone may still lie in the file: `sweepSearch` is to be called.
  package func mustSweepSearch() throws(DatabaseError) -> Bool {
    try connection.first("SELECT sweep <> 'done' FROM search_state") { row in try row.bool(0) } ?? false
  }
}

extension Writings {
  /// Takes one step of taking the words of what was destroyed out of the file: SQLite 3.40 only marks them as gone until the
  /// parts of the index that hold them are merged (https://sqlite.org/fts5.html#the_merge_command). To be called from time to
  /// time, and again at once while it says that there is more to do.
  ///
  /// - Parameter pages: how many pages of the index the step may write, of about 4 KiB each.
  package func sweepSearch(pages: Int = 500) throws -> Bool {
    let state = try connection.first("SELECT sweep FROM search_state") { row in try row.text(0) }
    guard let state, state != "done" else { return false }
    // A negative number begins a merge of all parts there are; a positive one goes on with it.
    let isBeginning = state == "needed"
    let before = try changes()
    try connection.run(
      "INSERT INTO search (search, rank) VALUES ('merge', \(isBeginning ? -pages : pages))")
    // Fewer than two changes mean that there was nothing left to merge.
    let isDone = try !isBeginning && changes() - before < 2
    try connection.run("UPDATE search_state SET sweep = \(isDone ? "done" : "begun")")
    return !isDone
  }

  private func changes() throws -> Int {
    try connection.first("SELECT total_changes()") { row in try row.int(0) } ?? 0
  }
}
