import Database
import Domain

extension Store {
  /// How many things are put into the index in one commit.
  private static let step = 200

  /// Makes the index of the search say of all things what the tables say of them, if they were not yet put into it, or read by an
  /// older version of the renderer. Each step is a commit of its own, so that memory is bounded; when the program ends before the
  /// last one, the next call begins again.
  func indexAllIfOld() throws {
    let version = try writer.perform { connection in
      try connection.first("SELECT version FROM search_state") { row in try row.int(0) }
    }
    if version == RenderedBody.version { return }
    for kind in SearchKind.allCases {
      var last: Int? = 0
      while let after = last {
        last = try writer.writings { try $0.index(kind, after: after, limit: Self.step) }
      }
    }
    try writer.perform { connection in
      try connection.run("UPDATE search_state SET version = \(RenderedBody.version)")
    }
  }
}

extension Writings {
  /// Puts the next things of a kind into the index, in the order of their rows. Gives the last row, for the next call; nil
  /// when there was none.
  func index(_ kind: SearchKind, after last: Int, limit: Int) throws -> Int? {
    let all: SQL =
      switch kind {
      case .circle: "SELECT id FROM circle"
      case .page: "SELECT id FROM page"
      case .meeting: "SELECT id FROM meeting"
      case .note: "SELECT id FROM note"
      case .word: "SELECT id FROM word"
      }
    let ids = try connection.rows("\(all) WHERE id > \(last) ORDER BY id LIMIT \(limit)") { row in
      try row.int(0)
    }
    for id in ids { try index(kind, id) }
    return ids.last
  }
}
