import Domain
import HTTP
import Store
import Templates

/// `POST /cercles/{slug}/archiver`
@Sendable nonisolated(nonsending) func archiveCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .archive, by: member)
    if try writings.archiveCircle(circle.id, at: now) {
      try writings.note(.circleArchived, by: .person(member.id), circle: circle.id, now: now)
    }
    return Done(.circle(slug), .circleArchived)
  }
}

/// `POST /cercles/{slug}/ressortir`
@Sendable nonisolated(nonsending) func bringBackCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .archive, by: member)
    if try writings.bringBackCircle(circle.id) {
      try writings.note(.circleBroughtBack, by: .person(member.id), circle: circle.id, now: now)
    }
    return Done(.circle(slug), .circleBroughtBack)
  }
}
