import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/points/{item}/reprendre`: puts an item that an earlier meeting has put off on this agenda, once.
@Sendable nonisolated(nonsending) func carryItem(_ visit: Visit) async throws -> Response {
  let (member, id, item, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  let path = try visit.read { store in
    SitePath.meeting(id: id, try visit.meeting(for: .organise, in: store).summary.slug)
  }
  return try await visit.press(on: path) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    guard try writings.carryItem(item, to: meeting, as: .member(member)) else { throw Failure.notFound }
    return Done(.meeting(id: id, meeting.slug), .itemCarried)
  }
}

extension Visit {
  /// What earlier meetings have left open; nil for a meeting that is neither to come nor under way.
  func lookingBack(from meeting: Meeting, in store: Readings) throws -> LookingBack? {
    meeting.summary.state.isToCome ? try store.lookingBack(from: meeting.summary) : nil
  }
}
