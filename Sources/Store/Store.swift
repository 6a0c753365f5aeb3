import Database
import Domain

/// The community's database: one writer, and a reader for each event loop.
package struct Store: Sendable {
  /// Where all writing goes.
  package let writer: Writer
  /// The numbers of the commits, by table: how cached pages know that they are still true.
  package let versions: Versions
  private let path: String

  /// Opens the database at `path`, made or brought to the schema of this program first; before an upgrade, a
  /// verified copy is made beside it. Texts that an older program rendered, or with other words, are rendered again.
  ///
  /// - Parameter noteWords: how the footnotes of texts are named.
  /// - Throws: `DatabaseError`, of which `.newer`, `.damaged`, `.notOurs` and `.cannotOpen` say why a file is
  ///   refused.
  package static func open(path: String, noteWords: NoteWords = .none) throws -> Store {
    try Migrator(Schema.migrations).migrate(path)
    let versions = try Versions(path: path)
    let store = Store(writer: try Writer(path: path, versions: versions), versions: versions, path: path)
    try store.renderAllIfOld(noteWords)
    try store.indexAllIfOld()
    return store
  }

  /// A new reader, for the thread that will use it.
  package func makeReader() throws(DatabaseError) -> Reader {
    try Reader(path: path, versions: versions)
  }

  /// Loads the seeds in `directory` into an empty database, in one commit; does nothing otherwise. Blocks.
  ///
  /// - Returns: whether they were loaded.
  /// - Throws: `SeedError`, or `DatabaseError`.
  @discardableResult
  package func seedIfEmpty(from directory: String, at now: Instant) throws -> Bool {
    guard try makeReader().readings({ try $0.isEmpty() }) else { return false }
    let seeds = try SeedLoader.load(directory: directory)
    return try writer.writings { writings in
      // Another process may have written since.
      guard try writings.readings.isEmpty() else { return false }
      try writings.importSeeds(seeds, at: now)
      return true
    }
  }
}

extension Writer {
  /// Runs `job` and waits for its commit: for the command line, seeds and tests.
  package func writings<T: Sendable>(_ job: @escaping @Sendable (Writings) throws -> T) throws -> T {
    try perform { connection in try job(Writings(connection)) }
  }
}
