import Domain
import HTTP
import Store
import Templates

/// `GET /cercles/{slug}/membres`
@Sendable func showCircleMembers(_ visit: Visit) throws -> Response {
  let circle = try visit.circle(for: .see, in: visit.store)
  guard let members = try visit.store.members(of: circle.summary.link.slug) else { throw Failure.forbidden }
  let mayKeep =
    !circle.summary.isArchived
    && visit.viewer.may(.keepCircleMembers, on: .circle(circle.summary.visibility, circle.standing))
  return .page(
    circleMembersPage(
      circle.summary.link, members, mayKeep: mayKeep, seal: visit.seal(), in: visit.frame))
}

/// `POST /cercles/{slug}/membres/{person}`: another standing for someone in the circle, or none any more.
@Sendable nonisolated(nonsending) func changeStanding(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  let person = try visit.number(at: 1)
  let change = StandingChange(rawValue: visit.fields[StandingChange.field])
  return try await visit.press(on: .circleMembers(slug)) { writings in
    let circle = try writings.circle(slug, for: .keepCircleMembers, by: member)
    guard let change, try writings.change(person, in: circle.id, to: change, by: member, now: now) else {
      throw Rejection([Problem(StandingChange.field, .unknown)])
    }
    let wayOn = try writings.wayOn(from: slug, for: member)
    return Done(wayOn == .circles ? .circles : .circleMembers(slug), .standingSaved)
  }
}

extension Writings {
  /// Does it and writes it into the journal. False when the person is not in the circle.
  fileprivate func change(
    _ person: Int, in circle: Int, to change: StandingChange, by member: Member, now: Instant
  ) throws -> Bool {
    let standing: CircleStanding? =
      switch change {
      case .facilitator: .facilitator
      case .member: .member
      case .removed: nil
      }
    let isDone =
      if let standing {
        try setStanding(of: person, in: circle, to: standing, now: now)
      } else {
        try leaveCircle(circle, person: person, now: now)
      }
    guard isDone else { return false }
    try note(
      standing == nil ? .circleMemberRemoved : .circleMemberSet, by: .person(member.id), subject: person,
      circle: circle, detail: standing?.rawValue ?? "", now: now)
    return true
  }
}
