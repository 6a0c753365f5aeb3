import CSQLite
import Support
import Testing

@testable import Database

/// Which statements stay prepared. More of them than there is room for are asked, so that many stand behind the place of
/// their fingerprint, and go, and come again.
@Suite struct StatementCacheTests {
  let folder = TemporaryFolder()

  /// `sums[i]` is a statement of its own, whose answer is `i`.
  let sums: [SQL] = (0..<(StatementCache.capacity + 60)).map { terms in
    (0..<terms).reduce("SELECT 0") { sum, _ in "\(sum) + \(1)" }
  }

  @Test func everyStatementAnswersForItself() throws {
    let connection = try folder.connection()
    let all = Array(sums.indices)
    for order in [all, all.reversed(), all.filter { $0 % 3 == 0 }, all] {
      for index in order { #expect(try answer(index, connection) == index) }
    }
  }

  @Test func theLatestStatementsStayAndNoMoreThanThereIsRoomFor() throws {
    let connection = try folder.connection()
    for index in sums.indices { _ = try answer(index, connection) }
    let kept = prepared(connection)
    #expect(kept.count == StatementCache.capacity)
    for index in sums.indices.suffix(StatementCache.capacity) { _ = try answer(index, connection) }
    #expect(prepared(connection) == kept)
  }

  private func answer(_ index: Int, _ connection: Connection) throws -> Int? {
    try connection.first(sums[index]) { row in try row.int(0) }
  }

  private func prepared(_ connection: Connection) -> Set<OpaquePointer> {
    Set(
      sequence(first: sqlite3_next_stmt(connection.database, nil)) {
        sqlite3_next_stmt(connection.database, $0)
      }
      .prefix { $0 != nil }.compactMap(\.self))
  }
}
