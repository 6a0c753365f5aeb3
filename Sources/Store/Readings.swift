import Database
import Domain

/// What the site reads, one function for each page, in a few statements each. They belong inside
/// `Reader.readings`, so that all of them see one state of the database.
///
/// What the viewer may not see is absent in the query, not removed afterwards (`SeenCircles`).
package struct Readings {
  let connection: Connection
  /// For whom it is read.
  let viewer: Viewer

  /// Reads through `connection`, on its thread, what `viewer` may see.
  package init(_ connection: Connection, viewer: Viewer = .visitor) {
    self.connection = connection
    self.viewer = viewer
  }
}

extension Reader {
  /// Runs `body` inside the snapshot of the current batch, for `viewer`.
  package func readings<T>(as viewer: Viewer = .visitor, _ body: (Readings) throws -> T) throws -> T {
    try read { connection in try body(Readings(connection, viewer: viewer)) }
  }
}
