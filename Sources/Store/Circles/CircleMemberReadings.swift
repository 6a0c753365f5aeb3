import Database
import Domain

extension Readings {
  /// Who is in a circle that the viewer is known to see; nil unless they are a member of the community. Two statements, or
  /// three for a circle with more than are shown. No index gives the alphabetical order: they are sorted once read.
  package func members(of slug: Slug) throws(DatabaseError) -> CircleMembers? {
    guard viewer.member != nil, let circle = try circleScope(slug)?.id else { return nil }
    let found = try connection.rows(
      """
      SELECT person.id, person.name, circle_member.standing
      FROM circle_member CROSS JOIN person ON person.id = circle_member.person_id
      WHERE circle_member.circle_id = \(circle)
      ORDER BY circle_member.standing, circle_member.person_id LIMIT \(CircleMembers.maximumShown)
      """
    ) { row in
      let member = CircleMember(
        id: try row.int(0), name: try row.text(1),
        standing: try row.text(2, as: CircleStanding.init(rawValue:)))
      return SortedMember(member: member, sortKey: French.sortKey(member.name))
    }
    let count = found.count < CircleMembers.maximumShown ? found.count : try memberCount(of: circle)
    return CircleMembers(shown: found.sorted(by: <).map(\.member), count: count)
  }

  private func memberCount(of circle: Int) throws(DatabaseError) -> Int {
    try connection.first("SELECT count(*) FROM circle_member WHERE circle_id = \(circle)") { row in
      try row.int(0)
    } ?? 0
  }
}

private struct SortedMember {
  let member: CircleMember
  let sortKey: String

  static func < (left: SortedMember, right: SortedMember) -> Bool {
    if left.member.standing != right.member.standing { return left.member.standing == .facilitator }
    return (left.sortKey, left.member.id) < (right.sortKey, right.member.id)
  }
}
