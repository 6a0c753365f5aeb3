import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/points/{item}/vote`: opens, closes or reveals a vote of an item, from the page on which the meeting is led or
/// from its projection, for whoever may both organise the meeting and run the abécédaire. What cannot be done is said there.
@Sendable nonisolated(nonsending) func conductVote(_ visit: Visit) async throws -> Response {
  let (member, id, item, now) = (try visit.member(), try visit.number(), try visit.number(at: 1), visit.now)
  try visit.require(.runAbecedaire)
  let form = VoteForm(visit.fields[VoteForm.deed])
  let page = visit.back ?? SitePath.conduct(id).text
  return try await visit.press(on: .conduct(id)) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now)
    guard let gesture = form.gesture else { throw Rejection([Problem("", .malformed)]) }
    do {
      try writings.conductVote(gesture, of: item, in: meeting, seen: form.seen, at: now)
      return Done(path: "\(page)#vote-\(item)", nil)
    } catch let refusal as LiveRefusal {
      return Done(path: page, refusal.notice)
    }
  }
}
