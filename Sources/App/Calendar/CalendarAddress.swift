import Domain
import HTTP
import Secrets
import Store
import Templates

/// `GET /compte/calendrier`
@Sendable func showCalendarAddress(_ visit: Visit) throws -> Response {
  let madeAt = try visit.store.feedMadeAt(of: visit.member().id, .calendar)
  return .page(calendarAddressPage(madeAt: madeAt, seal: visit.seal(), in: visit.frame))
}

/// `POST /compte/calendrier`: a new secret address in the place of the one before, shown by this answer and never again. The same
/// form sent once more makes none.
@Sendable nonisolated(nonsending) func makeCalendarAddress(_ visit: Visit) async throws -> Response {
  let (member, now, secret) = (try visit.member(), visit.now, Secret())
  if visit.review != nil { return visit.lead(to: Done(.calendarAddress, .pressAgain)) }
  let hash = secret.hash
  let done = try await visit.once { writings in
    try writings.makeFeed(for: member.id, .calendar, tokenHash: hash, at: now)
    return Done(.calendarAddress, nil)
  }
  if done.isRepeated { return visit.lead(to: done) }
  var response = Response.page(
    newCalendarAddressPage(
      address: visit.application.settings.address, token: secret.text, in: visit.frame))
  response.fields.add("Cache-Control", "no-store")
  return response
}

/// `POST /compte/calendrier/fermer`
@Sendable nonisolated(nonsending) func endCalendarAddress(_ visit: Visit) async throws -> Response {
  let member = try visit.member()
  return try await visit.press(on: .calendarAddress) { writings in
    try writings.endFeed(of: member.id, .calendar)
    return Done(.calendarAddress, .calendarEnded)
  }
}
