import Database
import Domain

extension Writings {
  /// Puts a circle aside: it leaves all lists, and nothing is added to it until it is brought back. What it has stays, and its
  /// pages stay readable. The open links into it end. False when there is no such circle, or it was put aside already.
  @discardableResult
  package func archiveCircle(_ id: Int, at now: Instant) throws -> Bool {
    let count = try connection.run(
      "UPDATE circle SET archived_at = \(now.seconds) WHERE id = \(id) AND archived_at IS NULL")
    guard count > 0 else { return false }
    let links = try connection.rows("SELECT id FROM invitation WHERE circle_id = \(id) AND email IS NULL") {
      row in
      try row.int(0)
    }
    for link in links { _ = try endInvitation(link, now: now) }
    try index(.circle, id)
    return true
  }

  /// Brings back a circle that was put aside. False when none was.
  @discardableResult
  package func bringBackCircle(_ id: Int) throws -> Bool {
    let count = try connection.run(
      "UPDATE circle SET archived_at = NULL WHERE id = \(id) AND archived_at IS NOT NULL")
    try index(.circle, id)
    return count > 0
  }
}
