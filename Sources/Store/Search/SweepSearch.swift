import Database
import Domain

/// How far what was erased, destroyed or is to be forgotten has left the file.
package enum Sweep: String, Sendable {
  /// No trace of it lies there.
  case done
  /// Its words may lie in the index of the search: `Writings.sweepSearch` is to be called.
  case needed
  /// The index is being swept, or has been: the file is to be written anew (`Writer.rewriteFile`), then `Writings.endSweep` called.
  case begun
}

extension Readings {
  /// One statement.
  package func sweep() throws(DatabaseError) -> Sweep {
    try connection.first("SELECT sweep FROM search_state") { row in
      try row.text(0, as: Sweep.init(rawValue:))
    } ?? .done
  }
}

extension Writings {
  /// Takes one step of taking the words of what was destroyed out of the file: SQLite 3.40 only marks them as gone until the
  /// parts of the index that hold them are merged (https://sqlite.org/fts5.html#the_merge_command). To be called from time to
  /// time, and again at once while it says that there is more to do.
  ///
  /// - Parameter pages: how many pages of the index the step may write, of about 4 KiB each.
  package func sweepSearch(pages: Int = 500) throws -> Bool {
    let state = try readings.sweep()
    if state == .done { return false }
    // A negative number begins a merge of all parts there are; a positive one goes on with it.
    let isBeginning = state == .needed
    let before = try changes()
    try connection.run(
      "INSERT INTO search (search, rank) VALUES ('merge', \(isBeginning ? -pages : pages))")
    // Fewer than two changes mean that there was nothing left to merge.
    let isDone = try !isBeginning && changes() - before < 2
    try setSweep(.begun)
    return !isDone
  }

  /// The file was written anew since the index was swept. Does nothing where something was destroyed meanwhile.
  package func endSweep() throws { if try readings.sweep() == .begun { try setSweep(.done) } }

  /// Something is erased, destroyed or forgotten for good: no trace of it is to stay in the file.
  func mustSweep() throws { try setSweep(.needed) }

  private func setSweep(_ sweep: Sweep) throws {
    try connection.run("UPDATE search_state SET sweep = \(sweep.rawValue) WHERE id = 1")
  }

  private func changes() throws -> Int {
    try connection.first("SELECT total_changes()") { row in try row.int(0) } ?? 0
  }
}
