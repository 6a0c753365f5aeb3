import Domain
import HTTP
import Store
import Templates

/// `POST /pages/{slug}/suivre`: whoever sees a page may follow it.
@Sendable nonisolated(nonsending) func followPage(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .page(slug)) { writings in
    let page = try writings.document(.page(slug), for: .see, by: member)
    try writings.follow(document: page.id, person: member.id, now: now)
    return Done(.document(page.name), .followed)
  }
}

/// `POST /pages/{slug}/ne-plus-suivre`
@Sendable nonisolated(nonsending) func unfollowPage(_ visit: Visit) async throws -> Response {
  let (member, slug) = (try visit.member(), try visit.slug())
  return try await visit.press(on: .page(slug)) { writings in
    let page = try writings.document(.page(slug), for: .see, by: member)
    try writings.unfollow(document: page.id, person: member.id)
    return Done(.document(page.name), .unfollowed)
  }
}

/// `POST /cercles/{slug}/suivre`
@Sendable nonisolated(nonsending) func followCircle(_ visit: Visit) async throws -> Response {
  let (member, slug, now) = (try visit.member(), try visit.slug(), visit.now)
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .see, by: member)
    try writings.follow(circle: circle.id, person: member.id, now: now)
    return Done(.circle(slug), .followed)
  }
}

/// `POST /cercles/{slug}/ne-plus-suivre`
@Sendable nonisolated(nonsending) func unfollowCircle(_ visit: Visit) async throws -> Response {
  let (member, slug) = (try visit.member(), try visit.slug())
  return try await visit.press(on: .circle(slug)) { writings in
    let circle = try writings.circle(slug, for: .see, by: member)
    try writings.unfollow(circle: circle.id, person: member.id)
    return Done(.circle(slug), .unfollowed)
  }
}

/// `POST /rencontres/{id}/suivre`
@Sendable nonisolated(nonsending) func followMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .meetings) { writings in
    let meeting = try writings.meeting(id, for: .see, by: member, at: now, needsOpen: false)
    try writings.follow(meeting: meeting.id, person: member.id, now: now)
    return Done(.meeting(id: id, meeting.slug), .followed)
  }
}

/// `POST /rencontres/{id}/ne-plus-suivre`
@Sendable nonisolated(nonsending) func unfollowMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .meetings) { writings in
    let meeting = try writings.meeting(id, for: .see, by: member, at: now, needsOpen: false)
    try writings.unfollow(meeting: meeting.id, person: member.id)
    return Done(.meeting(id: id, meeting.slug), .unfollowed)
  }
}
