import Domain
import Store
import Templates

/// The meetings behind one of the same rhythm, changed with it.
extension Writings {
  /// Changes later meetings as one was changed: what it was given anew, they are given too, and the rest of them stays.
  ///
  /// - Parameters:
  ///   - ids: what `followingMeetings` gave before that one was changed.
  ///   - before: that one as it was.
  ///   - after: as it is now.
  func change(
    _ ids: [Int], from before: MeetingDraft, to after: MeetingDraft, by member: Member, at now: Instant
  ) throws {
    for id in ids {
      guard let current = try readings(as: .member(member)).meetingDraft(id) else { continue }
      guard let draft = current.following(from: before, to: after) else {
        throw Rejection([Problem(MeetingForm.Entry.day.rawValue, .malformed)])
      }
      try requirePlaces(draft.circles, besides: current.circles, for: member)
      try telling(of: id, by: member, at: now) { try changeMeeting(id, draft, as: .member(member)) }
    }
  }
}
