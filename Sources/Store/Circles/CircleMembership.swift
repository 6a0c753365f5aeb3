import Database
import Domain

extension Writings {
  /// Lets a person into a circle. Someone who is in it already stays as they stand.
  package func joinCircle(
    _ circle: Int, person: Int, as standing: CircleStanding = .member, at now: Instant
  ) throws {
    try connection.run(
      """
      INSERT INTO circle_member (circle_id, person_id, standing, joined_at)
      VALUES (\(circle), \(person), \(standing.rawValue), \(now.seconds))
      ON CONFLICT (person_id, circle_id) DO NOTHING
      """)
  }

  /// Takes a person out of a circle, whether they leave or are removed. False when they were not in it.
  @discardableResult
  package func leaveCircle(_ circle: Int, person: Int) throws -> Bool {
    try connection.run("DELETE FROM circle_member WHERE person_id = \(person) AND circle_id = \(circle)") > 0
  }

  /// Says how someone in a circle stands in it. False when they are not in it.
  @discardableResult
  package func setStanding(of person: Int, in circle: Int, to standing: CircleStanding) throws -> Bool {
    try connection.run(
      """
      UPDATE circle_member SET standing = \(standing.rawValue)
      WHERE person_id = \(person) AND circle_id = \(circle)
      """) > 0
  }
}
