import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /compte/flux`
@Sendable func showFeeds(_ visit: Visit) throws -> Response {
  let madeAt = try visit.store.feedMadeAt(of: visit.member().id, .changes)
  return .page(feedsPage(madeAt: madeAt, seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/flux`: a new secret address in the place of the one before, shown by this answer and never again. The same
/// form sent once more makes none.
@Sendable nonisolated(nonsending) func makeFeed(_ visit: Visit) async throws -> Response {
  let (member, now, secret) = (try visit.member(), visit.now, Secret())
  if visit.review != nil { return visit.lead(to: Done(.feeds, .pressAgain)) }
  let hash = secret.hash
  let done = try await visit.once { writings in
    try writings.makeFeed(for: member.id, .changes, tokenHash: hash, at: now)
    return Done(.feeds, nil)
  }
  if done.isRepeated { return visit.lead(to: done) }
  let circles = try visit.read { try $0.member(member.id, now: now)?.circles.map(\.circle) ?? [] }
  var response = Response.page(
    feedAddressPage(
      address: visit.application.settings.address, token: secret.text, circles: circles, in: visit.frame))
  response.fields.add("Cache-Control", "no-store")
  return response
}

/// `POST /compte/flux/fermer`
@Sendable nonisolated(nonsending) func endFeed(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  return try await visit.press(on: .feeds) { writings in
    try writings.endFeed(of: member.id, .changes)
    return Done(.feeds, .feedEnded)
  }
}
