import Database
import Domain

/// What the site reads, one function for each page, in a few statements each. They belong inside
/// `Reader.readings`, so that all of them see one state of the database.
///
/// What a visitor may not see is absent in the query, not removed afterwards.
package struct Readings {
  let connection: Connection

  /// Reads through `connection`, on its thread.
  package init(_ connection: Connection) { self.connection = connection }
}

extension Reader {
  /// Runs `body` inside the snapshot of the current batch.
  package func readings<T>(_ body: (Readings) throws -> T) throws -> T {
    try read { connection in try body(Readings(connection)) }
  }
}
