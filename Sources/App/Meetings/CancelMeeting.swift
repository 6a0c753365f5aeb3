import Domain
import HTTP
import Store
import Templates

/// `POST /rencontres/{id}/annuler`, alone or with those behind it of the same rhythm. One that is closed took place.
@Sendable nonisolated(nonsending) func cancelMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  let isForFollowing = MeetingForm(visit.fields).isForFollowing
  return try await visit.press(on: .editMeeting(id)) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now, needsOpen: false)
    guard try writings.telling(of: id, by: member, at: now, { try writings.cancelWithVotes(id, at: now) })
    else {
      throw Rejection([Problem("", .validated)])
    }
    let following = isForFollowing ? try writings.readings(as: .member(member)).followingMeetings(of: id) : []
    for later in following {
      try writings.telling(of: later, by: member, at: now) { try writings.cancelWithVotes(later, at: now) }
    }
    return Done(
      .meeting(id: id, meeting.slug), following.isEmpty ? .meetingCancelled : .followingCancelled)
  }
}

/// `POST /rencontres/{id}/maintenir`: a cancelled meeting takes place after all.
@Sendable nonisolated(nonsending) func reinstateMeeting(_ visit: Visit) async throws -> Response {
  let (member, id, now) = (try visit.member(), try visit.number(), visit.now)
  return try await visit.press(on: .meetings) { writings in
    let meeting = try writings.meeting(id, for: .organise, by: member, at: now, needsOpen: false)
    let isDone = try writings.telling(of: id, by: member, at: now) { try writings.reinstateMeeting(id) }
    return Done(.meeting(id: id, meeting.slug), isDone ? .meetingReinstated : nil)
  }
}

extension Writings {
  /// Cancels a meeting. A vote that is open in it goes on, on the page of its letters.
  fileprivate func cancelWithVotes(_ meeting: Int, at now: Instant) throws -> Bool {
    try releasingVotes(of: meeting, at: now) { try cancelMeeting(meeting) }
  }
}
