import Database
import Domain

extension Writings {
  /// Lets a person into a circle, unless it was put aside. Someone who is in it already stays as they stand; who comes in follows it
  /// from then on.
  package func joinCircle(
    _ circle: Int, person: Int, as standing: CircleStanding = .member, at now: Instant
  ) throws {
    let count = try connection.run(
      """
      INSERT INTO circle_member (circle_id, person_id, standing, joined_at)
      SELECT \(circle), \(person), \(standing.rawValue), \(now.seconds)
      WHERE NOT EXISTS (SELECT 1 FROM circle WHERE id = \(circle) AND archived_at IS NOT NULL)
      ON CONFLICT (person_id, circle_id) DO NOTHING
      """)
    if count > 0 { try follow(circle: circle, person: person, now: now) }
  }

  /// Takes a person out of a circle, whether they leave or are removed: they do not follow it any more, and the open links into it
  /// that they may not make any more end. False when they were not in it.
  @discardableResult
  package func leaveCircle(_ circle: Int, person: Int, now: Instant) throws -> Bool {
    let count = try connection.run(
      "DELETE FROM circle_member WHERE person_id = \(person) AND circle_id = \(circle)")
    try unfollow(circle: circle, person: person)
    try endInvitations(beyondRightsOf: person, now: now)
    return count > 0
  }

  /// Says how someone in a circle stands in it; the open links into it that they may not make any more end. False when they
  /// are not in it.
  @discardableResult
  package func setStanding(of person: Int, in circle: Int, to standing: CircleStanding, now: Instant) throws
    -> Bool
  {
    let count = try connection.run(
      """
      UPDATE circle_member SET standing = \(standing.rawValue)
      WHERE person_id = \(person) AND circle_id = \(circle)
      """)
    try endInvitations(beyondRightsOf: person, now: now)
    return count > 0
  }
}
