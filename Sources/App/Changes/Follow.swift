import Domain
import HTTP
import Store
import Templates

/// `POST /pages/{slug}/suivre`, `POST /mots/{slug}/suivre`: whoever sees a page or a word may follow it.
nonisolated(nonsending) func followDocument(_ name: DocumentName, _ visit: Visit) async throws -> Response {
  let (member, now) = (try visit.member(), visit.now)
  return try await visit.press(on: .document(name)) { writings in
    let document = try writings.document(name, for: .see, by: member)
    try writings.follow(document: document.id, person: member.id, now: now)
    return Done(.document(document.name), .followed)
  }
}

/// `POST /pages/{slug}/ne-plus-suivre`, `POST /mots/{slug}/ne-plus-suivre`
nonisolated(nonsending) func unfollowDocument(_ name: DocumentName, _ visit: Visit) async throws -> Response {
  let member = try visit.member()
  return try await visit.press(on: .document(name)) { writings in
    let document = try writings.document(name, for: .see, by: member)
    try writings.unfollow(document: document.id, person: member.id)
    return Done(.document(document.name), .unfollowed)
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
