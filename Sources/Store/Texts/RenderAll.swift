import Database
import Domain

/// What the table `rendering` says besides the version by which all texts were rendered; versions are higher.
enum RenderingState {
  /// Some texts are to be rendered again.
  static let old = 0
  /// They are being rendered.
  static let underWay = 1
}

extension Store {
  /// How many texts are rendered in one commit.
  private static let step = 200

  /// Renders all texts that visitors read, if an older version of the renderer made them or too many of them waited for a word to
  /// become a link. Each step is a commit of its own, between which others write. When the program ends before the last one, or
  /// texts become old meanwhile, the next call begins again. Blocks.
  package func renderAllIfOld() throws {
    let version = try writer.perform { connection in
      try connection.first("SELECT version FROM rendering") { row in try row.int(0) }
    }
    if version == RenderedBody.version { return }
    try writer.perform { connection in
      try connection.run("UPDATE rendering SET version = \(RenderingState.underWay)")
    }
    var last: Int? = 0
    while let after = last {
      last = try writer.writings { try $0.renderBodies(after: after, limit: Self.step) }
    }
    try writer.perform { connection in
      try connection.run(
        """
        UPDATE rendering SET version = \(RenderedBody.version) WHERE version = \(RenderingState.underWay)
        """)
    }
  }
}

extension Writings {
  /// Renders the next texts in the order of their rows. Gives the last row, for the next call; nil when there was none.
  func renderBodies(after last: Int, limit: Int) throws -> Int? {
    let bodies = try connection.rows(
      "SELECT id FROM body WHERE id > \(last) AND html IS NOT NULL ORDER BY id LIMIT \(limit)"
    ) { row in try row.int(0) }
    try renderBodies(Set(bodies))
    return bodies.last
  }
}
