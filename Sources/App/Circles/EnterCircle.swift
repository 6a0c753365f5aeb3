import Domain
import HTTP
import Store
import Templates

/// `POST /cercles/{slug}/entrer`: into a circle that one sees. A hidden one is entered by invitation, for it is not there
/// for whoever is not in it.
@Sendable nonisolated(nonsending) func enterCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .see, by: member)
    guard !circle.isArchived else { throw Failure.forbidden }
    try writings.joinCircle(circle.id, person: member.id, at: now)
    return Done(.circle(slug), .circleJoined)
  }
}

/// `POST /cercles/{slug}/quitter`
@Sendable nonisolated(nonsending) func leaveCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .see, by: member)
    try writings.leaveCircle(circle.id, person: member.id, now: now)
    return Done(try writings.wayOn(from: slug, for: member), .circleLeft)
  }
}
